import Columns
import Glibc
import Messages

/// What a command says: one JSON object on standard output, or sentences; all else on standard error.
enum Console {
  /// Prints a line on standard error.
  static func note(_ line: String) { write(line + "\n", to: STDERR_FILENO) }

  /// Prints an answer on standard output.
  static func answer(_ text: String) { write(text, to: STDOUT_FILENO) }

  /// Says why a run was refused, and what to do.
  static func refused(_ error: SluiceError) {
    let wording = Wording(Language.current)
    note("\(words(zh: "没有发布：", en: "nothing was published: "))\(wording.sentence(error))")
    let remedy = wording.remedy(error)
    if !remedy.isEmpty { note("  \(words(zh: "怎么办：", en: "what to do: "))\(remedy)") }
  }

  /// Says why a command stops.
  static func fail(_ error: SluiceError, json: Bool) {
    let wording = Wording(Language.current)
    let remedy = wording.remedy(error)
    note("\(words(zh: "出错：", en: "error: "))\(wording.sentence(error))")
    if !remedy.isEmpty { note("  \(words(zh: "怎么办：", en: "what to do: "))\(remedy)") }
    guard json else { return }
    let facts = JSON.record([
      ("code", .string(error.code.name)), ("file", .text(error.place.file)),
      ("sheet", .text(error.place.sheet)), ("row", .number(error.place.row ?? error.line)),
      ("column", .number(error.place.column)), ("key", .text(error.key)), ("remedy", .string(remedy)),
    ])
    answer(JSON.record([("error", facts)]).text)
  }

  /// Writes a text whole; a reader that has gone away is no error of ours.
  static func write(_ text: String, to descriptor: Int32) {
    var left = Array(text.utf8)[...]
    while !left.isEmpty {
      let count = left.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      left = left.dropFirst(count)
    }
  }
}
