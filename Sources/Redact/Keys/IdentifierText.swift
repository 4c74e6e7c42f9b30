import Columns
import Dictionaries

/// An identifier as it is compared, whatever was done to it on its way through spreadsheets.
///
/// Left out: blanks and what cannot be seen, apostrophes, dashes within numbers, `="…"` of a formula and the
/// `.0` of a number. Folded: full-width letters and digits, lower case, look-alikes of X, all dots between
/// names. An identity number of 15 digits becomes the one of 18 it was replaced by in 1999; a disability
/// certificate or pupil's number that holds an identity number becomes that number; +86 goes. A number that
/// lost digits (5.33E+17) stays what it is: nobody can tell whose it was.
struct IdentifierText {
  /// The bytes that are compared; empty for a blank cell.
  private(set) var bytes: [UInt8] = []
  /// Whether they are an identity number, in whatever column it stood.
  private(set) var isCitizenID = false

  init() { bytes.reserveCapacity(64) }

  /// Reads a cell of a column of some kind.
  mutating func read(_ cell: Span<UInt8>, kind: FieldKind?) {
    bytes.removeAll(keepingCapacity: true)
    isCitizenID = false
    fold(cell)
    if kind == .personName { return cutRemark() }
    dropFormula()
    let isNumber = bytes.allSatisfy {
      ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5a) || $0 == 0x2d || $0 == 0x2e
    }
    guard isNumber else { return }
    if bytes.suffix(2).elementsEqual([0x2e, 0x30]) { bytes.removeLast(2) }
    bytes.removeAll { $0 == 0x2d }
    takeCitizenID()
    if !isCitizenID, kind == .phone { bytes.removeFirst(DialledCode.length(bytes.span)) }
  }

  private mutating func fold(_ cell: Span<UInt8>) {
    var index = 0
    while index < cell.count {
      let blank = ByteText.blankWidth(cell, at: index, end: cell.count)
      if blank > 0 {
        index += blank
        continue
      }
      if let (byte, width) = Self.lookAlike(cell, at: index) {
        bytes += byte
        index += width
        continue
      }
      let (character, width) = PlainNumber.folded(cell, at: index)
      index += width
      if character == 0x27 || character == 0x60 { continue }
      if character == 0x2b, bytes.isEmpty { continue }
      bytes.append(character >= 0x61 && character <= 0x7a ? character - 0x20 : character)
    }
  }

  /// X for what looks like one, the middle dot for every dot between names; nil for other characters.
  private static func lookAlike(_ cell: Span<UInt8>, at index: Int) -> (bytes: [UInt8], width: Int)? {
    guard cell[index] >= 0xc2, index + 1 < cell.count else { return nil }
    let second = cell[index + 1]
    let third = index + 2 < cell.count ? cell[index + 2] : 0
    switch (cell[index], second, third) {
    // Cyrillic Ha, Greek chi, the sign of multiplication.
    case (0xd0, 0xa5, _), (0xd1, 0x85, _), (0xce, 0xa7, _), (0xcf, 0x87, _), (0xc3, 0x97, _):
      return ([0x58], 2)
    // Roman ten.
    case (0xe2, 0x85, 0xa9), (0xe2, 0x85, 0xb9): return ([0x58], 3)
    // U+2019 and U+2018, which stand for an apostrophe.
    case (0xe2, 0x80, 0x98), (0xe2, 0x80, 0x99): return ([], 3)
    // U+2022, U+2027, U+30FB, U+FF65, U+2E31, U+22C5.
    case (0xe2, 0x80, 0xa2), (0xe2, 0x80, 0xa7), (0xe3, 0x83, 0xbb), (0xef, 0xbd, 0xa5), (0xe2, 0xb8, 0xb1),
      (0xe2, 0x8b, 0x85):
      return ([0xc2, 0xb7], 3)
    default: return nil
    }
  }

  /// `="530502…"` is what makes a spreadsheet keep a number as text.
  private mutating func dropFormula() {
    if bytes.first == 0x3d { bytes.removeFirst() }
    if bytes.count >= 2, bytes.first == 0x22, bytes.last == 0x22 {
      bytes.removeFirst()
      bytes.removeLast()
    }
  }

  /// A name without the remark in brackets behind it: 张三(已故).
  private mutating func cutRemark() {
    for index in bytes.indices.dropFirst() where bytes[index] == 0x28 {
      bytes.removeSubrange(index...)
      return
    }
  }

  private mutating func takeCitizenID() {
    switch bytes.count {
    case 15: takeOldForm()
    case 18...23:
      let start = bytes[0] == 0x47 ? 1 : 0  // G before a pupil's number
      guard bytes.count >= start + 18 else { return }
      let number = Array(bytes[start..<(start + 18)])
      if case .valid(let id) = CitizenID.read(number.span), !id.isOldForm {
        isCitizenID = true
        bytes = number
      }
    default: return
    }
  }

  private mutating func takeOldForm() {
    guard case .valid(let id) = CitizenID.read(bytes.span), id.isOldForm else { return }
    let century: [UInt8] = id.birth.year < 1900 ? [0x31, 0x38] : [0x31, 0x39]
    var number = Array(bytes[..<6]) + century + bytes[6...]
    guard let check = MOD11.checkCharacter(number.span) else { return }
    number.append(check)
    isCitizenID = true
    bytes = number
  }
}
