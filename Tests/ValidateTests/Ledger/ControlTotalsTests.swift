import Columns
import Testing

@testable import Validate

@Suite("control totals")
struct ControlTotalsTests {
  private let found = LedgerTotals(households: 8412, persons: 20000, amount: 900_345_600)

  @Test(arguments: [
    "8412,20000,9003456.00", "8412,20000,9003456", "8412,,", ",20000,", ",,9003456.0", " 8412 , 20000 ,",
    "8412，20000，",
  ])
  func reconciles(text: String) throws {
    try ControlTotals(parsing: text).reconcile(found)
  }

  @Test(arguments: [
    ("8411,20000,9003456.00", "households"), ("8412,20001,", "persons"), (",,9003456.01", "amount"),
    ("8411,19999,9003455.99", "households,persons,amount"),
  ])
  func refusesAndNamesWhatDiffers(text: String, key: String) throws {
    let control = try ControlTotals(parsing: text)
    let error = #expect(throws: SluiceError.self) { try control.reconcile(found) }
    #expect(error?.code == .controlTotalsDiffer)
    #expect(error?.code.kind == .refused)
    #expect(error?.key == key)
    #expect(error?.differences.count == key.split(separator: ",").count)
  }

  @Test func givesExpectedAndFound() throws {
    let control = try ControlTotals(parsing: ",,9003456.01")
    #expect(control.differences(found).map(\.expected) == ["9003456.01"])
    #expect(control.differences(found).map(\.found) == ["9003456.00"])
  }

  @Test(arguments: [
    "", ",,", "8412", "8412,20000", "1,2,3,4", "a,2,3", "1,2,3.001", "1,2,3.", "-1,2,3", "1,2,.5", "1.5,2,3",
    "1,2,+3", "99999999999999999999,,",
  ])
  func malformed(text: String) {
    let error = #expect(throws: SluiceError.self) { try ControlTotals(parsing: text) }
    #expect(error?.code == .controlTotalsMalformed)
    #expect(error?.code.kind == .usage)
  }
}
