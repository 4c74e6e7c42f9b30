import Columns
import Messages
import Testing

@testable import Redact

@Suite("masks")
struct MasksTests {
  private static let identifying = [
    "surname", "partial-id", "partial-phone", "partial-account", "digits", "address", "origin", "year",
    "age-band", "amount-band", "remove",
  ]

  @Test func namesAreDistinctAndWordsAreThere() throws {
    let names = Masks.all.map { $0.name }
    #expect(Set(names).count == names.count)
    for type in Masks.all {
      #expect(!type.remains(MaskSettings(type.name)).zh.isEmpty, "\(type.name)")
      #expect(!type.remains(MaskSettings(type.name)).en.isEmpty, "\(type.name)")
      #expect(!type.takes.isEmpty)
      #expect(!FlowRules.unkeyedDigests.contains(type.name))
    }
    let error = #expect(throws: SluiceError.self) { try Masks.type(named: "blur") }
    #expect(error?.expected == names)
  }

  @Test func onlyKeepLeavesADirectIdentifierDirect() {
    for type in Masks.all where type.takes.contains(.direct) {
      #expect(type.leaves(.direct, MaskSettings(type.name)) < .direct, "\(type.name)")
    }
    #expect(!Keep.takes.contains(.direct))
  }

  /// Whatever a cell holds, no seven digits in a row of it come through, and no cell is lost.
  @Test(arguments: identifying, [1 as UInt64, 2, 3])
  func noSevenDigitsComeThrough(name: String, seed: UInt64) throws {
    var state = seed
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let parts = [
      "1", "3", "0", "0", "5305021900", "9", "X", " ", "-", "/", "、", "张", "１", "+86", ".", "\u{200b}", "号",
      "(", ")",
    ]
    var cells: [String] = []
    for _ in 0..<400 {
      cells.append((0..<next(24)).map { _ in parts[next(parts.count)] }.joined())
    }
    let masked = try TestLedger.masked(MaskSettings(name), cells, kind: .citizenID)
    #expect(masked.count == cells.count)
    for (cell, output) in zip(cells, masked) {
      let runs = output.split { !$0.isWholeNumber }.filter { $0.count >= 7 }
      #expect(runs.isEmpty)
      // Nothing is made of nothing, and what is there is not passed on whole.
      if cell.allSatisfy({ " \u{200b}".contains($0) }) { #expect(output.isEmpty || output == cell) }
    }
  }

  /// Every cell that is not blank is masked, damaged or not: none comes out as it went in.
  @Test(arguments: ["surname", "partial-id", "partial-phone", "partial-account"])
  func nothingComesThroughAsItWas(name: String) throws {
    let cells = [
      "张三", "x", "0", "5", "?", "530502190001010010", "13000000001", "6217000000000000004", "5.3E+17", "-",
      "'",
    ]
    let masked = try TestLedger.masked(MaskSettings(name), cells)
    for (cell, output) in zip(cells, masked) { #expect(output != cell && output.contains("**")) }
  }

  @Test func everyCodeHasWordsInBothLanguages() {
    let errors: [ErrorCode] = [
      .unknownMask, .maskSetting, .pseudonymKeyMissing, .pseudonymKeyShort, .noticeBasisMissing,
    ]
    let remedies =
      FlowRules.all.flatMap(\.remedies) + [
        "flow-identifier-declared", "flow-identifier-member", "flow-identifier-place",
      ]
    let findings: [FindingCode] = [
      .noticeVillageMissing, .noticeNameMissing, .noticeNameUnsure, .noticeAgeUnknown,
      .noticeGroupUnsure,
    ]
    for code in errors.map(\.name) + remedies + findings.map(\.rawValue) {
      #expect(MessageTable.message(for: code)?.remedy.zh.isEmpty == false, "\(code)")
      #expect(MessageTable.message(for: code)?.remedy.en.isEmpty == false, "\(code)")
    }
  }
}
