import Columns
import Testing

@testable import Gate

/// A valid bundle is valid, and each way of damaging it is told by its code.
@Suite("verifier")
struct VerifierTests {
  static let bundle = TestBundle(data: [
    TestBundle.Data(
      name: "by_sex", dimensions: [("sex", ["Total", "male", "female"])],
      areas: [
        ["city", "530500", "保山市", ""], ["county", "530502", "隆阳区", "保山市"],
        ["county", "530521", "施甸县", "保山市"],
      ],
      measures: [
        ("persons", "persons"), ("households", "households"), ("amount_due", "CNY"), ("standard", "CNY"),
      ],
      cell: { area, members, measure in
        let base = ["保山市": 60, "隆阳区": 40, "施甸县": 20][area] ?? 0
        let count = members == ["Total"] ? base : base / 2
        switch measure {
        case "standard": return "x"
        case _ where area != "保山市" && members != ["Total"]: return "c"
        case "amount_due": return "\(count)0.00"
        default: return "\(count)"
        }
      }, withheldPercent: 100)
  ])

  /// The same with an average in place of the standard.
  static func averaging(_ average: String) -> Files {
    var data = bundle.data[0]
    let cell = data.cell
    data.measures[3] = ("average", "CNY")
    data.cell = { area, members, measure in
      guard measure == "average" else { return cell(area, members, measure) }
      if cell(area, members, "persons") == "c" { return "c" }
      return area == "保山市" && members == ["Total"] ? average : "10.00"
    }
    return TestBundle(data: [data]).files
  }

  typealias Files = [(name: String, bytes: [UInt8])]

  static func verify(_ files: Files) -> VerifyReport {
    Verifier.verify(TestZip.make(files), name: "a.zip")
  }

  /// The files with one text replaced by another, digests made right again unless told otherwise.
  static func edited(_ path: String, _ old: String, _ new: String, keepsSums: Bool = false) -> Files {
    var files = bundle.files
    guard let index = files.firstIndex(where: { $0.name == path }) else { return [] }
    let text = String(decoding: files[index].bytes, as: UTF8.self)
    guard text.contains(old) else { return [] }
    files[index].bytes = Array(text.replacing(old, with: new, maxReplacements: 1).utf8)
    return keepsSums ? files : resummed(files)
  }

  static func resummed(_ files: Files) -> Files {
    var files = files
    for index in files.indices where files[index].name == "datapackage.json" {
      guard let data = files.first(where: { $0.name == "data/by_sex.csv" }),
        let old = bundle.files.first(where: { $0.name == "data/by_sex.csv" })
      else { continue }
      let text = String(decoding: files[index].bytes, as: UTF8.self)
      files[index].bytes = Array(
        text.replacing(TestBundle.digest(old.bytes), with: TestBundle.digest(data.bytes))
          .replacing("\"bytes\": \(old.bytes.count)", with: "\"bytes\": \(data.bytes.count)").utf8)
    }
    for index in files.indices where files[index].name == "SHA256SUMS" {
      files[index].bytes = TestBundle.sums(files)
    }
    return files
  }

  static func without(_ path: String) -> Files { resummed(bundle.files.filter { $0.name != path }) }

  static func with(_ path: String, _ bytes: [UInt8]) -> Files {
    resummed(bundle.files.filter { $0.name != path } + [(path, bytes)])
  }

  @Test func aGoodBundleIsValid() {
    let report = Self.verify(Self.bundle.files)
    #expect(report.problems == [])
    #expect(report.isValid)
    #expect(report.notes == [.totalsUndeclared, .unsigned])
  }

