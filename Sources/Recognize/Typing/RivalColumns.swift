import Columns
import Dictionaries

/// Columns that hold the same thing of several persons, or of several payments to one, on one row.
///
/// 姓名 身份证号 金额 and the same once more to the right, 成员1姓名 beside 成员2姓名, 资助项目1 金额1 beside 资助项目2 金额2: a row
/// is counted once, so that all but the first would be lost. A copy of a column loses nobody.
///
/// Cost: nothing for tables without such columns; some hundred nanoseconds a row and pair for others.
public struct RivalColumns: Sendable {
  /// Two columns of one field.
  struct Pair: Sendable {
    let first: Int
    let second: Int
    let field: FieldName
    let kind: FieldKind
    /// Whether the headers count up: 金额1 and 金额2 are no copies, although they may be of one amount.
    let isNumbered: Bool
  }

  /// Fewer rows that differ are slips of the pen.
  private static let fewest = 2

  private var pairs: [Pair]
  private let surnames: Surnames?

  /// No columns.
  public static let none = RivalColumns([], surnames: nil)

  init(_ pairs: [Pair], surnames: Surnames?) {
    self.pairs = pairs
    self.surnames = surnames
  }

  /// What is to be said of the rows of a batch, once a pair of columns.
  ///
  /// - Parameter batch: the next rows of the table, their columns joined.
  public mutating func take(_ batch: Batch) -> [Finding] {
    var findings: [Finding] = []
    var open: [Pair] = []
    for pair in pairs {
      guard let row = firstOfAnother(pair, batch) else {
        open.append(pair)
        continue
      }
      let place = batch.source.place(
        row: Int(batch.rowNumbers[row]), column: batch.schema.columns[pair.second].number)
      findings.append(Finding(.columnsCompete, at: place, field: pair.field))
    }
    pairs = open
    return findings
  }

  /// The first row on which two columns are of different persons or payments, where a third of the rows that fill both
  /// are such.
  private func firstOfAnother(_ pair: Pair, _ batch: Batch) -> Int? {
    let (one, other) = (batch.columns[pair.first], batch.columns[pair.second])
    let heads = pair.isNumbered ? [] : namedTwice(pair, batch)
    var (both, different) = (0, 0)
    var first: Int?
    for row in 0..<batch.count {
      guard says(other.cell(row), pair.kind), says(one.cell(row), pair.kind) else { continue }
      both += 1
      guard pair.isNumbered || differ(one.cell(row), other.cell(row), pair.kind),
        heads.isEmpty || !heads.contains(folded(one.cell(row))) && !heads.contains(folded(other.cell(row)))
      else { continue }
      different += 1
      first = first ?? row
    }
    return different >= min(Self.fewest, batch.count) && different * 3 >= both ? first : nil
  }

  /// Whom both columns name on one row: the householder, whom one of them repeats on the rows of his family, whose account
  /// it may be. These rows are of one person each.
  private func namedTwice(_ pair: Pair, _ batch: Batch) -> Set<[UInt8]> {
    guard pair.kind == .personName || pair.kind == .citizenID else { return [] }
    let (one, other) = (batch.columns[pair.first], batch.columns[pair.second])
    var heads: Set<[UInt8]> = []
    for row in 0..<batch.count where says(one.cell(row), pair.kind) {
      let name = folded(one.cell(row))
      if name == folded(other.cell(row)) { heads.insert(name) }
    }
    return heads
  }

  /// Whether a cell has what its column is for.
  private func says(_ cell: Span<UInt8>, _ kind: FieldKind) -> Bool {
    switch kind {
    case .personName:
      guard let surnames else { return false }
      return PersonNameKind.isLikely(cell, surnames)
    case .citizenID:
      // Of what a spreadsheet cut, zeros are left.
      if CitizenID.endsInZeros(cell) { return false }
      switch CitizenID.read(cell) {
      case .valid, .wrongCheckDigit: return true
      case .damaged, .blank: return false
      }
    case .money:
      if case .cents(let cents) = Money.read(cell) { return cents != 0 }
      return false
    case .count:
      return WholeNumber.parse(cell) != nil
    default:
      return !MissingText.isMissing(cell, in: kind)
    }
  }

  private func differ(_ one: Span<UInt8>, _ other: Span<UInt8>, _ kind: FieldKind) -> Bool {
    switch kind {
    case .money: return Money.read(one) != Money.read(other)
    case .count: return WholeNumber.read(one) != WholeNumber.read(other)
    default: break
    }
    let (left, right) = (folded(one), folded(other))
    // The number of fifteen digits beside that of eighteen is the same person's.
    return left != right && (kind != .citizenID || left.count == right.count)
  }

