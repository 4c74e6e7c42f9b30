import Columns
import Testing

@testable import Redact

@Suite("mask partial-id")
struct PartialIDTests {
  @Test(arguments: [
    ("530502190001010010", "530502********0010"), ("53050219000101002X", "530502********002X"),
    ("53050219000101002x", "530502********002X"), ("530502190001010011", "530502********0011"),
    ("５３０５０２１９０００１０１００１０", "530502********0010"), ("'530502190001010010", "530502********0010"),
    ("530502 19000101 0010", "530502********0010"), ("53050219000101001", "********"),
    ("5305021900010100100", "********"), ("533023000101012", "********"), ("5.33023E+17", "********"),
    ("530502190001010010/530502190001010029", "********"), ("530502l90001010010", "********"),
    ("X30502190001010010", "********"), ("无", "********"), ("", ""), (" ", ""),
  ])
  func masks(cell: String, expected: String) throws {
    #expect(try TestLedger.masked(MaskSettings("partial-id"), [cell]) == [expected])
  }

  @Test(arguments: [(0, 0, "********"), (1, 1, "5********0"), (6, 0, "530502********")])
  func keepsWhatSettingsSay(first: Int, last: Int, expected: String) throws {
    let settings = MaskSettings("partial-id", keepFirst: first, keepLast: last)
    #expect(try TestLedger.masked(settings, ["530502190001010010"]) == [expected])
  }

  @Test(arguments: [(7, 0), (0, 5), (-1, 0)])
  func keepsNoMoreThanAreaAndFour(first: Int, last: Int) {
    let error = #expect(throws: SluiceError.self) {
      try Masks.make(MaskSettings("partial-id", keepFirst: first, keepLast: last), TestLedger.knowledge)
    }
    #expect(error?.code == .maskSetting)
  }
}
