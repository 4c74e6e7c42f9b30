import Columns

/// What a text is, where it stands.
public enum UnitRole: Sendable {
  /// A text that readers read: a cell, a text node, a line, a JSON string, a name.
  case text
  /// A statistic of a table that says so: numbers there may look like anything.
  case value
  /// A number of a workbook or of JSON: a statistic among our own files, anything among those of others.
  case number
  /// Where a picture was taken; the text says only that it is there.
  case position
  /// A digest or a size that we computed ourselves.
  case computed
}

/// Where a text stands.
public struct Unit: Sendable {
  /// The part it stands in.
  public let part: Part
  /// The row or line, from 1.
  public let row: Int?
  /// The column, from 1.
  public let column: Int?
  /// What it is.
  public let role: UnitRole
  /// What names it where there are no columns: the key of a JSON value, `personLabel` for who wrote something; empty
  /// for what stands beside the text, such as an attribute.
  public let label: String?

  /// The label of authors and whoever else a document names: the header word of names.
  static let personLabel = "姓名"

  init(_ part: Part, row: Int? = nil, column: Int? = nil, role: UnitRole = .text, label: String? = nil) {
    self.part = part
    self.row = row
    self.column = column
    self.role = role
    self.label = label
  }
}

/// Takes the texts that openers find.
public protocol UnitSink: AnyObject {
  /// Whether lines of delimited and plain text may come many at once, through `take(lines:)`.
  var takesLines: Bool { get }

  /// Takes a text that readers see as one.
  func take(_ text: Span<UInt8>, _ unit: Unit)

  /// Takes the pieces of what may be one number, which stand apart on a page: one below the other in a cell, or each
  /// in a box of its own.
  func take(_ number: NumberPieces, _ unit: Unit)

  /// Takes a line of a page as it is laid out, its cells parted by blanks. All texts in it are taken already; only the
  /// columns are new.
  func take(layout line: Span<UInt8>, _ unit: Unit)

  /// Takes the next stretch of a text; lines may be cut anywhere.
  func take(lines: Span<UInt8>, of part: Part)

  /// Ends a text that was taken in stretches.
  func endLines(of part: Part)

  /// Takes note of a part that nobody could open, or not wholly: what is in it cannot be said.
  func unopened(_ error: SluiceError)

  /// Takes note of a part that was searched as mere bytes in a format that is known to hold no cells.
  func searchedRaw(_ part: Part)
}

extension UnitSink {
  func take(_ number: NumberPieces, _ unit: Unit) {}
  func take(layout line: Span<UInt8>, _ unit: Unit) {}

  func take(_ text: String, _ unit: Unit) {
    let bytes = Array(text.utf8)
    take(bytes.span, unit)
  }

  /// Takes a path: each of its names without what stands behind the last dot, and the whole.
  func take(path: String, _ unit: Unit) {
    take(path, unit)
    for folder in path.split(separator: "/") {
      take(String(folder.lastIndex(of: ".").map { folder[..<$0] } ?? folder), unit)
    }
  }
}
