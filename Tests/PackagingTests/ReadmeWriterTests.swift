import Columns
import Packaging
import Testing

@Suite("readme writer")
struct ReadmeWriterTests {
  private func readme(_ content: ReleaseContent) throws -> (lines: [String], declared: Set<String>) {
    let folder = try TestFolder()
    let staged = try BundleWriters.write(content, into: folder.path)
    let lines = try folder.text("README.txt").split(separator: "\n", omittingEmptySubsequences: false)
    let file = try #require(staged.files.first { $0.path == "README.txt" })
    return (lines.map(String.init), file.declared)
  }

  @Test func firstLineSendsPeopleToTheWorkbook() throws {
    let first = try readme(try Fixtures.content()).lines[0]
    #expect(first.contains("Excel"))
    #expect(first.contains("请打开 tables/subsistence-allowance.xlsx"))
    #expect(first.contains("open tables/subsistence-allowance.xlsx"))
  }

  @Test func chineseStandsBeforeEnglish() throws {
    let lines = try readme(try Fixtures.content()).lines
    let chinese = try #require(lines.firstIndex { $0 == "城乡最低生活保障" })
    let english = try #require(lines.firstIndex { $0 == "Subsistence allowance" })
    #expect(chinese < english)
  }

  @Test(arguments: [
    "2026年10月", "2026年10月31日", "人、元、元/人·月", "本月在册人员。", "应发：", "隆阳区、施甸县、1 个乡镇",
    "9%", "[c]", "[x]", "obs_status Q, conf_status C", "CC-BY-4.0", "0875-0000000", "没有电子签名", "2.6",
    "not signed", "Cut-off date: 2026-10-31", "About 9%", "data/summary.csv",
  ])
  func says(text: String) throws {
    #expect(try readme(try Fixtures.content()).lines.contains { $0.contains(text) })
  }

  @Test func declaresEachLine() throws {
    let (lines, declared) = try readme(try Fixtures.content())
    #expect(lines.allSatisfy { declared.contains($0) })
  }

  @Test func namesTheAreaOfANote() throws {
    var table = Fixtures.table
    table.notes = [Table.Note(code: "product-unreadable", area: 1)]
    let lines = try readme(ReleaseContent(tables: [table], info: try Fixtures.info())).lines
    #expect(lines.contains { $0.hasPrefix("   隆阳区：刚写好") })
  }

  @Test func aControlCharacterOfANameMakesNoNewLine() throws {
    let base = Fixtures.table
    var areas = base.areas
    areas[2] = Table.Area(level: .county, code: "530521", name: "施甸\n县", parent: 0)
    let table = Table(
      spec: base.spec, areas: areas, dimensions: base.dimensions, measures: base.measures, rows: base.rows)
    let lines = try readme(ReleaseContent(tables: [table], info: try Fixtures.info())).lines
    #expect(lines.contains { $0.contains("施甸 县") })
    #expect(!lines.contains { $0.hasPrefix("县") })
  }
}
