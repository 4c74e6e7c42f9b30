import Columns

/// The words over columns, in titles, in total rows and below tables.
///
/// Whatever of a file is shown to anybody, a header, a file name, the name of a sheet, goes through `shown`:
/// what is made of known words is let through, everything else becomes a shape.
public struct HeaderWords: Sendable {
  private let fieldsByWord: [String: [FieldName]]
  private let wordsByField: [FieldName: [String]]
  private let totals: Set<String>
  private let totalsAlone: Set<String>
  private let notes: [String]
  private let voids: Set<String>
  private let examples: Set<String>
  private let periods: Set<String>
  private let setApart: Set<String>
  private let setApartTitles: Set<String>
  private let setApartOfAllowance: Set<String>
  private let notCurrent: Set<String>
  private let endedOfAllowance: Set<String>
  private let footers: [String]
  private let offices: [String]
  private let counts: Set<String>

  /// Longer texts are no such headers; most cells are told so without further look.
  private static let longestCount = 36
  private static let roles = [
    "total", "total-alone", "footer", "title", "count", "void", "example", "period", "set-apart",
    "set-apart-allowance", "ended-allowance", "draft", "note", "office",
  ]
  private let known: KnownWords

  init(_ folder: DictionaryFolder, otherWords: [String]) throws(SluiceError) {
    let headers = try folder.table("headers.csv", columns: ["word", "field"], key: ["word"])
    var fieldsByWord: [String: [FieldName]] = [:]
    var wordsByField: [FieldName: [String]] = [:]
    for row in headers.rows {
      let field = FieldName(row[1])
      fieldsByWord[HeaderText.folded(row[0]), default: []].append(field)
      wordsByField[field, default: []].append(row[0])
    }
    let layout = try folder.table("layout-words.csv", columns: ["word", "role"], key: ["word"])
    for row in layout.rows where !Self.roles.contains(row[1]) {
      throw layout.fault(.dictionaryUnknownCode, in: row, column: 1, expected: Self.roles)
    }
    self.fieldsByWord = fieldsByWord
    self.wordsByField = wordsByField
    func words(_ role: String) -> [String] { layout.rows.filter { $0[1] == role }.map { $0[0] } }
    totals = Set(words("total").map { HeaderText.folded($0) })
    totalsAlone = Set(words("total-alone").map { HeaderText.folded($0) })
    notes = words("note").map { HeaderText.folded($0) }
    voids = Set(words("void").map { HeaderText.folded($0) })
    examples = Set(words("example").map { HeaderText.folded($0) })
    periods = Set(words("period").map { HeaderText.folded($0) })
    let drafts = words("draft") + words("void") + words("example").filter { $0.count > 1 }
    let apart = words("set-apart") + drafts
    setApart = Set(apart.map { Self.bare($0) })
    setApartTitles = Set(apart.map { Self.bareTitle($0) }).subtracting([""])
    let ended = Set(words("ended-allowance").map { Self.bare($0) })
    setApartOfAllowance = ended.union(words("set-apart-allowance").map { Self.bare($0) })
    notCurrent = Set(words("set-apart").map { Self.bareTitle($0) }).subtracting([""])
    endedOfAllowance = ended
    counts = Set(words("count").map { HeaderText.folded($0) })
    footers = words("footer")
    offices = words("office")
    known = KnownWords(
      headers.rows.map { HeaderText.folded($0[0]) } + layout.rows.map { HeaderText.folded($0[0]) }
        + otherWords.map { HeaderText.folded($0) })
  }

  /// The fields a header may stand for, the best first; none when it is not known.
  public func fields(_ header: String) -> [FieldName] {
    for form in HeaderText.forms(of: header) {
      if let fields = fieldsByWord[form] { return fields }
    }
    return []
  }

  /// How closely a header is a word: 0 for the whole of it, more for a part of it; nil when it is not the word.
  ///
  /// Of `就读学校 学校所在乡镇`, the words of two rows of a header, the lower row is a part.
  public static func distance(of word: String, from header: String) -> Int? {
    HeaderText.forms(of: header).firstIndex(of: HeaderText.folded(word))
  }

  /// The header words of a field, its official one first.
  public func words(for field: FieldName) -> [String] { wordsByField[field] ?? [] }

  /// Whether a text is a header word.
  public func isKnown(_ text: String) -> Bool { !fields(text).isEmpty }

  /// Whether a text stands in a row of sums: 合计, 小计, 板桥镇合计, 丙麻乡中心小学国家助学金小计12人.
  public func isTotalWord(_ text: String) -> Bool {
    let folded = HeaderText.folded(text)
    if totals.contains(folded) || totalsAlone.contains(folded) { return true }
    guard folded.count <= Self.longestTotal, !isKnown(text) else { return false }
    // The whole name of a school and of a kind of aid may stand before the word, and counts behind it.
    let label = Self.withoutCount(folded)
    return totals.contains { word in
      label.hasSuffix(word) || (folded.count <= 16 && folded.hasPrefix(word))
    }
  }

  private static let longestTotal = 32

  /// A folded text without a number of persons, households or yuan behind it.
  private static func withoutCount(_ text: String) -> Substring {
    let rest = text[...].dropLast(text.last.map("户人名次笔元".contains) == true ? 1 : 0)
    let number = rest.reversed().prefix { $0.isASCII && $0.isNumber }
    return number.isEmpty ? text[...] : rest.dropLast(number.count)
  }

  /// Whether a text begins or ends what is a note of a summary: 其中：城市, 人均, 马王社区 平均值.
  public func isNoteWord(_ text: String) -> Bool {
    let folded = HeaderText.folded(text)
    return folded.count <= 16 && notes.contains { folded.hasPrefix($0) || folded.hasSuffix($0) }
  }

