import Columns

/// Reads the sheets of an XLSX workbook, one after the other, row by row.
///
/// Memory: the shared strings, and one row.
final class WorkbookReader: RowReader {
  private let file: OpenedFile
  private let container: ZipContainer
  private let context: ReadingContext
  private let values: CellValues
  private let isToBeComputed: Bool
  private var sheets: ArraySlice<WorkbookSheet>
  /// The parts that were read, as the container tells them apart.
  private var partsRead: Set<String> = []
  private var current: (reader: XMLReader, part: SheetPart, source: SourceSheet)?

  init(_ container: ZipContainer, of file: OpenedFile, _ context: ReadingContext) throws(SluiceError) {
    self.file = file
    self.context = context
    self.container = container
    let index = try WorkbookIndex(container)
    try context.confirm(names: Set(index.sheets.map(\.name)), of: file)
    sheets = index.sheets[...]
    isToBeComputed = index.isToBeComputed
    values = try CellValues(
      strings: index.strings(in: container), formats: index.formats(in: container),
      dates: SerialDate(startsAt1904: index.startsAt1904))
  }

  func advance(into sink: any SheetSink) throws(SluiceError) -> Bool {
    guard let current else { return try openNext(into: sink) }
    do throws(SluiceError) {
      if try current.reader.advance() { return true }
      try sink.endSheet()
    } catch {
      throw (current.part.error ?? error).located(in: current.source)
    }
    self.current = nil
    return true
  }

  private func openNext(into sink: any SheetSink) throws(SluiceError) -> Bool {
    guard let sheet = sheets.popFirst() else { return false }
    let source = SourceSheet(
      fileNumber: file.file.number, file: file.file.shownName, sheet: context.knowledge.shown(sheet.name))
    let identity = SheetIdentity(source: source, isHidden: sheet.isHidden, name: sheet.name)
    let reason = context.reasonToPassOver(
      sheet.name, isHidden: sheet.isHidden, hasMacros: sheet.hasMacros)
    if let reason {
      sink.passOver(identity, reason)
      return true
    }
    // Two sheets that are one part would count everybody in it twice; no program writes such a workbook.
    guard partsRead.insert(ZipContainer.key(sheet.part)).inserted, let entry = try container.open(sheet.part)
    else {
      throw SluiceError(.workbookBroken, key: sheet.part).located(in: source)
    }
    let container = container
    sink.begin(identity) { () throws(SluiceError) in
      // Merged cells stand at the end of a sheet: they are read in a pass of their own.
      guard let entry = try container.open(sheet.part) else { return nil }
      let part = MergesPart()
      try XMLReader.read(entry, into: part)
      return part.ranges
    }
    let part = SheetPart(sink, values: values, isToBeComputed: isToBeComputed)
    current = (XMLReader(entry, into: part), part, source)
    return true
  }
}