  /// Each question of the check is answered with no by one of the damaged bundles, at least.
  @Test func everyCheckHasADamagedBundle() {
    for check in BundleChecks.all {
      let wrongTotal = Mutation(
        .totalDiffers, Self.csv,
        Self.declared(Self.edited(Self.csv, "Total,persons,persons,40", "Total,persons,persons,41")))
      let wrongAverage = Mutation(.averageDiffers, Self.csv, Self.averaging("10.01"))
      let isTold = (Self.mutations + [wrongTotal, wrongAverage]).contains { mutation in
        let members = Dictionary(mutation.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
        return check.problems(OpenedBundle(name: "a.zip", members: members))
          .contains { $0.code == mutation.code }
      }
      #expect(isTold, "\(type(of: check))")
    }
  }

  struct Mutation: Sendable, CustomTestStringConvertible {
    let code: FindingCode
    let path: String
    let files: Files
    /// The sheet, row and column that must be named, where the mutation has one place.
    let place: String?
    var testDescription: String { "\(code.rawValue) in \(path) \(place ?? "")" }

    init(_ code: FindingCode, _ path: String, _ files: Files, at place: String? = nil) {
      self.code = code
      self.path = path
      self.files = files
      self.place = place
    }

    /// Whether a problem is what the mutation did.
    func isTold(by problem: VerifyReport.Problem) -> Bool {
      guard problem.code == code && problem.path == path else { return false }
      guard let place else { return true }
      return place
        == "\(problem.sheet ?? "") \(problem.row.map(String.init) ?? "") \(problem.column.map(String.init) ?? "")"
    }
  }

  static let csv = "data/by_sex.csv"
  static let json = "datapackage.json"
  static let row = "2026-10,city,530500,保山市,,Total,persons,persons,60,A,F\n"

  static let mutations: [Mutation] = [
    // The archive.
    Mutation(.memberUnlisted, "extra.txt", with("extra.txt", [0x78])),
    Mutation(.memberUnlisted, "data/other.csv", with("data/other.csv", Array("a\n".utf8))),
    Mutation(.memberMissing, "README.txt", without("README.txt")),
    Mutation(.memberMissing, "SHA256SUMS", without("SHA256SUMS")),
    Mutation(.memberMissing, "datapackage.json", without("datapackage.json")),
    Mutation(.memberMissing, "tables/test-tables.xlsx", without("tables/test-tables.xlsx")),
    Mutation(.memberMissing, csv, without(csv)),
    Mutation(.unsafePath, "a.zip", with("../evil.txt", [0x78])),
    Mutation(.unsafePath, "a.zip", with("/etc/evil", [0x78])),
    Mutation(.unsafePath, "a.zip", with("data\\evil.csv", [0x78])),
    Mutation(.memberRepeated, "readme.TXT", with("readme.TXT", [0x78])),
    Mutation(.topFolder, "a.zip", bundle.files.map { ("release/\($0.name)", $0.bytes) }),
    Mutation(.archiveTooLarge, "bomb.txt", with("bomb.txt", [UInt8](repeating: 0x20, count: 8_000_000))),
    Mutation(.memberUnreadable, "tables/test-tables.xlsx", with("tables/test-tables.xlsx", Array("no".utf8))),
    Mutation(.memberUnreadable, "README.txt", with("README.txt", [0xff])),
    Mutation(.memberUnreadable, "README.txt", with("README.txt", [])),
    // Checksums.
    Mutation(.checksumWrong, "README.txt", edited("README.txt", "测试", "测式", keepsSums: true)),
    Mutation(
      .checksumMissing, "README.txt", edited("SHA256SUMS", "README.txt", "README.md", keepsSums: true)),
    Mutation(
      .checksumsMalformed, "SHA256SUMS", edited("SHA256SUMS", "  README.txt", " README.txt", keepsSums: true)),
    // The descriptor.
    Mutation(.bytesWrong, csv, edited(json, "\"bytes\": ", "\"bytes\": 1")),
    Mutation(.hashWrong, csv, edited(json, "sha256:", "sha256:0")),
    Mutation(.hashWrong, csv, edited(csv, "60,A,F", "61,A,F", keepsSums: true)),
    Mutation(
      .descriptorInvalid, json, edited(json, "\"licenses\": [{\"name\": \"CC-BY-4.0\"}]", "\"licenses\": []")),
    Mutation(.descriptorInvalid, json, edited(json, "\"licenses\"", "\"licences\"")),
    Mutation(.descriptorInvalid, json, edited(json, "\"name\": \"CC-BY-4.0\"", "\"title\": \"x\"")),
    Mutation(.descriptorInvalid, json, edited(json, "\"version\": \"1.0.0\"", "\"version\": \"1\"")),
    Mutation(.descriptorInvalid, json, edited(json, "T00:00:00+08:00", "")),
    Mutation(.descriptorInvalid, json, edited(json, "profiles/2.0", "profiles/1.0")),
    Mutation(.descriptorInvalid, json, edited(json, "test-tables", "Test Tables")),
    Mutation(.descriptorInvalid, json, edited(json, "\"title\": \"测试\"", "\"title\": \"\"")),
    Mutation(.descriptorInvalid, json, edited(json, "\"resources\": [", "\"resources\": [], \"x\": [")),
    Mutation(.descriptorInvalid, json, edited(json, "\"path\": \"data/", "\"path\": \"../data/")),
    Mutation(.descriptorInvalid, json, edited(json, "\"encoding\": \"utf-8\"", "\"encoding\": \"gbk\"")),
    Mutation(
      .descriptorInvalid, json, edited(json, "\"title\": \"测试\",", "\"title\": \"测试\", \"title\": \"x\",")),
    Mutation(.descriptorInvalid, json, edited(json, "\"enum\": [\"Total\", ", "\"enum\": [\"total\", ")),
    Mutation(.descriptorInvalid, json, edited(json, "\"primaryKey\": [", "\"primaryKey\": [\"x\", ")),
    Mutation(.descriptorInvalid, json, edited(json, "\"$schema\"", "$schema")),
    // The data files.
    Mutation(.tableMalformed, csv, edited(csv, "period", "\u{feff}period")),
    Mutation(.tableMalformed, csv, edited(csv, "\n", "\r\n")),
    Mutation(.tableMalformed, csv, edited(csv, row, "\(row.dropLast()),x\n")),
    Mutation(.headerDiffers, csv, edited(csv, "area_name", "name")),
    Mutation(.valueUnlisted, csv, edited(csv, "2026-10,city", "2026-11,city"), at: " 2 1"),
    Mutation(.valueUnlisted, csv, edited(csv, "Total,persons,persons", "Total,persons,people"), at: " 2 8"),
    Mutation(.valueUnlisted, csv, edited(csv, "保山市,,female", "保山市,,weiblich"), at: " 10 6"),
    Mutation(.valueUnlisted, csv, edited(csv, "530500,保山市", "530500,")),
    Mutation(.valueMalformed, csv, edited(csv, "60,A,F", "60.0,A,F"), at: " 2 9"),
    Mutation(.valueMalformed, csv, edited(csv, "60,A,F", "060,A,F")),
    Mutation(.valueMalformed, csv, edited(csv, "600.00,A,F", "600,A,F")),
    Mutation(.valueMalformed, csv, edited(csv, "60,A,F", "[c],A,F")),
    Mutation(.valueMalformed, csv, edited(csv, "530502", "53050"), at: " 14 3"),
    Mutation(.keyRepeated, csv, edited(csv, row, row + row), at: " 3 "),
    Mutation(.matrixIncomplete, csv, edited(csv, row, "")),
    Mutation(.matrixIncomplete, csv, edited(csv, row, row + row)),
    Mutation(.statusContract, csv, edited(csv, ",Q,C", "3,Q,C")),
    Mutation(.statusContract, csv, edited(csv, ",Q,C", ",Q,F")),
    Mutation(.statusContract, csv, edited(csv, ",L,F", "0,L,F")),
    Mutation(.statusContract, csv, edited(csv, "60,A,F", ",A,F"), at: " 2 10"),
    Mutation(.statusContract, csv, edited(csv, "60,A,F", "60,A,C")),
    Mutation(.withheldApart, csv, edited(csv, ",Q,C", "20,A,F")),
    Mutation(.parentMissing, csv, edited(csv, "隆阳区,保山市", "隆阳区,昆明市"), at: " 14 5"),
    Mutation(.parentMissing, csv, edited(csv, "保山市,,", "保山市,云南省,"), at: " 2 5"),
    // The workbook, whose sheets begin with five rows of title, statement and header.
    Mutation(.workbookDiffers, xlsx, workbook { $0[5][3] = .number("61") }, at: "sheet3.xml 6 4"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[6][10] = .number("200.01") }, at: "sheet3.xml 7 11"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[5][3] = .text("60") }, at: "sheet3.xml 6 4"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[6][4] = .number("20") }, at: "sheet3.xml 7 5"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[6][4] = .text("[x]") }, at: "sheet3.xml 7 5"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[6][0] = .text("龙阳区") }, at: "sheet3.xml 7 1"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[6][2] = .text("昆明市") }, at: "sheet3.xml 7 3"),
    Mutation(.workbookDiffers, xlsx, workbook { $0.swapAt(6, 7) }, at: "sheet3.xml 7 1"),
    Mutation(.workbookDiffers, xlsx, workbook { $0.removeLast() }, at: "sheet3.xml 8 1"),
    Mutation(.workbookDiffers, xlsx, workbook { $0.append([.text("备注")]) }, at: "sheet3.xml 9 1"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[6].append(.number("7")) }, at: "sheet3.xml 7 16"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[4].swapAt(4, 5) }, at: "sheet3.xml 8 1"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[0] = [.text("别的表")] }, at: "sheet3.xml 1 1"),
    Mutation(.workbookDiffers, xlsx, workbook { $0[3] = [.text("别的口径")] }, at: "sheet3.xml 1 1"),
    Mutation(.workbookDiffers, xlsx, edited(csv, "60,A,F", "61,A,F"), at: "sheet3.xml 6 4"),
    Mutation(.sheetMissing, xlsx, with(xlsx, TestWorkbook.bytes([]))),
    // The README.
    Mutation(.readmeDiffers, "README.txt", edited("README.txt", "测试", "测式")),
    Mutation(.readmeDiffers, "README.txt", edited("README.txt", "data/by_sex.csv", "data/by_age.csv")),
    Mutation(.readmeDiffers, "README.txt", edited("README.txt", "Definition", "Another")),
    Mutation(
      .readmeDiffers, "README.txt", edited("README.txt", "请打开 tables/test-tables.xlsx", "请打开"), at: " 1 "),
  ]

  static let xlsx = TestBundle.workbookPath

  /// The files with another workbook.
  static func workbook(_ change: (inout [[TestWorkbook.Cell]]) -> Void) -> Files {
    var sheets = bundle.data.map { bundle.sheet($0) }
    change(&sheets[0])
    return with(xlsx, TestWorkbook.bytes(sheets))
  }

  @Test(arguments: mutations)
  func catches(mutation: Mutation) throws {
    try #require(!mutation.files.isEmpty, "the mutation changed nothing")
    let report = Self.verify(mutation.files)
    #expect(report.problems.contains(where: mutation.isTold), "\(report.problems)")
    #expect(!report.isValid)
  }

  /// The files with a descriptor that says what adds up.
  static func declared(_ files: Files) -> Files {
    resummed(
      files.map { file in
        guard file.name == json else { return file }
        let text = String(decoding: file.bytes, as: UTF8.self)
        let member = "\"sluice:additive\": [\"persons\", \"households\", \"amount_due\"], \"schema\""
        return (file.name, Array(text.replacing("\"schema\"", with: member).utf8))
      })
  }

  @Test func totalsAreComparedWhereTheyAreDeclared() {
    #expect(Self.verify(Self.declared(Self.bundle.files)).problems == [])
    #expect(Self.verify(Self.declared(Self.bundle.files)).notes == [.unsigned])
    let wrong = Self.edited(Self.csv, "Total,persons,persons,40", "Total,persons,persons,41")
    #expect(!Self.verify(wrong).problems.contains { $0.code == .totalDiffers })
    let report = Self.verify(Self.declared(wrong))
    #expect(
      report.problems.filter { $0.code != .workbookDiffers } == [
        VerifyReport.Problem(.totalDiffers, Self.csv, row: 2, column: 9)
      ])
  }

  @Test(arguments: [("10.00", nil), ("10.01", 5), ("x", nil)])
  func averagesAreTheirPartsOverEachOther(average: String, row: Int?) {
    let problems = Self.verify(Self.averaging(average)).problems
    #expect(
      problems == (row.map { [VerifyReport.Problem(.averageDiffers, Self.csv, row: $0, column: 9)] } ?? []))
  }

  /// A ledger of grants without a column 资助金额 has that amount as not available, and its averages are of 实发金额.
  @Test(arguments: [("10.00", nil), ("10.01", 9)])
  func averagesAreNotMadeOfWhatIsNotAvailable(average: String, row: Int?) {
    let data = TestBundle.Data(
      name: "grants", dimensions: [("sex", ["Total"])],
      areas: [["city", "530500", "保山市", ""], ["county", "530502", "隆阳区", "保山市"]],
      measures: [
        ("person_times", "person_times"), ("amount", "CNY"), ("amount_paid", "CNY"), ("average", "CNY"),
      ],
      cell: { area, _, measure in
        switch measure {
        case "person_times": "30"
        case "amount": "x"
        case "amount_paid": "300.00"
        default: area == "保山市" ? "10.00" : average
        }
      })
    let problems = Self.verify(TestBundle(data: [data]).files).problems
    let path = "data/grants.csv"
    #expect(
      problems == (row.map { [VerifyReport.Problem(.averageDiffers, path, row: $0, column: 9)] } ?? []))
  }

  @Test func damagedArchivesAreTold() {
    let whole = TestZip.make(Self.bundle.files)
    for bytes in [
      [], Array("PK".utf8), Array(whole.dropLast(30)), Array(whole.dropFirst(10)), Array("no zip".utf8),
    ] {
      #expect(
        Verifier.verify(bytes, name: "a.zip").problems == [VerifyReport.Problem(.archiveUnreadable, "a.zip")])
    }
    var changed = whole
    // A byte of the first member's packed text.
    changed[60] ^= 0x55
    #expect(!Verifier.verify(changed, name: "a.zip").isValid)
  }

  @Test func everyCutOffArchiveIsInvalid() {
    let whole = TestZip.make(Self.bundle.files)
    for length in stride(from: 0, to: whole.count, by: 97) {
      #expect(!Verifier.verify(Array(whole.prefix(length)), name: "a.zip").isValid)
    }
  }
}
