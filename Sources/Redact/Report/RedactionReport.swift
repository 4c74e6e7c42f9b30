import Columns
import Messages

/// What was recognized, what was masked how, and what the gate found: the office's own account of a run.
///
/// It holds counts, codes and places, never a cell. Its table `shown` is read again by the run of a later
/// version, which must not show what together with this one gives a number away.
public struct RedactionReport {
  /// The name of the report, and of its files.
  public static let name = "redaction"

  /// What the leak gate did.
  public struct GateFigures: Sendable {
    /// How many finished files it opened.
    public let files: Int
    /// How many identifiers of the ledgers it looked for.
    public let terms: Int
    /// How many it found.
    public let found: Int

    /// Takes the gate's figures.
    public init(files: Int, terms: Int, found: Int) {
      self.files = files
      self.terms = terms
      self.found = found
    }
  }

  private let tally: RedactionTally
  private let products: [FlowProduct]
  private let scene: FlowScene
  private let gate: GateFigures?
  private let keyID: String?
  private let shown: (String) -> String
  private let fieldLabel: (FieldName) -> Label

  /// Gathers what is to be reported.
  ///
  /// - Parameters:
  ///   - gate: nil for a run that was refused before the gate.
  ///   - keyID: the name of the key under pseudonyms, where there are some.
  ///   - shown: a header as it may be shown.
  ///   - fieldLabel: what a field is called.
  public init(
    _ tally: RedactionTally, products: [FlowProduct], scene: FlowScene, gate: GateFigures?, keyID: String?,
    shown: @escaping (String) -> String,
    fieldLabel: @escaping (FieldName) -> Label = { Label(zh: $0.rawValue, en: $0.rawValue) }
  ) {
    self.tally = tally
    self.products = products
    self.scene = scene
    self.gate = gate
    self.keyID = keyID
    self.shown = shown
    self.fieldLabel = fieldLabel
  }

  /// The report.
  public var report: Report {
    Report(
      name: Self.name, title: Label(zh: "脱敏报告", en: "Redaction report"),
      sections: [summary, columns, rescued, treatments, gateSection])
  }

  private var summary: Report.Section {
    let all = tally.sheets.flatMap(\.columns)
    let identifying = all.filter { column in
      column.schema.kind.map(LeastSensitivity.directKinds.contains) ?? false
    }
    let damaged = all.reduce(0) { $0 + $1.damaged }
    let rescued = all.reduce(0) { $0 + $1.rescued.values.reduce(0, +) }
    return Report.Section(
      key: "summary", heading: Label(zh: "概况", en: "Summary"),
      paragraphs: [
        Label(
          zh: "非空单元格不论号码对错一律脱敏；没有列入任何产品的列不会出门。",
          en:
            "Every cell that is not blank is masked, right or wrong; a column that is in no product goes nowhere."
        ),
        Label(
          zh: "“残缺”是位数、字符或校验码不对的号码；“逐格查出”是本不该有号码的列里，某一格夹着证件号、电话、账号等，同样不会出门。",
          en:
            "Damaged: a number of wrong length, characters or check digit. Found by the scan: an identity, telephone or account number in a cell of a column that is for something else; it goes nowhere either."
        ),
      ],
      columns: [("what", Label(zh: "项目", en: "What")), ("value", Label(zh: "数值", en: "Value"))],
      rows: [
        [.label(Label(zh: "读入的列", en: "Columns read")), .number(all.count)],
        [
          .label(Label(zh: "其中含姓名、号码、住址的列", en: "of these with names, numbers or addresses")),
          .number(identifying.count),
        ],
        [
          .label(Label(zh: "这些列中的非空单元格", en: "Cells in them that are not blank")),
          .number(identifying.reduce(0) { $0 + $1.filled }),
        ],
        [
          .label(
            Label(zh: "其中残缺或有误、仍按个人标识处理的单元格", en: "of these damaged, and treated as identifying all the same")
          ), .number(damaged),
        ],
        [
          .label(
            Label(zh: "在其他列中逐格查出个人标识的单元格", en: "Cells of other columns in which an identifier was found")),
          .number(rescued),
        ],
        [.label(Label(zh: "代号密钥的名称", en: "Name of the key under pseudonyms")), .text(keyID ?? "—")],
      ])
  }

