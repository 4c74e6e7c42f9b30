import Columns
import Synchronization

/// Keeps a family name and hides the rest behind two stars, however long: 张**, 欧阳**.
///
/// Family name and length together are unique for more than half of a village list, so the length goes.
/// A name with a dot, in letters, or of a people without family names (岩, 玉 tell the sex) becomes **.
/// Several names in one cell are masked one by one. What others have masked (张*三, 张XX) is masked our way.
///
/// Cost: some 40 ns a cell; the dictionary is asked once for each beginning in a run.
struct Surname: Mask {
  static let name = "surname"
  static let takes: Set<Sensitivity> = [.direct]
  static let fits: Set<FieldKind> = [.personName]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .quasi }

  static func remains(_ settings: MaskSettings) -> Label { Label(zh: "姓", en: "the family name") }

  private let familyName: @Sendable (String) -> Int
  private let memory = Memory()

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) { familyName = knowledge.familyName }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * 6)
    var known = memory.recalled()
    for row in 0..<column.count {
      let cell = column.cell(row)
      if let key = Self.plainKey(cell), let kept = known.kept[key] {
        masked.extend(cell.extracting(0..<(Int(kept) * 3)))
        masked.write(Stars.two)
        masked.endCell()
      } else {
        append(cell, to: &masked, known: &known)
      }
    }
    memory.remember(known)
    return masked
  }

  /// The key of a cell that is nothing but two to four ordinary characters, three bytes each; else nil.
  ///
  /// The first cell with a beginning goes the long way, and the dictionary's answer is kept.
  @inline(__always)
  private static func plainKey(_ cell: Span<UInt8>) -> UInt64? {
    guard cell.count == 9 || cell.count == 6 || cell.count == 12 else { return nil }
    var index = 0
    while index < cell.count {
      // U+4E00 to U+9FFF.
      let first = cell[index]
      guard first >= 0xe4, first <= 0xe9, cell[index + 1] & 0xc0 == 0x80, cell[index + 2] & 0xc0 == 0x80,
        first > 0xe4 || cell[index + 1] >= 0xb8
      else { return nil }
      index += 3
    }
    return key(HanReader.wide(cell, at: 0), HanReader.wide(cell, at: 3), hasMore: cell.count > 6)
  }

  private static func key(_ first: Int, _ second: Int, hasMore: Bool) -> UInt64 {
    let packed = UInt64(first) << 22 | UInt64(second) << 1 | (hasMore ? 1 : 0)
    // The map looks for a key by its high bits, and these have few bits. Times an odd number no two keys
    // become one.
    return packed &* 0x9e37_79b9_7f4a_7c15
  }

  /// How many characters the beginnings of names keep, as far as the dictionary was asked.
  struct Beginnings {
    var kept = FingerprintMap<UInt8>()
  }

  /// What batches learnt, for later ones; of several at once the one that knows most is kept.
  ///
  /// It saves asking and decides nothing: the dictionary always answers alike.
  private final class Memory: Sendable {
    /// Beyond it nothing is kept, so that odd names cannot fill the memory.
    private static let most = 1 << 16

    private let known = Mutex(Beginnings())

    func recalled() -> Beginnings { known.withLock { $0 } }

    func remember(_ learnt: Beginnings) {
      known.withLock { known in
        let count = learnt.kept.count
        if count > known.kept.count, count <= Self.most { known = learnt }
      }
    }
  }

  /// Writes one cell masked.
  func append(_ cell: Span<UInt8>, to masked: inout Column, known: inout Beginnings) {
    let text = cell.extracting(ByteText.trimmed(cell))
    var start = 0
    var isFirst = true
    while start < text.count {
      var end = start
      while end < text.count, Self.separator(text, at: end) == 0 { end += 1 }
      if end > start {
        if !isFirst { masked.write(comma) }
        appendName(text.extracting(start..<end), to: &masked, known: &known)
        isFirst = false
      }
      start = end + (end < text.count ? Self.separator(text, at: end) : 0)
    }
    // A cell of nothing but separators is not blank, and is hidden.
    if isFirst && !text.isEmpty { masked.write(Stars.two) }
    masked.endCell()
  }

  private func appendName(_ name: Span<UInt8>, to masked: inout Column, known: inout Beginnings) {
    var reader = HanReader(at: HanReader.start(of: name))
    let first = reader.next(in: name)
    let firstEnd = reader.index
    let second = reader.next(in: name)
    let secondEnd = reader.index
    let third = reader.next(in: name)
    // A name of one character would be shown whole; what holds anything but Han is no plain name.
    if first > 0, first != HanReader.star, second > 0, third >= 0, reader.isHanToEnd(of: name) {
      let key = Self.key(first, second, hasMore: third > 0)
      let kept =
        known.kept[key]
        ?? remember(key, name: text(first, second, hasMore: third > 0), hasMore: third > 0, in: &known)
      let from = reader.first
      if kept == 1 { masked.extend(name.extracting(from..<firstEnd)) }
      if kept == 2 { masked.extend(name.extracting(from..<secondEnd)) }
    }
    masked.write(Stars.two)
  }

  private func remember(
    _ key: UInt64, name: String, hasMore: Bool, in known: inout Beginnings
  ) -> UInt8 {
    // A family name is never the whole name.
    let asked = familyName(name)
    let kept: UInt8 = asked == 1 ? 1 : asked == 2 && hasMore ? 2 : 0
    known.kept.update(key, initial: kept) { _ in }
    return kept
  }

  /// 某, which begins no family name of two characters.
  private static let anybody = 0x67d0

  private func text(_ first: Int, _ second: Int, hasMore: Bool) -> String {
    var text = String.UnicodeScalarView()
    for value in [first, second] {
      if let scalar = Unicode.Scalar(UInt32(value == HanReader.star ? Self.anybody : value)) {
        text.append(scalar)
      }
    }
    // What stands third does not matter to a family name, only that there is something.
    return String(text) + (hasMore ? "某" : "")
  }

  /// How many bytes a separator of names has; 0 when there is none.
  private static func separator(_ text: Span<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    if byte == 0x2c || byte == 0x2f || byte == 0x3b { return 1 }
    guard byte == 0xe3 || byte == 0xef, index + 2 < text.count else { return 0 }
    if byte == 0xe3 { return text[index + 1] == 0x80 && text[index + 2] == 0x81 ? 3 : 0 }
    // ,;/
    let third = text[index + 2]
    return text[index + 1] == 0xbc && (third == 0x8c || third == 0x9b || third == 0x8f) ? 3 : 0
  }
}

