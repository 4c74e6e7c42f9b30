import Columns
import Dictionaries

/// Reads what titles, headings and names of sheets and files tell of rows: a township, another programme.
struct TitleReader: Sendable {
  /// With their first characters: few texts have one, and looking for a name takes a hundred times as long.
  private let townships: [(name: String, first: Character)]
  private let counties: [(county: AreaPath.County, first: Character)]
  /// The names of counties and their cities, a county's before its city's.
  private let wider: [(name: String, first: Character)]
  /// The names of villages as they are compared.
  private let villages: Set<String>
  private let programmes: Vocabulary?
  private let own: String
  private let areas: AreaTree

  /// - Parameter programme: the pipeline's name, which is its programme's.
  init(_ dictionaries: Dictionaries, programme: String) {
    let names = dictionaries.areas.homeCounties.flatMap { county in
      dictionaries.areas.townships(of: county).map(\.name)
    }
    // Of two names, one within the other, the longer is meant.
    townships = Set(names).sorted { ($1.count, $1) < ($0.count, $0) }.compactMap { name in
      name.first.map { (name, $0) }
    }
    let counties = dictionaries.areas.homeCounties
    self.counties = counties.compactMap { county in county.name.first.map { (county, $0) } }
    wider = counties.flatMap { county in
      [county.name, county.cityName].compactMap { name in name.first.map { (name, $0) } }
    }
    villages = Set(
      counties.flatMap { dictionaries.areas.townships(of: $0) }.flatMap(\.villages)
        .map { AreaTree.uniformVillage(Vocabulary.folded($0)) })
    programmes = dictionaries.vocabularies["programme"]
    areas = dictionaries.areas
    own = programme.replacing("-", with: "_")
  }

  /// What texts tell.
  enum Told: Equatable {
    /// Nothing.
    case nothing
    /// Several things at once: nothing that may be relied on.
    case unclear
    /// One thing.
    case one(String)
  }

  /// The township of the dictionary that the nearest text names; where none has its whole name, the one that is all a
  /// text says besides what every ledger is called: 蒲缥低保花名册.
  ///
  /// - Parameter county: the county of which a short name that several have is meant; without one it is unclear.
  func township(_ texts: [String], in county: AreaPath.County? = nil) -> Told {
    for text in texts {
      let found = parted(text.filter { !$0.isWhitespace }, by: townships, replacement: " ").found
      if let only = found.first { return found.count == 1 ? .one(only) : .unclear }
    }
    guard let named = texts.lazy.map(shortTownships).first(where: { !$0.isEmpty }) else { return .nothing }
    let names = Set(named.map(\.township.name))
    if let only = names.first, names.count == 1 { return .one(only) }
    let meant = Set(named.filter { $0.county == county }.map(\.township.name))
    return meant.count == 1 ? meant.first.map(Told.one) ?? .unclear : .unclear
  }

  /// The county of which a short name is meant that townships of several have, as 板桥: that of the rows' column of
  /// counties, or the only one whose township of the name has nine of ten villages of the rows; nil when neither tells.
  ///
  /// - Parameter rows: rows with their columns recognized.
  func county(ofShortNameIn texts: [String], rows: Batch) -> AreaPath.County? {
    guard let named = texts.lazy.map(shortTownships).first(where: { !$0.isEmpty }) else { return nil }
    func distinct(_ field: FieldName) -> Set<String> {
      guard let column = rows.column(field) else { return [] }
      return Set((0..<min(rows.count, Self.rowsToCounty)).map { column.text($0) }.filter { !$0.isEmpty })
    }
    let counties = distinct("county")
    let fitting =
      counties.isEmpty
      ? named.filter { place in
        // A village or two of that name may be anybody's.
        let villages = distinct("village")
        let listed = villages.count { areas.village($0, in: place.township) != nil }
        return listed > 0 && listed * 10 >= villages.count * Self.villagesOfTen
      } : named.filter { place in counties.allSatisfy { areas.county($0) == place.county } }
    return fitting.count == 1 ? fitting.first?.county : nil
  }

