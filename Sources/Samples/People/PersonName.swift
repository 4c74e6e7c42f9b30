/// A name that looks like one and is nobody's: a real surname before given names of the sexagenary signs.
///
/// Han names with compound surnames among them, names of Dai people without surname (岩 for men, 玉 for
/// women), Lisu names, and names with a dot.
struct PersonName: Sendable {
  private enum Style: UInt8 { case surnamed, dai, lisu, dotted }

  private var style = Style.surnamed
  private var surname: UInt8 = 0
  private var given: UInt8 = 0
  private var second: UInt8 = PersonName.none

  private static let none = UInt8.max

  /// Draws a name.
  init(of people: Ethnicity, isFemale: Bool, _ random: inout SplitMix64) {
    switch people {
    case .dai, .blang: style = .dai
    case .lisu: style = random.chance(perMille: 400) ? .dotted : .lisu
    default: style = .surnamed
    }
    surname = UInt8(Self.drawnSurname(style, isFemale: isFemale, &random))
    given = UInt8(random.below(Self.signs.count))
    if style != .surnamed || random.chance(perMille: 800) { second = UInt8(random.below(Self.signs.count)) }
  }

  /// Another name of the same family.
  func relative(of people: Ethnicity, isFemale: Bool, _ random: inout SplitMix64) -> PersonName {
    var name = PersonName(of: people, isFemale: isFemale, &random)
    if name.style == .surnamed, style == .surnamed { name.surname = surname }
    return name
  }

  /// Adds the name's text.
  func append(to bytes: inout [UInt8]) {
    switch style {
    case .surnamed: bytes.append(contentsOf: Self.surnames[Int(surname)])
    case .dai: bytes.append(contentsOf: Self.daiMarks[Int(surname)])
    case .lisu: bytes.append(contentsOf: Self.lisuSurnames[Int(surname)])
    case .dotted:
      bytes.append(contentsOf: Self.lisuSurnames[Int(surname)])
      bytes.append("阿·")
    }
    bytes.append(contentsOf: Self.signs[Int(given)])
    if second != Self.none { bytes.append(contentsOf: Self.signs[Int(second)]) }
  }

  private static func drawnSurname(_ style: Style, isFemale: Bool, _ random: inout SplitMix64) -> Int {
    switch style {
    case .surnamed:
      // Common surnames stand first: three in four people have one of the first thirty.
      random.chance(perMille: 750) ? random.below(30) : random.below(surnames.count)
    case .dai: isFemale ? 1 : 0
    case .lisu, .dotted: random.below(lisuSurnames.count)
    }
  }

  private static let surnames = words(
    "杨", "李", "张", "王", "赵", "段", "杜", "刘", "陈", "罗", "尹", "董", "蒋", "何", "周", "黄", "吴", "徐", "马",
    "苏", "郭", "尚", "寸", "番", "线", "莽", "万", "左", "字", "鲁", "毕", "艾", "蔡", "曹", "邓", "范", "高", "龚",
    "郝", "侯", "金", "孔", "林", "孟", "穆", "倪", "彭", "钱", "邵", "唐", "万俟", "欧阳", "司马", "上官", "诸葛",
    "尉迟", "司徒", "闪", "纳", "普")
  private static let daiMarks = words("岩", "玉")
  private static let lisuSurnames = words("余", "普", "密", "祝", "窝", "此", "褚", "欧", "乔", "胡")
  private static let signs = words(
    "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申",
    "酉", "戌", "亥")
}

/// The ethnic groups of the sample's people (GB/T 3304).
enum Ethnicity: UInt8, Sendable, CaseIterable {
  case han, yi, dai, lisu, bai, blang, hui, achang

  /// The group's name.
  var word: StaticString {
    switch self {
    case .han: "汉族"
    case .yi: "彝族"
    case .dai: "傣族"
    case .lisu: "傈僳族"
    case .bai: "白族"
    case .blang: "布朗族"
    case .hui: "回族"
    case .achang: "阿昌族"
    }
  }

  /// Draws a group; Han are about nine in ten.
  static func drawn(_ random: inout SplitMix64) -> Ethnicity {
    allCases[random.pick([880, 45, 25, 20, 12, 8, 6, 4])]
  }
}
