import Columns

/// Words by which a row says that its person or household no longer gets anything: 停发, 已故, 迁出.
public struct EndedWords: Sendable {
  /// Where in a remark a word tells it; in a column of status, and behind a name, it does so anywhere.
  enum Place: String, CaseIterable {
    case anywhere
    /// 父亲死亡 tells of somebody else.
    case beginning
    /// Of pupils, at the beginning of a clause that says nothing else: 已退学, 转学，未发, 转学到昆明; not 毕业班 and 转学生.
    case pupil
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
  /// - Parameters:
  ///   - isStatus: whether the column is for that, or a name: there a word counts wherever it stands; in
  ///     remarks some only at the beginning.
  ///   - ofPupils: whether rows are grants to pupils, which end when they leave their school.
  public func isSaid(by cell: Span<UInt8>, isStatus: Bool, ofPupils: Bool = false) -> Bool {
    guard cell.count > 3 else { return false }
    for index in 0..<(cell.count - 1) where begins[Self.slot(cell[index], cell[index + 1])] {
      return isSaid(by: ByteText.text(cell), isStatus: isStatus, ofPupils: ofPupils)
    }
    return false
  }

  private func isSaid(by text: String, isStatus: Bool, ofPupils: Bool) -> Bool {
    // 曾停发，现恢复发放; 休学后复学.
    if text.contains("恢复") || (ofPupils && text.contains("复学")) { return false }
    let letters = text.filter { !$0.isWhitespace }
    return words.contains { word, place in
      if place == .pupil { return ofPupils && Self.isClause(word, of: letters) }
      if place == .beginning && !isStatus { return Self.begins(letters, with: word) }
      guard let range = letters.firstRange(of: word) else { return false }
      return !(letters[..<range.lowerBound].last.map(Self.negations.contains) ?? false)
    }
  }

  /// Whether a clause of a text is a word, perhaps after a day or 已, and before a place to which somebody went.
  private static func isClause(_ word: String, of text: String) -> Bool {
    text.split(whereSeparator: { !$0.isLetter }).contains { clause in
      var rest = clause
      while !rest.hasPrefix(word) {
        guard let first = rest.first, before.contains(first) || pupils.contains(first) else { return false }
        rest.removeFirst()
      }
      rest.removeFirst(word.count)
      // 转学到本校 came.
      guard let next = rest.first else { return true }
      return after.contains(next) && !rest.contains("本校") && !rest.contains("我校")
    }
  }

  private static let pupils: Set<Character> = ["学", "生", "办", "理", "期", "中", "自", "愿", "申", "请"]
  private static let after: Set<Character> = ["了", "到", "至", "去", "离", "往", "未", "不", "停", "退"]

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
