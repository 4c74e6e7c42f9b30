import Columns
import Dictionaries

/// Addresses below the village: a group with a house, or a house, building or room of a road.
///
/// Behind a word of addresses, such as 家住, any number of a group or house is one. Elsewhere a village, community or
/// estate needs two numbers (板桥社区3组15号, 板桥社区3组15), a road its house number; a road with nothing behind the house may be any
/// shop's, so that it is `possible` only, and an office's own address, where a word of offices stands in the same text,
/// is none.
public enum AddressText {
  /// Words before which stands the number of a group, house or room.
  private static let endings = words("组 号 栋 幢 单元 室 社 户 队")
  /// The word behind the number of a house.
  private static let houseNumber = words("号")
  /// Those of a house, a building or a room, which end an address.
  private static let houses = words("号 栋 幢 单元 室 楼")
  /// Words that begin a group or house.
  private static let places = words("村 社区 街 路 巷 大道 镇 乡 小区 寨 屯 花园")
  /// Words of roads, behind which a house has its number at once.
  private static let roads = words("街 路 巷 大道")
  /// A group, which may have a name in place of a number: 大坪子组8号.
  private static let groups = words("组 社 队")
  /// What a house or room stands behind by its number alone.
  private static let numberedPlaces = words("组 社 队 栋 幢 座 单元 号楼")
  /// What stands behind an address in a text.
  private static let pauses = words("， 。 ； ） ) ; ,")
  /// What is no house behind its number: 12号线, 3号文件, 12号地块.
  private static let others = words("线 文 令 桥 标 井 车 公告 通知 地块 厂房 商铺 门面 铺面")
  /// Before 路 and 街, what makes other words of them.
  private static let ways = words("公 铁 线 道 网 电 水 出 思 马 半")
  /// What parts two numbers that are no address together: 10月15号至16号, 5号公告、第6号.
  private static let partings = words("年 月 日 第 至 到 和 于 、 ， 。 ； 公告 文件")
  /// What stands between the number of a month and that of a day.
  private static let month = words("月")
  /// Words that an address follows.
  private static let leads = words("住址 地址 家住 现住 住所 户籍地")
  /// Words of offices, whose addresses are to be known.
  private static let offices = words(
    "局 政府 中心 服务 大厅 办公 单位 机构 公司 银行 信用社 学校 小学 中学 医院 卫生院 派出所 事务所 法院 委员会 村委会 居委会 邮编 邮政编码 信箱 监督 举报 受理 咨询 窗口 来访 来信"
  )
  /// What the names of offices end with that have their own address behind them, in brackets.
  private static let officeEndings = [
    "局", "政府", "中心", "大厅", "办公室", "民政办", "信访办", "救助办", "办事处", "民政所", "社保所", "派出所", "司法所", "卫生院", "卫生室",
    "医院", "学校", "小学", "中学", "委员会", "村委会", "居委会", "服务站", "救助站", "工作站", "敬老院", "福利院",
  ]
  /// Words of persons, whose houses no brackets make an office's.
  private static let owners = words("家 宅 户主 姓名 本人")
  /// Words of homes, which no office has.
  private static let homes = words("家住 现住 住址 住所 家庭 户籍 居住")

  private static func words(_ text: String) -> [[UInt8]] { text.split(separator: " ").map { Array($0.utf8) } }

  /// Whether a cell below a header of addresses goes below the village.
  static func hasHouse(_ text: Span<UInt8>) -> Bool {
    var hasHouse = false
    NameForms.plain(text) { plain in
      hasHouse = firstNumbered(plain, from: 0) != nil
    }
    return hasHouse
  }

  /// Whether an address below the village stands in a text, surely or possibly.
  public static func stands(in text: String) -> Bool {
    let bytes = Array(HanForms.plain(text).utf8)
    return find(in: bytes.span) != nil
  }

