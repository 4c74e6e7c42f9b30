import Samples

/// The records of the corpus: fictional persons of two villages, alone or in households of one to three.
///
/// Births in 1900 and sequences from 990 on, so that no number is anybody's; names of the sexagenary signs.
public struct CorpusLedger: Sendable {
  /// The columns, from left to right.
  public static let columns: [Roster.Column] = [
    Roster.Column("序号", isNumber: true, .serial), Roster.Column("县(市、区)", .county),
    Roster.Column("乡镇(街道)", .township), Roster.Column("村(社区)", .village),
    Roster.Column("户号", isNumber: true, .household), Roster.Column("户主姓名", .household),
    Roster.Column("姓名", group: "保障对象"), Roster.Column("与户主关系", group: "保障对象"),
    Roster.Column("身份证号码", group: "保障对象"), Roster.Column("出生日期", group: "保障对象"),
    Roster.Column("联系电话"), Roster.Column("银行账号"), Roster.Column("城乡类别", .household),
    Roster.Column("月保障金额(元)", group: "资金", isNumber: true, .amount),
    Roster.Column("起始年月", group: "资金"), Roster.Column("保障类别", .assistance), Roster.Column("备注"),
  ]

  /// The place of the column of townships, from 0.
  public static let township = 2
  /// The place of the column of identity numbers, from 0.
  public static let identity = 8
  /// The place of the column of dates of birth, from 0.
  public static let birth = 9
  /// The place of the column of telephones, from 0.
  public static let phone = 10
  /// The place of the column of accounts, from 0.
  public static let account = 11
  /// The place of the column of amounts, from 0.
  public static let amount = 13

  /// The headers.
  public static var header: [String] { columns.map(\.header) }

  /// The cells of each record, as they are meant.
  public private(set) var records: [[String]] = []
  private var households: [Range<Int>] = []

  /// The records with their households, to be laid out.
  public var roster: Roster {
    Roster(
      title: "2026年10月城乡最低生活保障资金发放花名册", columns: Self.columns, records: records,
      households: households)
  }

  private static let signs = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
  private static let surnames = Array("张王李赵杨段尹董")

  /// Makes so many records of one person a household; every second number ends in X if `endingInX`.
  public init(rows: Int, endingInX: Bool = false) {
    for row in 0..<rows {
      households.append(row..<(row + 1))
      records.append(
        Self.record(
          row, household: row, name: Self.name(row), isSecondPlace: row % 2 == 1, endingInX: endingInX))
    }
  }

  /// Makes so many households of one, two and three persons, the first half of them in one village, the others in another.
  public init(families: Int) {
    for family in 0..<families {
      let first = records.count
      for member in 0...(family % 3) {
        var record = Self.record(
          records.count, household: family, name: Self.name(first), isSecondPlace: family * 2 >= families,
          endingInX: false)
        record[6] = Self.name(records.count)
        record[7] = ["本人", "配偶", "之子"][member]
        record[12] = family % 4 == 0 ? "城市" : "农村"
        record[15] = ["A类", "B类"][family % 2]
        records.append(record)
      }
      households.append(first..<records.count)
    }
  }

  private static func name(_ row: Int) -> String {
    String(surnames[row % 8]) + String(signs[row / 8 % 22]) + String(signs[(row / 3 + 5) % 22])
  }

  private static func record(
    _ row: Int, household: Int, name: String, isSecondPlace: Bool, endingInX: Bool
  ) -> [String] {
    let place = isSecondPlace ? ("隆阳区", "潞江镇", "三达地村") : ("隆阳区", "板桥镇", "乌龙社区")
    return [
      "\(row + 1)", place.0, place.1, place.2, "\(household + 1)", name, name, "本人",
      identity(row, endingInX: endingInX),
      "1900-\(padded(row / 28 % 12 + 1, to: 2))-\(padded(row % 28 + 1, to: 2))",
      "1990000\(padded(row, to: 4))", "5300000000\(padded(row, to: 6))", row % 5 == 0 ? "城市" : "农村",
      "\(300 + row).50", "2024-03", "", "",
    ]
  }

  /// The sum of the amounts of some records, in cents.
  public func cents(_ range: Range<Int>? = nil) -> Int {
    (range ?? records.indices).reduce(0) { $0 + (300 + $1) * 100 + 50 }
  }

  /// The cells of a record as a sheet has them.
  public func cells(_ row: Int) -> [Grid.Cell] {
    zip(records[row], Self.columns).map { text, column in
      text.isEmpty ? .empty : column.isNumber ? .number(text) : .text(text)
    }
  }

  private static func identity(_ row: Int, endingInX: Bool) -> String {
    // Another day for each row, so that no number comes twice.
    let day = padded(row / 28 % 12 + 1, to: 2) + padded(row % 28 + 1, to: 2)
    for sequence in 0..<1000 {
      // Numbers from 990 on first; 100 to 989 only where an X is asked for and none of these has it.
      let number = sequence < 10 ? 990 + (sequence + row) % 10 : 100 + (sequence * 7 + row) % 890
      let body = "5330231900\(day)\(padded(number, to: 3))"
      let whole = body + checkCharacter(body)
      if whole.hasSuffix("X") == endingInX, !whole.hasSuffix("000") { return whole }
    }
    return ""
  }

  /// The check character of 17 digits by ISO 7064 MOD 11-2, written out here: the code under test has its own.
  static func checkCharacter(_ body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, body).reduce(0) { $0 + $1.0 * ($1.1.wholeNumberValue ?? 0) }
    return String(Array("10X98765432")[sum % 11])
  }

  static func padded(_ number: Int, to width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
