import Columns

@testable import Ingest

/// The cells of a file as its reader hands them over, before anything is made of them.
final class RawCells: SheetSink {
  /// A sheet and its rows that have cells.
  struct Sheet {
    var name: String?
    var isHidden = false
    /// Why it was not read; nil when it was.
    var passedOver: SheetReport.Reading?
    var rows: [Row] = []
    var hiddenColumns: [ClosedRange<Int>] = []
    var merges = MergedRanges()
  }

  /// A row: its number from 1 and its cells from the first column on, blank ones at the end left out.
  struct Row: Equatable {
    var number: Int
    var isHidden = false
    var cells: [String]
  }

  private(set) var sheets: [Sheet] = []
  private(set) var notices: [String: Int] = [:]
  private var merges: OpenSheet.Merges?

  /// Reads a file; hidden sheets too unless the settings say otherwise.
  static func read(
    _ file: InputFile, settings: IngestSettings = IngestSettings(readsHiddenSheets: true)
  ) throws(SluiceError) -> (format: String, cells: RawCells) {
    let probe = try FileProbe(try OpenedFile(file))
    let format = try FormatReaders.find(probe)
    let words = HeaderKnowledge(
      role: { _ in nil }, isTotalWord: { _ in false }, isFooterWord: { _ in false }, shown: { $0 })
    let reader = try format.open(probe, ReadingContext(settings: settings, knowledge: words))
    let cells = RawCells()
    while try reader.advance(into: cells) {}
    return (format.name, cells)
  }

  /// Reads some bytes.
  static func read(_ bytes: [UInt8], settings: IngestSettings = IngestSettings(readsHiddenSheets: true))
    throws
    -> RawCells
  {
    let file = try TemporaryFile(bytes)
    return try withExtendedLifetime(file) { try read(file.input, settings: settings).cells }
  }

  func passOver(_ identity: SheetIdentity, _ reading: SheetReport.Reading) {
    sheets.append(Sheet(name: identity.source.sheet, isHidden: identity.isHidden, passedOver: reading))
  }

  func begin(_ identity: SheetIdentity, merges: @escaping OpenSheet.Merges) {
    sheets.append(Sheet(name: identity.source.sheet, isHidden: identity.isHidden))
    self.merges = merges
  }

  func hide(columns: ClosedRange<Int>) { sheets[sheets.count - 1].hiddenColumns.append(columns) }

  func notice(_ code: FindingCode, row: Int, column: Int) { notices[code.rawValue, default: 0] += 1 }

  func note(_ finding: Finding) { notices[finding.code.rawValue, default: 0] += 1 }

  func take(
    _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool
  ) throws(SluiceError) {
    var cells: [String] = []
    var begin = start
    for index in ends.indices {
      let end = Int(ends[index])
      cells.append(ByteText.text(bytes.extracting(begin..<end)))
      begin = end
    }
    while cells.last == "" { cells.removeLast() }
    guard !cells.isEmpty else { return }
    sheets[sheets.count - 1].rows.append(Row(number: number, isHidden: isHidden, cells: cells))
  }

  func endSheet() throws(SluiceError) {
    if let merges = try merges?() { sheets[sheets.count - 1].merges = merges }
    merges = nil
  }
}