  /// Whether a text that is to be shown names a house: besides what `stands` finds, a house right behind the word of a
  /// community or group, such as 虚构社区15号 or 三组15号, which in other texts may be anything.
  ///
  /// - Parameter isOffices: whether the text may say where the office itself is, at a road or in a community.
  public static func namesHouse(in text: String, isOffices: Bool = false) -> Bool {
    let plain = HanForms.plain(text)
    let bytes = Array((isOffices ? withoutOfficesOwn(plain) : plain).utf8)
    let text = bytes.span
    if let found = find(in: text) { return found.confidence > .possible || !isOffices }
    if isOffices || holds(offices, text) && !holds(homes, text) { return false }
    for word in places + groups {
      var index = 0
      while let start = ByteText.position(of: word, in: text, from: index) {
        if !isWay(text, start), numbered(text, from: start + word.count, endings: houses) != nil {
          return true
        }
        index = start + word.count
      }
    }
    return false
  }

  /// A text without the brackets right behind the name of an office, in which its own address stands: 虚构村村委会
  /// （虚构村7组1号） may be a home only if a word of homes says so.
  private static func withoutOfficesOwn(_ text: String) -> String {
    var kept = ""
    var rest = text[...]
    while let opening = rest.firstIndex(where: { "(\u{ff08}".contains($0) }),
      let closing = rest[opening...].firstIndex(where: { ")\u{ff09}".contains($0) })
    {
      let inside = Array(rest[opening..<closing].utf8)
      let isOwn =
        officeEndings.contains { rest[..<opening].hasSuffix($0) } && !holds(homes + owners, inside.span)
      kept += rest[..<(isOwn ? opening : closing)]
      rest = rest[(isOwn ? rest.index(after: closing) : closing)...]
      // What stands behind goes on elsewhere.
      if isOwn { kept += "，" } else if let first = rest.popFirst() { kept.append(first) }
    }
    return kept + rest
  }

  /// Where an address stands in running text, and how sure that is.
  ///
  /// - Parameter text: a text as texts are compared (`NameForms.plain`).
  static func find(in text: Span<UInt8>) -> (range: Range<Int>, confidence: Confidence)? {
    guard text.count >= 12, holds(endings, text) else { return nil }
    let isOffice = holds(offices, text) && !holds(homes, text)
    if let found = settlement(text, isOffice: isOffice) { return (found, .likely) }
    for lead in leads where !isOffice {
      guard let start = ByteText.position(of: lead, in: text) else { continue }
      if let end = firstNumbered(text, from: start + lead.count), end - start < 150 {
        return (start..<end, .likely)
      }
    }
    return isOffice ? nil : road(text).map { ($0, .possible) }
  }

  /// A village or the like with a group and a house, or with a house and what lies in it.
  private static func settlement(_ text: Span<UInt8>, isOffice: Bool) -> Range<Int>? {
    var index = 0
    while index < text.count {
      guard text[index] >= 0xe0, let place = places.first(where: { ByteText.stands($0, in: text, at: index) })
      else {
        index += 1
        continue
      }
      let start = index + place.count
      if let house = house(text, from: start, isOffice: isOffice) { return index..<house }
      index = start
    }
    return nil
  }

  /// Where the number of a house ends that stands behind a group, or behind the number of a building.
  private static func house(_ text: Span<UInt8>, from start: Int, isOffice: Bool) -> Int? {
    // The name or number of a group, with the house right behind.
    for index in start..<min(text.count, start + 40) {
      guard let group = groups.first(where: { ByteText.stands($0, in: text, at: index) }) else { continue }
      if let house = numbered(text, from: index + group.count, endings: houseNumber) { return house }
    }
    if let bare = bare(text, from: start, isOffice: isOffice) { return bare }
    guard let first = firstNumbered(text, from: start), first - start < 40,
      let second = firstNumbered(text, from: first, endings: houses), second - first < 24
    else { return nil }
    let between = text.extracting(first..<second)
    guard !holds(partings, between), !others.contains(where: { ByteText.stands($0, in: text, at: second) })
    else {
      return nil
    }
    if groups.contains(where: { ByteText.stands($0, in: text, at: first - $0.count) }) { return second }
    // 10月15号3楼: a day and a room. An office has buildings and rooms, and no group.
    return isOffice || holds(month, text.extracting(start..<first)) ? nil : second
  }

