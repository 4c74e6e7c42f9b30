import Columns
import Testing

@testable import Redact

@Suite("mask digits")
struct DigitsTests {
  @Test(arguments: [
    ("补发300元", "补发300元"), ("2024-03-01起", "2024-03-01起"), ("电话13000000001", "电话****"),
    ("123456", "123456"), ("1234567", "****"), ("a1234567b7654321c", "a****b****c"),
    ("证53050219000101002X", "证****"), ("证53050219000101002x。", "证****。"),
    ("１３０００００００01", "****"), ("一三零〇〇〇〇〇〇〇一", "****"), ("1\u{200b}3\u{200b}00000", "****"),
    ("电话壹叁零零零零零零零零壹", "电话****"), ("肆伍陆陸贰貳弐壱", "****"),
    ("壹佰贰拾叁万肆仟伍佰陆拾元", "壹佰贰拾叁万肆仟伍佰陆拾元"), ("伍陆柒捌玖壹", "伍陆柒捌玖壹"),
    ("130 0000", "130 0000"), ("", ""),
  ])
  func masks(cell: String, expected: String) throws {
    #expect(try TestLedger.masked(MaskSettings("digits"), [cell]) == [expected])
  }

  @Test func hidesHitsTooAlsoWhenTheyOverlap() throws {
    func hit(_ row: Int, _ range: Range<Int>) -> CellHit {
      CellHit(row: row, column: 0, range: range, kind: .phone, confidence: .possible)
    }
    let cells = ["ab 130 0000 cd", "x", "12345678", "abcdef", "电话1234567"]
    let hits = [
      hit(0, 3..<11), hit(2, 2..<5), hit(2, 4..<8), hit(3, 3..<5), hit(3, 0..<2), hit(3, 1..<4),
      hit(4, 0..<99),
    ]
    let masked = try TestLedger.masked(MaskSettings("digits"), cells, hits: hits)
    #expect(masked == ["ab **** cd", "x", "****", "****f", "****"])
  }
}
