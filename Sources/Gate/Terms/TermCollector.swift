import Columns
import Dictionaries

/// Turns cells into the fingerprints of their normal forms.
struct TermCollector {
  private let hash: SipHash
  private(set) var batch: TermBatch
  private var distinct: [DistinctFingerprints]
  private var scanner = NumberScanner(least: NumberForms.shortest)
  private var folded: [UInt8] = []
  private var nobody = FingerprintSet()

  init(hash: SipHash, rows: Int) {
    self.hash = hash
    batch = TermBatch(hash: hash)
    distinct = TermList.allCases.map { _ in DistinctFingerprints(expecting: rows) }
    for word in NameForms.nobody { nobody.insert(Self.fingerprint(Array(word.utf8).span, hash)) }
  }

  /// The fingerprints so far.
  consuming func finish() -> TermBatch {
    for list in TermList.allCases { batch.fingerprints[list.rawValue] = distinct[list.rawValue].list }
    return batch
  }

  /// Remembers a cell of a list.
  mutating func take(_ cell: Span<UInt8>, as list: TermList) {
    switch list {
    case .name: name(cell)
    case .address, .addressStart: address(cell)
    case .whole: withFolded(cell) { collector, text in collector.insert(text.span, .whole) }
    default: number(cell, as: list)
    }
  }

  /// The scratch text is taken out while it is read, so that the fingerprints can be changed meanwhile.
  private mutating func withFolded(_ cell: Span<UInt8>, _ body: (inout TermCollector, inout [UInt8]) -> Void)
  {
    var text = folded
    folded = []
    NameForms.folded(cell, into: &text)
    body(&self, &text)
    folded = text
  }

  private mutating func insert(_ term: Span<UInt8>, _ list: TermList) {
    distinct[list.rawValue].insert(hash(term))
  }

  // MARK: Numbers

  private mutating func number(_ cell: Span<UInt8>, as list: TermList) {
    // Nearly every cell is just a number.
    var digits = 0
    while digits < cell.count && cell[digits] >= 0x30 && cell[digits] <= 0x39 { digits += 1 }
    if digits == cell.count || (digits == 17 && cell.count == 18 && cell[17] == 0x58) {
      if cell.count >= NumberForms.shortest { return record(number: cell, as: list) }
      if cell.count >= TermLengths.shortestWhole { insert(cell, .whole) }
      return
    }
    if !runs(of: cell, as: list) { oddNumber(cell) }
  }

  /// Remembers the runs of a cell, joined and piece by piece; false when it has none.
  private mutating func runs(of cell: Span<UInt8>, as list: TermList) -> Bool {
    var index = 0
    var found = false
    while scanner.next(in: cell, from: &index) {
      let run = scanner.run
      let pieces = scanner.pieces + [run.count]
      for (start, end) in zip(pieces, pieces.dropFirst()) where end - start >= NumberForms.shortest {
        record(run.span.extracting(start..<end), as: list)
      }
      if pieces.count > 2 { record(run.span, as: list) }
      found = true
    }
    // A letter before the digits belongs to the number: passports, pupils' numbers, old residence cards.
    lettered(cell, as: list)
    return found
  }

  private mutating func record(_ run: Span<UInt8>, as list: TermList) {
    record(number: run.extracting(NumberForms.trimmed(run)), as: list)
  }

  /// Remembers a number of which nothing is to be left out but the country's code.
  private mutating func record(number: Span<UInt8>, as list: TermList) {
    let proper = number.extracting(DialledCode.length(number)..<number.count)
    guard proper.count >= NumberForms.shortest else { return }
    let holdsID =
      proper.count >= NumberForms.citizenID
      && IdentityShape.isLong(proper.extracting(0..<NumberForms.citizenID))
    if !holdsID || proper.count > NumberForms.citizenID {
      insert(proper, list)
      batch.lengths.digits[list.rawValue].insert(proper.count)
    }
    // A disability certificate or pupil's number holds its owner's identity number.
    if holdsID { insert(birthAndSequence: proper) }
  }

  /// Of an identity number only birth and sequence are remembered: they tell who it is without the area and
  /// the check character too, and whoever shows the whole number shows them.
  private mutating func insert(birthAndSequence number: Span<UInt8>) {
    let core = number.extracting(NumberForms.birthAndSequence)
    insert(core, .citizenID)
    batch.lengths.digits[TermList.citizenID.rawValue].insert(core.count)
  }

  private mutating func lettered(_ cell: Span<UInt8>, as list: TermList) {
    withFolded(cell) { collector, text in
      text.removeAll { $0 == 0x2d }
      var digits = 0
      for byte in text {
        if byte >= 0x30 && byte <= 0x39 { digits += 1 } else if byte < 0x41 || byte > 0x5a { return }
      }
      guard digits < text.count, digits >= TermLengths.leastDigits, text.count <= 40 else { return }
      collector.insert(text.span, list)
      collector.batch.lengths.lettered.insert(text.count)
    }
  }

