import Foundation
import Testing

/// One ledger, delivered as a table and as an office keeps it: what is published is the same to the byte.
@Suite("a ledger as an office keeps it")
struct LayoutRunTests {
  private struct Member {
    let township: String
    let household: Int
    let isHead: Bool
    let name: String
    let id: String
    let yuan: Int
  }

  /// Two townships of 30 households with one to three fictional members, born when nobody alive was.
  private static let members: [Member] = {
    let names = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
    var members: [Member] = []
    for household in 0..<60 {
      for member in 0...(household % 3) {
        let number = members.count
        members.append(
          Member(
            township: household < 30 ? "潞江镇" : "板桥镇", household: household, isHead: member == 0,
            name: "某" + names[number % 10] + names[number / 10 % 10], id: id(number + 1),
            yuan: 200 + household))
      }
    }
    return members
  }()

  /// An identity number of 1900-01-01 with the check character of GB 11643-1999.
  private static func id(_ sequence: Int) -> String {
    let digits = "53050219000101" + String(repeating: "0", count: 3 - String(sequence).count) + "\(sequence)"
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return digits + String(Array("10X98765432")[sum % 11])
  }

  private static let plain: String = {
    var text = "乡镇,村,户号,户主姓名,姓名,与户主关系,身份证号,城乡类别,低保金\n"
    var head = ""
    for member in members {
      if member.isHead { head = member.name }
      text += "\(member.township),芒旦社区,\(member.household),\(head),\(member.name),"
      text += "\(member.isHead ? "户主" : "之子"),\(member.id),农村,\(member.yuan)\n"
    }
    return text
  }()

  /// Titles, 万元, a summary above, headings of townships, merged household cells, column numbers and headers on
  /// each page, subtotals, a total, numbered rows that are not filled in, signatures.
  private static func kept(total: Int) -> String {
    let header = "序号,村,户号,户主姓名,姓名,与户主关系,身份证号,城乡类别,低保金"
    var text = "隆阳区农村最低生活保障金发放花名册,,,,,,,,\n单位：户、人、万元,,,,,,,,\n"
    text += header + "\n1,2,3,4,5,6,7,8,9\n"
    for (number, township) in ["潞江镇", "板桥镇"].enumerated() {
      text += "\(township),,,,,,,,\n"
      let rows = members.filter { $0.township == township }
      for (index, member) in rows.enumerated() {
        if index == 40 { text += header + "\n" }
        let head = member.isHead ? ["芒旦社区", "\(member.household)", member.name] : ["", "", ""]
        text += "\(index + 1)," + head.joined(separator: ",") + ",\(member.name),"
        text +=
          "\(member.isHead ? "户主" : "之子"),\(member.id),\(member.isHead ? "农村" : ""),\(tenThousands(member.yuan))\n"
      }
      let sum = rows.reduce(0) { $0 + $1.yuan }
      text += "小计,,30户,,\(rows.count)人,,,,\(tenThousands(sum))\n"
      if number == 1 { text += "121,,,,,,,,0\n122,,,,,,,,\n" }
    }
    text += "总计,,60户,,\(members.count)人,,,,\(tenThousands(total))\n,,,,,,,,\n填表人：,,审核人：,,,,,,\n"
    return text
  }

  /// Yuan as ten thousands with four decimals.
  private static func tenThousands(_ yuan: Int) -> String {
    let rest = "\(yuan % 10_000)"
    return "\(yuan / 10_000)." + String(repeating: "0", count: 4 - rest.count) + rest
  }

  @Test func theSameIsPublished() throws {
    let folder = try Folder()
    let total = Self.members.reduce(0) { $0 + $1.yuan }
    try folder.write(Self.plain, to: "plain.csv")
    try folder.write(Self.kept(total: total), to: "kept.csv")
    var bundles: [Data] = []
    for name in ["plain", "kept"] {
      var words = Ledger.run(["\(name).csv"], "--control", "60,\(Self.members.count),\(total).00")
      words[words.firstIndex(of: "out") ?? 0] = name
      let answer = try Sluice.run(words, in: folder)
      #expect(answer.status == 0, "\(answer.notes)")
      #expect(answer.object["rows"] as? Int == Self.members.count)
      let codes = (answer.object["findings"] as? [[String: Any]])?.compactMap { $0["code"] as? String } ?? []
      #expect(!codes.contains("total-row-differs") && !codes.contains("household-unknown"), "\(codes)")
      bundles.append(try folder.read("\(name)/\(try #require(answer.object["bundle"] as? String))"))
    }
    #expect(bundles[0] == bundles[1])
  }

  /// Names over 姓 and 名, numbers over a box a character.
  private static let inBoxes: String = {
    var text = "乡镇,村,户号,户主姓,户主名,姓,名,与户主关系,身份证号" + String(repeating: ",", count: 18) + "城乡类别,低保金\n"
    var head = ""
    for member in members {
      let name = "\(member.name.prefix(1)),\(member.name.dropFirst())"
      if member.isHead { head = name }
      text += "\(member.township),芒旦社区,\(member.household),\(head),\(name),"
      text += "\(member.isHead ? "户主" : "之子"),"
      text += member.id.map(String.init).joined(separator: ",") + ",农村,\(member.yuan)\n"
    }
    return text
  }()

