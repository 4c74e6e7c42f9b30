import Columns
import Dictionaries

/// The texts of a row's area cells, trimmed; nil where the sheet has no such column.
struct AreaText: Hashable {
  var county: String?
  var township: String?
  var village: String?
  /// Another county of the row that may help to tell the township's.
  var hint: String?
}

/// Finds the areas that texts name.
struct AreaResolver: Sendable {
  /// An area with what was noticed: codes and the level (0 county, 1 township, 2 village) they concern.
  struct Resolved {
    var path: AreaPath
    var codes: [(FindingCode, Int)] = []
  }

  /// A run of so many digits in a place's name is no name.
  private static let digitsOfIdentifier = 6

  private let areas: AreaTree
  private let scanner: CellScanner
  private let label: PlaceLabel
  private let unlisted: UnlistedPlaces

  init(_ dictionaries: Dictionaries, scanner: CellScanner) {
    areas = dictionaries.areas
    self.scanner = scanner
    label = PlaceLabel(dictionaries)
    unlisted = UnlistedPlaces(dictionaries)
  }

  /// Resolves texts, in order.
  ///
  /// A township without a county is that of the one county that has such a township; of several, the one in
  /// the row's other county, then the table's own, then the one whose township has the village, then the one in the
  /// city that most of the other texts belong to.
  ///
  /// - Parameter home: the county that titles, names or villages tell of the whole table.
  func resolve(_ texts: [AreaText], home: AreaPath.County? = nil) -> [Resolved] {
    let counties = texts.map { county($0) }
    let city = mostFrequent(counties.compactMap { $0?.cityCode })
    return zip(texts, counties).map { text, county in
      if let county { return resolve(text, county: county) }
      let candidates = candidates(text)
      if let county = countyOfTownship(text, candidates.map(\.county), home: home, city: city) {
        return resolve(text, county: county)
      }
      return candidates.count > 1 ? open(text, candidates) : resolve(text, county: nil)
    }
  }

  /// A township of which nothing here tells the county: the run's other tables may.
  private func open(_ text: AreaText, _ candidates: [Candidate]) -> Resolved {
    let names = Set(candidates.map(\.township.name))
    let name = names.count == 1 ? names.first : text.township.map(Self.name)
    var resolved = Resolved(path: AreaPath(county: nil, township: name, village: nil))
    resolved.path.isPark = candidates.allSatisfy(\.township.isPark)
    resolved.path.isCountyOpen = true
    resolved.codes.append((.townshipOfSeveralCounties, 1))
    var text = text
    if text.village?.isEmpty ?? true { text.village = candidates.first?.rest }
    village(text, in: nil, &resolved)
    return resolved
  }

  private func resolve(_ text: AreaText, county: AreaPath.County?) -> Resolved {
    var resolved = Resolved(path: AreaPath(county: county, township: nil, village: nil))
    if let written = text.county, !written.isEmpty, areas.county(written) == nil {
      resolved.codes.append((isIdentifier(written) ? .areaHoldsIdentifier : .countyUnlisted, 0))
    } else if county == nil {
      resolved.codes.append((.countyUnknown, 0))
    }
    let township = township(text, in: county, &resolved)
    village(text, in: township, &resolved)
    return resolved
  }

  private func township(
    _ text: AreaText, in county: AreaPath.County?, _ resolved: inout Resolved
  ) -> AreaTree.Township? {
    guard let written = text.township, !written.isEmpty else { return nil }
    if isIdentifier(written) {
      resolved.codes.append((.areaHoldsIdentifier, 1))
      return nil
    }
    if let county, let township = areas.township(written, in: county) {
      resolved.path.township = township.name
      resolved.path.isPark = township.isPark
      return township
    }
    if let county, let (township, rest) = leading(written, in: county) {
      resolved.path.township = township.name
      resolved.path.isPark = township.isPark
      if text.village?.isEmpty ?? true {
        let village = areas.village(leading: rest, in: township)
        resolved.path.village = village ?? Self.name(rest)
        if village == nil { resolved.codes.append((.villageUnlisted, 1)) }
      }
      return township
    }
    if let code = fault(written, level: .township) {
      resolved.codes.append((code, 1))
    } else {
      // What is not to be shown is kept until the rows are counted: it tells households apart.
      let name = unlisted.township(written, in: county?.name)
      resolved.path.township = name ?? Self.name(written)
      resolved.path.isPark = areas.isPark(written)
      resolved.codes.append((name == nil ? .townshipNotShown : .townshipUnlisted, 1))
    }
    return nil
  }

