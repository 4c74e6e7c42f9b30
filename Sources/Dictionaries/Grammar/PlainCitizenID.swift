import Columns

extension CitizenID {
  /// What a cell holds that is 17 digits and a digit or X, as nearly all are; nil for any other, and for one that
  /// begins with a zero, which no area does.
  ///
  /// A ledger's identity numbers are read by the checks, the dimensions, the report and more: this reads eight
  /// digits at once, and says of such a cell what `readAny` says.
  @inline(__always)
  static func readPlain(_ cell: Span<UInt8>) -> CitizenIDReading? {
    guard cell.count == 18 else { return nil }
    let first = cell.bytes.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self).littleEndian
    let second = cell.bytes.unsafeLoadUnaligned(fromByteOffset: 8, as: UInt64.self).littleEndian
    let areDigits = ByteWord.within(first, 0x30, 0x39) & ByteWord.within(second, 0x30, 0x39)
    guard areDigits == ByteWord.repeated(0x80), cell[0] != 0x30 else { return nil }
    let sequenceEnd = UInt64(cell[16] &- 0x30)
    let endsInX = cell[17] | 0x20 == 0x78
    let check = endsInX ? 10 : UInt64(cell[17] &- 0x30)
    guard sequenceEnd <= 9, endsInX || check <= 9 else { return nil }

    let front = Int(ByteWord.number(first, base: 10))
    let back = Int(ByteWord.number(second, base: 10))
    let birth = CivilDate(
      year: front % 100 * 100 + back / 1_000_000, month: back / 10_000 % 100, day: back / 100 % 100)
    guard let birth, birth.year >= 1850, birth.year < 2200 else { return .damaged(.date) }

    // ISO 7064 MOD 11-2: each character times 2 to the power of its place, summed, is 1 modulo 11. So the
    // characters are the digits of a number to base 2, if larger ones than usual.
    let body = ByteWord.number(first, base: 2) << 9 + ByteWord.number(second, base: 2) << 1 + sequenceEnd
    let isRight = (body << 1 + check) % 11 == 1
    let id = CitizenID(
      areaCode: front / 100, birth: birth, isMale: sequenceEnd & 1 == 1, isOldForm: false,
      checkDigitOK: isRight)
    if isRight { return .valid(id) }
    // A spreadsheet keeps fifteen digits of a number and writes zeros for the rest.
    return back % 10 == 0 && sequenceEnd == 0 && check == 0 ? .damaged(.truncated) : .wrongCheckDigit(id)
  }
}