private let comma = Array("、".utf8)

/// Reads the Han characters of a name, blanks between them left out.
private struct HanReader {
  private(set) var index: Int
  /// Where the first character begins.
  private(set) var first: Int

  init(at start: Int) {
    index = start
    first = start
  }

  /// Behind a remark in brackets before the name: (户主)张三.
  static func start(of name: Span<UInt8>) -> Int {
    guard name.count > 3, opens(name, at: 0) else { return 0 }
    for index in 1..<name.count {
      if name[index] == 0x29 { return index + 1 }
      if name[index] == 0xef, index + 2 < name.count, name[index + 1] == 0xbc, name[index + 2] == 0x89 {
        return index + 3
      }
    }
    return 0
  }

  /// The next character's scalar; 0 at the end or a bracket, -1 when it is not Han.
  mutating func next(in name: Span<UInt8>) -> Int {
    while index < name.count {
      let blank = ByteText.blankWidth(name, at: index, end: name.count)
      if blank == 0 { break }
      if first == index { first += blank }
      index += blank
    }
    guard index < name.count, !Self.opens(name, at: index) else { return 0 }
    let byte = name[index]
    let star = Self.starWidth(name, at: index)
    if star > 0 {
      index += star
      return Self.star
    }
    if byte >= 0xe3, byte <= 0xef, index + 2 < name.count {
      let scalar = Self.wide(name, at: index)
      index += 3
      // U+3007, U+3400 to U+4DBF, U+4E00 to U+9FFF, private use, compatibility.
      let isHan =
        scalar == 0x3007 || (0x3400...0x4dbf).contains(scalar) || (0x4e00...0x9fff).contains(scalar)
        || (0xe000...0xfaff).contains(scalar)
      return isHan ? scalar : -1
    }
    if byte >= 0xf0, byte <= 0xf4, index + 3 < name.count {
      let high = Int(byte & 7) << 18 | Int(name[index + 1] & 63) << 12
      let scalar = high | Int(name[index + 2] & 63) << 6 | Int(name[index + 3] & 63)
      index += 4
      return scalar >= 0x20000 ? scalar : -1
    }
    return -1
  }

  /// Stands for a character that somebody has hidden before.
  static let star = 0x2a

  private static func starWidth(_ name: Span<UInt8>, at index: Int) -> Int {
    // An X that stands last hides a character as well as one before others does.
    name[index] | 0x20 == 0x78 ? 1 : Stars.width(name, at: index)
  }

  /// The scalar of a character of three bytes.
  @inline(__always)
  static func wide(_ name: Span<UInt8>, at index: Int) -> Int {
    Int(name[index] & 15) << 12 | Int(name[index + 1] & 63) << 6 | Int(name[index + 2] & 63)
  }

  /// Whether nothing but Han follows, up to the end or a remark in brackets.
  mutating func isHanToEnd(of name: Span<UInt8>) -> Bool {
    var scalar = next(in: name)
    while scalar > 0 { scalar = next(in: name) }
    return scalar == 0
  }

  private static func opens(_ name: Span<UInt8>, at index: Int) -> Bool {
    if name[index] == 0x28 { return true }
    return name[index] == 0xef && index + 2 < name.count && name[index + 1] == 0xbc && name[index + 2] == 0x88
  }
}
