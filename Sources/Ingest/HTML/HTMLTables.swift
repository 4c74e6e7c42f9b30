import Columns

/// The tables of a web page, as its tags come.
///
/// A table within a cell of another becomes a sheet of its own, as pages lay out a table within a table, unless
/// the outer one has many rows already: then the inner one belongs to its cell's text.
final class HTMLTables {
  /// Tables that are nested deeper are read as text.
  private static let mostNested = 16

  /// Whether the page ended within a tag or comment.
  var isCutOff = false
  private(set) var hasTables = false

  private let file: OpenedFile
  private let sink: any SheetSink
  private var tables: [HTMLTable] = []
  /// How many tables that are read as text are open.
  private var textTables = 0
  private var count = 0

  init(_ file: OpenedFile, into sink: any SheetSink) {
    self.file = file
    self.sink = sink
  }

  func text(_ bytes: [UInt8]) { tables.last?.text(bytes) }

  func tag(_ tag: HTMLTag) throws(SluiceError) {
    if tag.name == "table" {
      try tag.isEnd ? endTable() : startTable()
      return
    }
    guard let table = tables.last else { return }
    if textTables > 0 {
      if ["td", "th", "tr", "caption"].contains(tag.name) { table.breakWord() }
      return
    }
    try tag.isEnd ? table.end(tag.name) : table.start(tag)
  }

  /// The page ends: tables that are open end with it.
  ///
  /// - Throws: `table-cut-off` for a page that ends within a row.
  func finish() throws(SluiceError) {
    for table in tables { try table.confirmWhole() }
    if !tables.isEmpty || isCutOff {
      sink.note(Finding(.tableWithoutEnd, at: tables.last?.source.place() ?? file.place))
    }
    textTables = 0
    while !tables.isEmpty { try endTable() }
  }

  /// An error with the table it is in.
  func located(_ error: SluiceError) -> SluiceError {
    var error = error
    if error.place.file == nil { error.place.file = file.file.shownName }
    if error.place.sheet == nil { error.place.sheet = tables.last?.source.sheet }
    return error
  }

  private func startTable() throws(SluiceError) {
    hasTables = true
    if let outer = tables.last, textTables > 0 || outer.hasBegun || tables.count >= Self.mostNested {
      textTables += 1
      return
    }
    count += 1
    tables.last?.holdsTable = true
    tables.append(
      HTMLTable(
        SourceSheet(
          fileNumber: file.file.number, file: file.file.shownName, sheet: count == 1 ? nil : "表格\(count)"),
        into: sink))
  }

  private func endTable() throws(SluiceError) {
    if textTables > 0 {
      textTables -= 1
      return
    }
    guard let table = tables.last else { return }
    try table.finish()
    tables.removeLast()
  }
}
