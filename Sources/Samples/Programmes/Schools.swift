/// The schools of the places: three kinds in each township, three in each county's first township.
struct Schools: Sendable {
  /// A school.
  struct School: Sendable {
    let name: [UInt8]
    let code: [UInt8]
    let stage: SchoolStage
    let county: Int
    let township: Int
    let weight: Int
    /// The positions of the villages that its pupils come from.
    let homes: Range<Int>
  }

  private(set) var all: [School] = []

  init(_ places: SamplePlaces) {
    for (index, township) in places.townships.enumerated() {
      let isFirst = township.number == 1
      for stage in SchoolStage.allCases where stage.isInEachTownship || isFirst {
        add(stage, township: index, isSpecial: false, places)
      }
      if isFirst { add(.primary, township: index, isSpecial: true, places) }
    }
  }

  private mutating func add(_ stage: SchoolStage, township: Int, isSpecial: Bool, _ places: SamplePlaces) {
    let county = places.counties[places.townships[township].county]
    var name = stage.isInEachTownship && !isSpecial ? places.townships[township].name : county.name
    name.append(isSpecial ? "特殊教育学校" : stage.schoolWord)
    var code = Array("33".utf8)
    code.append(contentsOf: county.code.utf8)
    code.append(number: all.count + 1, width: 4)
    all.append(
      School(
        name: name, code: code, stage: stage, county: places.townships[township].county, township: township,
        weight: isSpecial ? 4 : stage.weight,
        homes: places.homes(near: township, wholeCounty: isSpecial || !stage.isInEachTownship)))
  }
}

extension SamplePlaces {
  /// The positions of the villages of a township, or of its whole county.
  func homes(near township: Int, wholeCounty: Bool) -> Range<Int> {
    let county = townships[township].county
    func isNear(_ village: Village) -> Bool {
      wholeCounty ? village.county == county : village.township == township
    }
    let first = villages.firstIndex(where: isNear) ?? 0
    let last = villages.lastIndex(where: isNear) ?? first
    return first..<last + 1
  }
}
