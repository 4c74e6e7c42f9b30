import Columns

/// Workbooks of Office Open XML: as any zip, and the shared strings where the cells that show them stand, so
/// that a finding names row and column. Strings that no cell shows are units of their own.
struct WorkbookOpener: Opener {
  private static let strings = "sharedStrings.xml"

  func opens(_ part: Part) -> Bool {
    let first = part.first(64)
    guard first.starts(with: [0x50, 0x4b, 0x03, 0x04]) else { return false }
    if [".xlsx", ".xlsm", ".xltx", ".xltm"].contains(where: part.name.hasSuffix) { return true }
    // The first member of nearly every workbook.
    return String(decoding: first, as: UTF8.self).contains("[Content_Types].xml")
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let zip = try ZipOpener.reader(part, into: sink)
    let table = zip.entries.first { $0.name.split(separator: "/").last.map(String.init) == Self.strings }
    let strings = SharedStrings()
    if let table {
      do {
        let nested = part.nested(table.name, bytes: try zip.read(table))
        try XMLOpener.open(nested, into: strings, strings: nil)
      } catch {
        sink.unopened(error)
      }
    }
    let formats = NumberFormats()
    var pivots: [String: PivotFields] = [:]
    for entry in Self.ordered(zip.entries) where entry.index != table?.index {
      if entry.name.hasSuffix("/") && entry.size == 0 { continue }
      if let number = Self.pivotNumber(entry.name) {
        do {
          let nested = part.nested(entry.name, bytes: try zip.read(entry))
          pivots[number] = try XMLOpener.open(
            nested, into: sink, strings: nil, pivot: pivots[number] ?? PivotFields())
        } catch {
          sink.unopened(error)
        }
        continue
      }
      let isStyles = Self.isStyles(entry)
      guard entry.name.hasSuffix(".xml"), isStyles || entry.name.contains("worksheets/") else {
        ZipOpener.open(entry, of: zip, in: part, into: sink)
        continue
      }
      do {
        let nested = part.nested(entry.name, bytes: try zip.read(entry))
        try XMLOpener.open(nested, into: sink, strings: isStyles ? nil : strings, formats: formats)
      } catch {
        sink.unopened(error)
      }
    }
    strings.handOver(into: sink)
  }

  /// The members with the definitions of pivot tables' caches and with the styles before all others: records and cells
  /// are read by them.
  private static func ordered(_ entries: [ZipReader.Entry]) -> [ZipReader.Entry] {
    let isFirst = { (entry: ZipReader.Entry) in
      entry.name.contains("pivotCacheDefinition") || isStyles(entry)
    }
    return entries.filter(isFirst) + entries.filter { !isFirst($0) }
  }

  private static func isStyles(_ entry: ZipReader.Entry) -> Bool { entry.name.hasSuffix("xl/styles.xml") }

  /// The number of a cache of a pivot table, by which its definition and its records belong together.
  private static func pivotNumber(_ path: String) -> String? {
    guard let name = path.split(separator: "/").last, name.hasSuffix(".xml") else { return nil }
    for start in ["pivotCacheDefinition", "pivotCacheRecords"] where name.hasPrefix(start) {
      return String(name.dropFirst(start.count).dropLast(4))
    }
    return nil
  }
}

/// The shared strings of a workbook, gathered before its sheets are read.
///
/// Memory: the texts, once.
final class SharedStrings: UnitSink {
  private var texts: [[[UInt8]]] = []
  private var units: [Unit] = []
  private var isShown: [Bool] = []
  private var others: [(text: [UInt8], unit: Unit)] = []

  let takesLines = false

  /// Gathers a text of the table, all texts of one string under its number.
  func take(_ text: Span<UInt8>, _ unit: Unit) {
    guard let number = unit.row else { return others.append((ByteText.array(text), unit)) }
    if number > texts.count {
      texts += Array(repeating: [], count: number - texts.count)
      isShown += Array(repeating: false, count: number - isShown.count)
      while units.count < number { units.append(Unit(unit.part, row: units.count + 1)) }
    }
    texts[number - 1].append(ByteText.array(text))
  }

  func take(lines: Span<UInt8>, of part: Part) {}
  func endLines(of part: Part) {}
  func unopened(_ error: SluiceError) {}
  func searchedRaw(_ part: Part) {}

  /// Hands over a string where a cell shows it.
  func show(_ index: Int, at unit: Unit, into sink: any UnitSink) {
    guard texts.indices.contains(index) else { return }
    isShown[index] = true
    for text in texts[index] { sink.take(text.span, unit) }
  }

  /// The texts of a string.
  func texts(at index: Int) -> [[UInt8]] { texts.indices.contains(index) ? texts[index] : [] }

  /// Hands over what no cell shows.
  func handOver(into sink: any UnitSink) {
    for index in texts.indices where !isShown[index] {
      for text in texts[index] { sink.take(text.span, units[index]) }
    }
    for other in others { sink.take(other.text.span, other.unit) }
  }
}
