import Columns

@testable import Gate

/// A ledger of fictional people: born on 1900-01-01, zero-filled accounts.
enum TestLedger {
  static let columns: [(header: String, kind: FieldKind)] = [
    ("户号", .number), ("姓名", .personName), ("身份证号码", .citizenID), ("家庭住址", .address), ("联系电话", .phone),
    ("银行账号", .account), ("备注", .text), ("学籍号", .number), ("户编号", .number),
  ]

  static let rows: [[String]] = [
    [
      "12", "张三", "530502190001010010", "隆阳区板桥镇虚构村五组12号", "13000000001", "6217000000000000004", "", "",
      "530502001",
    ],
    [
      "7654321", "欧阳测试", "533023000101012", "腾越街道无名巷3号", "0875-0000001", "10500000000001234",
      "另有电话18000000002请联系", "G530521190001010028", "",
    ],
    ["13", "阿卜杜·热合曼", "53050219000101002X", "某地某街某巷某号0附1", "130-0000-0003", "", "", "", ""],
    ["14", "李四、王五六(已故)", "E00000001", "河图镇", "2200001", "", "", "", ""],
    ["15", "龙泉", "5.33023E+17", "保山市隆阳区板桥镇三家村", "", "", "", "", ""],
    ["16", "合计", "", "", "+86 190 0000 0004", "", "", "", ""],
  ]

  static func records(_ rows: [[String]] = rows) -> RecordBatch {
    var schema = Schema(
      columns: columns.enumerated().map { Schema.Column(number: $0.offset + 1, header: $0.element.header) })
    for index in columns.indices {
      schema.columns[index].field = FieldName("field_\(index)")
      schema.columns[index].kind = columns[index].kind
    }
    let batch = Batch(
      schema: schema, columns: columns.indices.map { column in Column(rows.map { $0[column] }) },
      source: SourceSheet(fileNumber: 1, file: "台账.csv", sheet: nil),
      rowNumbers: rows.indices.map { UInt32($0 + 2) }, firstOrdinal: 0)
    var records = RecordBatch(batch: batch)
    for (row, cells) in rows.enumerated() where cells[6].contains("18000000002") {
      let start = cells[6].utf8.firstRange(of: "18000000002".utf8)?.lowerBound ?? cells[6].startIndex
      let offset = cells[6].utf8.distance(from: cells[6].startIndex, to: start)
      records.hits.append(
        CellHit(row: row, column: 6, range: offset..<(offset + 11), kind: .phone, confidence: .likely))
    }
    return records
  }

  static func terms(_ rows: [[String]] = rows) throws -> IdentifierTerms {
    let hash = SipHash(key: (1, 2))
    var index = IdentifierIndex(hash: hash)
    try index.take(try TermStage(hash: hash).process(records(rows)))
    return try index.finish()
  }
}