  private static let rowsToCounty = 512
  /// Of ten villages, how many a township must have.
  private static let villagesOfTen = 9

  private func shortTownships(_ text: String) -> [(county: AreaPath.County, township: AreaTree.Township)] {
    var name = text[...]
    if let dot = name.lastIndex(of: "."), name[dot...].utf8.count <= 5,
      name[dot...].dropFirst().allSatisfy({ $0.isASCII && $0.isLetter || $0.isNumber })
    {
      name = name[..<dot]
    }
    let rest = HeaderWords.bareTitle(withoutPlaces(String(name)))
    guard (2...Self.longestShort).contains(rest.count), areas.county(rest) == nil else { return [] }
    return areas.townships(named: rest)
  }

  private static let longestShort = 5

  /// A text without the names of cities, counties and townships.
  func withoutPlaces(_ text: String) -> String {
    let rest = parted(text.filter { !$0.isWhitespace }, by: townships, replacement: "").rest
    return parted(rest, by: wider, replacement: "").rest
  }

  /// The names that stand in a text, and the text with something else in their places.
  private func parted(
    _ text: String, by names: [(name: String, first: Character)], replacement: String
  ) -> (found: [String], rest: String) {
    var (found, rest) = ([String](), text)
    let characters = Set(text)
    for (name, first) in names where characters.contains(first) && rest.contains(name) {
      found.append(name)
      rest = rest.replacing(name, with: replacement)
    }
    return (found, rest)
  }

  /// The county of the dictionary that the nearest text names: townships of several counties share a name.
  func county(_ texts: [String]) -> AreaPath.County? {
    for text in texts {
      let characters = Set(text)
      let found = counties.filter { characters.contains($0.first) && text.contains($0.county.name) }
      if let only = found.first { return found.count == 1 ? only.county : nil }
    }
    return nil
  }

  /// The word of the programme that the nearest text names; `nothing` too where the pipeline has none.
  func programme(_ texts: [String]) -> Told {
    guard let programmes, !own.isEmpty else { return .nothing }
    for text in texts {
      let codes = programmes.codes(mentionedIn: text)
      if codes.isEmpty { continue }
      guard codes.count == 1, let code = codes.first, let member = programmes.member(code) else {
        return .unclear
      }
      return .one(member.label.zh)
    }
    return .nothing
  }

  /// Whether a word of a programme is another one's than the pipeline's.
  func isOther(_ programme: String) -> Bool { programmes?.code(of: programme) != own }

  /// Whether a text tells something of the rows below it.
  func tellsOfRows(_ text: String) -> Bool {
    township([text]) != .nothing || !(programmes?.codes(mentionedIn: text).isEmpty ?? true)
  }

  /// Whether a text is nothing but the whole names of places of the dictionary, numbered or not: 下付家村, 一、板桥镇下付家村.
  ///
  /// Without 镇, 村 or the like at its end it may be anybody's name.
  func isPlace(_ text: String) -> Bool {
    var name = Vocabulary.folded(text)[...]
    guard (3...Self.longestPlace).contains(name.count) else { return false }
    if name.last == ":" { name = name.dropLast() }
    if let mark = name.firstIndex(where: { "、.".contains($0) }),
      name[..<mark].allSatisfy({ "一二三四五六七八九十".contains($0) || $0.isNumber })
    {
      name = name[mark...].dropFirst()
    }
    guard name.count >= 3, Self.endsOfPlaces.contains(where: name.hasSuffix) else { return false }
    let rest = withoutPlaces(String(name))
    return rest.isEmpty || villages.contains(AreaTree.uniformVillage(rest))
  }

  private static let longestPlace = 30
  private static let endsOfPlaces = ["镇", "乡", "街道", "村", "社区", "委员会", "委会"]
}
