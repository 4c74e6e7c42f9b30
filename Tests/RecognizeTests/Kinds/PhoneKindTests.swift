import Columns
import Testing

@testable import Recognize

@Suite("phone")
struct PhoneKindTests {
  @Test(
    arguments: [
      ("13000000000", .likely),
      ("19900000001", .likely),
      ("12000000000", .impossible),
      ("8613000000000", .likely),
      ("+86 130 0000 0000", .likely),
      ("008613000000000", .likely),
      ("130-0000-0000", .likely),
      ("13 000000000", .impossible),
      ("0000001", .impossible),
      ("130000000000", .impossible),
      ("甲某", .impossible),
      ("138OOOOOOOO", .impossible),
      ("1380000OOOO", .likely),
      ("138****5678", .possible),
      ("一三八〇〇〇〇〇〇〇〇", .likely),
      ("1三8〇0〇0〇0〇0", .likely),
      ("壹叁捌零零零零零零零零", .likely),
      ("壹仟叁佰捌拾元零角零分", .impossible),
    ] as [(String, Confidence)])
  func wholeCell(text: String, confidence: Confidence) throws {
    #expect(try KindCase.confidence(PhoneKind(), text) == confidence)
  }

  @Test(
    arguments: [
      ("电话13000000000转", ["phone:13000000000 likely"]),
      ("微信同号13000000000", ["phone:13000000000 likely"]),
      ("张三13000000000", ["phone:13000000000 likely"]),
      ("联系人电话一三八〇〇〇〇〇〇〇〇", ["phone:一三八〇〇〇〇〇〇〇〇 likely"]),
      ("请拨打手机壹叁零零零零零零零零壹联系", ["phone:壹叁零零零零零零零零壹 likely"]),
      ("幺三零〇〇〇〇〇〇〇陆", ["phone:幺三零〇〇〇〇〇〇〇陆 likely"]),
      ("伍某13000000000", ["phone:13000000000 likely"]),
      ("张伍13000000000", ["phone:13000000000 likely"]),
      ("人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分", []),
      ("电话138****5678", ["phone:138****5678 possible"]),
      ("电话1300000000", ["phone:1300000000 possible"]),
    ] as [(String, [String])])
  func withinText(text: String, found: [String]) throws { #expect(try KindCase.found(text) == found) }
}
