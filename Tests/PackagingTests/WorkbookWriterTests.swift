import Columns
import Packaging
import Testing

@Suite("workbook writer")
struct WorkbookWriterTests {
  private let path = "tables/subsistence-allowance.xlsx"

  private func part(_ name: String, of folder: TestFolder) -> String {
    shell("unzip -p '\(folder.path)/\(path)' \(name)").output
  }

  private func written() throws -> (folder: TestFolder, file: StagedFile) {
    let folder = try TestFolder()
    let staged = try BundleWriters.write(try Fixtures.content(), into: folder.path)
    return (folder, try #require(staged.files.first { $0.path == path }))
  }

  @Test func hasCoverNotesAndOneSheetATable() throws {
    let (folder, _) = try written()
    let book = part("xl/workbook.xml", of: folder)
    let names = book.split(separator: "<sheet name=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(names == ["封面", "说明", "保障人数和资金"])
  }

  @Test func marksAreShownAndExplained() throws {
    let (folder, _) = try written()
    let texts = part("xl/sharedStrings.xml", of: folder)
    #expect(texts.contains(">[c]<"))
    #expect(texts.contains(">[x]<"))
    #expect(texts.contains(">保障人数和资金（2026年10月）<"))
    #expect(texts.contains("符号：[c] 保密"))
  }

  @Test func numbersAreNumbersAndWithheldOnesAreNotThere() throws {
    let (folder, _) = try written()
    let sheet = part("xl/worksheets/sheet3.xml", of: folder)
    #expect(sheet.contains("<v>34154.95</v>"))
    #expect(sheet.contains("<v>110</v>"))
    // 施甸县 urban and rural: 2 and 8 persons, and their money.
    #expect(!sheet.contains("<v>620.95</v>"))
    #expect(!sheet.contains("<v>2483.95</v>"))
  }

  @Test func textLikeAFormulaStaysText() throws {
    let (folder, _) = try written()
    #expect(part("xl/sharedStrings.xml", of: folder).contains(">=板桥镇<"))
    for number in 1...3 { #expect(!part("xl/worksheets/sheet\(number).xml", of: folder).contains("<f>")) }
  }

  @Test func titleStandsInA1AndTheTableHasAName() throws {
    let (folder, _) = try written()
    #expect(part("xl/worksheets/sheet3.xml", of: folder).contains("<c r=\"A1\""))
    let table = part("xl/tables/table1.xml", of: folder)
    #expect(table.contains("displayName=\"t_summary\""))
    #expect(table.contains("name=\"城市 · 应发金额（元）\""))
  }

  @Test func everyTextIsDeclared() throws {
    let (folder, file) = try written()
    let texts = part("xl/sharedStrings.xml", of: folder).split(separator: "<t").dropFirst()
      .compactMap { part -> String? in
        guard let open = part.firstIndex(of: ">"), part[..<open].allSatisfy({ $0 != "b" }) else { return nil }
        return String(part[part.index(after: open)...].prefix { $0 != "<" })
      }
    #expect(texts.count > 30)
    for text in texts where !file.declared.contains(text.replacing("&amp;", with: "&")) {
      Issue.record("an undeclared text of \(text.count) characters")
    }
  }

  @Test func isDatedTheReleaseDayInChina() throws {
    let (folder, _) = try written()
    #expect(part("docProps/core.xml", of: folder).contains(">2026-10-30T16:00:00Z</dcterms:created>"))
  }

  @Test func leavesNoTemporaryFile() throws {
    let (folder, _) = try written()
    let files = shell("cd '\(folder.path)' && find . -type f | LC_ALL=C sort").output
    #expect(
      files == """
        ./README.txt
        ./SHA256SUMS
        ./data/summary.csv
        ./datapackage.json
        ./tables/subsistence-allowance.xlsx

        """)
  }
}
