import Columns

/// Reads the tables of a web page, each as a sheet.
final class HTMLReader: RowReader {
  private let text: any ByteSource
  private let file: OpenedFile
  private let context: ReadingContext
  private var tokenizer = HTMLTokenizer()
  private var tables: HTMLTables?

  init(_ text: any ByteSource, of file: OpenedFile, _ context: ReadingContext) {
    self.text = text
    self.file = file
    self.context = context
  }

  /// - Throws: `format-not-a-table` for a page without a table, such as the page of a login that ran out.
  func advance(into sink: any SheetSink) throws(SluiceError) -> Bool {
    let tables = self.tables ?? HTMLTables(file, into: sink)
    self.tables = tables
    do throws(SluiceError) {
      let isGoingOn = try text.next { (piece) throws(SluiceError) in
        try self.tokenizer.take(piece, into: tables)
      }
      if isGoingOn { return true }
      try tokenizer.finish(into: tables)
      try tables.finish()
    } catch {
      throw tables.located(error)
    }
    if !tables.hasTables { throw SluiceError(.formatNotATable, at: file.place, key: "HTML") }
    return false
  }
}
