import Columns
import Glibc
import Ingest
import Testing

/// What the tests know of words; the dictionaries are tested elsewhere.
let knowledge = HeaderKnowledge(
  role: { text in
    let roles: [String: ColumnRole] = [
      "序号": .serial, "县": .place, "乡镇": .place, "村": .place, "户号": .household, "户主": .person,
      "户主姓名": .person, "姓名": .person, "身份证号": .person, "联系电话": .contact, "电话": .contact,
      "账号": .contact, "低保金": .money, "补发": .money, "补助资金": .money, "低保金额": .money, "备注": .other,
      "人数": .other, "户数": .other, "发放月份": .other, "家庭情况": .other, "保障人口": .other, "与户主关系": .other,
    ]
    return roles[String(text.prefix { $0 != "(" }.filter { !$0.isWhitespace })]
  },
  isTotalWord: { ["合计", "小计", "总计", "过次页"].contains(String($0.filter { !$0.isWhitespace })) },
  isFooterWord: { ["填表人", "审核人", "联系电话", "制表日期", "说明", "备注"].contains($0) },
  isNoteWord: { text in ["其中", "人均"].contains { text.hasPrefix($0) } },
  isVoidWord: { $0 == "作废" },
  isOffice: { text in ["局", "政府"].contains { text.filter { !$0.isWhitespace }.hasSuffix($0) } },
  isExampleWord: { ["示例", "例"].contains($0) },
  isPlace: { ["东山村", "西山社区"].contains($0) },
  tellsOfRows: { $0.hasSuffix("镇") || $0.contains("特困") },
  shown: { $0.allSatisfy { $0.isASCII } ? $0 : "汉\($0.count)" })

/// What a test reads of a file: the cells of all batches as strings, and the account of it.
struct Reading {
  var rows: [[String]] = []
  var numbers: [Int] = []
  var batchSizes: [Int] = []
  var ordinals: [Int] = []
  var headers: [[String]] = []
  var sheets: [SheetReport] = []
  var contexts: [TableContext] = []
  var findings = FindingTally()

  /// How often each code was found.
  var counts: [String: Int] {
    Dictionary(uniqueKeysWithValues: findings.sorted.map { ($0.code.rawValue, $0.entry.count) })
  }
}

/// A file of a test, which goes with the value.
final class TemporaryFile {
  let path: String

  init(_ bytes: [UInt8]) throws {
    var template = Array("/tmp/sluice-ingest-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    try #require(descriptor >= 0)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    close(descriptor)
    try write(bytes)
  }

  deinit { unlink(path) }

  func write(_ bytes: [UInt8]) throws {
    let descriptor = open(path, O_WRONLY | O_TRUNC)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      start += count
    }
  }

  var input: InputFile { InputFile(path: path, number: 1, shownName: "ledger") }
}

/// Reads some bytes as an input file.
func read(_ bytes: [UInt8], _ settings: IngestSettings = IngestSettings()) throws -> Reading {
  let file = try TemporaryFile(bytes)
  let reader = try LedgerReader(file.input, settings: settings, knowledge: knowledge, firstOrdinal: 0)
  var reading = Reading()
  while let batch = try reader.next() {
    reading.batchSizes.append(batch.count)
    reading.ordinals.append(batch.firstOrdinal)
    reading.numbers += batch.rowNumbers.map(Int.init)
    let header = batch.schema.columns.map(\.header)
    if reading.headers.last != header { reading.headers.append(header) }
    if reading.contexts.last != batch.context { reading.contexts.append(batch.context) }
    for row in 0..<batch.count { reading.rows.append(batch.columns.map { $0.text(row) }) }
  }
  reading.sheets = reader.sheets
  reading.findings = reader.findings
  return reading
}

/// Reads a text as a UTF-8 file.
func read(_ text: String, _ settings: IngestSettings = IngestSettings()) throws -> Reading {
  try read(Array(text.utf8), settings)
}

/// The error that reading some bytes ends with.
func errorReading(_ bytes: [UInt8], _ settings: IngestSettings = IngestSettings()) -> SluiceError? {
  do {
    _ = try read(bytes, settings)
    return nil
  } catch {
    return error as? SluiceError
  }
}
