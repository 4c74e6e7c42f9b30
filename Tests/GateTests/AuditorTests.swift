import Columns
import Testing

@testable import Gate

/// The audit of whole releases: which cells of which published files can be computed.
@Suite("auditor")
struct AuditorTests {
  static let areas = [
    ["city", "530500", "保山市", ""], ["county", "530502", "隆阳区", "保山市"], ["county", "530521", "施甸县", "保山市"],
    ["township", "", "甲镇", "隆阳区"], ["township", "", "乙镇", "隆阳区"], ["township", "", "丙镇", "隆阳区"],
  ]

  /// Persons by area; withheld where the text is `c`.
  static func table(
    _ shown: [String: String], name: String = "people", dimensions: [(name: String, members: [String])] = [],
    percent: Int? = nil
  ) -> TestBundle.Data {
    TestBundle.Data(
      name: name, dimensions: dimensions,
      areas: areas.filter { area in shown.keys.contains { $0.hasPrefix(area[2]) } },
      measures: [("persons", "persons")],
      cell: { area, members, _ in shown[([area] + members).joined(separator: " ")] ?? "0" },
      withheldPercent: percent)
  }

  static func sensitive(
    _ area: String, _ members: [String] = [], measure: String = "persons", table: String = "people"
  ) -> SensitiveCell {
    let found = areas.first { $0[2] == area } ?? areas[0]
    let spec = TableSpec(
      name: table, title: Label(zh: "", en: ""), definition: Label(zh: "", en: ""), tier: .totals,
      finestArea: [:],
      dimensions: members.indices.map { FieldName("d\($0)") }, measures: [])
    let level = AreaLevel(rawValue: found[0]) ?? .city
    var parents: [Table.Area] = []
    if level != .city { parents.append(Table.Area(level: .city, code: "", name: found[3], parent: nil)) }
    let area = Table.Area(level: level, code: found[1], name: found[2], parent: level == .city ? nil : 0)
    let columns = Table(
      spec: spec, areas: parents + [area],
      dimensions: members.enumerated().map { index, code in
        Table.Dimension(
          name: FieldName("d\(index)"), label: Label(zh: "", en: ""),
          members: [.total, Table.Member(code: code, label: Label(zh: "", en: ""))])
      }, measures: [], rows: [])
    return SensitiveCell(
      table: columns,
      row: Table.Row(
        area: parents.count, members: members.map { $0 == RecordBatch.total ? 0 : 1 }, cells: []),
      measure: Measure(MeasureName(measure), label: Label(zh: "", en: ""), unit: .persons))
  }

  /// Many tables that cross two dimensions each, all within withheld and all totals shown: every cell hangs
  /// together with every other. What cannot be looked at within the limit is refused, quickly, with its names.
  @Test func whatIsTooMuchWorkIsRefused() throws {
    let areas = Array(Self.areas.prefix(3)) + (3...6).map { ["county", "53059\($0)", "县\($0)", "保山市"] }
    let dimensions = (0..<3).map { index in
      (name: "d\(index)", members: ["Total"] + (1...5).map { "m\($0)" })
    }
    let data = [(0, 1), (0, 2), (1, 2)].map { first, second in
      TestBundle.Data(
        name: "t\(first)\(second)", dimensions: [dimensions[first], dimensions[second]],
        areas: areas, measures: [("persons", "persons")],
        cell: { area, members, _ in
          let isInner = area != "保山市" && !members.contains("Total")
          let size = members.reduce(area == "保山市" ? 12 : 2) { $1 == "Total" ? $0 * 5 : $0 }
          return isInner ? "c" : "\(size)"
        })
    }
    let tables = TestBundle(data: data).tables
    try #require(tables.count == 3)
    let sensitive = [Self.sensitive("隆阳区", ["m1", "m1"], table: "t01")]
    let enough = WorkLimit()
    let done = Auditor.audit(tables, sensitive: sensitive, limit: enough)
    #expect(done.inconclusive == nil && done.exposed.isEmpty && done.examined == 1)
    let needed = WorkLimit.usual - enough.left
    for share in [2, 10, 1000] {
      let limit = WorkLimit(needed / share)
      let report = Auditor.audit(tables, sensitive: sensitive, limit: limit)
      #expect(report.refusal == SluiceError(.auditTooLarge, key: "t01"))
      // Nothing is done beyond the limit but the step that exceeded it.
      #expect(limit.left < 0 && limit.left > -10_000)
    }
  }

