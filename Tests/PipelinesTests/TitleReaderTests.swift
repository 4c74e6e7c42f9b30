import Columns
import Dictionaries
import Testing

@testable import Pipelines

/// What titles, headings and names of sheets tell of the rows below them.
@Suite("titles")
struct TitleReaderTests {
  private func reader() throws -> TitleReader {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    let folder = (parts.dropLast(3) + ["dictionaries"]).joined(separator: "/")
    let day = CivilDate.lastDay(ofMonth: 10, year: 2026)
    return TitleReader(try Dictionaries.load(folder: folder, at: day), programme: "subsistence-allowance")
  }

  @Test(arguments: [
    (TableContext(sheetName: "板桥镇"), "板桥镇"), (TableContext(sheetName: "Sheet1"), nil),
    (TableContext(sheetName: "Sheet1", titles: ["隆阳区板桥镇2026年10月低保金发放花名册", "单位：元"]), "板桥镇"),
    (TableContext(sheetName: "板桥镇", titles: ["保山市低保金发放花名册"], section: "潞江镇"), "潞江镇"),
    (TableContext(sheetName: "板桥镇、潞江镇"), nil), (TableContext(), nil),
    // A short name counts where it is all that is said, and no whole name is.
    (TableContext(sheetName: "蒲缥"), "蒲缥镇"), (TableContext(sheetName: "Sheet1", titles: ["蒲缥低保花名册"]), "蒲缥镇"),
    // 板桥镇 and 板桥街道.
    (TableContext(sheetName: "板桥"), nil),
    (TableContext(sheetName: "太平", titles: ["潞江镇低保花名册"]), "潞江镇"), (TableContext(sheetName: "隆阳"), nil),
    (TableContext(sheetName: "张蒲缥"), nil), (TableContext(titles: ["蒲缥低保核查名单"]), nil),
  ])
  func townshipOfTheNearestText(context: TableContext, township: String?) throws {
    let told = try reader().township(context.fromNearest)
    #expect(told == township.map(TitleReader.Told.one) || (township == nil && told.isOfNoUse))
  }

  /// 板桥镇 is in 隆阳区, 板桥街道 elsewhere: the rows' county or villages tell which is meant.
  @Test(
    arguments: [
      (["county": "隆阳区"], "隆阳区"), (["village": "秋山村"], "隆阳区"), (["village": "某某村"], nil), ([:], nil),
      (["county": "昌宁县", "village": "秋山村"], nil),
    ] as [([FieldName: String], String?)])
  func theCountyOfAShortNameOfSeveral(cells: [FieldName: String], county: String?) throws {
    let reader = try reader()
    var columns = [Schema.Column(number: 1, header: "姓名")]
    for field in cells.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
      var column = Schema.Column(number: columns.count + 1, header: field.rawValue)
      column.field = field
      columns.append(column)
    }
    let texts = columns.map { column in [column.field.flatMap { cells[$0] } ?? "甲某"] }
    let rows = Batch(
      schema: Schema(columns: columns), columns: texts.map { Column($0) },
      source: SourceSheet(fileNumber: 1, file: "ledger", sheet: "板桥"), rowNumbers: [2], firstOrdinal: 0)
    let found = reader.county(ofShortNameIn: ["板桥"], rows: rows)
    #expect(found?.name == county)
    #expect(reader.township(["板桥"], in: found) == (county == nil ? .unclear : .one("板桥镇")))
    // Another township's short name is nobody else's.
    #expect(reader.township(["蒲缥"], in: found) == .one("蒲缥镇"))
  }

  @Test(arguments: [
    ("板桥镇", true), ("秋山村", true), ("秋山村民委员会", true), ("一、板桥镇秋山村", true), ("秋山村：", true),
    ("秋山", false), ("某某村", false), ("板桥", false), ("潞江", false), ("板桥镇王某某", false), ("530500001", false),
  ])
  func placesThatAreNobody(text: String, isPlace: Bool) throws {
    #expect(try reader().isPlace(text) == isPlace)
  }

  /// One village of the name says nothing of all the others.
  @Test func aFewVillagesTellNoCounty() throws {
    var column = Schema.Column(number: 1, header: "村")
    column.field = "village"
    let villages = ["秋山村"] + (0..<5).map { "某\($0)村" }
    let rows = Batch(
      schema: Schema(columns: [column]), columns: [Column(villages)],
      source: SourceSheet(fileNumber: 1, file: "ledger", sheet: "板桥"),
      rowNumbers: villages.indices.map { UInt32($0 + 2) }, firstOrdinal: 0)
    #expect(try reader().county(ofShortNameIn: ["板桥"], rows: rows) == nil)
  }

  @Test(arguments: [
    (TableContext(sheetName: "特困"), "特困人员救助供养"), (TableContext(titles: ["临时救助资金发放花名册"]), "临时救助"),
    (TableContext(sheetName: "特困", titles: ["农村低保金发放花名册"]), nil),
    (TableContext(titles: ["低保、特困、临时救助资金发放花名册"]), nil),
    (TableContext(titles: ["低保、特困资金发放花名册"], section: "二、特困供养"), "特困人员救助供养"),
    (TableContext(titles: ["低保边缘家庭花名册"]), "低保边缘家庭"), (TableContext(titles: ["某县花名册"]), nil),
  ])
  func programmeOfTheNearestText(context: TableContext, programme: String?) throws {
    let reader = try reader()
    guard case .one(let told) = reader.programme(context.fromNearest), reader.isOther(told) else {
      #expect(programme == nil)
      return
    }
    #expect(told == programme)
  }
}

extension TitleReader.Told {
  fileprivate var isOfNoUse: Bool { self == .nothing || self == .unclear }
}
