import Columns
import Dictionaries
import Ingest

/// Tells tables and rows that are not of the run's period, or not of its recipients.
struct PeriodReview: Sendable {
  /// Why a table is not read.
  enum Reason: Equatable {
    /// The sheet's name, a title or a heading says that the rows are not the current recipients.
    case notCurrent
    /// The sheet's name, or a heading, says another period.
    case anotherPeriod
  }

  /// What the words above some rows say of their period.
  enum Told: Equatable {
    /// Nothing.
    case nothing
    /// The run's.
    case this
    /// Another: its months, counted from the year 0.
    case another(ClosedRange<Int>)

    /// Whether rows of which this is told and others on the same sheet are of two periods; the sheet's titles are its own,
    /// so that rows without one are taken for the run's, but for what goes on below a title.
    func contradicts(_ first: Told) -> Bool {
      switch (first, self) {
      case (.another(let months), .another(let others)): months != others
      case (.another, .this), (.this, .another), (.nothing, .another): true
      default: false
      }
    }
  }

  private let headers: HeaderWords
  /// The run's period; nil for ledgers of any.
  private var period: PeriodText?
  private let kind: Period.Kind
  private let titles: TitleReader
  private let ingest: IngestSettings
  private let ofAllowance: Bool
  private let isOfRecipients: Bool

  /// - Parameter isOfRecipients: whether a ledger is of those who are recipients now; a notice of those who no longer are,
  ///   or not yet, is made of a list of them.
  init(
    _ period: Period, dictionaries: Dictionaries, titles: TitleReader, ingest: IngestSettings,
    programme: String, isOfRecipients: Bool = true
  ) {
    self.isOfRecipients = isOfRecipients
    headers = dictionaries.headers
    self.period = PeriodText(period)
    kind = period.kind
    self.titles = titles
    self.ingest = ingest
    ofAllowance = programme == "subsistence-allowance"
  }

  /// Makes it a review of ledgers of any period.
  mutating func forgetPeriod() { period = nil }

  /// Why a table is not read; nil when it is. A sheet that the pipeline names is read whatever its name says.
  ///
  /// - Parameter isFirst: whether nothing was read yet: the titles of a ledger's first table set it apart only when they
  ///   say that its people are no recipients now.
  func reason(_ context: TableContext, isFirst: Bool = true) -> Reason? {
    if isNamed(context) { return nil }
    if dated(context).contains(where: { isFirst ? isOfNobodyCurrent($0) : setsApart(title: $0) }) {
      return .notCurrent
    }
    guard let name = context.sheetName else { return nil }
    if headers.setsApart(sheet: name, ofAllowance: ofAllowance) { return .notCurrent }
    // The rows of another programme are found and counted apart.
    if isOfAnotherProgramme(context) { return nil }
    guard let period, isOfATime(name) else { return nil }
    // A title that says the period goes before a name that was left from last month.
    return period.isOther([name]) && !period.isThis(dated(context)) ? .anotherPeriod : nil
  }

  /// Whether the name of a table's sheet is another programme's, and the pipeline does not name the sheet.
  func isOfAnotherProgramme(_ context: TableContext) -> Bool {
    guard !isNamed(context), let name = context.sheetName,
      case .one(let programme) = titles.programme([name])
    else { return false }
    return titles.isOther(programme)
  }

  /// Whether the pipeline names the sheet of a table.
  private func isNamed(_ context: TableContext) -> Bool {
    guard let name = context.sheetName else { return false }
    return ingest.onlySheets.contains(name) || ingest.layouts[name] != nil
  }

  private func isOfNobodyCurrent(_ title: String) -> Bool {
    isOfRecipients
      && headers.isOfNobodyCurrent(title: titles.withoutPlaces(title), ofAllowance: ofAllowance)
  }

  private func setsApart(title: String) -> Bool {
    headers.setsApart(title: titles.withoutPlaces(title), ofAllowance: ofAllowance)
  }

  /// Why rows below a heading within a table are not read, or are of another period by its words; nil when neither.
  func reason(ofSection context: TableContext) -> Reason? {
    guard let heading = context.section, !isNamed(context) else { return nil }
    return reason(ofHeading: heading)
  }

  /// What a heading within a table says of the rows below it; nil when nothing of this kind.
  func reason(ofHeading heading: String) -> Reason? {
    if setsApart(title: heading) { return .notCurrent }
    guard let period, kind != .year, Self.isDated(heading, headers) else { return nil }
    return period.isOther([heading]) ? .anotherPeriod : nil
  }

  /// Whether the heading above rows of a table that is set apart begins another list: 低保花名册 below 停发名单.
  func beginsAnother(_ context: TableContext) -> Bool {
    guard let heading = context.section, reason(ofSection: context) == nil else { return false }
    return Self.lists.contains { heading.contains($0) }
  }

  private static let lists = [
    "花名册", "名册", "名单", "台账", "发放表", "明细表", "登记表", "公示表", "正常", "在保", "在册", "在享", "现有",
  ]

