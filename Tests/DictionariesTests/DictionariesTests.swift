import Columns
import Glibc
import Testing

@testable import Dictionaries

@Suite("loading dictionaries")
struct DictionariesTests {
  @Test func allAreThere() throws {
    let dictionaries = try TestDictionaries.shared()
    #expect(dictionaries.disclosureItems.count == 238)
    #expect(dictionaries.disclosureItems.contains { $0.id == "1.18" && $0.phrase.zh.contains("扶贫对象动态管理") })
    #expect(dictionaries.stigmatising.contains { $0.word == "艾滋" && $0.group == StigmatisingWord.hiv })
    #expect(dictionaries.stigmatising.contains { $0.word == "孤儿" && $0.group == StigmatisingWord.orphan })
    #expect(dictionaries.nameRemarks.anywhere.contains("妻子") && dictionaries.nameRemarks.whole.contains("孙女"))
    #expect(dictionaries.surnames.prefix(of: "欧阳小小")?.surname == "欧阳")
    // As the name writes it, so that a mask keeps what stands there.
    #expect(dictionaries.surnames.prefix(of: "歐陽小小")?.surname == "歐陽")
    #expect(dictionaries.surnames.prefix(of: "劉小")?.surname == "劉")
    #expect(dictionaries.surnames.contains("\u{2f42}"))
    #expect(dictionaries.surnames.prefix(of: "岩小")?.kind == .sexMarker)
    #expect(dictionaries.surnames.prefix(of: "早小小")?.surname == "早")
  }

  @Test(
    arguments: [
      ("hardship_cause", "因病", "disease"), ("hardship_cause", "疾病", "disease"),
      ("hardship_cause", "其他", "other"),
      ("hardship_cause", "病", nil), ("sex", "男", "male"), ("urban_rural", "农村低保", "rural"),
      ("allowance_class", "a", "A"), ("allowance_class", "A类", "A"), ("relation", "本人", "householder"),
      ("relation", "长子", "son"), ("monitoring_class", "", "none"), ("safety_net", "", "none"),
      ("sex", "", nil),
      ("aid_kind", "家庭经济困难学生生活补助(寄宿)", "living_subsidy_boarding"), ("programme", "特困", "extreme_poverty"),
      ("household_type", "一般", "ordinary"), ("household_type", "五保户", nil), ("risk_status", "已消除", "removed"),
      ("help_measure", "生态护林员", "ecology"), ("exit_reason", "收入超标", "income"), ("ethnicity", "傣", "18"),
    ] as [(String, String, String?)])
  func word(vocabulary: String, word: String, code: String?) throws {
    let vocabularies = try TestDictionaries.shared().vocabularies
    #expect(try #require(vocabularies[vocabulary]).code(of: word) == code)
  }

  @Test func wordsAreThoseOfThePeriod() throws {
    let old = try TestDictionaries.load(at: CivilDate.lastDay(ofMonth: 12, year: 2016))
    let types = try #require(old.vocabularies["household_type"])
    #expect(types.code(of: "一般") == "ordinary_poor")
    #expect(types.code(of: "五保户") == "five_guarantee_poor")
    #expect(types.member("lifted") == nil)
  }

  @Test func membersKeepTheirOrder() throws {
    let classes = try #require(try TestDictionaries.shared().vocabularies["allowance_class"])
    #expect(classes.members.map(\.code) == ["A", "B", "C"])
    #expect(classes.label == Label(zh: "保障类别", en: "Allowance class"))
  }

  @Test func anOverlayReplacesAndAdds() throws {
    let overlay = try TemporaryFolder(files: [
      "synonyms.csv":
        "vocabulary,code,word,valid_from,valid_to\nhardship_cause,disease,尘肺,,\nsex,female,男性,,\n",
      "headers.csv": "field,word\nphone,联络号\n",
    ])
    let dictionaries = try TestDictionaries.load(overlay: overlay.path)
    #expect(dictionaries.vocabularies["hardship_cause"]?.code(of: "尘肺") == "disease")
    #expect(dictionaries.vocabularies["hardship_cause"]?.code(of: "因病") == "disease")
    #expect(dictionaries.vocabularies["sex"]?.code(of: "男性") == "female")
    #expect(dictionaries.headers.fields("联络号") == ["phone"])
    #expect(dictionaries.headers.fields("联系电话") == ["phone"])
  }

