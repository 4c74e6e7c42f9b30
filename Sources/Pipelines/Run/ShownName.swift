import Dictionaries

/// The names by which messages may call files: one of a ledger may hold a person's.
enum ShownName {
  /// The name of a ledger: itself when all its words are known, else its shape; what tells the format stays.
  static func ledger(_ path: String, headers: HeaderWords) -> String {
    let (stem, ending) = parts(of: path)
    // Of `.`, `..` and `/` a shape has nothing left, and they say nothing of anybody.
    guard stem.contains(where: { $0 != "." && $0 != "/" }) else { return stem }
    return headers.shown(stem) + ending
  }

  /// The name of a settings file: plain ASCII with no number of more than a day's eight digits is shown, else as of
  /// a ledger, which may have been given by mistake.
  ///
  /// - Parameter headers: the words that may be shown; without them other names are shapes.
  static func settings(_ path: String, headers: HeaderWords? = nil) -> String {
    let (stem, ending) = parts(of: path)
    if isPlain(stem) { return stem + ending }
    return (headers?.shown(stem) ?? TextShape.of(stem)) + ending
  }

  private static func parts(of path: String) -> (stem: String, ending: String) {
    let name = PipelineFile.name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex,
      endings.contains(name[name.index(after: dot)...].lowercased())
    else { return (name, "") }
    return (String(name[..<dot]), String(name[dot...]))
  }

  private static func isPlain(_ stem: String) -> Bool {
    stem.allSatisfy { $0.isASCII && !$0.isNewline }
      && stem.split(whereSeparator: { !$0.isNumber }).allSatisfy { $0.count <= 8 }
  }

  /// What may stand behind the last dot as it is; anything else there may be a name, too.
  private static let endings: Set<String> = [
    "csv", "tsv", "txt", "tab", "xlsx", "xlsm", "xltx", "xlsb", "xls", "xlt", "et", "ett", "ods", "ots",
    "fods",
    "html", "htm", "mht", "mhtml", "xml", "doc", "docx", "wps", "pdf", "zip", "rar", "7z", "gz", "json",
    "png",
    "jpg", "jpeg", "yaml", "yml", "key",
  ]
}
