import CSV
import Columns
import Glibc

/// Reads delimited text: one sheet without name, a record a row.
final class DelimitedReader: RowReader {
  private let file: OpenedFile
  private let text: TextReader
  private let guess: TextGuess
  private let context: ReadingContext
  private let source: SourceSheet
  private var hasBegun = false
  private var splitter: CSVSplitter?
  private var delimiter: UInt8 = 0x2c
  private var rowsBefore = 0
  private var usualFields = 0
  /// The fewest and the most fields of the records so far.
  private var fields = (fewest: Int.max, most: 0)

  init(_ file: OpenedFile, guess: TextGuess, _ context: ReadingContext) throws(SluiceError) {
    self.file = file
    self.guess = guess
    self.context = context
    text = try TextReader(file, encoding: guess.encoding)
    source = SourceSheet(fileNumber: file.file.number, file: file.file.shownName, sheet: nil)
  }

  func advance(into sink: any SheetSink) throws(SluiceError) -> Bool {
    if !hasBegun { begin(in: sink) }
    do throws(SluiceError) {
      let isGoingOn = try text.next { (piece) throws(SluiceError) in
        try self.splitter(for: piece).parse(piece)
        try self.deliver(to: sink)
      }
      if isGoingOn { return true }
      try splitter?.finish()
      try deliver(to: sink, isCut: true)
      try sink.endSheet()
      return false
    } catch {
      throw located(error)
    }
  }

  private func begin(in sink: any SheetSink) {
    hasBegun = true
    sink.begin(SheetIdentity(source: source, isHidden: false, isDelimited: true)) { () throws(SluiceError) in
      nil
    }
    if case .gb18030 = guess.encoding { sink.note(Finding(.csvEncodingLegacy, at: source.place())) }
  }

  private func splitter(for piece: Span<UInt8>) -> CSVSplitter {
    if let splitter { return splitter }
    delimiter = DelimiterFinder.find(in: piece, knowledge: context.knowledge)
    let splitter = CSVSplitter(delimiter: delimiter)
    self.splitter = splitter
    return splitter
  }

  /// Hands over the records that are complete.
  ///
  /// - Parameter isCut: whether the text ended before the last one did.
  private func deliver(to sink: any SheetSink, isCut: Bool = false) throws(SluiceError) {
    guard let splitter else { return }
    try splitter.withRecords { (bytes, fieldEnds, recordEnds) throws(SluiceError) in
      var start = 0
      var field = 0
      for record in recordEnds.indices {
        let number = rowsBefore + record + 1
        let fields = field..<Int(recordEnds[record])
        let end = Int(fieldEnds[fields.upperBound - 1])
        if holdsRecord(bytes.extracting(start..<end), fields: fields.count) {
          throw SluiceError(.csvQuoteStray, at: Place(row: number))
        }
        if isCut {
          try confirmWhole(bytes.extracting(start..<end), fields: fields.count, number: number, sink)
        }
        self.fields = (min(self.fields.fewest, fields.count), max(self.fields.most, fields.count))
        try sink.take(
          bytes, start: start, ends: fieldEnds.extracting(fields), number: number, isHidden: false)
        start = end
        field = fields.upperBound
      }
    }
    rowsBefore = splitter.recordCount
  }

  /// Looks at the last record of a text, after which no line ends.
  ///
  /// A text is cut off where all other records have the same number of fields and the last has fewer, but more than
  /// one: a line of text alone is a note. Where other records vary, programs leave out blanks at their ends.
  ///
  /// - Throws: `text-cut-off`.
  private func confirmWhole(
    _ record: Span<UInt8>, fields count: Int, number: Int, _ sink: any SheetSink
  ) throws(SluiceError) {
    guard number > 2, fields.most >= 4, count < fields.most, !ByteText.isBlank(record) else { return }
    if count > 1 && fields.fewest == fields.most { throw SluiceError(.textCutOff, at: Place(row: number)) }
    let isNumber = record.indices.allSatisfy { (0x30...0x39).contains(record[$0]) }
    if count > 1 || isNumber { sink.note(Finding(.lastRecordShort, at: source.place(row: number))) }
  }

  /// Whether a cell of a record swallowed the end of its row and the beginning of another.
  ///
  /// Two rows of n fields that a stray quotation mark makes one have 2n - 1 fields and separators within
  /// the cell together, and a line break.
  private func holdsRecord(_ bytes: Span<UInt8>, fields: Int) -> Bool {
    defer { if fields > 1 { usualFields = fields } }
    guard usualFields >= 4 else { return false }
    let hasLineBreak = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { memchr($0, 0x0a, buffer.count) != nil } ?? false
    }
    guard hasLineBreak else { return false }
    var separators = 0
    for index in bytes.indices where bytes[index] == delimiter { separators += 1 }
    return fields + separators >= 2 * usualFields - 1
  }

  /// An error of the text with the file and the record it is in.
  private func located(_ error: SluiceError) -> SluiceError {
    var error = error
    if error.place.file == nil { error.place.file = file.file.shownName }
    if error.code == .textEncodingBroken { error.place.row = rowsBefore + 1 }
    return error
  }
}