  @Test(
    arguments: [
      (
        "synonyms.csv", "vocabulary,code,word,valid_from,valid_to\nsex,neither,x,,\n",
        "dictionary-unknown-code", 2
      ),
      (
        "synonyms.csv", "vocabulary,code,word,valid_from,valid_to\nsex,male,x,2026-13-01,\n",
        "dictionary-date", 2
      ),
      ("surnames.csv", "surname,kind\n王,royal\n", "dictionary-unknown-code", 2),
      ("places.csv", "county_code,township,village,kind\n53,甲镇,,township\n", "dictionary-number", 2),
      ("area-codes.csv", "code,name,first_year,last_year\n530502,隆阳区,二,\n", "dictionary-number", 2),
      ("headers.csv", "word,field\n\n# a note\n甲,乙,丙\n", "csv-record-width", 4),
      ("headers.csv", "word\n甲\n", "csv-column-missing", nil),
    ] as [(String, String, String, Int?)])
  func aFaultNamesFileAndRow(file: String, text: String, code: String, row: Int?) throws {
    let overlay = try TemporaryFolder(files: [file: text])
    let error = #expect(throws: SluiceError.self) { try TestDictionaries.load(overlay: overlay.path) }
    #expect(error?.code.name == code)
    #expect(error?.place.file == file)
    #expect(error?.place.row == row)
    #expect(error?.code.kind == .file)
  }

  @Test func aMissingFolderOrFileIsNamed() throws {
    let empty = try TemporaryFolder(files: [:])
    let file = #expect(throws: SluiceError.self) {
      try Dictionaries.load(folder: empty.path, at: TestDictionaries.day)
    }
    #expect(file?.code == .dictionaryFileMissing)
    #expect(file?.place.file == "area-codes.csv")
    let folder = #expect(throws: SluiceError.self) {
      try Dictionaries.load(folder: empty.path + "/none", at: TestDictionaries.day)
    }
    #expect(folder?.code == .dictionaryFolderMissing)
  }

  @Test func standardsOfAnOffice() throws {
    let dictionaries = try TestDictionaries.shared()
    let text = """
      area,urban_rural,from,to,amount,unit,document
      隆阳区,城市,2025-01-01,2025-12-31,700,元/月,甲〔2025〕1号
      530502,urban,2026-01-01,,740.00,元/月,甲〔2026〕1号
      隆阳区,农村,2026-01-01,,"6,000",元/年,甲〔2026〕1号
      """
    let file = try StandardsFile(Array(text.utf8), file: "standards.csv", dictionaries: dictionaries)
    let urban = file.standard(county: "530502", urbanRural: "urban", at: TestDictionaries.day)
    #expect(urban?.monthlyCents == 74_000)
    #expect(
      file.standard(county: "530502", urbanRural: "rural", at: TestDictionaries.day)?.monthlyCents == 50_000)
    #expect(file.standard(county: "530521", urbanRural: "rural", at: TestDictionaries.day) == nil)
    let wrong = #expect(throws: SluiceError.self) {
      try StandardsFile(
        Array((text + "\n无此县,农村,,,1,元/月,\n").utf8), file: "standards.csv", dictionaries: dictionaries)
    }
    #expect(wrong?.place.row == 5)
  }

  @Test(arguments: [
    ("530502,rural,2026-01-01,,510,元/月,乙", ErrorCode.standardTwice),
    ("隆阳区,农村,2026-02-01,,13900000001.00,元/月,乙", .standardOutOfRange),
    ("隆阳区,农村,2026-02-01,,0,元/月,乙", .standardOutOfRange),
  ]) func standardsThatCannotBe(row: String, code: ErrorCode) throws {
    let dictionaries = try TestDictionaries.shared()
    let text = "area,urban_rural,from,to,amount,unit,document\n隆阳区,农村,2026-01-01,,500,元/月,甲\n\(row)\n"
    let error = #expect(throws: SluiceError.self) {
      try StandardsFile(Array(text.utf8), file: "standards.csv", dictionaries: dictionaries)
    }
    #expect(error?.code == code)
    #expect(error?.place.row == 3)
  }
}

/// A folder of small files that goes when it is let go.
final class TemporaryFolder {
  let path: String

  init(files: [String: String]) throws {
    var template = Array("/tmp/sluice-test-XXXXXX".utf8CString)
    path = try #require(mkdtemp(&template).map { String(cString: $0) })
    for (name, text) in files {
      let file = try #require(fopen("\(path)/\(name)", "w"))
      fputs(text, file)
      fclose(file)
    }
    names = Array(files.keys)
  }

  private let names: [String]

  deinit {
    for name in names { unlink("\(path)/\(name)") }
    rmdir(path)
  }
}
