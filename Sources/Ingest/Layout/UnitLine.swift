import Columns

/// Reads what amounts are in from lines above a table, such as 单位:户、人、万元.
enum UnitLine {
  /// What the lines above a table say.
  enum Statement: Equatable {
    /// Nothing of money.
    case none
    /// One unit.
    case unit(MoneyUnit)
    /// More than one.
    case unclear
  }

  /// The units that stand beside those of money.
  private static let others: Set<String> = [
    "户", "人", "户次", "人次", "次", "个", "名", "岁", "年", "月", "日", "学期", "生", "亩", "%",
  ]

  private static let marker = "单位"

  /// What a text says of money.
  ///
  /// The word 单位 also begins 填报单位:… and 单位负责人:…; only what units follow is a statement of them.
  static func statement(_ text: String) -> Statement {
    let words = text.filter { !$0.isWhitespace }
    var units: Set<MoneyUnit> = []
    for part in words.components(after: marker) {
      units.formUnion(self.units(in: String(part)) ?? [])
    }
    switch units.count {
    case 0: return .none
    case 1: return units.first.map(Statement.unit) ?? .none
    default: return .unclear
    }
  }

  /// What several texts say together.
  static func statement(_ texts: [String]) -> Statement {
    var units: Set<MoneyUnit> = []
    for text in texts {
      switch statement(text) {
      case .none: continue
      case .unclear: return .unclear
      case .unit(let unit): units.insert(unit)
      }
    }
    guard let unit = units.first else { return .none }
    return units.count == 1 ? .unit(unit) : .unclear
  }

  /// The units of money among the words at the beginning of a text; nil when it does not begin with a unit.
  private static func units(in text: String) -> Set<MoneyUnit>? {
    var units: Set<MoneyUnit> = []
    var isFirst = true
    for word in text.split(whereSeparator: isSeparator) {
      let word = String(word)
      if let unit = MoneyUnit(rawValue: word) {
        units.insert(unit)
      } else if !others.contains(word) {
        return isFirst ? nil : units
      }
      isFirst = false
    }
    return isFirst ? nil : units
  }

  private static func isSeparator(_ character: Character) -> Bool {
    "：:、，,；;/／·()（）[]【】和".contains(character)
  }
}

extension String {
  /// The parts of a text that follow each occurrence of a word.
  fileprivate func components(after word: String) -> [Substring] {
    ranges(of: word).map { range in
      let rest = self[range.upperBound...]
      return rest.firstRange(of: word).map { rest[..<$0.lowerBound] } ?? rest
    }
  }
}