  /// What stands in boxes is published like what does not; a township that is named like somebody is nobody's place.
  @Test(arguments: ["板桥镇", members[0].name + "镇"])
  func whatStandsInBoxesIsPublishedTheSame(township: String) throws {
    let folder = try Folder()
    let total = Self.members.reduce(0) { $0 + $1.yuan }
    var bundles: [Data] = []
    for (name, text) in [("plain", Self.plain), ("boxes", Self.inBoxes)] {
      try folder.write(text.replacing("板桥镇", with: township), to: "\(name).csv")
      var words = Ledger.run(["\(name).csv"], "--control", "60,\(Self.members.count),\(total).00")
      words[words.firstIndex(of: "out") ?? 0] = name
      let answer = try Sluice.run(words, in: folder)
      #expect(answer.status == 0, "\(answer.notes)")
      #expect(answer.object["rows"] as? Int == Self.members.count)
      let findings = answer.object["findings"] as? [[String: Any]] ?? []
      let codes = findings.compactMap { $0["code"] as? String }
      #expect(codes.contains("columns-joined") == (name == "boxes"), "\(codes)")
      #expect(codes.contains("area-no-place") == (township != "板桥镇"), "\(codes)")
      #expect(!codes.contains { $0.hasPrefix("id-") || $0 == "column-unknown" }, "\(codes)")
      bundles.append(try folder.read("\(name)/\(try #require(answer.object["bundle"] as? String))"))
    }
    #expect(bundles[0] == bundles[1])

    let inspected = try Sluice.run(
      ["inspect", "boxes.csv", "--dictionaries", Ledger.dictionaries], in: folder)
    // Lines are broken at 80 columns.
    let words = inspected.output.filter { !$0.isWhitespace }
    #expect(inspected.status == 0 && words.contains("第9–26列（I–Z）"), "\(inspected.output)")
  }

  /// A township that nobody lists and that is named like somebody whom only a remark names is not shown.
  @Test(arguments: ["", "由儿子马小虎代领", "家庭成员：妻子李桂芳，长子马小虎"])
  func whoIsNamedInARemarkIsNobodysPlace(remark: String) throws {
    let folder = try Folder()
    var lines = Self.plain.replacing("板桥镇", with: "马小虎镇").split(separator: "\n").map { $0 + "," }
    lines[0] += "备注"
    lines[1] += remark
    try folder.write(lines.joined(separator: "\n") + "\n", to: "remark.csv")
    let answer = try Sluice.run(Ledger.run(["remark.csv"]), in: folder)
    let findings = answer.object["findings"] as? [[String: Any]] ?? []
    let codes = findings.compactMap { $0["code"] as? String }
    #expect(answer.status == 0 && codes.contains("area-no-place") == !remark.isEmpty, "\(codes)")
  }

  /// Two columns of one header that say different things: nothing tells which is meant, and nothing is published.
  @Test func columnsOfTheSameHeaderAreFound() throws {
    let folder = try Folder()
    var text = "乡镇,姓名,与户主关系,身份证号,身份证号,低保金,低保金\n"
    for (row, member) in Self.members.prefix(40).enumerated() {
      text += "板桥镇,\(member.name),本人,\(member.id),\(Self.id(500 + row)),\"1,234.50\",20\n"
    }
    try folder.write(text, to: "twice.csv")
    let answer = try Sluice.run(Ledger.run(["twice.csv"], "--control", ",40,49380.00"), in: folder)
    try RefusalTests.expectRefused(answer, "several-on-a-row")
    let findings = answer.object["findings"] as? [[String: Any]] ?? []
    for code in ["duplicate-header", "column-duplicate", "columns-compete"] {
      #expect(findings.first { $0["code"] as? String == code }?["count"] as? Int == 2, "\(code)")
    }
    #expect(findings.contains { $0["code"] as? String == "column-holds-identifiers" })
  }

  /// A summary has every column that is required, and names nobody: beside a roster it does not count, alone it is
  /// refused.
  @Test func aSummaryIsNeverCounted() throws {
    let folder = try Folder()
    let summary = "乡镇,户数,人数,金额\n板桥镇,30,60,18000\n合计,30,60,18000\n"
    try folder.write(summary, to: "summary.csv")
    try folder.write(summary + "\n" + Self.plain, to: "both.csv")
    let alone = try Sluice.run(Ledger.run(["summary.csv"]), in: folder)
    #expect(alone.status == 3 && alone.object["bundle"] == nil)
    let total = Self.members.reduce(0) { $0 + $1.yuan }
    let both = try Sluice.run(
      Ledger.run(["both.csv"], "--control", "60,\(Self.members.count),\(total).00"), in: folder)
    #expect(both.status == 0 && both.object["rows"] as? Int == Self.members.count, "\(both.notes)")
  }

  @Test func aWrongTotalIsFound() throws {
    let folder = try Folder()
    try folder.write(Self.kept(total: 90_000), to: "kept.csv")
    let answer = try Sluice.run(Ledger.run(["kept.csv"]), in: folder)
    let findings = answer.object["findings"] as? [[String: Any]] ?? []
    let found = findings.first { $0["code"] as? String == "total-row-differs" }
    #expect(answer.status == 0 && found?["count"] as? Int == 1)
  }
}
