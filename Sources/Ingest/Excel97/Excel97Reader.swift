import Columns

/// Reads the sheets of an Excel 5 to 2003 workbook (.xls: BIFF5, BIFF7, BIFF8), one after the other, row by row.
///
/// Memory: the shared texts, and one row. A sheet is walked through twice, since what is hidden and merged
/// may stand behind the cells.
final class Excel97Reader: RowReader {
  /// How many records are read before the rows are handed on.
  private static let recordsAtOnce = 1 << 14

  private let file: OpenedFile
  private let context: ReadingContext
  private let stream: FileStream
  private let index: BookIndex
  private var sheets: ArraySlice<BookSheet>
  /// Where the next sheet in the stream begins, by where each one does; the same place for two that begin at one.
  private let followers: [Int: Int]
  private var current: OpenBookSheet?

  init(_ file: OpenedFile, _ context: ReadingContext) throws(SluiceError) {
    self.file = file
    self.context = context
    stream = try BookStream.open(file)
    index = try BookIndex(RecordReader(stream))
    for name in context.settings.onlySheets where !index.sheets.contains(where: { $0.name == name }) {
      throw SluiceError(.sheetMissing, at: file.place, key: name)
    }
    sheets = index.sheets[...]
    let beginnings = index.sheets.filter { sheet in
      context.reasonToPassOver(sheet.name, isHidden: sheet.isHidden, hasMacros: sheet.hasMacros) == nil
    }.map(\.offset).sorted()
    followers = Dictionary(zip(beginnings, beginnings.dropFirst())) { first, _ in first }
  }

  func advance(into sink: any SheetSink) throws(SluiceError) -> Bool {
    guard let current else { return try openNext(into: sink) }
    do throws(SluiceError) {
      if try current.advance(records: Self.recordsAtOnce) { return true }
      try sink.endSheet()
    } catch {
      throw error.located(in: current.source)
    }
    self.current = nil
    return true
  }

  private func openNext(into sink: any SheetSink) throws(SluiceError) -> Bool {
    guard let sheet = sheets.popFirst() else { return false }
    let source = SourceSheet(
      fileNumber: file.file.number, file: file.file.shownName, sheet: sheet.name.map(context.knowledge.shown))
    let identity = SheetIdentity(source: source, isHidden: sheet.isHidden, name: sheet.name)
    let reason = context.reasonToPassOver(
      sheet.name, isHidden: sheet.isHidden, hasMacros: sheet.hasMacros)
    if let reason {
      sink.passOver(identity, reason)
      return true
    }
    do throws(SluiceError) {
      current = try OpenBookSheet(
        sheet, source, stream, index, identity, follower: followers[sheet.offset], sink)
    } catch {
      throw error.located(in: source)
    }
    return true
  }
}
