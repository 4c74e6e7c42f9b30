import Columns
import Testing

@Suite("formula guard")
struct FormulaGuardTests {
  @Test(arguments: [
    "=1+1", "=cmd|' /C calc'!A0", "+1", "+8613800000000", "-1+1", "-", "--1", "-1.2.3", "-.5", "-1e5",
    "@SUM(A1)",
    "\t=1", "\r=1", "\n=1", "\u{ff1d}1", "\u{ff0b}1", "\u{ff0d}1", "\u{ff20}A1",
  ])
  func isDefused(text: String) {
    #expect(FormulaGuard.defused(text) == "'" + text)
  }

  @Test(arguments: ["", "隆阳区", "100", "-200", "-200.00", "0.50", "a=b", "'=1", "***", "1-2", "﹦", "A1"])
  func staysAsItIs(text: String) {
    #expect(FormulaGuard.defused(text) == text)
  }
}
