import Columns
import Ingest
import Testing

@testable import Pipelines

/// What a pipeline may say about sheets, and how it is refused when it is not written rightly.
@Suite("layout in pipelines")
struct LayoutDecoderTests {
  private static func stages(ingest: String = "{}", recognize: String = "{}") throws -> StageSettings {
    let yaml = PipelineDecoderTests.whole.replacing(
      "ingest: {hidden_sheets: read}, recognize,", with: "ingest: \(ingest), recognize: \(recognize),")
    return try PipelineDecoderTests.decode(yaml).stages
  }

  @Test func allSettings() throws {
    let stages = try Self.stages(
      ingest: "{layout: {\"*\": {header_rows: 3-4}, 板桥镇: {range: 'B3:AA500', unit: 万元}, 汇总: {read: false}}}",
      recognize: "{inherit: false, rows: household}")
    #expect(stages.layouts["*"] == SheetLayout(headerRows: 3...4))
    #expect(stages.layouts["板桥镇"] == SheetLayout(rows: 3...500, columns: 2...27, unit: .tenThousands))
    #expect(stages.layouts["汇总"] == SheetLayout(isRead: false))
    #expect(!stages.inherits)
    #expect(stages.rows == .household)
    #expect(try Self.stages().inherits)
    #expect(try Self.stages().rows == nil)
  }

  @Test(arguments: [
    ("{layout: {\"*\": {header_row: 3}}}", "pipeline-unknown-key", ["header_rows"]),
    ("{layout: {\"*\": {header_rows: 4-3}}}", "pipeline-wrong-shape", ["3", "3-4"]),
    ("{layout: {\"*\": {header_rows: 1-40}}}", "pipeline-wrong-shape", ["3", "3-4"]),
    ("{layout: {\"*\": {range: A3}}}", "pipeline-wrong-shape", ["A3:T500", "A:T", "3:500"]),
    ("{layout: {\"*\": {range: 'A0:B2'}}}", "pipeline-wrong-shape", ["A3:T500", "A:T", "3:500"]),
    ("{layout: {\"*\": {range: 'A3:T'}}}", "pipeline-wrong-shape", ["A3:T500", "A:T", "3:500"]),
    ("{layout: {\"*\": {range: '5:9', header_rows: 3}}}", "pipeline-wrong-shape", ["5-9"]),
    ("{layout: {\"*\": {unit: 万}}}", "pipeline-unknown-word", ["万元"]),
    ("{layout: [3]}", "pipeline-wrong-shape", ["{ }"]), ("{layouts: {}}", "pipeline-unknown-key", ["layout"]),
  ])
  func whatIsWrong(ingest: String, code: String, expected: [String]) throws {
    let error = #expect(throws: SluiceError.self) { try Self.stages(ingest: ingest) }
    #expect(error?.code.name == code)
    #expect(error?.expected == expected)
    #expect(error?.line != nil)
  }

  @Test func rowsAreAWordOfTwo() {
    let error = #expect(throws: SluiceError.self) { try Self.stages(recognize: "{rows: households}") }
    #expect(error?.expected == ["household"])
  }
}