  /// What the heading above rows, or else the titles of their table, tell of their period. A sheet that the pipeline names
  /// is of the run's.
  func told(_ context: TableContext) -> Told {
    guard period != nil, kind != .year, !isNamed(context) else { return .nothing }
    if let heading = context.section, Self.isDated(heading, headers) {
      let told = told([heading])
      if told != .nothing { return told }
    }
    return told(dated(context))
  }

  private func told(_ texts: [String]) -> Told {
    guard let period else { return .nothing }
    if period.isThis(texts) { return .this }
    let texts = texts.filter { text in
      // 2025年 is a year, in which people may have become recipients; so are groups of those who did so in a month.
      (["月", "季", "学期"].contains { text.contains($0) } || !text.contains("年"))
        && !Self.groups.contains { text.contains($0) } && isOfAList(text)
    }
    guard period.isOther(texts), let months = period.months(statedIn: texts) else { return .nothing }
    return .another(months)
  }

  /// Whether a line is a ledger's title, or a time alone: below 隆阳区民政局 2026年9月 stands no list.
  private func isOfAList(_ text: String) -> Bool {
    ["册", "表", "名单", "台账", "公示", "发放", "低保", "保障", "资助", "补助"].contains { text.contains($0) }
      || headers.isBareTime(sheet: titles.withoutPlaces(text))
  }

  /// Words of titles by which a time is when people became recipients, or for what they are paid now.
  private static let groups = [
    "新增", "增加", "纳入", "补发", "补录", "增发", "追加", "调整", "调标", "变动", "认定", "识别", "入学", "入户", "转入", "迁入", "恢复",
    "核查", "脱贫", "标准", "在册", "在保", "在享",
  ]

  /// Whether a sheet is named by nothing but its month, or its term, and a place. 9月新增, 2014年脱贫 and 2025年入学 are
  /// groups of those who are recipients now.
  private func isOfATime(_ name: String) -> Bool {
    switch kind {
    case .month:
      // 2026.9 and 202609 are months too, 2025年 is a year.
      (name.contains("月") || !name.contains("年")) && headers.isBareTime(sheet: titles.withoutPlaces(name))
    case .semester: isTerm(name) && headers.isBareTerm(sheet: titles.withoutPlaces(name))
    default: false
    }
  }

  /// Whether a name has the word for a term or a season, or is a number of a term: 2026年春, 2025-2026-2. A year alone may be
  /// that of entry.
  private func isTerm(_ name: String) -> Bool {
    ["学期", "春", "秋"].contains { name.contains($0) }
      || Period(name.filter { !$0.isWhitespace })?.kind == .semester
  }

  /// Whether the titles of a table, the sheet's name and the file's say another period, and none says this.
  func isTitledOtherwise(_ context: TableContext, fileName: String) -> Bool {
    // The years in a ledger of years are those of lifting or entry.
    guard let period, kind != .year else { return false }
    let titles = dated(context)
    let name = context.sheetName.map { [$0] } ?? []
    if period.isOther(titles) { return true }
    return !period.isThis(titles) && (period.isOther(name) || (name.isEmpty && period.isOther([fileName])))
  }

  /// The lines above a table without those of signatures and dates (填报日期：…).
  private func dated(_ context: TableContext) -> [String] {
    context.titles.filter { Self.isDated($0, headers) }
  }

  private static func isDated(_ title: String, _ headers: HeaderWords) -> Bool {
    !headers.isFooterWord(title) && !otherTimes.contains { title.contains($0) }
  }

  /// Words of titles beside which a time is no period.
  private static let otherTimes = ["时间", "日期", "文件", "核查", "审批", "年审", "提标"]

  /// The columns that say which period each row is of.
  func columns(_ schema: Schema) -> [Int] {
    if period == nil { return [] }
    return schema.columns.indices.filter { index in
      let column = schema.columns[index]
      return column.field == "term" || (column.field == nil && headers.isPeriodWord(column.header))
    }
  }

  /// Whether a header of money names another month, or another term: 7月保障金额, 春季金额.
  func isOther(header: String) -> Bool { period?.isOther([withTerm(header)]) ?? false }

  /// Whether a header of money names the run's month or term.
  func isThis(header: String) -> Bool { period?.isThis([withTerm(header)]) ?? false }

  /// A header of a semester's ledger with its term written out: 春季金额.
  private func withTerm(_ header: String) -> String {
    guard kind == .semester else { return header }
    return ["春季", "秋季"].reduce(header) { text, season in
      text.replacing(season + "学期", with: season).replacing(season, with: season + "学期")
    }
  }

  /// The rows of a batch that a column says are of another period.
  func rowsOfOthers(_ batch: Batch, columns: [Int]) -> [Int] {
    guard let period else { return [] }
    var known: [String: Bool] = [:]
    var rows: [Int] = []
    for row in 0..<batch.count {
      let isOther = columns.contains { column in
        let text = batch.columns[column].text(row)
        if let told = known[text] { return told }
        let told = !text.isEmpty && period.isOther(cell: text)
        if known.count < 4096 { known[text] = told }
        return told
      }
      if isOther { rows.append(row) }
    }
    return rows
  }
}
