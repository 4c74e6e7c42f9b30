import Columns
import Dictionaries
import Ingest
import Recognize
import Testing

@testable import Pipelines

/// Workbooks with sheets beside the roster that lack its columns: bank lists, summaries, other programmes.
@Suite("sheets beside the roster")
struct AccessorySheetTests {
  private struct Read {
    var rows = 0
    var codes: Set<String> = []
  }

  private static let roster = ("板桥镇", [["姓名", "身份证号", "低保金"], ["甲某", "530502190001010010", "300"]])

  private static func workbook(_ sheets: [(name: String, rows: [[String]])]) -> String {
    let tables = sheets.map { sheet in
      let rows = sheet.rows.map { row in
        "<Row>" + row.map { "<Cell><Data ss:Type=\"String\">\($0)</Data></Cell>" }.joined() + "</Row>"
      }
      return "<Worksheet ss:Name=\"\(sheet.name)\"><Table>\(rows.joined())</Table></Worksheet>"
    }
    return "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
      + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
      + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\(tables.joined())</Workbook>"
  }

  /// Reads a workbook by the shipped pipeline.
  private func read(_ sheets: [(name: String, rows: [[String]])]) throws -> Read {
    let pipeline = try Corpus.pipeline()
    let dictionaries = try Corpus.dictionaries()
    let reading = LedgerReading(
      ingest: IngestSettings(), typer: ColumnTyper(fields: pipeline.fields, dictionaries: dictionaries),
      fields: pipeline.fields, unit: .householdMember, programme: pipeline.name, dictionaries: dictionaries,
      period: Period("2026-10"))
    let file = try CorpusFile(Array(Self.workbook(sheets).utf8), ending: "xml")
    let source = LedgerSource(files: [file.input], reading: reading)
    var read = Read()
    while let batch = try source.next() { read.rows += batch.count }
    read.codes = Set(source.reports.flatMap { $0.findings.sorted.map(\.code.rawValue) })
    return read
  }

  /// Nobody may be lost: the officer says which sheet is no roster, and is told which it is.
  @Test(arguments: [
    ("银行代发", ["姓名", "银行账号", "金额"], "银行代发"), ("电价补贴", ["姓名", "身份证号", "电价补贴"], "电价补贴"),
    ("某某附件", ["姓名", "身份证号", "补发金额"], "汉4"),
  ])
  func aSheetWithoutTheColumnsIsNamed(name: String, header: [String], shown: String) throws {
    let error = #expect(throws: SluiceError.self) {
      try read([Self.roster, (name, [header, ["甲某", "530502190001010010", "20"]])])
    }
    let found = try #require(error)
    #expect(found.code == .requiredColumnMissing)
    #expect(found.place.sheetNumber == 2 && found.place.sheet == shown)
  }

  @Test func aSheetOfAnotherProgrammeIsSetApart() throws {
    let other = ("特困", [["乡镇", "姓名", "身份证号", "月供养金"], ["板桥镇", "乙某", "530502190001010029", "900"]])
    for sheets in [[Self.roster, other], [other, Self.roster]] {
      let read = try read(sheets)
      #expect(read.rows == 1)
      #expect(read.codes.contains("sheet-set-apart"))
    }
    let alone = #expect(throws: SluiceError.self) { try read([other]) }
    #expect(alone?.code == .requiredColumnMissing)
  }
}