  /// Where a number without a word ends that stands right behind the number of a group or building, and behind which
  /// the text ends or pauses: 7组103, 5号楼301. Behind 3组 may stand a number of anything: 3组12户, 3组 12.
  private static func bare(_ text: Span<UInt8>, from start: Int, isOffice: Bool) -> Int? {
    var from = start
    while let place = firstNumbered(text, from: from, endings: numberedPlaces), place - start < 60 {
      from = place
      let isGroup = groups.contains { ByteText.stands($0, in: text, at: place - $0.count) }
      if isOffice, !isGroup { continue }
      var index = place
      var digits = 0
      while index < text.count {
        let glyph = Glyph(text, at: index)
        let isDash = glyph.kind == .soft && glyph.byte == 0x2d
        guard glyph.kind == .digit || isTen(text, index) || isDash && digits > 0 else { break }
        if !isDash { digits += 1 }
        index += glyph.width
      }
      guard (isGroup ? 1...4 : 3...6).contains(digits) else { continue }
      // 3组5,600元.
      let isThousand = index + 1 < text.count && text[index] == 0x2c && text[index + 1] &- 0x30 < 10
      if isThousand { continue }
      if index == text.count || pauses.contains(where: { ByteText.stands($0, in: text, at: index) }) {
        return index
      }
    }
    return nil
  }

  /// A road with the number of a house right behind it.
  private static func road(_ text: Span<UInt8>) -> Range<Int>? {
    var index = 0
    while index < text.count {
      guard text[index] >= 0xe0, let word = roads.first(where: { ByteText.stands($0, in: text, at: index) }),
        !isWay(text, index), let house = numbered(text, from: index + word.count, endings: houseNumber)
      else {
        index += 1
        continue
      }
      return index..<house
    }
    return nil
  }

  /// Whether 路 or 街 at a place belongs to another word, or begins the text.
  private static func isWay(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index < 3 || text[index - 1] < 0x80 || ways.contains { ByteText.stands($0, in: text, at: index - 3) }
  }

  /// Where a number of a house ends that begins at a place, blanks passed over.
  private static func numbered(_ text: Span<UInt8>, from start: Int, endings: [[UInt8]]) -> Int? {
    var index = start
    while index < text.count, text[index] == 0x20 { index += 1 }
    guard index < text.count, Glyph(text, at: index).kind == .digit || isTen(text, index),
      let end = firstNumbered(text, from: index, endings: endings), end - index < 24,
      !others.contains(where: { ByteText.stands($0, in: text, at: end) }),
      isNumber(text.extracting(index..<(end - 3)))
    else { return nil }
    return end
  }

  /// Whether a text holds nothing but a number such as 12 or 十二 or 3-12, or 12附1.
  private static func isNumber(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let glyph = Glyph(text, at: index)
      guard
        glyph.kind == .digit || glyph.kind == .soft || isTen(text, index)
          || ByteText.stands(annex, in: text, at: index)
      else {
        return false
      }
      index += glyph.width
    }
    return true
  }

  private static let annex = Array("附".utf8)

  /// Where a number with a word of a group or house behind it ends.
  private static func firstNumbered(_ text: Span<UInt8>, from start: Int, endings: [[UInt8]] = endings)
    -> Int?
  {
    var index = start
    var hasDigit = false
    while index < text.count {
      let glyph = Glyph(text, at: index)
      if glyph.kind == .digit || isTen(text, index) {
        hasDigit = true
      } else if hasDigit, glyph.kind == .soft || glyph.byte == 0x23 {
        // A dash within a number, such as 3-12.
      } else {
        if hasDigit, let ending = endings.first(where: { ByteText.stands($0, in: text, at: index) }) {
          return index + ending.count
        }
        hasDigit = false
      }
      index += glyph.width
    }
    return nil
  }

  /// 十, which numerals are put together with.
  private static func isTen(_ text: Span<UInt8>, _ index: Int) -> Bool {
    ByteText.stands([0xe5, 0x8d, 0x81], in: text, at: index)
  }

  private static func holds(_ words: [[UInt8]], _ text: Span<UInt8>) -> Bool {
    words.contains { ByteText.position(of: $0, in: text) != nil }
  }
}
