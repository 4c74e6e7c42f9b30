import Foundation
import Testing

/// A label that no dictionary lists and that holds a name of the ledger is shown nowhere.
@Suite("places that are named like people")
struct PlaceNameTests {
  private static let header = "县(市、区),乡镇(街道),村(社区),户号,户主姓名,姓名,与户主关系,身份证号码,月保障金额(元)"

  /// Twelve households of fictional people; the fifth's places are as given.
  private static func ledger(township: String, village: String) -> String {
    let names = "甲乙丙丁戊己庚辛壬癸子丑".map { "王\($0)某" }
    var lines = [header]
    for (index, name) in names.enumerated() {
      let isOdd = index == 4
      lines.append(
        [
          "隆阳区", isOdd ? township : "潞江镇", isOdd ? village : "芒旦社区", "\(100 + index)", name, name, "本人", "",
          "450",
        ].joined(separator: ","))
    }
    lines.append("隆阳区,潞江镇,芒旦社区,120,李寅,李寅,本人,,450")
    return lines.joined(separator: "\n") + "\n"
  }

  /// Everything a run lets out: the bundle's data, and the notices' paths and pages.
  private static func published(_ ledger: String) throws -> String {
    let folder = try Folder()
    try folder.write(ledger, to: "ledger.csv")
    let run = try Sluice.run(Ledger.run(), in: folder)
    #expect(run.status == 0, "\(run.notes)")
    let bundle = "out/\(try #require(run.object["bundle"] as? String))"
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/usr/bin/unzip")
    unzip.arguments = ["-p", folder.url.appending(path: bundle).path]
    let pipe = Pipe()
    unzip.standardOutput = pipe
    try unzip.run()
    var text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    for path in folder.files(below: "out") where path.contains("/notice/") {
      text += "\n" + path
      // The notice of the listed village names its own people by rule.
      if path.hasSuffix(".html"), !path.contains("芒旦") {
        text += String(decoding: try folder.read("out/\(path)"), as: UTF8.self)
      }
    }
    return text
  }

  @Test(arguments: [
    ("王丁某家所在镇", "芒旦社区"), ("王丁某镇", ""), ("王丁某(已故)乡", "某某村"), ("王 丁 某街道", "某某村"),
    ("潞江镇", "李寅"), ("潞江镇", "李寅家"), ("潞江镇", "王丁某家旁边村"), ("不详镇", "李寅村"), ("潞江镇", "王丁某自然村"),
  ])
  func aNameWithinALabelIsNoPlace(township: String, village: String) throws {
    let text = try Self.published(Self.ledger(township: township, village: village))
    #expect(!text.contains("王丁某") && !text.contains("李寅") && !text.contains("王 丁 某"))
  }

  @Test func anUnlistedPlaceOfNobodysNameIsShown() throws {
    let text = try Self.published(Self.ledger(township: "新设街道", village: "新某村"))
    #expect(text.contains("新设街道"))
    #expect(text.contains("新某村"))
  }

  /// A listed village stays although somebody is named like it.
  @Test func aListedPlaceStays() throws {
    let ledger = Self.ledger(township: "潞江镇", village: "芒旦社区").replacing("李寅", with: "芒旦社区")
    #expect(try Self.published(ledger).contains("/芒旦社区.html"))
  }
}
