/// The records of the corpus: fictional persons of two villages, each a household of its own.
///
/// Births in 1900 and sequences from 990 on, so that no number is anybody's; names of the sexagenary signs.
public struct CorpusLedger: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// The header.
    public let header: String
    /// The head over it in a header of two rows.
    public let group: String
    /// Whether a workbook stores its cells as numbers.
    public let isNumber: Bool
  }

  /// The columns, from left to right.
  public static let columns: [Column] = [
    Column(header: "序号", group: "", isNumber: true), Column(header: "县(市、区)", group: "", isNumber: false),
    Column(header: "乡镇(街道)", group: "", isNumber: false), Column(header: "村(社区)", group: "", isNumber: false),
    Column(header: "户号", group: "", isNumber: true), Column(header: "户主姓名", group: "", isNumber: false),
    Column(header: "姓名", group: "保障对象", isNumber: false),
    Column(header: "与户主关系", group: "保障对象", isNumber: false),
    Column(header: "身份证号码", group: "保障对象", isNumber: false),
    Column(header: "出生日期", group: "保障对象", isNumber: false),
    Column(header: "联系电话", group: "", isNumber: false), Column(header: "银行账号", group: "", isNumber: false),
    Column(header: "城乡类别", group: "", isNumber: false),
    Column(header: "月保障金额(元)", group: "资金", isNumber: true),
    Column(header: "起始年月", group: "资金", isNumber: false), Column(header: "备注", group: "", isNumber: false),
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

  private static let signs = Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")
  private static let surnames = Array("张王李赵杨段尹董")

  /// Makes so many records; every second number ends in X if `endingInX`.
  public init(rows: Int, endingInX: Bool = false) {
    for row in 0..<rows {
      let place = row % 2 == 0 ? ("隆阳区", "板桥镇", "乌龙社区") : ("隆阳区", "潞江镇", "三达地村")
      let name =
        String(Self.surnames[row % 8]) + String(Self.signs[row / 8 % 22])
        + String(Self.signs[(row / 3 + 5) % 22])
      let phone = "1990000\(Self.padded(row, to: 4))"
      let account = "5300000000\(Self.padded(row, to: 6))"
      records.append([
        "\(row + 1)", place.0, place.1, place.2, "\(row + 1)", name, name, "本人",
        Self.identity(row, endingInX: endingInX), "1900-01-\(Self.padded(Self.day(row), to: 2))", phone,
        account,
        row % 5 == 0 ? "城市" : "农村", "\(300 + row).50", "2024-03", "",
      ])
    }
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

  private static func day(_ row: Int) -> Int { row / 5 % 28 + 1 }

  private static func identity(_ row: Int, endingInX: Bool) -> String {
    let day = padded(day(row), to: 2)
    for sequence in 0..<1000 {
      // Numbers from 990 on first; 100 to 989 only where an X is asked for and none of these has it.
      let number = sequence < 10 ? 990 + (sequence + row) % 10 : 100 + (sequence * 7 + row) % 890
      let body = "533023190001\(day)\(padded(number, to: 3))"
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
