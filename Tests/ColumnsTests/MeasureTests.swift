import Testing

@testable import Columns

@Suite("measures")
struct MeasureTests {
  @Test(arguments: [
    (1, 2, 1), (3, 2, 2), (-1, 2, -1), (-3, 2, -2), (1, 3, 0), (2, 3, 1), (900_345_600, 20_000, 45_017),
    (5, -2, -3), (0, 7, 0),
  ])
  func roundsHalfAwayFromZero(dividend: Int64, divisor: Int64, quotient: Int64) {
    #expect(Measure.rounded(dividend, over: divisor) == quotient)
  }

  @Test func nothingIsDividedByNothing() {
    #expect(Measure.rounded(1, over: 0) == nil)
  }

  @Test(arguments: [(0, "0.00"), (5, "0.05"), (-5, "-0.05"), (123_456, "1234.56"), (-100, "-1.00")])
  func centsAsYuan(cents: Int64, text: String) {
    #expect(Measure.decimal(cents) == text)
  }
}