  private var columns: Report.Section {
    Report.Section(
      key: "columns",
      heading: Label(zh: "各列：识别为什么，怎样处理", en: "Columns: what they were taken for, what became of them"),
      columns: [
        ("file", Label(zh: "文件", en: "File")), ("sheet", Label(zh: "工作表", en: "Sheet")),
        ("column", Label(zh: "第几列", en: "Column")), ("letters", Label(zh: "列标", en: "Letters")),
        ("header", Label(zh: "表头", en: "Header")),
        ("field", Label(zh: "字段", en: "Field")), ("kind", Label(zh: "内容", en: "Kind")),
        ("confidence", Label(zh: "把握", en: "Confidence")), ("filled", Label(zh: "非空", en: "Filled")),
        ("damaged", Label(zh: "残缺", en: "Damaged")), ("rescued", Label(zh: "逐格查出", en: "Found by the scan")),
        ("treatment", Label(zh: "处理", en: "Treatment")),
      ],
      rows: tally.sheets.flatMap { sheet in
        sheet.columns.map { column in
          [
            .text(sheet.source.file), .text(sheet.source.sheet ?? ""), .number(column.schema.number),
            .text(Wording.letters(ofColumn: column.schema.number)), .text(header(column.schema)),
            column.schema.field.map { .word($0.rawValue, fieldLabel($0)) } ?? .text(""),
            .label(ReportWords.kind(column.schema.kind)), .label(ReportWords.confidence(column.schema)),
            .number(column.filled), .number(column.damaged),
            .number(column.rescued.values.reduce(0, +)), .label(treatment(of: column.schema)),
          ]
        }
      })
  }

  /// The rows of a header, each as it may be shown: one word that is not listed hides no other. A column that the
  /// sheet does not have was told from a title.
  private func header(_ schema: Schema.Column) -> String {
    schema.header.split(separator: " ").map { shown(String($0)) }.joined(separator: " ")
  }

