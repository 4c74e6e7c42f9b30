import Columns

/// A sheet whose rows are being read.
final class OpenBookSheet {
  /// Little is read at once where the records are taken from here and there.
  private static let scatteredPieceSize = 1 << 12

  let source: SourceSheet

  private let records: RecordReader
  private var cells: SheetCells
  private var sorted: ArraySlice<UInt64>?
  private var depth = 0

  /// - Parameter follower: where the sheet that is to be read and stands next in the stream begins.
  /// - Throws: `workbook-broken` when no sheet begins where the workbook says, or another one begins within this.
  init(
    _ sheet: BookSheet, _ source: SourceSheet, _ stream: FileStream, _ index: BookIndex,
    _ identity: SheetIdentity, follower: Int?, _ sink: any SheetSink
  ) throws(SluiceError) {
    self.source = source
    let records = RecordReader(stream, cipher: index.cipher)
    records.seek(to: sheet.offset)
    guard try records.next(), records.type == RecordType.begin else { throw records.broken }
    let survey = try SheetSurvey(records)
    // The same records would count twice.
    if let follower, follower < survey.end { throw records.broken }
    sorted = survey.sortedCells?[...]
    self.records =
      sorted == nil
      ? records : RecordReader(stream, pieceSize: Self.scatteredPieceSize, cipher: index.cipher)
    let merges = survey.merges
    sink.begin(identity) { () throws(SluiceError) in merges }
    for columns in survey.hiddenColumns { sink.hide(columns: columns) }
    cells = SheetCells(
      self.records, index, sink, isComputed: survey.hasComputed, isHidden: survey.isHidden)
    self.records.seek(to: sheet.offset)
    _ = try self.records.next()
  }

  /// Reads some records.
  ///
  /// - Returns: false when the sheet ends; its last row was handed over.
  func advance(records count: Int) throws(SluiceError) -> Bool {
    for _ in 0..<count {
      guard try nextCell() else {
        try cells.endRow()
        return false
      }
      try cells.take()
    }
    return true
  }

  /// Reads up to the next cell; false when there is none.
  private func nextCell() throws(SluiceError) -> Bool {
    if let next = sorted?.popFirst() {
      records.seek(to: SheetSurvey.place(of: next))
      return try records.next()
    }
    if sorted != nil { return false }
    while try records.next() {
      if SheetSurvey.isEnd(records, &depth) { return false }
      if depth == 0 && RecordType.isCell(records.type) { return true }
    }
    return false
  }
}
