import Columns
import Glibc
import Messages

/// What a command says: one JSON object on standard output, or sentences; all else on standard error.
enum Console {
  /// Prints a line on standard error.
  static func note(_ line: String) { fputs(line + "\n", stderr) }

  /// Prints an answer on standard output.
  static func answer(_ text: String) { print(text, terminator: "") }

  /// Says why a command stops.
  static func fail(_ error: SluiceError, json: Bool) {
    let wording = Wording(Language.current)
    let remedy = wording.remedy(error)
    note("\(words(zh: "错误", en: "error")): \(wording.sentence(error))")
    if !remedy.isEmpty { note("  \(words(zh: "怎么办", en: "what to do")): \(remedy)") }
    guard json else { return }
    let facts = JSON.record([
      ("code", .string(error.code.name)), ("file", .text(error.place.file)),
      ("sheet", .text(error.place.sheet)), ("row", .number(error.place.row)),
      ("column", .number(error.place.column)), ("key", .text(error.key)), ("remedy", .string(remedy)),
    ])
    answer(JSON.record([("error", facts)]).text)
  }
}