  static func exposed(_ data: [TestBundle.Data], _ cells: [SensitiveCell]) throws -> [SensitiveCell] {
    let tables = TestBundle(data: data).tables
    try #require(tables.count == data.count)
    let report = Auditor.audit(tables, sensitive: cells)
    #expect(report.inconclusive == nil)
    return report.exposed
  }

  static let base = ["保山市": "60", "隆阳区": "40", "施甸县": "20", "甲镇": "c", "乙镇": "c", "丙镇": "30"]

  @Test func anUnprotectedCellIsExposed() throws {
    let cell = Self.sensitive("甲镇")
    #expect(try Self.exposed([Self.table(Self.base)], [cell]) == [])
    #expect(try Self.exposed([Self.table(Self.base.merging(["乙镇": "8"]) { $1 })], [cell]) == [cell])
    #expect(try Self.exposed([Self.table(Self.base.merging(["甲镇": "2"]) { $1 })], [cell]) == [cell])
    // Two that add up to 2 are 1 each.
    #expect(try Self.exposed([Self.table(Self.base.merging(["丙镇": "38"]) { $1 })], [cell]) == [cell])
    #expect(try Self.exposed([Self.table(Self.base.merging(["丙镇": "37"]) { $1 })], [cell]) == [])
  }

  /// Households by kinds that overlap: `total` with any, `times` of all kinds, those with the first and second.
  static func kinds(total: String, times: String, _ first: String, _ second: String) -> TestBundle.Data {
    let shown = [
      "households Total": total, "household_times Total": times, "households a": first,
      "household_times a": first, "households b": second, "household_times b": second,
    ]
    return TestBundle.Data(
      name: "kinds", dimensions: [("d0", ["Total", "a", "b"])], areas: [areas[0]],
      measures: [("household_times", "household_times"), ("households", "households")],
      cell: { _, members, measure in shown["\(measure) \(members[0])"] ?? "0" }, overlapping: ["d0"],
      population: "ledger")
  }

  @Test func kindsThatOverlapGiveOneAnotherAway() throws {
    let first = Self.sensitive("保山市", ["a"], measure: "households", table: "kinds")
    func exposed(_ total: String, _ times: String, _ second: String = "9") throws -> Bool {
      try Self.exposed([Self.kinds(total: total, times: times, "c", second)], [first]) == [first]
    }
    // 9 and the first are 11 times.
    #expect(try exposed("10", "11"))
    #expect(try exposed("c", "11"))
    // 10 households with any of both kinds, 9 of them with the second: the first has 1 to 10.
    #expect(try !exposed("10", "c"))
    // All that have any have the second; the first may be any of them, and the times are not told.
    #expect(try !exposed("9", "c"))
    // One household with any of them: the first kind has it.
    #expect(try exposed("1", "c", "1"))
    // One household in all, by another table: it is the one with any.
    let all = TestBundle.Data(
      name: "all", dimensions: [], areas: [Self.areas[0]], measures: [("households", "households")],
      cell: { _, _, _ in "1" }, population: "ledger")
    let any = Self.kinds(total: "c", times: "c", "c", "1")
    #expect(try Self.exposed([any], [first]) == [])
    #expect(try Self.exposed([all, any], [first]) == [first])
  }

