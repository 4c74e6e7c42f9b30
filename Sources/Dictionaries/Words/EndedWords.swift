import Columns

/// Words by which a row says that its person or household no longer gets anything: 停发, 已故, 迁出.
public struct EndedWords: Sendable {
  /// Where in a remark a word tells it; in a column of status, and behind a name, it does so anywhere.
  enum Place: String, CaseIterable {
    case anywhere
    /// 父亲死亡 tells of somebody else.
    case beginning
  }

  private let words: [(text: String, place: Place)]
  /// Whether a word begins with two bytes, by a hash of them: most cells are done with after one look at each byte.
  private var begins = [Bool](repeating: false, count: 4096)

  /// What may stand before a word that begins a remark.
  private static let before: Set<Character> = [
    "年", "月", "日", "于", "已", "经", "因", "本", "人", "该", "户", "主", "此", "全", "家", "其", "现", "系", "员",
  ]
  private static let negations: Set<Character> = ["未", "不", "无", "非", "没", "免", "否", "勿"]

  init(_ folder: DictionaryFolder) throws(SluiceError) {
    let told = try folder.words("ended-words.csv", as: Place.self)
    words = Place.allCases.flatMap { place in (told[place] ?? []).map { ($0, place) } }
    for (word, _) in words {
      let bytes = Array(word.utf8)
      if bytes.count > 1 { begins[Self.slot(bytes[0], bytes[1])] = true }
    }
  }

  /// Whether a cell says that its row has ended.
  ///
  /// - Parameter isStatus: whether the column is for that, or a name: there a word counts wherever it stands; in
  ///   remarks some only at the beginning.
  public func isSaid(by cell: Span<UInt8>, isStatus: Bool) -> Bool {
    guard cell.count > 3 else { return false }
    for index in 0..<(cell.count - 1) where begins[Self.slot(cell[index], cell[index + 1])] {
      return isSaid(by: ByteText.text(cell), isStatus: isStatus)
    }
    return false
  }

  private func isSaid(by text: String, isStatus: Bool) -> Bool {
    // 曾停发，现恢复发放.
    if text.contains("恢复") { return false }
    let letters = text.filter { !$0.isWhitespace }
    return words.contains { word, place in
      if place == .beginning && !isStatus { return Self.begins(letters, with: word) }
      guard let range = letters.firstRange(of: word) else { return false }
      return !(letters[..<range.lowerBound].last.map(Self.negations.contains) ?? false)
    }
  }

  /// Whether a text begins with a word, once a day and 已, 本人 and the like are taken off.
  private static func begins(_ text: String, with word: String) -> Bool {
    var rest = Substring(text)
    while let first = rest.first {
      if rest.hasPrefix(word) { return true }
      guard before.contains(first) || !first.isLetter else { return false }
      rest.removeFirst()
    }
    return false
  }

  private static func slot(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) << 4 ^ Int(second)) & 4095
  }
}
