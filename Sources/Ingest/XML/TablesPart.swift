import Columns

/// A part that holds whole sheets one after the other, as OpenDocument and XML Spreadsheet have them.
class TablesPart: XMLPart {
  let file: OpenedFile
  let context: ReadingContext

  /// The error that ended the reading, with its place.
  private(set) var error: SluiceError?
  /// The row that is being read.
  // Not checked for overlapping access: see XMLScanner.
  @exclusivity(unchecked) final var row = RowUnderWay()
  /// The merged cells met so far among the first rows of the sheet.
  private var merges = MergesUnderWay()

  private let sink: any SheetSink
  private var source: SourceSheet?
  private var names: Set<String> = []

  init(_ file: OpenedFile, _ context: ReadingContext, into sink: any SheetSink) {
    self.file = file
    self.context = context
    self.sink = sink
  }

  /// A sheet begins.
  ///
  /// - Returns: whether it is read.
  final func begin(_ name: String, isHidden: Bool) -> Bool {
    names.insert(name)
    let source = SourceSheet(
      fileNumber: file.file.number, file: file.file.shownName, sheet: context.knowledge.shown(name))
    let identity = SheetIdentity(source: source, isHidden: isHidden, name: name)
    if let reason = context.reasonToPassOver(name, isHidden: isHidden) {
      sink.passOver(identity, reason)
      return false
    }
    self.source = source
    let merges = MergesUnderWay()
    self.merges = merges
    sink.begin(identity) { () throws(SluiceError) in merges.ranges }
    return true
  }

  /// The sheet that was begun ends.
  final func endSheet() {
    attempt { () throws(SluiceError) in try self.sink.endSheet() }
    source = nil
  }

  final func hide(columns: ClosedRange<Int>) { sink.hide(columns: columns) }

  final func notice(_ code: FindingCode, row: Int, column: Int) {
    sink.notice(code, row: row, column: column)
  }

  final func merge(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    merges.add(rows: rows, columns: columns)
  }

  /// Hands over the row that was read, as the row of a number.
  final func take(number: Int) {
    let row = row
    attempt { () throws(SluiceError) in
      try self.sink.take(
        row.bytes.span, start: 0, ends: row.ends.span, number: number, isHidden: row.isHidden)
    }
  }

  /// The whole part was read.
  final func finish() throws(SluiceError) { try context.confirm(names: names, of: file) }

  /// An error with the sheet that was being read.
  final func located(_ error: SluiceError) -> SluiceError {
    var error = self.error ?? error
    error.place.file = file.file.shownName
    if let source { error.place.sheet = source.sheet }
    return error
  }

  private func attempt(_ body: () throws(SluiceError) -> Void) {
    do throws(SluiceError) {
      try body()
    } catch {
      if self.error == nil { self.error = error }
      failure = .broken
    }
  }
}

/// Merged cells of the first rows, as they are met; a class, because the sink may ask at any time.
final class MergesUnderWay {
  private(set) var ranges = MergedRanges()

  func add(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    guard rows.lowerBound <= MergesPart.lastRow, ranges.blocks.count < MergesPart.mostBlocks else { return }
    guard rows.count > 1 || columns.count > 1 else { return }
    ranges.add(MergedRanges.Block(rows: rows, columns: columns))
  }
}

/// Reads a document of sheets with expat.
final class TablesReader: RowReader {
  private let open: (any SheetSink) -> TablesPart
  private let source: any ByteSource
  private let isUTF8: Bool
  private var current: (reader: XMLReader, part: TablesPart)?

  /// - Parameter isUTF8: whether the bytes are UTF-8 whatever the document says of itself.
  init(_ source: any ByteSource, isUTF8: Bool, part: @escaping (any SheetSink) -> TablesPart) {
    self.source = source
    self.isUTF8 = isUTF8
    open = part
  }

  func advance(into sink: any SheetSink) throws(SluiceError) -> Bool {
    if current == nil {
      let part = open(sink)
      current = (XMLReader(source, into: part, isUTF8: isUTF8), part)
    }
    guard let current else { return false }
    do throws(SluiceError) {
      if try current.reader.advance() { return true }
      try current.part.finish()
      return false
    } catch {
      throw current.part.located(error)
    }
  }
}
