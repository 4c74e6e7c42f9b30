import Columns
import Redact
import Testing

@testable import Pipelines

/// The leak traps that lie in what is published beside each other, rows of people above all: each as the pipeline
/// that somebody would write for it, refused before a ledger is read.
@Suite("leak traps in pipelines")
struct LeakTrapPipelinesTests {
  struct Trap: Sendable, CustomTestStringConvertible {
    let number: Int
    let what: String
    let fields: String
    let columns: String
    /// Products beside the list.
    var more = ""
    var title = "试验"

    var testDescription: String { "\(number) \(what)" }

    /// The pipeline, its list for one audience.
    func yaml(_ audience: String) -> String {
      Attempt(
        what, fields: fields,
        products: more + Attempt.list(columns, audience: audience), remedy: ""
      ).yaml.replacing("zh: 试验", with: "zh: \(title)")
    }
  }

  private static let name = "name: {kind: person_name, sensitivity: direct}"
  private static let birth = "birth_date: {kind: date, sensitivity: quasi}"
  private static let village = "village: {kind: village, sensitivity: quasi}"

  static let traps: [Trap] = [
    Trap(
      number: 18, what: "tokens that show how often and join years", fields: "",
      columns: "citizen_id: pseudonym"),
    Trap(
      number: 22, what: "rows in the order of the raw list",
      fields: "serial: {kind: count, sensitivity: open}",
      columns: "serial: keep, amount_due: keep"),
    Trap(
      number: 24, what: "birth, village and people",
      fields: "\(birth)\n\(village)\nethnicity: {kind: text, sensitivity: quasi}",
      columns: "birth_date: keep, village: keep, ethnicity: keep"),
    Trap(
      number: 29, what: "the day of a death or an accident",
      fields: "change_date: {kind: date, sensitivity: quasi}\n\(village)",
      columns: "village: keep, change_date: year"),
    Trap(
      number: 30, what: "relatives of village cadres", fields: "\(name)\n\(village)",
      columns: "village: keep, name: surname", title: "村干部近亲属备案"),
    Trap(
      number: 33, what: "classes of veterans",
      fields:
        "allowance_class: {kind: vocabulary, vocabulary: allowance_class, sensitivity: quasi}\n\(village)",
      columns: "village: keep, allowance_class: keep", title: "优抚对象"),
    Trap(
      number: 36, what: "whether a cell is blank",
      fields: "disability_certificate: {kind: number, sensitivity: direct}\n\(village)",
      columns: "village: keep, disability_certificate: remove"),
    Trap(
      number: 45, what: "amount and village, which other lists show too", fields: village,
      columns: "village: keep, amount_due: keep"),
    Trap(
      number: 47, what: "our own key of clean records",
      fields: "household_number: {kind: number, sensitivity: direct}", columns: "household_number: pseudonym"),
    Trap(
      number: 84, what: "people without a home who were rescued", fields: birth,
      columns: "birth_date: age-band", title: "生活无着流浪乞讨人员救助"),
    Trap(
      number: 85, what: "people who complained", fields: name, columns: "name: surname", title: "信访事项"),
    Trap(
      number: 89, what: "statistics and records of the same people", fields: birth,
      columns: "birth_date: age-band, amount_due: amount-band", more: Attempt.table("township") + "\n"),
    Trap(
      number: 93, what: "records that a map of houses leads to",
      fields: "address: {kind: address, sensitivity: direct}", columns: "address: address, amount_due: keep"),
  ]

  /// Whatever the masks, nobody outside sees people row by row; the office may have the list.
  @Test(arguments: traps)
  func rowsOfPeopleStayInTheOffice(trap: Trap) throws {
    let outside = try Attempt.refusals(trap.yaml("public"))
    #expect(outside.map(\.remedy).contains("flow-rows-public"), "\(outside.map(\.remedy))")
    let village = try Attempt.refusals(trap.yaml("community"))
    #expect(!village.isEmpty)
    #expect(try Attempt.refusals(trap.yaml("internal")) == [])
  }
}
