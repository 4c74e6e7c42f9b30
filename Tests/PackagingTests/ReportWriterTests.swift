import Columns
import Packaging
import Testing

@Suite("report writer")
struct ReportWriterTests {
  private let report = Report(
    name: "quality", title: Label(zh: "数据质量", en: "Data quality"),
    sections: [
      Report.Section(
        key: "findings", heading: Label(zh: "问题", en: "Findings"),
        paragraphs: [Label(zh: "共两类。", en: "Two kinds.")],
        columns: [
          ("where", Label(zh: "位置", en: "Where")), ("what", Label(zh: "说明", en: "What")),
          ("count", Label(zh: "次数", en: "Count")),
        ],
        rows: [[.text("</td><b>"), .label(Label(zh: "重复", en: "Duplicate")), .number(3)]])
    ])

  @Test func jsonKeepsTheOrderOfTheReport() throws {
    let folder = try TestFolder()
    let staged = try ReportWriter.write(report, into: folder.path)
    #expect(staged.files.map(\.path) == ["internal/quality.html", "internal/quality.json"])
    #expect(staged.files.allSatisfy { $0.audience == .internal })
    let expected =
      "\"rows\": [ { \"where\": \"</td><b>\", "
      + "\"what\": { \"zh\": \"重复\", \"en\": \"Duplicate\" }, \"count\": 3 } ]"
    let words = try folder.text("internal/quality.json").split { $0 == " " || $0 == "\n" }
    #expect(words.joined(separator: " ").contains(expected))
  }

  @Test func pageHasChineseFirstAndEscapes() throws {
    let folder = try TestFolder()
    _ = try ReportWriter.write(report, into: folder.path)
    let page = try folder.text("internal/quality.html")
    #expect(page.contains("<td>&lt;/td&gt;&lt;b&gt;</td>"))
    #expect(page.contains("重复<span lang=\"en\">Duplicate</span>"))
    #expect(page.contains("<td class=\"n\">3</td>"))
    #expect(!page.contains("http"))
  }

  @Test func headingOverNothingSaysSo() throws {
    let folder = try TestFolder()
    let empty = Report.Section(
      key: "exposed", heading: Label(zh: "数字", en: "Cells"), columns: [("table", Label(zh: "表", en: "Table"))]
    )
    _ = try ReportWriter.write(
      Report(name: "audit", title: Label(zh: "审查", en: "Audit"), sections: [empty]), into: folder.path)
    let page = try folder.text("internal/audit.html")
    #expect(page.contains("<p>没有。<span lang=\"en\">None.</span></p>"))
    #expect(!page.contains("<table>"))
  }

  @Test func vouchesForLabelsOnly() throws {
    let folder = try TestFolder()
    let declared = try #require(try ReportWriter.write(report, into: folder.path).files.first).declared
    #expect(declared.isSuperset(of: ["数据质量", "Findings", "重复", "Duplicate", "位置"]))
    #expect(!declared.contains("</td><b>"))
  }

  @Test(arguments: ["", "../x", "a/b", "报告", "A"]) func refusesNamesThatAreNoFileNames(name: String) throws {
    let folder = try TestFolder()
    #expect(throws: SluiceError.self) {
      try ReportWriter.write(Report(name: name, title: Label(zh: "", en: "")), into: folder.path)
    }
  }
}
