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
