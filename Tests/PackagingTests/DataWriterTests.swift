import Columns
import Packaging
import Testing

@Suite("data writer")
struct DataWriterTests {
  @Test func writesTheseBytes() throws {
    let folder = try TestFolder()
    _ = try BundleWriters.write(try Fixtures.content(), into: folder.path)
    let expected = """
      period,area_level,area_code,area_name,parent_area,urban_rural,measure,unit,value,obs_status,conf_status
      2026-10,city,530500,保山市,,Total,persons,persons,110,A,F
      2026-10,city,530500,保山市,,Total,amount_due,CNY,34154.95,A,F
      2026-10,city,530500,保山市,,Total,standard,CNY_per_person_month,,L,F
      2026-10,city,530500,保山市,,urban,persons,persons,40,A,F
      """
    let lines = try folder.text("data/summary.csv").split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.prefix(5).joined(separator: "\n") == expected)
    // A header, 4 areas x 3 members x 3 measures, and nothing after the last line end.
    #expect(lines.count == 1 + 36 + 1)
    #expect(lines.last == "")
    #expect(lines.contains("2026-10,county,530521,施甸县,保山市,Total,persons,persons,10,A,F"))
    // Whether a cell is too small or protects another, nobody can tell.
    #expect(lines.contains("2026-10,county,530521,施甸县,保山市,urban,persons,persons,,Q,C"))
    #expect(lines.contains("2026-10,county,530521,施甸县,保山市,rural,amount_due,CNY,,Q,C"))
    // A township that a ledger named like a formula.
    #expect(lines.contains("2026-10,township,,'=板桥镇,隆阳区,rural,persons,persons,62,A,F"))
  }

  @Test func hasNoByteOrderMarkAndNoCarriageReturn() throws {
    let folder = try TestFolder()
    _ = try BundleWriters.write(try Fixtures.content(), into: folder.path)
    let bytes = try folder.bytes("data/summary.csv")
    #expect(bytes.starts(with: Array("period,".utf8)))
    #expect(!bytes.contains(0x0d))
  }

  @Test func declaresEverythingButNumbers() throws {
    let folder = try TestFolder()
    let staged = try BundleWriters.write(try Fixtures.content(), into: folder.path)
    let declared = staged.files.first { $0.path == "data/summary.csv" }?.declared ?? []
    #expect(declared.isSuperset(of: ["area_name", "保山市", "'=板桥镇", "urban", "Total", "persons", "CNY", "Q"]))
    #expect(declared.isDisjoint(with: ["110", "34154.95", ""]))
  }

  @Test(arguments: [
    (1_234_500, "12345.00"), (-20_000, "-200.00"), (5, "0.05"), (0, "0.00"),
  ])
  func moneyHasTwoDecimals(cents: Int64, text: String) throws {
    let folder = try TestFolder()
    let base = Fixtures.table
    let cell = Table.Cell(value: cents, households: 16, persons: 20)
    let table = Table(
      spec: base.spec, areas: [base.areas[0]], dimensions: [], measures: [base.measures[1]],
      rows: [Table.Row(area: 0, members: [], cells: [cell])])
    _ = try BundleWriters.write(ReleaseContent(tables: [table], info: try Fixtures.info()), into: folder.path)
    #expect(try folder.text("data/summary.csv").hasSuffix("amount_due,CNY,\(text),A,F\n"))
  }
}
