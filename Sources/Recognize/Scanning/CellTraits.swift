import Columns

/// What a text is made of, counted many bytes at a time; also for a whole column at once.
///
/// Most columns of a ledger cannot hold an identifier in their text at all: names, words and short numbers.
struct CellTraits {
  /// Digits, stars, and bytes that begin full-width forms.
  private(set) var digits = 0
  /// Letters, and bytes that begin full-width forms.
  private(set) var letters = 0
  private(set) var ats = 0
  private(set) var isWide = false
  let readsHan: Bool

  /// The fewest digits that a word before them can make an identifier.
  static let fewestAnnounced = 5

  init(_ text: Span<UInt8>) {
    var start = 0
    while start < text.count {
      let block = text.extracting(start..<min(start + 128, text.count))
      var digits: UInt8 = 0
      var letters: UInt8 = 0
      var ats: UInt8 = 0
      var wides: UInt8 = 0
      // Counts of 128 bytes fit a byte, so that the compiler counts many bytes at a time.
      for index in block.indices {
        let byte = block[index]
        digits &+= (byte &- 0x30 < 10 ? 1 : 0) | (byte == 0xef ? 1 : 0) | (byte == 0x2a ? 1 : 0)
        letters &+= ((byte | 0x20) &- 0x61 < 26 ? 1 : 0) | (byte == 0xef ? 1 : 0)
        ats &+= byte == 0x40 ? 1 : 0
        wides |= byte & 0x80
      }
      self.digits += Int(digits)
      self.letters += Int(letters)
      self.ats += Int(ats)
      if wides != 0 { isWide = true }
      start += 128
    }
    readsHan = isWide && HanNumbers.mayStand(in: text)
  }

  /// The fewest bytes of a cell of the column that could hold one.
  var shortestCell: Int { isWide || letters > 0 ? Self.fewestAnnounced : CellScanner.fewestDigits }

  /// Whether any kind could be in the text.
  var mayHoldIdentifier: Bool {
    digits >= CellScanner.fewestDigits || readsHan || mayHoldCode
      || (isWide && digits >= Self.fewestAnnounced)
  }

  /// Whether a kind with letters could be: a passport, a plate, an address of e-mail.
  var mayHoldCode: Bool {
    // Addresses of e-mail may have no letter but Han characters.
    ats > 0
      || letters > 0 && (digits >= Self.fewestAnnounced || (isWide && digits >= 2) || letters >= 6)
  }
}
