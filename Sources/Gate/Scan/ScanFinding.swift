import Columns

/// Personal data in a finished file, or a part of one that could not be opened: a place and a form, no value.
public struct ScanFinding: Sendable, Hashable {
  /// The file, as it may be shown.
  public let file: String
  /// The part of it, as it may be shown; empty for the file itself.
  public let part: String
  /// The row or line, from 1.
  public let row: Int?
  /// The column, from 1.
  public let column: Int?
  /// What it is; `unopened` for what nobody could look into.
  public let kind: FieldKind
  /// How sure that is.
  public let confidence: Confidence
  /// What it looks like, such as `D17-A1`; empty for what could not be opened.
  public let shape: String
  /// Why a part could not be opened, or nil.
  public let fault: ErrorCode?

  /// The place in one line, as allow lists name it: `file`, `file/part`, `file/part:row:column`.
  public var place: String {
    let path = part.isEmpty ? file : "\(file)/\(part)"
    guard let row else { return path }
    return column.map { "\(path):\(row):\($0)" } ?? "\(path):\(row)"
  }

  /// The places that allow this finding: its own, its row, its part and its file.
  var places: [String] {
    let path = part.isEmpty ? file : "\(file)/\(part)"
    return [place, path, file] + (row.map { ["\(path):\($0)"] } ?? [])
  }
}

extension FieldKind {
  /// A part of a file that could not be opened.
  public static let unopened: FieldKind = "unopened"
  /// A place on the map, such as a camera writes it into a picture.
  public static let location: FieldKind = "location"
  /// A word of illness, disability, prison and the like on a notice.
  public static let sensitiveWord: FieldKind = "sensitive_word"
  /// The age or birth of somebody under eighteen on a notice.
  public static let minor: FieldKind = "minor"
  /// What the cells below a header of births are.
  static let birthDate: FieldKind = "birth_date"
}

/// What a scan found.
public struct ScanReport: Sendable {
  /// The findings, by file and place.
  public internal(set) var findings: [ScanFinding] = []
  /// How many files were looked into.
  public internal(set) var files = 0
  /// How many findings the allow list let pass.
  public internal(set) var allowed = 0
  /// How many householders stand on notices by the rule that the pipeline names.
  public internal(set) var byRule = 0
  /// Lines of the allow list that let nothing pass.
  public internal(set) var unusedAllowances: [Int] = []
  /// Parts of files that are known to hold no cells and were searched as mere bytes, as they may be shown.
  public internal(set) var searchedRaw: [(file: String, part: String)] = []
  /// Whether files had more findings than are listed.
  public internal(set) var isCut = false

  init() {}
}