  /// A number with less than eight digits in a row, such as `5.33023E+17` or `低保证第00012号`.
  private mutating func oddNumber(_ cell: Span<UInt8>) {
    withFolded(cell) { collector, text in
      text.removeAll { $0 == 0x2d }
      let digits = text.count { $0 >= 0x30 && $0 <= 0x39 }
      if digits >= TermLengths.shortestWhole { collector.insert(text.span, .whole) }
    }
  }

  // MARK: Names and addresses

  private mutating func name(_ cell: Span<UInt8>) {
    if isPlainName(cell) { return insertName(cell, characters: cell.count / 3) }
    var pieces: [(bytes: [UInt8], characters: Int)] = []
    NameForms.pieces(cell, skipsBrackets: true) { piece, characters in
      pieces.append((ByteText.array(piece), characters))
    }
    for piece in pieces { record(name: piece.bytes.span, characters: piece.characters) }
    if pieces.isEmpty { foreignName(cell) }
  }

  private mutating func record(name: Span<UInt8>, characters: Int) {
    let dots = separators(name)
    // 张三、李四: each of them, and the whole, since 、 is also typed for the dot.
    if !dots.isEmpty {
      for (start, end) in zip([0] + dots.map { $0 + 2 }, dots + [name.count]) where end - start >= 6 {
        // Part of a dotted name alone is too common a word to be looked for unless the parts are short.
        if end - start <= 12 { insertName(name.extracting(start..<end), characters: (end - start) / 3) }
      }
    }
    insertName(name, characters: characters)
  }

  private mutating func insertName(_ name: Span<UInt8>, characters: Int) {
    let fingerprint = Self.fingerprint(name, hash)
    if nobody.contains(fingerprint) { return }
    distinct[TermList.name.rawValue].insert(fingerprint)
    batch.lengths.names.insert(characters)
  }

  private static func fingerprint(_ name: Span<UInt8>, _ hash: SipHash) -> UInt64 {
    var fingerprint: UInt64 = 0
    NameForms.plain(name) { fingerprint = hash($0) }
    return fingerprint
  }

  private func separators(_ name: Span<UInt8>) -> [Int] {
    var dots: [Int] = []
    var index = 0
    while index + 1 < name.count {
      if name[index] == 0xc2, name[index + 1] == 0xb7 {
        dots.append(index)
        index += 2
      } else {
        index += Scalars.decode(name, at: index).width
      }
    }
    return dots
  }

  /// Two to four characters of the common block, as nearly all names are.
  private func isPlainName(_ cell: Span<UInt8>) -> Bool {
    guard cell.count >= 6, cell.count <= 12, cell.count % 3 == 0 else { return false }
    var index = 0
    while index < cell.count {
      guard cell[index] >= 0xe4, cell[index] <= 0xe9 else { return false }
      guard Scalars.decode(cell, at: index).width == 3 else { return false }
      index += 3
    }
    return true
  }

  private mutating func foreignName(_ cell: Span<UInt8>) {
    withFolded(cell) { collector, text in
      let letters = text.count { $0 >= 0x41 && $0 <= 0x5a || $0 >= 0x80 }
      if letters >= 4 { collector.insert(text.span, .whole) }
    }
  }

  private mutating func address(_ cell: Span<UInt8>) {
    if let start = plainAddressStart(cell) { return record(plainAddress: cell, start: start) }
    withFolded(cell) { collector, text in collector.record(address: text.span) }
  }

  /// Where the eighth character of an address ends that is written in Han of the common block, digits and
  /// capitals, as nearly all are, and does not end with an area; nil for every other.
  private func plainAddressStart(_ cell: Span<UInt8>) -> Int? {
    var index = 0
    var characters = 0
    var start: Int?
    while index < cell.count {
      switch cell[index] {
      case 0x30...0x39, 0x41...0x5a, 0x2d: index += 1
      case 0xe4...0xe9:
        guard index + 2 < cell.count, cell[index + 1] & 0xc0 == 0x80, cell[index + 2] & 0xc0 == 0x80 else {
          return nil
        }
        index += 3
      default: return nil
      }
      characters += 1
      if characters == TermLengths.addressStart { start = index }
    }
    return AreaEnding.ends(cell) ? nil : start
  }

  private mutating func record(plainAddress address: Span<UInt8>, start: Int) {
    insert(address, .address)
    insert(address.extracting(0..<start), .addressStart)
    batch.lengths.addresses.insert(address.count)
  }

  private mutating func record(address: Span<UInt8>) {
    var index = 0
    var characters = 0
    var start = 0
    var hasNumber = false
    while index < address.count {
      if address[index] >= 0x30 && address[index] <= 0x39 { hasNumber = true }
      index += Scalars.decode(address, at: index).width
      characters += 1
      if characters == TermLengths.addressStart { start = index }
    }
    // An address that ends with an area names a place, not a household.
    guard characters >= 3, hasNumber || !AreaEnding.ends(address) else { return }
    guard characters >= TermLengths.addressStart else { return insert(address, .whole) }
    record(plainAddress: address, start: start)
  }
}
