/// How input files are read.
public struct IngestSettings: Sendable, Equatable {
  /// Whether hidden sheets are read too; without it they are reported only.
  public var readsHiddenSheets = false

  /// The sheets to read, by name; empty for all of them.
  public var onlySheets: [String] = []

  /// How many rows a batch has; the last one of a sheet may have fewer.
  public var rowsPerBatch = 8192

  /// Where the tables are, by the sheet's name, or for every sheet by `SheetLayout.everySheet`.
  public var layouts: [String: SheetLayout] = [:]

  /// Makes settings.
  public init(
    readsHiddenSheets: Bool = false, onlySheets: [String] = [], rowsPerBatch: Int = 8192,
    layouts: [String: SheetLayout] = [:]
  ) {
    self.layouts = layouts
    precondition(rowsPerBatch > 0, "a batch has rows")
    self.readsHiddenSheets = readsHiddenSheets
    self.onlySheets = onlySheets
    self.rowsPerBatch = rowsPerBatch
  }

  /// The layout of a sheet; a format without sheets has that of every sheet.
  func layout(ofSheet name: String?) -> SheetLayout {
    name.flatMap { layouts[$0] } ?? layouts[SheetLayout.everySheet] ?? SheetLayout()
  }
}
