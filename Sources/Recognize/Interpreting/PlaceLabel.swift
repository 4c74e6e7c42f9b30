import Columns
import Dictionaries

/// Tells whether the text of a cell for a place, which no dictionary lists, can be the name of a place.
///
/// Lists of places are always dated, so an unlisted one is shown as it is named. In a row that is shifted by
/// some columns, or filled in wrongly, the cell holds a number, a name or a remark, and that must not be
/// shown. A place that reads like a person's name and does not end as places do is taken for the person: it
/// is then counted as unknown, which the officer is told, rather than printed.
struct PlaceLabel: Sendable {
  enum Reading: Sendable, Hashable {
    case place, number, other
  }

  enum Level: Sendable, Hashable {
    case township, village
  }

  /// Characters that stand for a digit, in whatever script, from which a text is a number.
  private static let digitsOfNumber = 7
  /// The longest name of a place: of one with several peoples, written with its county.
  private static let longest = 24
  /// From so many characters a township's name has its ending: 芒宽 for 芒宽彝族傣族乡 is short.
  private static let longestWithoutEnding = 4

  private static let townshipEndings = [
    "乡", "镇", "街道", "街道办", "办事处", "政府", "区", "园", "场", "苏木", "管委会", "县", "市", "州", "村", "社区", "居委会",
    "所", "站", "公司", "矿",
  ]
  private static let villageEndings =
    townshipEndings + [
      "会", "寨", "庄", "屯", "坝", "坡", "沟", "田", "塘", "湾", "箐", "洞", "桥", "街", "坪", "冲", "洼", "凹", "垭", "口", "头",
      "尾", "营", "厂", "店", "铺", "渡", "井", "组", "队", "社", "山", "林", "江", "河", "海", "家", "城", "关", "路", "巷",
    ]

  private let dictionaries: Dictionaries

  init(_ dictionaries: Dictionaries) { self.dictionaries = dictionaries }

  /// What a text can be; blanks at its ends and doubled ones do not count.
  func reading(_ text: String, level: Level) -> Reading {
    if Self.digits(text) >= Self.digitsOfNumber { return .number }
    // A number with letters typed for its digits: O for 0, S for 5.
    if text.count(where: { $0.isASCII && ($0.isLetter || $0.isNumber) }) >= Self.digitsOfNumber {
      return .other
    }
    // A house or room is somebody's address, not a place; and no place is named after an illness.
    if Self.holdsHouse(text) || dictionaries.stigmatising.contains(where: { text.contains($0.word) }) {
      return .other
    }
    var stem = ""
    var bracketed = ""
    var depth = 0
    for character in text where !character.isWhitespace {
      switch character {
      case "(", "\u{ff08}", "[", "\u{3010}", "\u{3014}": depth += 1
      case ")", "\u{ff09}", "]", "\u{3011}", "\u{3015}": depth = max(0, depth - 1)
      default:
        guard Self.mayStandInName(character) else { return .other }
        if depth > 0 { bracketed.append(character) } else { stem.append(character) }
      }
    }
    guard stem.count + bracketed.count <= Self.longest, text.contains(where: Self.isHan) else {
      return .other
    }
    return [stem.isEmpty ? bracketed : stem, bracketed].contains { isPerson($0, level) } ? .other : .place
  }

  private func isPerson(_ text: String, _ level: Level) -> Bool {
    let endings = level == .township ? Self.townshipEndings : Self.villageEndings
    if text.isEmpty || endings.contains(where: { text.count > $0.count && text.hasSuffix($0) }) {
      return false
    }
    let name = Array(text.utf8)
    let isName = PersonNameKind().confidence(ofCell: name.span, dictionaries: dictionaries) == .likely
    switch level {
    case .township: return isName || text.count > Self.longestWithoutEnding
    // Villages are often written without 村, and most have two characters then.
    case .village: return isName && text.count > 2
    }
  }

  /// Whether a number in digits stands before a word of a house, a room or a household: 9组88号, 3单元.
  private static func holdsHouse(_ text: String) -> Bool {
    var isBehindDigit = false
    for character in text where !character.isWhitespace {
      if isBehindDigit, "号\u{865f}栋幢室户附".contains(character) || character == "单" { return true }
      isBehindDigit = character.isWholeNumber && !isHan(character)
    }
    return false
  }

  /// How many characters stand for one of the digits 0 to 9: full-width, circled, of Han or other scripts.
  private static func digits(_ text: String) -> Int {
    text.unicodeScalars.count { scalar in
      guard let value = scalar.properties.numericValue else { return false }
      return value >= 0 && value <= 9 && value == value.rounded()
    }
  }

  private static func mayStandInName(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
      || ["\u{b7}", "\u{2022}", "-", "\u{2014}", "#"].contains(character)
      || character.unicodeScalars.allSatisfy { scalar in
        [.privateUse, .format, .control].contains(scalar.properties.generalCategory)
      }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      $0.properties.isIdeographic || $0.properties.generalCategory == .privateUse
    }
  }
}
