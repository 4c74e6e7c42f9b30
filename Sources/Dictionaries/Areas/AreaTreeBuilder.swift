import Columns

/// Puts the area tree together from codes and places.
struct AreaTreeBuilder {
  private(set) var counties: [AreaTree.County] = []
  private(set) var countiesByForm: [String: [Int]] = [:]
  private(set) var countiesByCode: [Int: Int] = [:]
  /// Provinces and cities by full and short name.
  private(set) var wider: [String: Int] = [:]
  /// The names of places that only the office's own file has.
  private(set) var overlayNames: Set<String> = []

  struct Draft {
    var townships: [(name: String, isPark: Bool, villages: [String])] = []
    var positions: [String: Int] = [:]
  }

  init(codes: AreaCodes) {
    for entry in codes.entries {
      guard entry.code % 100 != 0 else { continue }
      guard codes.name(of: entry.code) == entry.name, countiesByCode[entry.code] == nil else { continue }
      add(entry, codes)
    }
    addFormer(codes)
    addWider(codes)
  }

  private mutating func add(_ entry: AreaCodes.Entry, _ codes: AreaCodes) {
    var city = entry.code / 100 * 100
    // Counties under a province or municipality directly have no city of their own.
    if codes.name(of: city) == nil { city = entry.code / 10_000 * 10_000 }
    let area = AreaPath.County(
      code: String(entry.code), name: entry.name, cityCode: String(city), cityName: codes.name(of: city) ?? ""
    )
    countiesByCode[entry.code] = counties.count
    addForms(of: entry.name, at: counties.count)
    counties.append(AreaTree.County(area: area))
  }

  private mutating func addForms(of name: String, at index: Int) {
    let stem = AreaName.countyStem(name)
    let forms = name.hasSuffix("自治县") ? [name, stem, stem + "县"] : [name, stem]
    for form in Set(forms) where countiesByForm[form]?.contains(index) != true {
      countiesByForm[form, default: []].append(index)
    }
  }

  /// A former county is the one of the same stem in the same province.
  private mutating func addFormer(_ codes: AreaCodes) {
    let current = countiesByForm
    for entry in codes.entries where entry.code % 100 != 0 && countiesByCode[entry.code] == nil {
      let same = (current[AreaName.countyStem(entry.name)] ?? []).filter {
        (Int(counties[$0].area.code) ?? 0) / 10_000 == entry.code / 10_000
      }
      guard same.count == 1 else { continue }
      countiesByCode[entry.code] = same[0]
      addForms(of: entry.name, at: same[0])
    }
  }

  private mutating func addWider(_ codes: AreaCodes) {
    for entry in codes.entries where entry.code % 100 == 0 && codes.name(of: entry.code) == entry.name {
      wider[entry.name] = entry.code
      for suffix in ["省", "市", "自治州", "地区", "自治区"] where entry.name.hasSuffix(suffix) {
        let stem = AreaName.withoutPeoples(String(entry.name.dropLast(suffix.count)))
        if stem.count >= 2, wider[stem] == nil { wider[stem] = entry.code }
      }
    }
  }

  mutating func addPlaces(_ folder: DictionaryFolder) throws(SluiceError) {
    let table = try folder.table(
      "places.csv", columns: ["county_code", "township", "village", "kind"],
      key: ["county_code", "township", "village"])
    overlayNames = table.overlayNames(inColumns: [1, 2])
    var drafts: [Int: Draft] = [:]
    var lastCode = ""
    var county = 0
    for row in table.rows {
      if row[0] != lastCode {
        guard row[0].utf8.count == 6, let code = Int(row[0]) else {
          throw table.fault(.dictionaryNumber, in: row, column: 0)
        }
        // A county that did not exist at the period has no places then.
        guard let index = countiesByCode[code] else { continue }
        county = index
        lastCode = row[0]
      }
      guard ["township", "park", "village"].contains(row[3]) else {
        throw table.fault(
          .dictionaryUnknownCode, in: row, column: 3, expected: ["township", "park", "village"])
      }
      drafts[county, default: Draft()].add(township: row[1], village: row[2], isPark: row[3] == "park")
    }
    for (index, draft) in drafts { fill(index, with: draft) }
  }

  private mutating func fill(_ index: Int, with draft: Draft) {
    counties[index].townships = draft.townships.map {
      AreaTree.Township(name: $0.name, isPark: $0.isPark, villages: $0.villages)
    }
    var full: [String: Int] = [:]
    var short: [String: Int] = [:]
    for (position, township) in draft.townships.enumerated() {
      full[township.name] = position
      let (stem, suffix) = AreaName.township(township.name)
      let bare = AreaName.withoutPeoples(stem)
      for form in Set([stem, bare, bare + suffix, stem + suffix]) where form.count >= 2 {
        short[form] = short[form].map { $0 == position ? position : -1 } ?? position
      }
    }
    counties[index].townshipsByForm = short.merging(full) { _, full in full }
  }
}

extension AreaTreeBuilder.Draft {
  mutating func add(township: String, village: String, isPark: Bool) {
    let position: Int
    if let last = townships.indices.last, townships[last].name == township {
      position = last
    } else if let known = positions[township] {
      position = known
    } else {
      position = townships.count
      positions[township] = position
      townships.append((township, false, []))
    }
    if isPark { townships[position].isPark = true }
    if !village.isEmpty { townships[position].villages.append(village) }
  }
}
