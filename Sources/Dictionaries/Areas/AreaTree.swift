import Columns

/// Counties of the whole country, and townships and villages as far as the dictionary has them.
///
/// Lookups take a cell's text as it stands, and look again for its simplified characters where it is not listed: 丙麻鄉 is
/// 丙麻乡. They work on strings and are meant for the distinct values of a
/// column, not for every row. Lists of places are always dated: what is not found is not wrong.
public struct AreaTree: Sendable {
  /// A township, town, street or park.
  public struct Township: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Whether it is a park or holiday district.
    public let isPark: Bool
    /// The names of its villages and communities, in the order of the dictionary.
    public let villages: [String]
  }

  struct County: Sendable {
    let area: AreaPath.County
    var townships: [Township] = []
    /// The position of a township by its full name, then by shorter forms; -1 when several share a form.
    var townshipsByForm: [String: Int] = [:]
    var isHome: Bool { !townships.isEmpty }
  }

  let counties: [County]
  let countiesByForm: [String: [Int]]
  let countiesByCode: [Int: Int]
  let wider: [String: Int]
  /// The names of counties, townships and villages that only an office's own dictionary has.
  public let overlayNames: Set<String>

  init(_ folder: DictionaryFolder, codes: AreaCodes) throws(SluiceError) {
    var builder = AreaTreeBuilder(codes: codes)
    try builder.addPlaces(folder)
    counties = builder.counties
    countiesByForm = builder.countiesByForm
    countiesByCode = builder.countiesByCode
    wider = builder.wider
    overlayNames = builder.overlayNames.union(codes.overlayNames)
  }

  /// The names of counties that have townships here, and of those townships; for showing texts.
  var names: [String] {
    counties.filter(\.isHome).flatMap { county in
      [county.area.name, county.area.cityName] + county.townships.map(\.name)
    }
  }

  /// The counties the dictionary has townships of, by code.
  public var homeCounties: [AreaPath.County] { counties.filter(\.isHome).map(\.area).sorted() }

  /// The townships of a county, in the order of the dictionary.
  public func townships(of county: AreaPath.County) -> [Township] {
    index(of: county).map { counties[$0].townships } ?? []
  }

  /// The county a text names: by full, short or former name, with or without province and city before it,
  /// or by a six-digit code of any time; nil when there is none or there are several.
  ///
  /// A former county is what it became: 腾冲县 and 530522 are 腾冲市 at a period after 2015. Of several counties
  /// of one name, the one with townships in the dictionary is meant.
  public func county(_ text: String) -> AreaPath.County? { Self.listed(text) { county(folded: $0) } }

  private func county(folded text: String) -> AreaPath.County? {
    var rest = text
    if rest.utf8.count == 6, let code = Int(rest) { return countiesByCode[code].map { counties[$0].area } }
    var within: Int?
    while true {
      let candidates = (countiesByForm[rest] ?? []).filter { isWithin(counties[$0].area, within) }
      if candidates.count == 1 { return counties[candidates[0]].area }
      let home = candidates.filter { counties[$0].isHome }
      if home.count == 1 { return counties[home[0]].area }
      guard let (code, length) = widerPrefix(of: rest), length < rest.count else { return nil }
      within = code
      rest = String(rest.dropFirst(length))
    }
  }

  /// The township a text names in a county: with or without its suffix, the words of peoples, and the names
  /// of city and county before it; nil when there is none, or several share the form.
  public func township(_ text: String, in county: AreaPath.County) -> Township? {
    guard let index = index(of: county) else { return nil }
    return township(text, inCountyAt: index)
  }

  /// The township of a path, as the dictionary has it; nil where its county has none of that name.
  public func township(of path: AreaPath) -> Township? {
    guard let county = path.county, let name = path.township else { return nil }
    return township(name, in: county)
  }

  /// Whether the dictionary has the village of a path in its township.
  public func listsVillage(of path: AreaPath) -> Bool {
    guard let village = path.village, let township = township(of: path) else { return false }
    return township.villages.contains(village)
  }

  /// The townships of the whole dictionary that a text may name, with their counties.
  public func townships(named text: String) -> [(county: AreaPath.County, township: Township)] {
    counties.indices.compactMap { index in
      guard counties[index].isHome, let township = township(text, inCountyAt: index) else { return nil }
      return (counties[index].area, township)
    }
  }

  /// The village of a township that a text names, as the dictionary writes it; nil when it has none such.
  public func village(_ text: String, in township: Township) -> String? {
    Self.listed(text) { village(folded: $0, in: township) }
  }

  private func village(folded text: String, in township: Township) -> String? {
    var name = text
    if township.villages.contains(name) { return name }
    if name.hasPrefix(township.name), name.count > township.name.count {
      name.removeFirst(township.name.count)
    }
    let (stem, suffix) = AreaName.village(name)
    let same = township.villages.filter { village in
      let listed = AreaName.village(village)
      return listed.stem == stem && (suffix.isEmpty || suffix == listed.suffix)
    }
    return same.count == 1 ? same[0] : nil
  }

  /// The townships that a text begins with and goes on behind, as 丙麻乡上庙村3组 does: those whose written name, its
  /// ending included, is the longest, with what stands behind.
  public func townships(
    leading text: String, in county: AreaPath.County? = nil
  ) -> [(county: AreaPath.County, township: Township, rest: String)] {
    let places = county.map { index(of: $0).map { [$0] } ?? [] } ?? Array(counties.indices)
    return places.compactMap { index in
      let county = counties[index]
      guard county.isHome,
        let (position, rest) = Self.listed(text, { Self.township(leading: $0, in: county) })
      else { return nil }
      return (county.area, county.townships[position], rest)
    }
  }

  /// The position of the township that a folded text begins with, and what stands behind.
  private static func township(leading text: String, in county: County) -> (position: Int, rest: String)? {
    var name = text
    for prefix in [county.area.cityName, county.area.name] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
    }
    for length in stride(from: min(name.count - 1, longestTownship), through: 3, by: -1) {
      let form = String(name.prefix(length))
      guard !AreaName.township(form).suffix.isEmpty, let position = county.townshipsByForm[form],
        position >= 0
      else { continue }
      return (position, String(name.dropFirst(length)))
    }
    return nil
  }

  private static let longestTownship = 20

  /// A township's name without the words of peoples at its end; two characters at least remain.
  public static func withoutPeoples(_ name: String) -> String { AreaName.withoutPeoples(name) }

  /// A village's name with 村 or 社区 in the place of the other words for them: 小田村 for 小田村民委员会.
  public static func uniformVillage(_ name: String) -> String {
    let (stem, suffix) = AreaName.village(name)
    return stem + suffix
  }

  /// Whether two texts name the same county.
  public func areSameCounty(_ first: String, _ second: String) -> Bool {
    county(first).map { $0 == county(second) } ?? false
  }

  /// Whether there is a township that both texts may name.
  public func areSameTownship(_ first: String, _ second: String) -> Bool {
    let others = townships(named: second)
    return townships(named: first).contains { named in
      others.contains { $0.county == named.county && $0.township.name == named.township.name }
    }
  }

  /// Whether two texts may name one village, in whichever township: with or without 村 or 社区, and with or without the
  /// township before it.
  public func areSameVillage(_ first: String, _ second: String) -> Bool {
    let (one, other) = (AreaName.village(withoutTownship(first)), AreaName.village(withoutTownship(second)))
    return one.stem == other.stem
      && (one.suffix.isEmpty || other.suffix.isEmpty || one.suffix == other.suffix)
  }

  private func withoutTownship(_ village: String) -> String {
    townships(leading: village).first?.rest ?? Vocabulary.folded(village)
  }

  /// The village of a township that a text is, or begins with.
  public func village(leading text: String, in township: Township) -> String? {
    if let village = village(text, in: township) { return village }
    return Self.listed(text) { name in
      township.villages.filter { name.hasPrefix($0) }.max { $0.count < $1.count }
    }
  }

  /// Whether a name that is in no dictionary is that of a park or holiday district.
  public func isPark(_ name: String) -> Bool { AreaName.isPark(name) }

  /// What is listed under a text as it stands, or else under its simplified characters.
  private static func listed<Place>(_ text: String, _ find: (String) -> Place?) -> Place? {
    let folded = Vocabulary.folded(text)
    if let place = find(folded) { return place }
    let plain = HanForms.plain(folded)
    return plain == folded ? nil : find(plain)
  }

  private func township(_ text: String, inCountyAt index: Int) -> Township? {
    Self.listed(text) { township(folded: $0, inCountyAt: index) }
  }

  private func township(folded text: String, inCountyAt index: Int) -> Township? {
    let county = counties[index]
    var name = text
    for prefix in ["", county.area.cityName, county.area.name] where name.hasPrefix(prefix) {
      name.removeFirst(prefix.count)
      if let position = county.townshipsByForm[name] {
        return position < 0 ? nil : county.townships[position]
      }
      let (stem, suffix) = AreaName.township(name)
      for form in [stem + suffix, AreaName.withoutPeoples(stem) + suffix] {
        if let position = county.townshipsByForm[form], position >= 0 { return county.townships[position] }
      }
    }
    return nil
  }

  private func index(of county: AreaPath.County) -> Int? { Int(county.code).flatMap { countiesByCode[$0] } }

  private func isWithin(_ county: AreaPath.County, _ code: Int?) -> Bool {
    guard let code, let own = Int(county.code) else { return true }
    return code % 10_000 == 0 ? own / 10_000 == code / 10_000 : own / 100 == code / 100
  }

  private func widerPrefix(of text: String) -> (code: Int, length: Int)? {
    for length in stride(from: min(12, text.count), through: 2, by: -1) {
      if let code = wider[String(text.prefix(length))] { return (code, length) }
    }
    return nil
  }
}