  /// The listed township that a cell of township and village (丙麻乡上庙村) begins with.
  private func leading(_ text: String, in county: AreaPath.County) -> (AreaTree.Township, String)? {
    guard let (_, township, rest) = areas.townships(leading: text, in: county).first,
      areas.village(leading: rest, in: township) != nil || label.reading(rest, level: .village) == .place
    else { return nil }
    return (township, rest)
  }

  private func village(_ text: AreaText, in township: AreaTree.Township?, _ resolved: inout Resolved) {
    guard let written = text.village, !written.isEmpty else { return }
    if isIdentifier(written) {
      resolved.codes.append((.areaHoldsIdentifier, 2))
      return
    }
    if let township, let village = areas.village(written, in: township) {
      resolved.path.village = village
      return
    }
    // A village may be written with its township before it, and so may somebody who lives there.
    let own = township.map { written.hasPrefix($0.name) ? String(written.dropFirst($0.name.count)) : written }
    if let code = fault(own ?? written, level: .village) {
      resolved.codes.append((code, 2))
      return
    }
    resolved.path.village = Self.name(written)
    // The villages of a township that is not listed are not listed either: one finding is enough.
    if township != nil { resolved.codes.append((.villageUnlisted, 2)) }
  }

  private func county(_ text: AreaText) -> AreaPath.County? {
    if let written = text.county, !written.isEmpty { return areas.county(written) }
    let candidates = candidates(text)
    return candidates.count == 1 ? candidates[0].county : nil
  }

  private func countyOfTownship(
    _ text: AreaText, _ candidates: [AreaPath.County], home: AreaPath.County?, city: String?
  ) -> AreaPath.County? {
    for county in [text.hint.flatMap { areas.county($0) }, home].compactMap(\.self)
    where candidates.contains(county) {
      return county
    }
    if let county = countyOfVillage(text) { return county }
    let near = candidates.filter { $0.cityCode == city }
    return near.count == 1 ? near[0] : nil
  }

  /// The one county of those that have such a township whose township has the row's village too.
  ///
  /// - Returns: nil as well where no or several townships have it, or where one county alone has the township.
  func countyOfVillage(_ text: AreaText) -> AreaPath.County? {
    let all = candidates(text)
    guard all.count > 1 else { return nil }
    let having = all.filter { candidate in
      if let village = text.village, !village.isEmpty {
        return areas.village(village, in: candidate.township) != nil
      }
      return !candidate.rest.isEmpty && areas.village(leading: candidate.rest, in: candidate.township) != nil
    }
    return having.count == 1 ? having[0].county : nil
  }

  private typealias Candidate = (county: AreaPath.County, township: AreaTree.Township, rest: String)

  /// The townships that a row without a county may mean, of several counties, with what stands behind them in the cell.
  private func candidates(_ text: AreaText) -> [Candidate] {
    // A county that is written and not known is not replaced by a guess.
    guard text.county?.isEmpty ?? true, let township = text.township, !township.isEmpty else { return [] }
    let named = areas.townships(named: township)
    return named.isEmpty ? areas.townships(leading: township) : named.map { ($0.county, $0.township, "") }
  }

  private func mostFrequent(_ codes: [String]) -> String? {
    var counts: [String: Int] = [:]
    for code in codes { counts[code, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Whether a place's cell holds a number of somebody rather than a name.
  private func isIdentifier(_ text: String) -> Bool {
    // A six-digit area code may stand in the county's column.
    if areas.county(text) != nil { return false }
    var run = 0
    for byte in text.utf8 {
      run = byte &- 0x30 < 10 ? run + 1 : 0
      if run >= Self.digitsOfIdentifier { return true }
    }
    return scanner.hasHit(Array(text.utf8).span)
  }

  /// Why a text that no dictionary lists cannot be the name of a place, or nil when it can.
  private func fault(_ text: String, level: PlaceLabel.Level) -> FindingCode? {
    switch label.reading(text, level: level) {
    case .place: nil
    case .number: .areaHoldsIdentifier
    case .other: .areaNoPlace
    }
  }

  /// A name as given, with every run of blanks and control characters as one space.
  private static func name(_ text: String) -> String {
    text.split { character in
      character.isWhitespace
        || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }.joined(separator: " ")
  }
}
