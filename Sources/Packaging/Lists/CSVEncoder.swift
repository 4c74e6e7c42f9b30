import Columns

/// Turns batches into CSV text by bytes: RFC 4180 quoting, LF line ends, formulas defused.
///
/// Works a column at a time: the length of every field is known first, then each column is laid into its
/// places. Most columns hold nothing that needs quoting, which one look at their bytes tells.
struct CSVEncoder {
  /// The bytes of the batch's rows, without a header.
  static func rows(of batch: Batch) -> [UInt8] {
    let fields = batch.columns.map(FieldPlan.init)
    guard !fields.isEmpty else { return [] }
    // Where the next field of each row goes.
    var next = [Int](repeating: 0, count: batch.count)
    for field in fields { field.addLengths(to: &next) }
    var start = 0
    for row in next.indices {
      // A separator or line end after every field.
      let length = next[row] + fields.count
      next[row] = start
      start += length
    }
    var text = [UInt8](repeating: 0x2c, count: start)
    for field in fields { field.lay(into: &text, at: &next) }
    for end in next { text[end - 1] = 0x0a }
    return text
  }
}

/// How the cells of one column become fields.
private struct FieldPlan {
  private let bytes: [UInt8]
  private let ends: [UInt32]
  /// For each row what its field needs, or empty when no field of the column needs anything.
  private let needs: [Need]

  private struct Need: OptionSet {
    let rawValue: UInt8
    static let quotes = Need(rawValue: 1)
    static let mark = Need(rawValue: 2)
  }

  init(_ column: Column) {
    bytes = column.bytes
    ends = column.ends
    needs = FieldPlan.needs(bytes, ends)
  }

  /// Adds the length of each field to its row.
  func addLengths(to lengths: inout [Int]) {
    var start = 0
    for row in ends.indices {
      let end = Int(ends[row])
      lengths[row] += end - start
      if !needs.isEmpty { lengths[row] += added(row, start..<end) }
      start = end
    }
  }

  /// Writes each field at its place and moves the place behind the separator.
  func lay(into text: inout [UInt8], at places: inout [Int]) {
    if needs.isEmpty { return layPlain(into: &text, at: &places) }
    var start = 0
    for row in ends.indices {
      let end = Int(ends[row])
      var place = places[row]
      if needs[row].isEmpty {
        for index in start..<end {
          text[place] = bytes[index]
          place += 1
        }
      } else {
        layQuoted(start..<end, needs[row], into: &text, at: &place)
      }
      places[row] = place + 1
      start = end
    }
  }

  /// Copies fields as they are.
  private func layPlain(into text: inout [UInt8], at places: inout [Int]) {
    // `addLengths` made room for every field at its place, and the ends of cells rise up to the last byte.
    text.withUnsafeMutableBytes { text in
      bytes.withUnsafeBytes { bytes in
        var start = 0
        for row in ends.indices {
          let end = Int(ends[row])
          let field = UnsafeMutableRawBufferPointer(rebasing: text[places[row]..<(places[row] + end - start)])
          field.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
          places[row] += end - start + 1
          start = end
        }
      }
    }
  }

  private func layQuoted(_ range: Range<Int>, _ need: Need, into text: inout [UInt8], at place: inout Int) {
    func put(_ byte: UInt8) {
      text[place] = byte
      place += 1
    }
    if need.contains(.quotes) { put(0x22) }
    if need.contains(.mark) { put(FormulaGuard.mark) }
    for index in range {
      if bytes[index] == 0x22 { put(0x22) }
      put(bytes[index])
    }
    if need.contains(.quotes) { put(0x22) }
  }

  private func added(_ row: Int, _ range: Range<Int>) -> Int {
    let need = needs[row]
    var count = need.contains(.mark) ? 1 : 0
    if need.contains(.quotes) { count += 2 + bytes[range].count { $0 == 0x22 } }
    return count
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
