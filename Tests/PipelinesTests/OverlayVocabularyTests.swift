import Columns
import Dictionaries
import FoundationEssentials
import Redact
import Testing

@testable import Pipelines

/// Words that an office lays over our vocabularies: no persons, no numbers, nothing that harms.
@Suite("vocabularies of an overlay")
struct OverlayVocabularyTests {
  /// Our dictionaries with words of an office laid over them.
  ///
  /// - Parameter rows: the rows of its file of vocabularies.
  private static func dictionaries(with rows: [String]) throws -> Dictionaries {
    try dictionaries(["vocabularies.csv": ["vocabulary,code,zh,en,valid_from,valid_to"] + rows])
  }

  /// Our dictionaries with files of an office laid over them.
  private static func dictionaries(_ files: [String: [String]]) throws -> Dictionaries {
    let overlay = TemporaryFolder()
    for (name, rows) in files {
      let text = rows.joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: URL(filePath: "\(overlay.path)/\(name)"))
    }
    return try Dictionaries.load(
      folder: Corpus.root + "/dictionaries", overlay: overlay.path, at: .lastDay(ofMonth: 10, year: 2026))
  }

  /// What refuses an attempt with such dictionaries, by the rules of flow but for one.
  private static func remedies(
    _ attempt: Attempt, _ dictionaries: Dictionaries, without rule: String? = nil
  ) throws -> [String] {
    let pipeline = try PipelineDecoder.decode(yaml: attempt.yaml, file: "a.yaml", names: .shipped)
    return try PipelineCheck.refusals(
      of: pipeline, dictionaries: dictionaries, try PipelineCheck.scene(dictionaries),
      rules: FlowRules.all.filter { $0.name != rule }
    ).map(\.remedy)
  }

  /// An office's own vocabulary with a word that harms whom it is said of is for the office alone.
  @Test func anOverlaysStigmatisingWordsAreRefused() throws {
    let dictionaries = try Self.dictionaries(with: ["risk_kind,hiv,艾滋病,HIV,,"])
    let attempt = Attempt(
      "risks", fields: "risk: {kind: vocabulary, vocabulary: risk_kind, sensitivity: special}",
      products: Attempt.table("risk", tier: "special"), remedy: "")
    #expect(try Self.remedies(attempt, dictionaries) == ["flow-stigmatising"])
    #expect(try Self.remedies(attempt, dictionaries, without: "stigmatising-words") == [])
    #expect(try Attempt.refusals(attempt.yaml) == [])
  }

  /// A short list of persons laid over ours as the members of a dimension would be published by name.
  @Test(arguments: [
    (["张三丰", "李建国"], true), (["張三豐", "歐陽建國", "務工"], true), (["张三丰", "其他"], true),
    (["张三丰", "李建国", "务工", "务农", "经营", "无"], true),
    (["种植", "养殖", "加工", "务工"], false), (["和平村", "万年村", "白族", "成年人"], false),
  ])
  func anOverlaysPersonsAreNoMembers(members: [String], isRefused: Bool) throws {
    let rows = members.enumerated().map { "team,m\($0),\($1),\($1),," }
    let dictionaries = try Self.dictionaries(with: rows)
    let attempt = Attempt(
      "team", fields: "team: {kind: vocabulary, vocabulary: team, sensitivity: quasi, headers: [所在队伍]}",
      products: Attempt.table("team"), remedy: "")
    #expect(try Self.remedies(attempt, dictionaries) == (isRefused ? ["flow-names-as-members"] : []))
    #expect(try Self.remedies(attempt, dictionaries, without: "names-as-members") == [])
  }

  /// A number or the address of a house within a label would be published with it.
  @Test(arguments: [
    ("种植队联系13000000001", true), ("联系电话0875-0000001", true), ("530502190001010010户", true),
    ("张三@example.com", true),
    ("板桥镇虚构村五组12号", true), ("虚构小区3幢402室", true), ("虚构社区15号", true), ("三组15号", true), ("虚构街12号", true),
    ("大坪子村民小组8号", true), ("社区矫正", false), ("虚构社区", false), ("村民小组长", false), ("板桥镇虚构村五组", false),
    ("第12种植队", false), ("60岁以上", false),
    ("2024年第3批", false),
  ])
  func anOverlaysNumbersAreNoMembers(member: String, isRefused: Bool) throws {
    let dictionaries = try Self.dictionaries(with: ["team,a,种植,a,,", "team,b,\(member),b,,"])
    let attempt = Attempt(
      "team", fields: "team: {kind: vocabulary, vocabulary: team, sensitivity: quasi, headers: [所在队伍]}",
      products: Attempt.table("team"), remedy: "")
    let pipeline = try PipelineDecoder.decode(yaml: attempt.yaml, file: "a.yaml", names: .shipped)
    let refusals = try PipelineCheck.refusals(of: pipeline, dictionaries: dictionaries)
    #expect(refusals.contains { $0.remedy == "flow-identifier-member" } == isRefused)
  }

  /// So would one within the heading of a dimension, the name of a place, or the title of a disclosure item.
  @Test(arguments: [
    ("vocabulary-labels.csv", "vocabulary,zh,en", "yes_no,@,x", "flow-identifier-member"),
    ("places.csv", "county_code,township,village,kind", "530502,@,,township", "flow-identifier-place"),
    ("places.csv", "county_code,township,village,kind", "530502,潞江镇,@,village", "flow-identifier-place"),
    ("area-codes.csv", "code,name,first_year,last_year", "530502,@,,", "flow-identifier-place"),
    ("disclosure-items.csv", "id,section,zh,en", "2.6,x,@,x", "flow-identifier-place"),
  ])
  func anOverlaysNumbersStandNowhere(file: String, header: String, row: String, remedy: String) throws {
    let attempt = Attempt(
      "flag", fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: quasi, headers: [是否某事]}",
      products: Attempt.table("flag"), remedy: "", more: "items: [\"2.6\"]")
    let pipeline = try PipelineDecoder.decode(yaml: attempt.yaml, file: "a.yaml", names: .shipped)
    for (text, isRefused) in [
      ("虚构社区15号", true), ("虚构村五组12号", true), ("虚构街12号", true), ("虚构村13000000001", true),
      ("530502190001010010", true),
      ("虚构社区", false), ("三家村", false), ("七道河乡", false),
    ] {
      let dictionaries = try Self.dictionaries([file: [header, row.replacing("@", with: text)]])
      let remedies = try PipelineCheck.refusals(of: pipeline, dictionaries: dictionaries).map(\.remedy)
      #expect(remedies == (isRefused ? [remedy] : []), "\(file)")
    }
  }

  /// Of our own vocabularies none is taken for a list of persons, and 慢性病 not for what its last two words are.
  @Test func ourOwnVocabulariesAreWhatTheyAre() throws {
    let scene = try Attempt.scene.get()
    #expect(scene.namingVocabularies.isEmpty)
    #expect(scene.stigmatisingVocabularies.isEmpty)
    #expect(scene.specialVocabularies.isSuperset(of: ["health_status", "disability_kind", "hardship_kind"]))
    #expect(
      scene.specialVocabularies.isDisjoint(with: ["sex", "urban_rural", "allowance_class", "aid_kind"]))
    let attempt = Attempt(
      "chronic",
      fields: "flag: {kind: vocabulary, vocabulary: yes_no, sensitivity: special, headers: [是否慢性病]}",
      products: Attempt.table("flag", tier: "special"), remedy: "")
    #expect(try Attempt.refusals(attempt.yaml) == [])
  }
}
