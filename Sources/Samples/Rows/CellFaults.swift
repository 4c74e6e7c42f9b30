/// Copies rows and damages some of their cells.
///
/// Four in five damaged numbers stay so from month to month; the fifth is corrected or damaged anew.
struct CellFaults: Sendable {
  private let columns: [LedgerColumn]
  private let month: MonthNumber
  private let phoneColumn: Int?
  private let identityColumn: Int?

  init(columns: [LedgerColumn], month: MonthNumber) {
    self.columns = columns
    self.month = month
    phoneColumn = columns.firstIndex { $0.kind == .phone }
    identityColumn = columns.lastIndex { $0.kind == .citizenID && $0.header.hasPrefix("监护") == false }
  }

  /// Adds the cells of a row to another row, faults and all.
  func copy(_ row: RowBuffer, serial: Int, to out: inout RowBuffer) {
    out.salt = row.salt
    out.householdSalt = row.householdSalt
    for cell in columns.indices {
      var person = SplitMix64(seed: row.salt, stream: UInt64(100 + cell))
      var household = SplitMix64(seed: row.householdSalt, stream: UInt64(100 + cell))
      switch columns[cell].kind {
      case .serial: out.add(number: serial)
      case .citizenID: copyIdentity(cell, of: row, &person, to: &out)
      case .township, .village: copyPlace(cell, of: row, &household, to: &out)
      case .word: copyWord(cell, of: row, &household, to: &out)
      case .money: copyMoney(cell, of: row, &person, to: &out)
      case .phone: copyPhone(cell, of: row, &household, to: &out)
      case .remark: copyRemark(cell, of: row, &person, to: &out)
      case .text, .number, .programme: out.add(cell, of: row)
      }
    }
  }

  private func copyIdentity(
    _ cell: Int, of row: RowBuffer, _ random: inout SplitMix64, to out: inout RowBuffer
  ) {
    var isDamaged = random.chance(perMille: 24)
    var monthly = SplitMix64(seed: row.salt, stream: UInt64(3000 + month.value))
    if monthly.chance(perMille: 6) { isDamaged = true }
    let text = row.bytes[row.range(cell)]
    guard isDamaged, text.count == 18, let first = text.first, let last = text.last else {
      return out.add(cell, of: row)
    }
    out.add { bytes in
      switch random.below(8) {
      case 0, 1:
        bytes.append(contentsOf: text.dropLast())
        bytes.append(last == 0x58 || last == 0x39 ? 0x30 : last + 1)
      case 2: bytes.append(contentsOf: text.dropLast())
      case 3:
        bytes.append(contentsOf: text.dropLast())
        bytes.append(last == 0x58 ? 0x78 : 0x2a)
      case 4: for byte in text { bytes.append(fullWidth: byte) }
      case 5:
        bytes.append(contentsOf: text.prefix(6))
        bytes.append(0x20)
        bytes.append(contentsOf: text.dropFirst(6).prefix(8))
        bytes.append("  ")
        bytes.append(contentsOf: text.dropFirst(14))
      case 6:
        bytes.append(first)
        bytes.append(0x2e)
        bytes.append(contentsOf: text.dropFirst().prefix(5))
        bytes.append("E+17")
      default: break
      }
    }
  }

  private func copyPlace(
    _ cell: Int, of row: RowBuffer, _ random: inout SplitMix64, to out: inout RowBuffer
  ) {
    let isTownship = columns[cell].kind == .township
    switch random.below(1000) {
    case 0..<4: out.add(isTownship ? "新城街道" : "新设社区")
    case 4..<8:
      out.add { bytes in
        bytes.append("\u{3000}")
        bytes.append(contentsOf: row.bytes[row.range(cell)])
        bytes.append(0x20)
      }
    default: out.add(cell, of: row)
    }
  }

  private func copyWord(
    _ cell: Int, of row: RowBuffer, _ random: inout SplitMix64, to out: inout RowBuffer
  ) {
    let draw = random.below(1000)
    if row.range(cell).isEmpty || draw >= 30 { return out.add(cell, of: row) }
    if draw < 10 { out.add("家庭变故") } else if draw < 14 { out.add("详见档案") } else { out.addEmpty() }
  }

  private func copyMoney(
    _ cell: Int, of row: RowBuffer, _ random: inout SplitMix64, to out: inout RowBuffer
  ) {
    let text = row.bytes[row.range(cell)]
    let whole = text.prefix { $0 != 0x2e }
    let draw = random.below(1000)
    out.add { bytes in
      if whole.count > 3 {
        bytes.append(contentsOf: whole.dropLast(3))
        bytes.append(0x2c)
        bytes.append(contentsOf: whole.suffix(3))
        bytes.append(contentsOf: text.dropFirst(whole.count))
      } else {
        bytes.append(contentsOf: text)
      }
      if draw < 6 { bytes.append("元") } else if draw < 12 { bytes.append(0x20) }
    }
  }

  private func copyPhone(
    _ cell: Int, of row: RowBuffer, _ random: inout SplitMix64, to out: inout RowBuffer
  ) {
    let text = row.bytes[row.range(cell)]
    switch random.below(1000) {
    case 0..<20: out.addEmpty()
    case 20..<26: out.add("0875-0000001")
    case 26..<36 where text.count == 11:
      out.add { bytes in
        bytes.append(contentsOf: text.prefix(3))
        bytes.append(0x2d)
        bytes.append(contentsOf: text.dropFirst(3).prefix(4))
        bytes.append(0x2d)
        bytes.append(contentsOf: text.suffix(4))
      }
    default: out.add(cell, of: row)
    }
  }

  private func copyRemark(
    _ cell: Int, of row: RowBuffer, _ random: inout SplitMix64, to out: inout RowBuffer
  ) {
    let draw = random.below(1000)
    if draw < 8, let phoneColumn {
      out.add { bytes in
        bytes.append("联系人电话")
        bytes.append(contentsOf: row.bytes[row.range(phoneColumn)])
        bytes.append(",外出务工")
      }
    } else if draw < 14, let identityColumn {
      out.add { bytes in
        bytes.append("身份证号")
        bytes.append(contentsOf: row.bytes[row.range(identityColumn)])
        bytes.append("待核实")
      }
    } else {
      out.add(cell, of: row)
    }
  }
}

extension [UInt8] {
  /// Adds an ASCII character in its full-width form (U+FF01 to U+FF5E).
  mutating func append(fullWidth byte: UInt8) {
    let scalar = UInt32(byte) + 0xfee0
    append(0xef)
    append(UInt8(0x80 | (scalar >> 6) & 0x3f))
    append(UInt8(0x80 | scalar & 0x3f))
  }
}