  /// Whether a text says that its row is void: 作废.
  public func isVoidWord(_ text: String) -> Bool { voids.contains(HeaderText.folded(text)) }

  /// Whether a text in the place of a serial number says that its row is the form's own example: 示例, 例1.
  public func isExampleWord(_ text: String) -> Bool {
    let folded = HeaderText.folded(text)
    return folded.count <= 6 && examples.contains(folded.filter { !$0.isNumber })
  }

  /// Whether a text is the header of a column that says which period its rows are of: 发放月份.
  public func isPeriodWord(_ text: String) -> Bool { periods.contains(HeaderText.folded(text)) }

  /// Whether the name of a sheet says that its rows are not the current recipients: 停发, 待审批, 备份.
  ///
  /// - Parameter ofAllowance: whether the ledger is one of the subsistence allowance, in which the words of other
  ///   households in need (边缘户, 低收入家庭) set a sheet apart too; elsewhere they are groups of recipients.
  public func setsApart(sheet name: String, ofAllowance: Bool) -> Bool {
    if isFooterWord(name), HeaderText.folded(name).hasSuffix("说明") { return true }
    // The word alone: in 在册（停发已删） and 低保（含停发） stand those who are paid, and nobody may get lost.
    let bare = Self.bare(name)
    return setApart.contains(bare) || (ofAllowance && setApartOfAllowance.contains(bare))
  }

  /// Whether a title, or a heading within a table, says so of the rows below it: 2026年10月停发低保对象花名册.
  ///
  /// - Parameter title: the title without the names of places.
  public func setsApart(title: String, ofAllowance: Bool) -> Bool {
    let bare = Self.bareHeading(title)
    return setApartTitles.contains(bare) || (ofAllowance && setApartOfAllowance.contains(bare))
  }

  /// Whether the title of a ledger's first table says that nobody in it is a recipient now: 停发人员名单. Drafts and
  /// groups of recipients are read.
  ///
  /// - Parameter title: the title without the names of places.
  public func isOfNobodyCurrent(title: String, ofAllowance: Bool) -> Bool {
    let bare = Self.bareHeading(title)
    return notCurrent.contains(bare) || (ofAllowance && endedOfAllowance.contains(bare))
  }

  /// A title without its number, as in 二、停发.
  private static func bareHeading(_ title: String) -> String {
    String(bareTitle(title).drop { "一二三四五六七八九十".contains($0) })
  }

  /// A title without times, numbers and what every ledger is called, folded.
  public static func bareTitle(_ title: String) -> String {
    var rest = HeaderText.folded(title)
    for word in usualInTitles { rest = rest.replacing(word, with: "") }
    return bare(rest)
  }

  /// Whether nothing stands in the name of a sheet but a time and what every ledger is called: 9月, 2026年9月低保花名册.
  public func isBareTime(sheet name: String) -> Bool { Self.bare(name).isEmpty }

  /// Whether nothing stands in the name of a sheet but a term and what every ledger is called: 2026年春季学期, 下学期.
  public func isBareTerm(sheet name: String) -> Bool {
    Self.bare(name).allSatisfy { "春秋上下一二".contains($0) }
  }

  /// The name of a sheet without times, numbers and what every ledger is called.
  private static func bare(_ name: String) -> String {
    var rest = HeaderText.folded(name)
    for word in usual { rest = rest.replacing(word, with: "") }
    return rest.filter { !$0.isNumber && !"年月份度第季-–—~至.、_ ()".contains($0) }
  }

  private static let usual = [
    "低保", "农村", "城市", "城镇", "城乡", "花名册", "发放表", "名单", "名册", "台账", "明细", "学年", "学期", "人员", "对象", "家庭", "情况",
    "户", "表",
  ]

  /// What titles have besides, each before the words within it.
  private static let usualInTitles = [
    "最低生活保障金", "最低生活保障", "低保金", "保障金", "资金", "发放", "保障", "居民", "待遇", "公示", "领取", "登记", "统计", "信息",
  ]

  /// Whether a text is the header of counts in a summary: 户数, 人次.
  public func isCountWord(_ text: String) -> Bool {
    text.utf8.count <= Self.longestCount && HeaderText.forms(of: text).contains { counts.contains($0) }
  }

  /// Whether a text begins what stands below a table: 制表人:…, 审核:…, 填报日期.
  public func isFooterWord(_ text: String) -> Bool {
    let trimmed = text.drop(while: \.isWhitespace)
    return footers.contains { footer in
      guard trimmed.hasPrefix(footer) else { return false }
      guard let next = trimmed.dropFirst(footer.count).first else { return true }
      return next.isWhitespace || [":", "\u{ff1a}", "(", "\u{ff08}", "_", "\u{ff3f}"].contains(next)
    }
  }

  /// Whether a text is the name of an office, as stands below a table: 隆阳区民政局, 板桥镇人民政府（盖章）.
  ///
  /// Nobody's name is so long and ends so.
  public func isOffice(_ text: String) -> Bool {
    let name = text.filter { !$0.isWhitespace }.prefix { $0 != "(" && $0 != "\u{ff08}" }
    return Self.lengthsOfOffices.contains(name.count) && offices.contains { name.hasSuffix($0) }
  }

  private static let lengthsOfOffices = 4...30

  /// A text as it may be shown: itself when all its words are known, else its shape, such as `汉3-D6`.
  public func shown(_ text: String) -> String {
    known.covers(HeaderText.folded(text)) ? TextShape.singleLine(text) : TextShape.of(text)
  }
}
