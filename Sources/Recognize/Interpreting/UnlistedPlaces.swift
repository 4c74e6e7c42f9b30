import Dictionaries

/// Whether the name of a place that no dictionary lists may be shown.
///
/// Lists of places are always dated, so an unlisted place is shown as the ledger names it, and what stands in that cell
/// may be anything: a name, an address, half a number, an illness. So only what has exactly the form of a
/// township-level unit, or of a village, is shown: two to four Han characters, the words of peoples, and 乡, 镇 or 街道;
/// two to eight and 村 or 社区. Anything else (园区, 农场, 公司) counts as unknown until the officer lists it in the office's
/// own dictionary: that is a decision, and it is the officer's.
public struct UnlistedPlaces: Sendable {
  private static let townships = ["街道", "镇", "乡"]
  private static let offices = ["人民政府", "政府", "办事处", "办"]
  private static let villages = [
    "村民委员会", "村委会", "行政村", "社区居民委员会", "社区居委会", "居民委员会", "居委会", "社区", "村",
  ]
  /// How many characters a township has before the words of peoples and the ending: 十八连山镇 is among the longest.
  private static let townshipStems = 2...4
  private static let villageStems = 2...8
  /// Digits that are written out are those of some number; 三 and 十 are parts of names as well.
  private static let digits = Set("〇零壹贰叁肆伍陆柒捌玖拾佰仟幺廿卅")
  private static let numerals = Set("一二三四五六七八九十百千万")
  private static let mostNumerals = 2

  /// What a number counts that is a building or a group within a village: 三幢, 十一组.
  private static let parts = Set("幢栋组号室座弄队")

  private let words: [String]

  /// Takes the words that no place is named after.
  public init(_ dictionaries: Dictionaries) {
    words = (dictionaries.stigmatising.map(\.word) + dictionaries.nameRemarks.anywhere).map {
      HanForms.plain($0)
    }
  }

  /// What a township that no dictionary lists is called, without its ending and the words of peoples.
  public static func stem(ofTownship name: String) -> String {
    let ending = townships.first { name.hasSuffix($0) } ?? ""
    return AreaTree.withoutPeoples(String(name.dropLast(ending.count)))
  }

  /// The name of a township to show, without the word of its office; nil when the text has another form.
  ///
  /// - Parameter county: the county's name, which may stand before it.
  public func township(_ written: String, in county: String?) -> String? {
    var text = Substring(written)
    if let county, text.hasPrefix(county) { text = text.dropFirst(county.count) }
    // 街道办 is the office of a 街道.
    for office in Self.offices where text.hasSuffix(office) {
      text = text.dropLast(office.count)
      break
    }
    guard let ending = Self.townships.first(where: { text.hasSuffix($0) }) else { return nil }
    let whole = String(text.dropLast(ending.count))
    let stem = AreaTree.withoutPeoples(whole)
    return Self.townshipStems.contains(stem.count) && isName(whole) ? String(text) : nil
  }

  /// Whether a text has exactly the form of a village's name.
  public func isVillage(_ text: String) -> Bool {
    guard let ending = Self.villages.first(where: { text.hasSuffix($0) }) else { return false }
    let stem = String(text.dropLast(ending.count))
    // 小永村七组张家院村 is an address; 新村社区 is a village.
    return Self.villageStems.contains(stem.count) && isName(stem) && !Self.isPart(stem)
      && !stem.dropLast().contains(where: "村组乡镇".contains)
  }

  /// Whether a stem is only a numbered part of a village, or a group of one: 第三幢, 十一组, 大沟组.
  private static func isPart(_ stem: String) -> Bool {
    if stem.hasSuffix("组") { return true }
    let counted = stem.drop { $0 == "第" || numerals.contains($0) }
    return counted.count < stem.count
      && (counted == "单元" || counted.count == 1 && counted.allSatisfy(parts.contains))
  }

  private func isName(_ stem: String) -> Bool {
    stem.unicodeScalars.allSatisfy(Self.isHan) && !stem.contains(where: Self.digits.contains)
      && stem.count(where: Self.numerals.contains) <= Self.mostNumerals
      && !words.contains(where: HanForms.plain(stem).contains)
  }

  /// Han characters of the standard alone: one of a private use area may be a part of a name that is made up.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x9fff, 0x20000...0x323af: true
    default: false
    }
  }
}
