import Columns
import Packaging
import Testing

@Suite("notice writer")
struct NoticeWriterTests {
  private static let county = AreaPath.County(
    code: "530502", name: "隆阳区", cityCode: "530500", cityName: "保山市")

  private func notice(
    _ village: String?, _ names: [String] = ["张示例"], unlisted: Int = 0
  ) -> VillageNotice {
    VillageNotice(
      area: AreaPath(county: Self.county, township: "板桥镇", village: village),
      households: names.map {
        VillageNotice.Household(name: $0, group: "一组", persons: 3, amount: 93_150, since: "2024-03")
      }, unlisted: unlisted)
  }

  private func facts(
    _ kind: NoticeFacts.Kind = .confirmed, office: String = "", last: CivilDate? = nil
  ) throws -> NoticeFacts {
    NoticeFacts(
      kind: kind, programme: "城乡最低生活保障", period: try #require(Period("2026-10")), office: office,
      lastDay: last, basis: "民发〔2021〕57号")
  }

  @Test func eachVillageHasItsOwnFilesAndNames() throws {
    let folder = try TestFolder()
    let staged = try NoticeWriter.write(
      [notice("北汉庄村", ["张示例", "李示例"]), notice("孟官村", ["王示例"])], facts: try facts(),
      into: folder.path)
    #expect(
      staged.files.map(\.path) == [
        "notice/隆阳区/板桥镇/北汉庄村.html", "notice/隆阳区/板桥镇/北汉庄村.xlsx",
        "notice/隆阳区/板桥镇/孟官村.html", "notice/隆阳区/板桥镇/孟官村.xlsx",
      ])
    #expect(staged.files.map(\.namesByRule.count) == [2, 2, 1, 1])
    #expect(staged.files.allSatisfy { $0.audience == .community })
    #expect(staged.files.allSatisfy { $0.declared.isDisjoint(with: $0.namesByRule) })
    let other = try folder.text("notice/隆阳区/板桥镇/孟官村.html")
    #expect(!other.contains("张示例"))
    #expect(
      shell("unzip -p '\(folder.path)/notice/隆阳区/板桥镇/孟官村.xlsx' xl/sharedStrings.xml").output.contains("王示例"))
  }

  @Test func villagesOfOneNameNeverShareAFile() throws {
    let folder = try TestFolder()
    let staged = try NoticeWriter.write(
      [notice("a/b"), notice("a_b"), notice("A_B"), notice(nil), notice("..")], facts: try facts(),
      into: folder.path)
    let pages = staged.files.map(\.path).filter { $0.hasSuffix(".html") }.map { $0.split(separator: "/")[3] }
    #expect(Set(pages) == ["a_b.html", "a_b-2.html", "A_B-3.html", "村名未知.html", "村名未知-2.html"])
  }

  @Test func textFromALedgerIsNeverMarkup() throws {
    let folder = try TestFolder()
    let staged = try NoticeWriter.write(
      [notice("<i>村", ["<script>alert(1)</script>", "\"&'"])], facts: try facts(), into: folder.path)
    let page = try folder.text("notice/隆阳区/板桥镇/_i_村.html")
    #expect(page.contains("<td>&lt;script&gt;alert(1)&lt;/script&gt;</td>"))
    #expect(page.contains("<td>&quot;&amp;&#39;</td>"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("<i>"))
    #expect(staged.files.first?.namesByRule.contains("<script>alert(1)</script>") == true)
  }

  @Test func whatIsMissingIsALineToFillIn() throws {
    let folder = try TestFolder()
    _ = try NoticeWriter.write([notice("村")], facts: try facts(.proposed), into: folder.path)
    let page = try folder.text("notice/隆阳区/板桥镇/村.html")
    for text in [
      "公示单位：____", "监督电话：____", "异议方式：____", "公示时间：______年____月____日 至 ______年____月____日",
      "（公章）", "拟保障对象名单", "民发〔2021〕57号",
    ] { #expect(page.contains(text)) }
  }

  @Test func whatIsGivenIsPrinted() throws {
    let folder = try TestFolder()
    let last = CivilDate(year: 2026, month: 11, day: 9)
    _ = try NoticeWriter.write(
      [notice("村", unlisted: 4)], facts: try facts(.stopped, office: "板桥镇人民政府", last: last),
      into: folder.path)
    let page = try folder.text("notice/隆阳区/板桥镇/村.html")
    for text in [
      "公示单位：板桥镇人民政府", "2026年11月9日", "停发对象名单", "另有 4 户依规不列名。", "<td class=\"n\">931.50</td>",
      "<td>2024年3月</td>", "lang=\"zh-CN\"", "size: A4",
    ] { #expect(page.contains(text)) }
  }

  @Test func aNumberThatIsNotToldIsNotPrinted() throws {
    let folder = try TestFolder()
    _ = try NoticeWriter.write([notice("村", unlisted: 0)], facts: try facts(), into: folder.path)
    #expect(!(try folder.text("notice/隆阳区/板桥镇/村.html").contains("不列名")))
  }
}
