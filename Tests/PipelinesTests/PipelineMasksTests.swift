import Columns
import Redact
import Testing

@testable import Pipelines

/// Masks that a pipeline names, with their settings, and parts of numbers that a rule lets a notice show.
@Suite("masks in a pipeline")
struct PipelineMasksTests {
  @Test func aPartOfANumberMayStandByRule() throws {
    let attempt = Attempt(
      "part", fields: "householder_name: {kind: person_name, sensitivity: direct}",
      products: Attempt.notice.replacing(
        "{show: masked}",
        with: "{show: masked}, parts: {citizen_id: {mask: partial-id, keep_first: 4, basis: 示例}}"),
      remedy: "")
    #expect(try Attempt.refusals(attempt.yaml) == [])
  }

  @Test(arguments: [
    ("citizen_id: {mask: surname, basis: 示例}", ErrorCode.pipelineUnknownWord),
    ("citizen_id: partial-id", .pipelineMissingKey), ("citizen_id: {mask: partial-id}", .pipelineMissingKey),
    ("account: {mask: partial-account, basis: 示例}", .pipelineUndeclaredName),
  ])
  func aPartThatIsNoneIsNotRead(part: String, code: ErrorCode) {
    let attempt = Attempt(
      "part", products: Attempt.notice.replacing("{show: masked}", with: "{show: masked}, parts: {\(part)}"),
      remedy: "")
    let error = #expect(throws: SluiceError.self) { try Attempt.refusals(attempt.yaml) }
    #expect(error?.code == code)
  }

  @Test(arguments: [
    ("citizen_id: {mask: partial-id, keep_first: 7}", "partial-id.keep_first"),
    ("amount_due: {mask: amount-band, step: 300}", "amount-band.top"),
    ("citizen_id: {mask: vocabulary, vocabulary: nothing_such}", "vocabulary.vocabulary"),
  ])
  func aWrongSettingIsKnownBeforeALedgerIsOpened(columns: String, key: String) {
    let attempt = Attempt("setting", products: Attempt.list(columns), remedy: "")
    let error = #expect(throws: SluiceError.self) { try Attempt.refusals(attempt.yaml) }
    #expect(error?.code == .maskSetting && error?.key == key)
  }
}