  /// What became of a field in every product; a notice or table takes nothing of it but what is said.
  private func treatment(of schema: Schema.Column) -> Label {
    let field = schema.field
    var zh: [String] = []
    var en: [String] = []
    for product in products {
      for column in product.columns
      where field != nil && (column.field == field || column.via.contains(field?.rawValue ?? "")) {
        let left = Self.remains(of: column, in: product)
        let name = ReportWords.product(product)
        let words = (zh: "\(name.zh)：\(left.zh)", en: "\(name.en): \(left.en)")
        if !zh.contains(words.zh) {
          zh.append(words.zh)
          en.append(words.en)
        }
      }
    }
    return zh.isEmpty
      ? unshown(schema)
      : Label(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
  }

  /// What becomes of a column that no product shows: areas and amounts are still counted.
  private func unshown(_ schema: Schema.Column) -> Label {
    switch schema.kind {
    case FieldKind.county, FieldKind.township: Label(zh: "只作分地区汇总和分村张贴", en: "areas of tables and notices")
    case FieldKind.village: Label(zh: "只作分村张贴", en: "where notices are posted")
    case FieldKind.money,
      FieldKind.count where schema.field != nil:
      Label(zh: "不逐行显示，最多计入合计数", en: "shown in no row, at most part of sums")
    default: Label(zh: "不在任何产品中显示", en: "shown in no product")
    }
  }

  private static func remains(of column: FlowColumn, in product: FlowProduct) -> Label {
    let left = left(column, in: product)
    guard let mask = column.mask else { return left }
    return Label(
      zh: "\(ReportWords.mask(mask.name).zh)，留下\(left.zh)", en: "\(mask.name), leaves \(left.en)")
  }

  private static func left(_ column: FlowColumn, in product: FlowProduct) -> Label {
    if let mask = column.mask, let type = Masks.all.first(where: { $0.name == mask.name }) {
      return type.remains(mask)
    }
    switch product.rows {
    case .aggregate: return Label(zh: "只作分组，合计为数", en: "counted by, never shown")
    case .household where !column.via.isEmpty: return Label(zh: "只取村组", en: "the village group only")
    case .household: return Label(zh: "按规定公示", en: "posted by rule")
    case .person: return Keep.remains(MaskSettings(Keep.name))
    }
  }

  private var rescued: Report.Section {
    var counts: [FieldKind: Int] = [:]
    for column in tally.sheets.flatMap(\.columns) { counts.merge(column.rescued, uniquingKeysWith: +) }
    return Report.Section(
      key: "rescued", heading: Label(zh: "逐格查出的个人标识", en: "Identifiers found cell by cell"),
      paragraphs: counts.isEmpty
        ? [Label(zh: "没有在其他列中查出个人标识。", en: "None was found in columns that are for something else.")] : [],
      columns: [("kind", Label(zh: "内容", en: "Kind")), ("cells", Label(zh: "单元格", en: "Cells"))],
      rows: counts.sorted { $0.key.rawValue < $1.key.rawValue }.map {
        [.label(ReportWords.kind($0.key)), .number($0.value)]
      })
  }

  private var treatments: Report.Section {
    Report.Section(
      key: "shown", heading: Label(zh: "各产品显示什么", en: "What each product shows"),
      paragraphs: [
        Label(
          zh: "剩余可能：把同一读者能看到的各项（含以前版本）合在一起，隐去的号码还剩多少种可能；公开不少于 10000，公示不少于 1000。",
          en:
            "Candidates: how many numbers remain possible given everything the same readers can see, earlier versions "
            + "included; at least 10,000 for the public, 1,000 for a community.")
      ],
      columns: ShownColumn.headings,
      rows: products.flatMap { product -> [[Report.Field]] in
        let others = FlowRules.others(than: product, among: products, scene)
        let together = ShownTogether(product, others, scene)
        var seen: Set<[String]> = []
        // A dimension stands in several tables.
        let columns = product.columns.filter { seen.insert($0.via + [$0.field.rawValue]).inserted }
        return columns.map { column in
          let line = ShownColumn(column, of: product, scene)
          return line.fields(
            product: ReportWords.product(product), field: fieldLabel(line.field),
            remains: Self.left(column, in: product),
            candidates: column.mask == nil ? nil : together.candidates(for: column.kind))
        }
      })
  }

  private var gateSection: Report.Section {
    guard let gate else {
      return Report.Section(
        key: "gate", heading: Label(zh: "出门检查", en: "Leak gate"),
        paragraphs: [
          Label(
            zh: "未做到出门检查就已终止，没有发布任何内容。", en: "The run was refused before the gate; nothing was published.")
        ])
    }
    return Report.Section(
      key: "gate", heading: Label(zh: "出门检查", en: "Leak gate"),
      paragraphs: [
        gate.found == 0
          ? Label(
            zh: "全部成品已逐个打开查找，没有查出个人标识。", en: "Every finished file was opened and searched; nothing was found."
          )
          : Label(
            zh: "成品中查出个人标识，没有发布任何内容；位置见出门检查报告。",
            en: "Personal data was found and nothing published; the places are in the leak gate's report.")
      ],
      columns: [("what", Label(zh: "项目", en: "What")), ("value", Label(zh: "数值", en: "Value"))],
      rows: [
        [.label(Label(zh: "打开的成品文件", en: "Finished files opened")), .number(gate.files)],
        [.label(Label(zh: "查找的个人标识", en: "Identifiers looked for")), .number(gate.terms)],
        [.label(Label(zh: "查出", en: "Found")), .number(gate.found)],
      ])
  }
}
