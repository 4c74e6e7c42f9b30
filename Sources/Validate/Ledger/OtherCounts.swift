import Columns
import Dictionaries

/// What columns of counts of persons hold that no field took, in rows that are households.
///
/// 脱贫人口 beside 家庭人口 may be what is to be published, and with one of them alone the persons may be too many. A further
/// column is in order when it says what a used one does, or counts some of the household only: 劳动力人数, 残疾人数.
struct OtherCounts: Sendable {
  private struct Column: Sendable {
    let place: Place
    let field: FieldName
    var filled = 0
    var same = 0
    var texts = 0

    /// Whether hardly anything else stands in the column than counts, and more than slips of the pen differ.
    var isOpen: Bool { texts * 20 <= filled && (filled - same) * 20 > filled }
  }

  /// More persons are no household's.
  private static let mostPersons: Int64 = 30
  private static let endings = ["人口", "人口数", "人数"]
  /// Words of counts of some of a household, and of other things than its persons.
  private static let parts = [
    "劳", "务工", "就业", "打工", "外出", "培训", "残", "病", "健康", "慢", "男", "女", "岁", "老", "未成年", "成年", "儿童", "孩",
    "学", "读", "在校", "党员", "常住", "在家", "参保", "参合", "医保", "社保", "养老", "保险", "低保", "特困", "五保", "兜底", "孤", "民族",
    "搬迁",
    "增", "减", "变", "迁", "死亡", "出生", "走访", "帮扶人数", "赡养", "抚养", "扶养", "供养", "非", "未",
  ]
  /// Words of the number of the whole family, which is another than that of the insured by right.
  private static let families = ["家庭", "户籍", "户内", "户口", "在册", "共同生活", "总人口", "成员"]

  private var columns: [Column] = []
  private var positions: [SourceSheet: [Int]] = [:]

  /// Takes the rows of a batch.
  mutating func take(_ records: RecordBatch) {
    let used = [FieldName.insuredPersons, .householdSize].compactMap { field in
      records.numbers[field].map { (field: field, numbers: $0) }
    }
    guard let first = used.first, records.roles.contains(.household) else { return }
    let schema = records.batch.schema
    let free = schema.columns.indices.filter { index in
      let column = schema.columns[index]
      return column.field == nil && column.kind == nil
        && Self.countsPersons(column.header, beside: first.field)
    }
    if free.isEmpty { return }
    let source = records.batch.source
    if positions[source] == nil {
      positions[source] = Array(columns.count..<columns.count + free.count)
      columns += free.map {
        Column(place: source.place(column: schema.columns[$0].number), field: first.field)
      }
    }
    for (position, index) in zip(positions[source] ?? [], free) {
      let column = records.batch.columns[index]
      for row in 0..<records.count where !records.isForeign[row] && records.roles[row] == .household {
        guard case .number(let count) = WholeNumber.read(column.cell(row)), count <= Self.mostPersons else {
          columns[position].texts += MissingText.isMissing(column.cell(row), in: .count) ? 0 : 1
          continue
        }
        columns[position].filled += 1
        if used.contains(where: { $0.numbers[row] == count }) { columns[position].same += 1 }
      }
    }
  }

  /// Takes what was taken of later batches.
  mutating func merge(_ later: OtherCounts) {
    for (source, theirs) in later.positions {
      guard let ours = positions[source] else {
        positions[source] = Array(columns.count..<columns.count + theirs.count)
        columns += theirs.map { later.columns[$0] }
        continue
      }
      for (one, other) in zip(ours, theirs) {
        columns[one].filled += later.columns[other].filled
        columns[one].same += later.columns[other].same
        columns[one].texts += later.columns[other].texts
      }
    }
  }

  /// A finding for each column that says another number of persons.
  var findings: [Finding] {
    columns.filter(\.isOpen).map { Finding(.countColumnUnused, at: $0.place, field: $0.field) }
  }

  /// Whether a header is that of a number of persons as it may be published: 脱贫人口, 享受政策人数（人）.
  private static func countsPersons(_ header: String, beside used: FieldName) -> Bool {
    let text = header.filter { !$0.isWhitespace }
    let word = text.prefix { $0 != "(" && $0 != "\u{ff08}" }
    guard endings.contains(where: word.hasSuffix), !parts.contains(where: text.contains) else { return false }
    return used != .insuredPersons || !families.contains(where: text.contains)
  }
}
