import Columns

/// What is in a compound file, for those who look into finished files and read no ledger from them.
public enum CompoundContents {
  /// All streams, each with its path through the storages, `/` between them.
  ///
  /// - Throws: `workbook-broken`; errors of opening the file.
  public static func streams(of path: String) throws(SluiceError) -> [(path: String, bytes: [UInt8])] {
    let container = try CompoundContainer(OpenedFile(input(path)))
    var streams: [(path: String, bytes: [UInt8])] = []
    try container.forEachStream { (path, stream) throws(SluiceError) in
      streams.append((path, try stream.bytes(at: 0, count: stream.count)))
    }
    return streams.sorted { $0.path < $1.path }
  }

  /// Whether streams of these names are those of a workbook of Excel 5 to 2003.
  public static func isWorkbook(_ names: [String]) -> Bool { BookStream.isAmong(Set(names)) }

  /// Hands over every filled cell of a workbook of Excel 5 to 2003, hidden sheets among them: the sheet's
  /// number, row and column, all from 1, and the text.
  ///
  /// - Parameter path: the workbook, or its stream alone.
  /// - Throws: what reading a ledger throws.
  public static func cells(
    ofWorkbook path: String, _ body: @escaping (Int, Int, Int, Span<UInt8>) -> Void
  ) throws(SluiceError) {
    let knowledge = HeaderKnowledge(
      role: { _ in nil }, isTotalWord: { _ in false }, isFooterWord: { _ in false }, shown: { _ in "" })
    let context = ReadingContext(settings: IngestSettings(readsHiddenSheets: true), knowledge: knowledge)
    let reader = try Excel97Reader(OpenedFile(input(path)), context)
    let sink = CellSink(body)
    while try reader.advance(into: sink) {}
  }

  private static func input(_ path: String) -> InputFile { InputFile(path: path, number: 1, shownName: "") }

  /// Splits rows into cells.
  private final class CellSink: SheetSink {
    private let body: (Int, Int, Int, Span<UInt8>) -> Void
    private var sheet = 0

    init(_ body: @escaping (Int, Int, Int, Span<UInt8>) -> Void) { self.body = body }

    func passOver(_ identity: SheetIdentity, _ reading: SheetReport.Reading) { sheet += 1 }
    func begin(_ identity: SheetIdentity, merges: @escaping OpenSheet.Merges) { sheet += 1 }
    func hide(columns: ClosedRange<Int>) {}
    func notice(_ code: FindingCode, row: Int, column: Int) {}
    func note(_ finding: Finding) {}
    func endSheet() throws(SluiceError) {}

    func take(
      _ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, number: Int, isHidden: Bool
    ) throws(SluiceError) {
      var first = start
      for index in ends.indices {
        let end = Int(ends[index])
        if end > first { body(sheet, number, index + 1, bytes.extracting(first..<end)) }
        first = end
      }
    }
  }
}
