import Foundation
import Testing

/// A label that no dictionary lists and that holds a name of the ledger is shown nowhere.
@Suite("places that are named like people")
struct PlaceNameTests {
  private static let header = "县(市、区),乡镇(街道),村(社区),户号,户主姓名,姓名,与户主关系,身份证号码,月保障金额(元)"

  /// Twelve households of fictional people; the places of the fifth, or of as many as are asked for, are as given.
  private static func ledger(township: String, village: String, odd: Int = 1) -> String {
    let names = "甲乙丙丁戊己庚辛壬癸子丑".map { "王\($0)某" }
    var lines = [header]
    for (index, name) in names.enumerated() {
      let isOdd = index >= 4 && index < 4 + odd
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
  private static func published(_ ledger: String, overlay: [String: String] = [:]) throws -> String {
    let folder = try Folder()
    try folder.write(ledger, to: "ledger.csv")
    let run = try Sluice.run(Ledger.run() + (try laidOver(overlay, in: folder)), in: folder)
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

  /// Writes the files of an office's own dictionaries.
  ///
  /// - Returns: the words by which a run takes them.
  private static func laidOver(_ overlay: [String: String], in folder: Folder) throws -> [String] {
    if overlay.isEmpty { return [] }
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "own"), withIntermediateDirectories: true)
    for (name, text) in overlay { try folder.write(text, to: "own/\(name)") }
    return ["--dictionaries", "own"]
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
    let text = try Self.published(Self.ledger(township: "新设街道", village: "新某村", odd: 3))
    #expect(text.contains("新设街道"))
    #expect(text.contains("新某村"))
  }

  /// One row's word, or two's, is not enough: in a row that is shifted a name stands there.
  @Test(arguments: ["司马镇", "刘志乡", "新设街道"])
  func aTownshipOfTooFewIsNotShown(township: String) throws {
    #expect(try !Self.published(Self.ledger(township: township, village: "新某村", odd: 2)).contains(township))
  }

  /// Who is written in traditional or variant characters in one column and in simplified ones in another is one person.
  @Test(arguments: [
    ("刘东某", "劉東某"), ("劉東某", "刘东某"), ("张三某", "張三某"), ("吕青某", "呂靑某"), ("呂靑某", "吕青某"), ("黄卫某", "黃衞某"),
    ("黃衞某", "黄卫某"),
  ])
  func aNameInOtherCharactersIsNoPlace(name: String, label: String) throws {
    for (township, village) in [("\(label)乡", ""), ("潞江镇", "\(label)村")] {
      let ledger = Self.ledger(township: township, village: village, odd: 6).replacing("王丁某", with: name)
      #expect(try !Self.published(ledger).contains(label))
    }
  }

  /// A township that is called by the given name of a householder who lives there tells who that is; elsewhere it is a
  /// word like another.
  @Test func aGivenNameIsNoTownshipWhereItsBearerLives() throws {
    let there = Self.ledger(township: "东某乡", village: "", odd: 6)
    #expect(try Self.published(there).contains("东某乡"))
    // The fifth household lives there, the first does not.
    #expect(try !Self.published(there.replacing("王戊某", with: "刘东某")).contains("东某乡"))
    #expect(try !Self.published(there.replacing("王戊某", with: "劉東某")).contains("东某乡"))
    #expect(try Self.published(there.replacing("王甲某", with: "刘东某")).contains("东某乡"))
  }

  /// An office's own list of places makes no place of somebody's name, and any of others.
  @Test func anOverlaysPersonIsNoPlace() throws {
    let places = "county_code,township,village,kind\n530502,刘东某,,township\n530502,潞江镇,刘东某村,village\n"
    let more = "530502,新设产业园区,,park\n530502,潞江镇,东某大寨,village\n"
    for (township, village) in [("刘东某", ""), ("潞江镇", "刘东某村")] {
      let ledger = Self.ledger(township: township, village: village, odd: 6)
        .replacing("王丁某,王丁某", with: "刘东某,刘东某")
      #expect(try !Self.published(ledger, overlay: ["places.csv": places]).contains("刘东某"))
    }
    let honest = Self.ledger(township: "新设产业园区", village: "", odd: 6)
    #expect(try Self.published(honest, overlay: ["places.csv": places + more]).contains("新设产业园区"))
    let village = Self.ledger(township: "潞江镇", village: "东某大寨", odd: 6)
    #expect(try Self.published(village, overlay: ["places.csv": places + more]).contains("/东某大寨.html"))
  }

  /// A county of an office's own list that is somebody's name refuses the run.
  @Test func anOverlaysPersonIsNoCounty() throws {
    for (name, isRefused) in [("王丁某", true), ("王丁某县", true), ("新设区", false)] {
      let folder = try Folder()
      let ledger = Self.ledger(township: "潞江镇", village: "芒旦社区").replacing("隆阳区", with: name)
      try folder.write(ledger, to: "ledger.csv")
      let codes = "code,name,first_year,last_year\n530502,\(name),,\n"
      let run = try Sluice.run(
        Ledger.run() + (try Self.laidOver(["area-codes.csv": codes], in: folder)), in: folder)
      #expect((run.status != 0) == isRefused, "\(name)")
      #expect(folder.isPublic == !isRefused)
    }
  }

  /// However many rows have it, only the form of a township is shown.
  @Test(arguments: [
    "低保户张建国家园", "李春园", "李 春 园", "王二麻子家园", "张三李四王五街道", "赵钱孙（户主）区", "板桥镇小永村七组张家院村", "尾号0122镇", "①③⑧②②②村",
    "138-123村",
    "拾叁捌園区", "残疾人托养所", "LiRen村", "克林顿", "扎西", "王新区", "钱学场", "赵国所", "杨站", "李建矿", "李九州", "刘#壬亥镇", "刘·壬·亥镇",
    "某某产业园区",
  ])
  func onlyTheFormOfATownshipIsShown(township: String) throws {
    let text = try Self.published(Self.ledger(township: township, village: "", odd: 6))
    #expect(!text.contains(township))
  }

  /// A village that no dictionary lists heads a notice only in the form of one, and for three households.
  @Test(arguments: [
    ("尿毒症透析", 6), ("一级肢体残疾", 6), ("户主李四病重", 6), ("父母双亡随奶奶生活", 6), ("身份证后四位0018", 6), ("电话一三九八七", 6),
    ("九组八十八号", 6),
    ("住县医院三楼", 6), ("残疾人村", 6), ("因病", 6), ("三幢社区", 6), ("第三幢社区", 6), ("十一组村", 6), ("大沟组村", 6), ("新某村3组", 6),
    ("新某村（新）", 6), ("新某村", 2),
  ])
  func onlyTheFormOfAVillageHeadsANotice(village: String, households: Int) throws {
    let text = try Self.published(Self.ledger(township: "潞江镇", village: village, odd: households))
    #expect(!text.contains(village))
  }

  /// Numerals are parts of names of villages as well.
  @Test(arguments: ["三家村", "二台坡村", "一碗水社区", "三户村"])
  func aVillageCalledByANumeralHeadsANotice(village: String) throws {
    #expect(try Self.published(Self.ledger(township: "潞江镇", village: village, odd: 6)).contains(village))
  }

  /// A listed village stays although somebody is named like it.
  @Test func aListedPlaceStays() throws {
    let ledger = Self.ledger(township: "潞江镇", village: "芒旦社区").replacing("李寅", with: "芒旦社区")
    #expect(try Self.published(ledger).contains("/芒旦社区.html"))
  }
}