  @Test func whoIsSeenWithTwoOfAKindLetsNobodyGuess() throws {
    let first = Self.sensitive("保山市", ["a"], measure: "households", table: "kinds")
    var kinds = Self.kinds(total: "c", times: "12", "c", "9")
    let shown = kinds.cell
    kinds.cell = { area, members, measure in
      measure == "household_times" && members[0] == "b" ? "10" : shown(area, members, measure)
    }
    // The first kind has 2 times, of one household or of two.
    #expect(try Self.exposed([kinds], [first]) == [])
  }

  @Test func anotherTableGivesACellAway() throws {
    let cell = Self.sensitive("甲镇")
    let sexes: [(name: String, members: [String])] = [("sex", ["Total", "male", "female"])]
    let other = Self.table(
      [
        "保山市 Total": "60", "保山市 male": "30", "保山市 female": "30", "隆阳区 Total": "40", "隆阳区 male": "20",
        "隆阳区 female": "20", "施甸县 Total": "20", "施甸县 male": "10", "施甸县 female": "10", "甲镇 Total": "c",
        "甲镇 male": "1", "甲镇 female": "2", "乙镇 Total": "7", "乙镇 male": "4", "乙镇 female": "3", "丙镇 Total": "30",
        "丙镇 male": "15", "丙镇 female": "15",
      ], name: "sex", dimensions: sexes)
    #expect(try Self.exposed([Self.table(Self.base), other], [cell]) == [cell])
    // A table of other records shares no cell: its city total differs.
    var unrelated = other
    unrelated.cell = { area, members, measure in
      area == "保山市" && members == ["Total"] ? "61" : other.cell(area, members, measure)
    }
    #expect(try Self.exposed([Self.table(Self.base), unrelated], [cell]) == [])
  }

