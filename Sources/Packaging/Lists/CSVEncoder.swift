import Columns

/// Turns batches into CSV text by bytes: RFC 4180 quoting, LF line ends, formulas defused.
///
/// The length of the text is known first; then the rows are written one after the other. Most columns hold nothing
/// that needs quoting, which one look at their bytes tells.
struct CSVEncoder {
  /// The bytes of the batch's rows, without a header.
  static func rows(of batch: Batch) -> [UInt8] {
    let columns = batch.columns
    guard !columns.isEmpty else { return [] }
    let needs = columns.map { FieldNeeds($0) }
    // A separator or line end after every field.
    var length = batch.count * columns.count
    for (column, needs) in zip(columns, needs) { length += column.bytes.count + needs.added }
    return [UInt8](unsafeUninitializedCapacity: length + ShortCopy.room) { text, count in
      guard let start = text.baseAddress else { return }
      var fields: [Field] = []
      Field.gather(columns[...], needs[...], into: &fields) { fields in
        var place = UnsafeMutableRawPointer(start)
        for row in 0..<batch.count {
          for index in fields.indices {
            place = fields[index].write(row, to: place)
            place.storeBytes(of: 0x2c, as: UInt8.self)
            place += 1
          }
          (place - 1).storeBytes(of: 0x0a, as: UInt8.self)
        }
        count = UnsafeMutableRawPointer(start).distance(to: place)
      }
    }
  }
}

/// A column of which one field after the other is written.
private struct Field {
  private let bytes: UnsafeRawBufferPointer
  private let ends: UnsafeBufferPointer<UInt32>
  private let needs: [FieldNeeds.Need]
  private var start = 0

  /// Calls a closure with the fields of all columns, whose memory it can read during the call.
  static func gather(
    _ columns: ArraySlice<Column>, _ needs: ArraySlice<FieldNeeds>, into fields: inout [Field],
    _ body: (UnsafeMutableBufferPointer<Field>) -> Void
  ) {
    guard let column = columns.first, let first = needs.first else {
      return fields.withUnsafeMutableBufferPointer { body($0) }
    }
    column.bytes.withUnsafeBytes { bytes in
      column.ends.withUnsafeBufferPointer { ends in
        fields.append(Field(bytes: bytes, ends: ends, needs: first.rows))
        gather(columns.dropFirst(), needs.dropFirst(), into: &fields, body)
      }
    }
  }

  /// Writes the field of the next row, and says where it ends.
  ///
  /// There must be room for the field as `FieldNeeds` tells its length, and for a short copy behind it.
  @inline(__always)
  mutating func write(_ row: Int, to place: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    let range = start..<Int(ends[row])
    start = range.upperBound
    guard needs.isEmpty || needs[row].isEmpty else { return writeQuoted(range, needs[row], to: place) }
    // The ends of cells rise up to the last byte, so a field that is not empty has a byte to begin with.
    guard !range.isEmpty, let from = bytes.baseAddress else { return place }
    if range.count <= ShortCopy.room, range.lowerBound + ShortCopy.room <= bytes.count {
      ShortCopy.copy(range.count, from: from + range.lowerBound, to: place)
    } else {
      place.copyMemory(from: from + range.lowerBound, byteCount: range.count)
    }
    return place + range.count
  }

  private func writeQuoted(
    _ range: Range<Int>, _ need: FieldNeeds.Need, to start: UnsafeMutableRawPointer
  ) -> UnsafeMutableRawPointer {
    var place = start
    func put(_ byte: UInt8) {
      place.storeBytes(of: byte, as: UInt8.self)
      place += 1
    }
    if need.contains(.quotes) { put(0x22) }
    if need.contains(.mark) { put(FormulaGuard.mark) }
    for index in range {
      if bytes[index] == 0x22 { put(0x22) }
      put(bytes[index])
    }
    if need.contains(.quotes) { put(0x22) }
    return place
  }
}

/// What the cells of one column need to become fields.
private struct FieldNeeds {
  /// For each row what its field needs, or empty when no field of the column needs anything.
  let rows: [Need]
  /// How many bytes the fields have more than the cells.
  let added: Int

  struct Need: OptionSet {
    let rawValue: UInt8
    static let quotes = Need(rawValue: 1)
    static let mark = Need(rawValue: 2)
  }

  init(_ column: Column) {
    rows = Self.needs(column.bytes, column.ends)
    var added = 0
    for (row, need) in rows.enumerated() where !need.isEmpty {
      if need.contains(.mark) { added += 1 }
      if need.contains(.quotes) { added += 2 + column.bytes[column.range(row)].count { $0 == 0x22 } }
    }
    self.added = added
  }

  private static func needs(_ bytes: [UInt8], _ ends: [UInt32]) -> [Need] {
    let isAnyQuoted = ByteCount.of(bytes.span, isSpecial) > 0
    var needs: [Need] = []
    var start = 0
    for row in ends.indices {
      let end = Int(ends[row])
      var need: Need = []
      if start < end {
        if isAnyQuoted, bytes[start..<end].contains(where: { isSpecial($0) == 1 }) { need.insert(.quotes) }
        if mayBeFormula(bytes[start]), FormulaGuard.isNeeded(for: bytes.span.extracting(start..<end)) {
          need.insert(.mark)
        }
      }
      if !need.isEmpty, needs.isEmpty { needs = [Need](repeating: [], count: ends.count) }
      if !need.isEmpty { needs[row] = need }
      start = end
    }
    return needs
  }

  /// 1 for quote, comma, line feed and carriage return.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> UInt8 {
    ByteCount.isEqual(byte, 0x22) | ByteCount.isEqual(byte, 0x2c) | ByteCount.isEqual(byte, 0x0a)
      | ByteCount.isEqual(byte, 0x0d)
  }

  /// First bytes of which `FormulaGuard` must be asked.
  private static func mayBeFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3d, 0x2b, 0x2d, 0x40, 0x09, 0x0a, 0x0d, 0xef: true
    default: false
    }
  }
}
