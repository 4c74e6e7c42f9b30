import Testing

@testable import Dictionaries

/// Characters are compared in one form, however a column writes them.
@Suite("forms of Han characters")
struct HanFormsTests {
  @Test(arguments: [
    ("劉國東", "刘国东"), ("張", "张"), ("呂靑", "吕青"), ("黃衞", "黄卫"), ("\u{f980}", "吕"), ("戶", "户"), ("孤兒", "孤儿"),
    ("孤ㄦ", "孤儿"), ("⼉⺠", "儿民"), ("两両兩", "两两两"), ("刘国东", "刘国东"), ("Ab1·〇々", "Ab1·〇々"), ("", ""),
  ])
  func plain(text: String, form: String) { #expect(HanForms.plain(text) == form) }

  @Test func aFormIsItsOwnForm() {
    for scalar in UInt32(0x2e80)...0xffff {
      let form = HanForms.plain(scalar)
      #expect(HanForms.plain(form) == form, "\(scalar)")
    }
  }

  /// Nothing of what is written in simplified characters is taken for another character.
  @Test func whatIsSimplifiedStays() throws {
    let surnames = ["赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜", "隆阳区板桥镇施甸县昌宁县腾冲市龙陵县"]
    for text in surnames { #expect(HanForms.plain(text) == text) }
  }

  /// No character stands in two groups, and none is both a form and one that is compared as another.
  @Test func groupsAreApart() {
    var seen: Set<Unicode.Scalar> = []
    for group in HanVariants.characters.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      #expect(group.unicodeScalars.count > 1)
      for scalar in group.unicodeScalars { #expect(seen.insert(scalar).inserted, "\(scalar.value)") }
    }
  }

  @Test func formsAreThoseThatAreComparedAlike() {
    let forms = HanForms.forms(of: [0x513f])
    #expect(forms.contains(0x513f) && forms.contains(0x5152) && forms.contains(0x2f09))
    #expect(!forms.contains(0x5218))
  }
}