  private func folded(_ cell: Span<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    CellFold.fold(cell, into: &folded)
    return folded
  }
}

extension ColumnTyper {
  /// What a row has of one person or payment only, and published numbers are made of.
  private static let ofOne: Set<FieldName> = [
    "name", "citizen_id", "householder_name", "householder_id", "household_size", "insured_persons",
    "aid_kind", "amount", "amount_due", "amount_paid", "back_pay", "recovery", "price_subsidy",
    "extra_allowance",
  ]
  /// What only a person's row is counted by; in rows of households 姓名 and 家庭成员 may be anybody's.
  private static let ofPersons: Set<FieldName> = ["name", "citizen_id"]
  /// Words of a header that say whose a name or number is: nobody's who gets something.
  private static let others = [
    "户主", "申请", "监护", "家长", "代领", "代办", "领款", "领取", "开户", "账户", "帐户", "银行", "卡", "收款", "帮扶", "责任", "联系",
    "干部", "包保", "挂钩", "挂包", "网格", "结对", "经办", "负责", "审核", "填表", "调查", "赡养", "抚养", "扶养", "委托",
  ]

  /// The columns of a table that may hold several persons or payments on one row.
  ///
  /// Columns whose headers are the same but for a number compete. So do, beside the column that was taken, other headers of
  /// what rows are counted by: names and identity numbers of persons' rows, the number of persons of a household's. What
  /// the pipeline pins elsewhere does not compete.
  ///
  /// - Parameters:
  ///   - schema: the columns as typed.
  ///   - stated: what the pipeline says rows are.
  ///   - isOfAnotherPeriod: whether a header of money names another month.
  public func rivals(
    in schema: Schema, unit: RowUnit, stated: RowsAre?, isOfAnotherPeriod: (String) -> Bool = { _ in false }
  ) -> RivalColumns {
    let isHousehold = RowShape(schema, unit: unit, stated: stated).isHousehold
    let said = fieldsOfOne(schema, isHousehold: isHousehold, isOfAnotherPeriod)
    let counted: Set<FieldName> =
      !isHousehold
      ? Self.ofPersons : schema.index(of: "insured_persons") != nil ? ["insured_persons"] : ["household_size"]
    var pairs: [RivalColumns.Pair] = []
    for index in schema.columns.indices {
      guard let field = said[index], let kind = self.kind(of: field) else { continue }
      let header = NumberedHeader(schema.columns[index].header)
      let same = schema.columns.indices.filter { other in
        said[other] == field && NumberedHeader(schema.columns[other].header).words == header.words
      }
      let held = same.first { schema.columns[$0].field.map(Self.ofOne.contains) ?? false }
      if let held {
        guard held != index else { continue }
        let holder = NumberedHeader(schema.columns[held].header)
        pairs.append(
          .init(
            first: held, second: index, field: field, kind: kind,
            isNumbered: !holder.number.isEmpty && !header.number.isEmpty && holder.number != header.number))
      } else if unit == .householdMember, counted.contains(field), schema.columns[index].field == nil,
        !Self.others.contains(where: schema.columns[index].header.contains),
        let holder = schema.index(of: field)
      {
        pairs.append(.init(first: holder, second: index, field: field, kind: kind, isNumbered: false))
      }
    }
    return RivalColumns(pairs, surnames: surnames)
  }

  /// Which of the fields that a row has of one only a header of each column says first; nil for other columns.
  private func fieldsOfOne(
    _ schema: Schema, isHousehold: Bool, _ isOfAnotherPeriod: (String) -> Bool
  ) -> [FieldName?] {
    proposals(schema, of: schema.columns.map { NumberedHeader($0.header).words }).enumerated().map {
      index, names in
      let header = schema.columns[index].header
      let open = names.first { kind(of: $0) != nil && !isElsewhere($0, than: header) }
      guard let field = open, Self.ofOne.contains(field),
        !(isHousehold && Self.ofPersons.contains(field))
      else { return nil }
      return kind(of: field) == .money && isOfAnotherPeriod(header) && !isPinned(header) ? nil : field
    }
  }
}

/// A header and the number in it: 成员1姓名, 金额（二）, 姓名2.
struct NumberedHeader {
  /// The header without numbers, blanks and punctuation.
  let words: String
  /// Its numbers end to end; empty when it has none.
  let number: String

  private static let digits: Set<Character> = Set("0123456789０１２３４５６７８９①②③④⑤⑥⑦⑧⑨⑩一二三四五六七八九十")

  init(_ header: String) {
    var (words, number) = ("", "")
    for character in header where !character.isWhitespace && !character.isPunctuation {
      if Self.digits.contains(character) {
        number.append(character)
      } else {
        words.append(character)
      }
    }
    self.words = words
    self.number = number
  }
}