  @Test func membersThatOverlapDoNotAddUp() throws {
    let kinds: [(name: String, members: [String])] = [("kind", ["Total", "a", "b"])]
    let shown = [
      "保山市 Total": "60", "保山市 a": "50", "保山市 b": "40", "隆阳区 Total": "40", "隆阳区 a": "c", "隆阳区 b": "30",
      "施甸县 Total": "20", "施甸县 a": "c", "施甸县 b": "10",
    ]
    let cell = Self.sensitive("隆阳区", ["a"], table: "kinds")
    let renamed = { (data: TestBundle.Data) in
      var data = data
      data.dimensions[0].name = "d0"
      return data
    }
    // The city shows that a and b overlap, so that 40 - 30 tells nothing of 隆阳区.
    #expect(try Self.exposed([renamed(Self.table(shown, name: "kinds", dimensions: kinds))], [cell]) == [])
    let adding = shown.merging(["保山市 a": "20"]) { $1 }
    #expect(
      try Self.exposed([renamed(Self.table(adding, name: "kinds", dimensions: kinds))], [cell]) == [cell])
  }

  @Test func theShareOfPeopleBehindWithheldCellsCounts() throws {
    let cell = Self.sensitive("甲镇")
    // 41 people in the townships and 施甸县: 3 of them are 7 percent of what is shown.
    let shown = ["保山市": "x", "隆阳区": "x", "施甸县": "20", "甲镇": "c", "乙镇": "c", "丙镇": "18"]
    #expect(try Self.exposed([Self.table(shown, percent: 7)], [cell]) == [])
    // 2 of 40 are 5 percent: each is 1.
    #expect(try Self.exposed([Self.table(shown, percent: 5)], [cell]) == [cell])
  }

  @Test func householdsAndAveragesBoundPersons() throws {
    let cell = Self.sensitive("甲镇")
    let shown: [String: String] = [
      "隆阳区 households": "30", "甲镇 households": "9", "乙镇 households": "c", "丙镇 households": "c",
      "隆阳区 persons": "40", "甲镇 persons": "c", "乙镇 persons": "c", "丙镇 persons": "30",
    ]
    var data = Self.table(["隆阳区": "", "甲镇": "", "乙镇": "", "丙镇": ""])
    data.measures = [("households", "households"), ("persons", "persons")]
    data.cell = { area, _, measure in shown["\(area) \(measure)"] ?? "x" }
    // At least 9 persons in 9 households, at least 1 in 乙镇, 10 together.
    #expect(try Self.exposed([data], [cell]) == [cell])
    data.measures = [("persons", "persons"), ("amount_due", "CNY"), ("average", "CNY_per_person_month")]
    let money: [String: String] = [
      "隆阳区 amount_due": "12000.00", "隆阳区 average": "300.00", "甲镇 amount_due": "906.00",
      "甲镇 average": "302.00",
      "乙镇 amount_due": "c", "乙镇 average": "c", "丙镇 amount_due": "c", "丙镇 average": "c",
    ]
    data.cell = { area, _, measure in money["\(area) \(measure)"] ?? shown["\(area) \(measure)"] ?? "x" }
    #expect(try Self.exposed([data], [cell]) == [cell])
    data.cell = { area, _, measure in
      area == "甲镇" ? "c" : money["\(area) \(measure)"] ?? shown["\(area) \(measure)"] ?? "x"
    }
    #expect(try Self.exposed([data], [cell]) == [])
  }

  @Test func areasThatAreNotAllThereDoNotAddUp() throws {
    // The rows of 甲镇 were left out: 隆阳区 minus the others is published, and no row is exposed by it.
    let shown = ["隆阳区": "40", "乙镇": "c", "丙镇": "30"]
    var data = Self.table(shown, dimensions: [("sex", ["Total", "male"])])
    data.cell = { area, members, _ in
      if members == ["Total"] { return shown[area] ?? "" }
      return area == "隆阳区" ? "9" : "1"
    }
    let cell = Self.sensitive("乙镇")
    #expect(try Self.exposed([data], [cell]) == [], "men do not add up, so something is missing")
  }

  @Test func aCellInNoTableIsCounted() throws {
    let report = Auditor.audit(
      TestBundle(data: [Self.table(Self.base)]).tables,
      sensitive: [Self.sensitive("甲镇"), Self.sensitive("甲镇", table: "other")])
    #expect(report.unpublished == 1)
    #expect(report.examined == 1)
    #expect(report.withheld == 2)
    #expect(report.refusal == nil)
  }

  @Test func refusalsNameTheCell() throws {
    let report = Auditor.audit(
      TestBundle(data: [Self.table(Self.base.merging(["乙镇": "8"]) { $1 })]).tables,
      sensitive: [Self.sensitive("甲镇")])
    #expect(report.refusal?.code == .auditExposed)
    #expect(report.refusal?.key == "people / 甲镇 / persons")
  }

  @Test func whatDoesNotAddUpIsInconclusive() throws {
    // 隆阳区 has fewer people than its townships must have; nothing published contradicts it.
    let shown = ["保山市": "c", "隆阳区": "20", "施甸县": "20", "甲镇": "c", "乙镇": "c", "丙镇": "30"]
    let report = Auditor.audit(
      TestBundle(data: [Self.table(shown)]).tables, sensitive: [Self.sensitive("甲镇")])
    #expect(report.refusal?.code == .auditInconclusive)
  }

  @Test func readsStagedFiles() throws {
    let scratch = Scratch()
    let bundle = TestBundle(data: [Self.table(Self.base.merging(["乙镇": "8"]) { $1 })])
    for file in bundle.files { scratch.write(file.bytes, file.name) }
    let staged = Staged(
      folder: scratch.path,
      files: bundle.files.map { StagedFile(path: $0.name, audience: .everyone, declared: []) })
    let report = try Auditor.audit(staged, sensitive: [Self.sensitive("甲镇")])
    #expect(report.exposed.count == 1)
    let none = Staged(folder: scratch.path, files: staged.files.filter { $0.path != "datapackage.json" })
    #expect(throws: SluiceError.self) { try Auditor.audit(none, sensitive: []) }
  }
}
