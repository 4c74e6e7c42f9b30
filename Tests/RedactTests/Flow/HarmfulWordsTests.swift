import Dictionaries
import Testing

@testable import Redact

@Suite("words that harm whom they are said of")
struct HarmfulWordsTests {
  private static let words = HarmfulWords([
    StigmatisingWord(word: "艾滋", group: "hiv"), StigmatisingWord(word: "AIDS", group: "hiv"),
    StigmatisingWord(word: "性病", group: "disease"), StigmatisingWord(word: "慢性病", group: "illness"),
  ])

  @Test(arguments: [
    ("是否艾滋病", ["hiv"]), ("是否 艾·滋", ["hiv"]), ("ＡＩＤＳ患者", ["hiv"]), ("慢性病", ["illness"]),
    ("慢性病、性病", ["disease", "illness"]),
    ("paid_subsidy", []), ("城乡类别", []), ("", []),
  ])
  func areFound(text: String, groups: [String]) {
    #expect(Self.words.groups(in: text) == Set(groups))
  }

  @Test(arguments: [
    ("drug_user", true), ("hiv_status", true), ("is_disabled", true), ("paid_aids", false),
    ("drugstore", false),
    ("household_type", false),
  ])
  func namesOfFieldsAreRead(name: String, isTold: Bool) { #expect(Self.words.isTold(by: name) == isTold) }
}
