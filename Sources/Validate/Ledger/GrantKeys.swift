import Columns
import Dictionaries

/// What tells one grant of a person from another: the kind of aid and the amount, the term, and the day or month.
///
/// A pupil rightly has several grants a term, and one of each month; the same kind and amount for the same time is the
/// same grant written twice.
struct GrantKeys {
  /// Kind of aid and amount of each row.
  private(set) var grants: [UInt64]
  /// The term of each row; 0 where nothing tells it.
  private(set) var terms: [UInt64]
  /// The day, month or instalment of each row; 0 where nothing tells it.
  private(set) var days: [UInt64]

  init(_ records: RecordBatch, amountField: FieldName?) {
    let batch = records.batch
    let amounts = amountField.flatMap { records.numbers[$0] }
    let kinds = Self.kinds(records)
    grants = (0..<records.count).map { row in
      Self.mix(kinds?[row] ?? 1, UInt64(bitPattern: amounts?[row] ?? -1))
    }
    let titles = batch.context.fromNearest
    let term = titles.lazy.compactMap { Self.term($0) }.first ?? 0
    terms =
      batch.column("term")?.mapRuns { cell in
        let text = ByteText.trimmedText(cell)
        return text.isEmpty ? term : Self.term(text) ?? Self.hash(text)
      } ?? Array(repeating: term, count: records.count)
    let month = titles.lazy.compactMap { Self.month($0) }.first ?? 0
    days = Array(repeating: 0, count: records.count)
    var columns = [batch.column("pay_date")].compactMap { $0 }
    for (index, column) in batch.schema.columns.enumerated() where column.field == nil {
      if Self.timeWords.contains(where: column.header.contains) { columns.append(batch.columns[index]) }
    }
    for column in columns {
      let read = column.mapRuns { cell -> UInt64 in
        if let day = DateText.day(cell) { return UInt64(day.year * 10_000 + day.month * 100 + day.day) }
        let text = ByteText.trimmedText(cell)
        return text.isEmpty ? 0 : Self.hash(text)
      }
      for row in days.indices where read[row] != 0 { days[row] = Self.mix(days[row], read[row]) }
    }
    if month != 0 { for row in days.indices where days[row] == 0 { days[row] = month } }
  }

  /// Headers of what else parts two grants of one kind and amount.
  private static let timeWords = ["月份", "年月", "发放月", "所属期", "日期", "批次", "期次", "次数", "资金来源"]

  /// The kind of each row: its member, or the word of one that is not listed; nil without such a column.
  private static func kinds(_ records: RecordBatch) -> [UInt64]? {
    guard let kinds = records.dimensions["aid_kind"] else { return nil }
    let codes = kinds.values.map { $0 == RecordBatch.unknown ? 0 : hash($0) }
    var words: [UInt64]?
    if codes.contains(0) {
      words = records.batch.column("aid_kind")?.mapRuns { hash(ByteText.trimmedText($0)) }
    }
    return kinds.rows.enumerated().map { row, value in
      let code = codes[Int(value)]
      return code == 0 ? words?[row] ?? 0 : code
    }
  }

  /// 1 for the first term of a school year, 2 for the second; nil where a text names none.
  private static func term(_ text: String) -> UInt64? {
    if ["秋", "第一学期", "第1学期", "上学期"].contains(where: text.contains) || text.hasSuffix("-1") { return 1 }
    if ["春", "第二学期", "第2学期", "下学期"].contains(where: text.contains) || text.hasSuffix("-2") { return 2 }
    return nil
  }

  /// The month that a title names, as it is written: 9月, 十月.
  private static func month(_ text: String) -> UInt64? {
    var number = ""
    for character in text {
      if character == "月" && !number.isEmpty { return hash(number) }
      if character.isNumber || "一二三四五六七八九十".contains(character) {
        number.append(character)
      } else {
        number = ""
      }
    }
    return nil
  }

  private static func hash(_ text: String) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return value == 0 ? 1 : value
  }

  /// One number of two, in which the order counts; never 0.
  static func mix(_ first: UInt64, _ second: UInt64) -> UInt64 {
    var value = (first ^ (first >> 31)) &* 0x9e37_79b9_7f4a_7c15
    value = (value ^ second) &* 0xbf58_476d_1ce4_e5b9
    value ^= value >> 29
    return value == 0 ? 1 : value
  }
}
