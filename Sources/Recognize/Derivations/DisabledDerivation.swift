import Columns
import Dictionaries

/// Whether a person has a disability: a grade, a kind or the number of a certificate stands in the row.
///
/// Blank cells and words that say no (无, 否, 健康, 未评残) mean no. What is neither is unknown, with a finding: a
/// certificate that is being applied for, has expired or is cancelled (办理中, 过期, 注销), and any sign.
///
/// Source of kinds and grades: GB/T 26341-2010, 残疾人残疾分类和分级.
public struct DisabledDerivation: Derivation {
  /// `disabled`.
  public let name = "disabled"

  /// Makes the derivation.
  public init() {}

  /// The members `yes`, `no` and `unknown`.
  public func derive(
    _ spec: DerivedSpec, _ context: DerivationContext, _ findings: inout FindingList
  ) -> IndexedColumn<String>? {
    let fields = spec.sources.filter { context.batch.column($0) != nil }
    if fields.isEmpty || context.isHouseholdShape { return nil }
    var answers = [Answer](repeating: .no, count: context.batch.count)
    for field in fields {
      guard let index = context.batch.schema.index(of: field) else { continue }
      let column = context.batch.columns[index]
      for row in answers.indices {
        let answer = Answer(column.cell(row))
        if answer == .unknown { findings.add(.vocabularyUnlisted, row: row, column: index, field: field) }
        answers[row] = max(answers[row], answer)
      }
    }
    var members = IndexedColumn<String>()
    for answer in answers { members.append(answer.member) }
    return members
  }

  /// What one cell says. Of two cells of a row the greater counts: who has a grade needs no certificate.
  private enum Answer: Comparable {
    case no, unknown, yes

    var member: String {
      switch self {
      case .no: "no"
      case .unknown: RecordBatch.unknown
      case .yes: "yes"
      }
    }

    init(_ cell: Span<UInt8>) {
      if MissingText.isMissing(cell, in: .number) {
        self = .no
        return
      }
      let text = Vocabulary.folded(ByteText.text(cell))
      if text.unicodeScalars.count(where: { ("0"..."9").contains($0) }) >= Self.digitsOfANumber {
        self = .yes
      } else if Self.isUndecided(text) {
        self = .unknown
      } else if Self.saysNo(text) {
        self = .no
      } else {
        self = Self.saysYes(text) ? .yes : .unknown
      }
    }

    /// A certificate has 20 digits, an older one eight or more.
    private static let digitsOfANumber = 8

    private static func isUndecided(_ text: String) -> Bool {
      ["办理中", "待", "注销", "过期", "失效", "作废", "申请"].contains { text.contains($0) }
    }

    private static func saysNo(_ text: String) -> Bool {
      ["无", "未", "非", "不", "没", "否", "健康", "正常", "良好"].contains { text.hasPrefix($0) }
        || ["无", "否"].contains { text.hasSuffix($0) } || ["N", "NO"].contains(text)
    }

    /// A kind or grade in words, or the sign of a grade alone.
    private static func saysYes(_ text: String) -> Bool {
      Self.signs.contains(text) || Self.words.contains { text.contains($0) }
    }

    private static let words = [
      "残", "级", "重度", "轻度", "中度", "视力", "听力", "言语", "语言", "肢体", "智力", "精神", "多重", "盲", "聋", "哑",
    ]

    private static let signs: Set<String> = [
      "1", "2", "3", "4", "一", "二", "三", "四", "壹", "贰", "叁", "肆", "I", "II", "III", "IV", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ",
      "是", "有", "Y", "YES",
    ]
  }
}
