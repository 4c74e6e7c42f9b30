import Columns
import Ingest
import Testing

@Suite("formulas without a result")
struct UncomputedFormulasTests {
  private static func row(_ number: Int, name: String, id: String, formula: String) -> String {
    func text(_ column: String, _ text: String) -> String {
      text.isEmpty ? "" : "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">" + text("A", name) + text("B", id) + formula + "</row>"
  }

  @Test func areCountedByColumnWhereTheyStandInRecords() throws {
    var rows = WorkbookFixture.rows([["姓名", "身份证号", "低保金"]])
    for number in 2...5 {
      rows += Self.row(
        number, name: "张某某", id: "53050219000101000\(number)",
        formula: number == 3 ? "<c r=\"C3\"><v>200</v></c>" : "<c r=\"C\(number)\"><f>100+\(number)</f></c>")
    }
    rows += Self.row(6, name: "合计", id: "", formula: "<c r=\"C6\"><f>SUM(C2:C5)</f></c>")
    let reading = try read(try WorkbookFixture(rows: rows).bytes())
    #expect(reading.counts["formula-without-value"] == 4)
    let uncomputed = reading.sheets[0].tables[0].uncomputed
    #expect(uncomputed.keys.sorted() == [3] && uncomputed[3]?.count == 3 && uncomputed[3]?.firstRow == 2)
  }

  /// Where a workbook says that its formulas are yet to be computed, a column of zeros is none of their results.
  @Test(arguments: [
    ("<calcPr fullCalcOnLoad=\"1\"/>", ["0", "0", "0"], 3),
    ("<calcPr fullCalcOnLoad=\"1\"/>", ["0", "12", "0"], 0),
    ("<calcPr calcId=\"1\"/>", ["0", "0", "0"], 0), ("", ["0", "0", "0"], 0),
  ])
  func zerosThatStandInForResults(properties: String, results: [String], count: Int) throws {
    var rows = WorkbookFixture.rows([["姓名", "身份证号", "低保金"]])
    for (index, result) in results.enumerated() {
      rows += Self.row(
        index + 2, name: "张某某", id: "53050219000101000\(index)",
        formula: "<c r=\"C\(index + 2)\"><f>100+\(index)</f><v>\(result)</v></c>")
    }
    var fixture = WorkbookFixture(rows: rows)
    fixture.workbookProperties = properties
    let reading = try read(try fixture.bytes())
    #expect(reading.sheets[0].tables[0].uncomputed[3]?.count ?? 0 == count)
    #expect(reading.counts["formula-without-value"] == nil)
  }
}
