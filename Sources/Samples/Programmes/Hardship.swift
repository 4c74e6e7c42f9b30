/// What makes a household poor or puts it at risk, when that was found and what is done about it.
struct Hardship {
  /// Whether it was lifted out of poverty; else an ordinary rural household.
  let wasPoor: Bool
  /// 0 not monitored, 1 脱贫不稳定, 2 边缘易致贫, 3 突发严重困难.
  let monitoring: Int
  /// When it was identified as at risk.
  let identified: MonthNumber
  /// Since when the risk is removed.
  let removed: MonthNumber
  /// Positions in `risks`; none when not monitored.
  let risks: [Int]
  /// The position in `causes`.
  let cause: Int
  /// Positions in `measures`.
  let measures: [Int]
  let outYear: Int
  let isRelocated: Bool
  /// 0 none, 1 低保, 2 特困.
  let safetyNet: Int

  init(_ household: Household) {
    var random = household.random(20)
    let drawn = random.pick([820, 70, 80, 30])
    monitoring = drawn
    wasPoor = drawn < 2 || (drawn == 3 && random.chance(perMille: 300))
    cause = random.pick([300, 170, 90, 60, 130, 110, 50, 15, 8, 25, 20, 12, 10])
    outYear = random.within(2014...2020)
    isRelocated = wasPoor && random.chance(perMille: 120)
    safetyNet = random.pick([700, 270, 30])
    let first = MonthNumber.population.lowerBound.value
    let found =
      drawn == 0
      ? MonthNumber.never
      : household.stay.first == .always ? MonthNumber(value: first - random.below(30)) : household.stay.first
    identified = found
    let isRemoved = drawn > 0 && random.chance(perMille: 550)
    removed = isRemoved ? MonthNumber(value: found.value + random.within(6...60)) : .never
    let firstRisk = random.below(Self.riskWords.count)
    let count = drawn == 0 ? 0 : random.pick([60, 30, 10]) + 1
    // 5 and 9 have no common factor: the risks of a household differ.
    risks = (0..<count).map { (firstRisk + $0 * 5) % Self.riskWords.count }
    let firstMeasure = random.below(Self.measureWords.count)
    let measureCount = random.pick([10, 45, 30, 15])
    measures = (0..<measureCount).map { (firstMeasure + $0) % Self.measureWords.count }
  }

  static let monitoringWords = words("无", "脱贫不稳定", "边缘易致贫", "突发严重困难")
  static let causeWords = words(
    "因病", "因残", "因学", "因灾", "缺技术", "缺劳力", "缺资金", "缺土地", "缺水", "交通", "自身动力", "因婚", "因丧")
  static let riskWords = words("因病", "因残", "因学", "因灾", "意外事故", "产业失败", "务工不稳", "住房", "饮水")
  static let measureWords = words("产业帮扶", "就业帮扶", "健康帮扶", "教育帮扶", "生态帮扶", "兜底保障", "小额信贷")
}
