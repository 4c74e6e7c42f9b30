import CSV
import Columns
import Dictionaries

/// What an office has decided may stand in finished files, each with a reason: `kind,value,reason`.
///
/// The value is the identifier itself, in any spelling, or a place as the report names it: `file`,
/// `file/part`, `file/part:row`, `file/part:row:column`.
public struct AllowList: Sendable {
  struct Entry: Sendable {
    let kind: FieldKind
    let value: String
    let number: [UInt8]
    let line: Int
  }

  let entries: [Entry]

  /// An empty list.
  public init() { entries = [] }

  /// Reads a list.
  ///
  /// - Parameters:
  ///   - bytes: the file: a header `kind,value,reason` and an entry a row, in any encoding.
  ///   - file: its name as it may be shown.
  /// - Throws: `allow-list-malformed`, `allow-kind-unknown`, `allow-value-missing`, `allow-reason-missing`, each
  ///   with the row.
  public init(_ bytes: [UInt8], file: String) throws(SluiceError) {
    var records: [[String]] = [[]]
    let parser = CSVParser(
      sink: CSVParser.Sink(
        field: { records[records.count - 1].append(ByteText.trimmedText($0.span)) },
        endRecord: { records.append([]) }))
    let malformed = SluiceError(.allowListMalformed, at: Place(file: file), expected: Self.columns)
    guard let text = LegacyText.utf8(bytes) else { throw malformed }
    do {
      try parser.parse(text.span)
      try parser.finish()
    } catch { throw malformed }
    guard let header = records.first, header.map({ $0.lowercased() }) == Self.columns else { throw malformed }
    var entries: [Entry] = []
    for (index, record) in records.enumerated().dropFirst() where !record.allSatisfy(\.isEmpty) {
      entries.append(try Self.entry(record, Place(file: file, row: index + 1)))
    }
    self.entries = entries
  }

  private static let columns = ["kind", "value", "reason"]

  private static func entry(_ record: [String], _ place: Place) throws(SluiceError) -> Entry {
    guard record.count == 3 else {
      throw SluiceError(.allowListMalformed, at: place, expected: columns)
    }
    let kind = FieldKind(rawValue: record[0])
    guard ScanKinds.all.contains(kind) else {
      throw SluiceError(.allowKindUnknown, at: place, expected: ScanKinds.all.map(\.rawValue))
    }
    guard !record[1].isEmpty else { throw SluiceError(.allowValueMissing, at: place) }
    // A reason of signs only, such as a dash, is none.
    guard record[2].contains(where: { $0.isLetter || $0.isNumber }) else {
      throw SluiceError(.allowReasonMissing, at: place)
    }
    return Entry(kind: kind, value: record[1], number: plain(record[1]), line: place.row ?? 0)
  }

  /// A value as it is compared: digits however they are written, other texts without blanks.
  static func plain(_ value: String) -> [UInt8] {
    let bytes = Array(value.utf8)
    var scanner = NumberScanner(least: TermLengths.shortestWhole)
    var index = 0
    if scanner.next(in: bytes.span, from: &index), index == bytes.count {
      return Array(scanner.run[DialledCode.length(scanner.run.span)...])
    }
    var folded: [UInt8] = []
    NameForms.folded(bytes.span, into: &folded)
    return folded
  }

  /// The line of the entry that lets a value pass, or nil.
  func line(allowing kind: FieldKind, _ value: [UInt8]) -> Int? {
    guard !entries.isEmpty else { return nil }
    let plain = Self.plain(String(decoding: value, as: UTF8.self))
    return entries.first { $0.kind == kind && $0.number == plain }?.line
  }

  /// The line of the entry that lets a finding pass by its place, or nil.
  func line(allowing finding: ScanFinding) -> Int? {
    guard !entries.isEmpty else { return nil }
    let places = finding.places
    return entries.first { $0.kind == finding.kind && places.contains($0.value) }?.line
  }
}

extension ErrorCode {
  /// An allow list is no CSV with the three columns.
  public static let allowListMalformed = ErrorCode("allow-list-malformed", .usage)
  /// An entry of an allow list names a kind that there is not.
  public static let allowKindUnknown = ErrorCode("allow-kind-unknown", .usage)
  /// An entry of an allow list has no value.
  public static let allowValueMissing = ErrorCode("allow-value-missing", .usage)
  /// An entry of an allow list gives no reason.
  public static let allowReasonMissing = ErrorCode("allow-reason-missing", .usage)
}
