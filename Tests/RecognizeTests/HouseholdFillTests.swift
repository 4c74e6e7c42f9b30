import Columns
import Dictionaries
import TestSupport
import Testing

@testable import Recognize

@Suite("cells that stand once for several rows")
struct HouseholdFillTests {
  static let headers = ["乡镇", "村", "户号", "户主姓名", "姓名", "与户主关系", "身份证号", "城乡类别", "低保金"]

  /// Recognizes the columns and fills the rows, in batches of some rows.
  private func filled(
    _ rows: [[String]], headers: [String] = headers, perBatch: Int = 100, unit: RowUnit = .householdMember
  ) throws -> (rows: [[String]], batches: [Batch], findings: [Finding]) {
    let dictionaries = try Shared.dictionaries()
    let optional = Ledger.fields.map {
      FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
    }
    let whole = TestSheet(headers: headers, rows: rows).batch()
    let schema = try ColumnTyper(fields: optional, dictionaries: dictionaries).typed(whole).schema
    var fill = HouseholdFill(
      schema, unit: unit, relation: dictionaries.vocabularies["relation"], areas: dictionaries.areas)
    var result: (rows: [[String]], batches: [Batch], findings: [Finding]) = ([], [], [])
    for start in stride(from: 0, to: rows.count, by: perBatch) {
      let part = Array(rows[start..<min(start + perBatch, rows.count)])
      let batch = TestSheet(headers: headers, rows: part).batch(firstOrdinal: start).recognized(as: schema)
      let (filled, findings) = fill.fill(batch)
      result.batches.append(filled)
      result.findings += findings
      for row in 0..<filled.count { result.rows.append(filled.columns.map { $0.text(row) }) }
    }
    return result
  }

  @Test func membersTakeWhatIsTheHouseholds() throws {
    let result = try filled([
      ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", "", "农村", "900"],
      ["", "", "", "", "乙某", "配偶", "", "", ""],
      ["", "", "", "甲某", "丙某", "之子", "", "", ""],
      ["潞江镇", "新村", "2", "丁某", "丁某", "户主", "", "城市", "300"],
      ["", "", "", "", "戊某", "之女", "", "", "200"],
    ])
    #expect(result.rows.map { $0[2] } == ["1", "1", "1", "2", "2"])
    #expect(result.rows.map { $0[1] } == ["芒旦社区", "芒旦社区", "芒旦社区", "新村", "新村"])
    #expect(result.rows.map { $0[7] } == ["农村", "农村", "农村", "城市", "城市"])
    // Money is never filled down.
    #expect(result.rows.map { $0[8] } == ["900", "", "", "300", "200"])
    #expect(result.findings.map(\.place.row) == [3, 4, 6])
    #expect(result.findings.allSatisfy { $0.code == .householdInherited })
  }

  /// 丙麻乡, 丙麻 and the county before it are one place: what is merged below them is still the household's.
  @Test func aPlaceInAnotherFormIsTheSamePlace() throws {
    let result = try filled([
      ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", "", "农村", "900"],
      ["潞江", "芒旦", "", "", "乙某", "配偶", "", "", ""],
      ["隆阳区潞江镇", "潞江镇芒旦社区", "", "", "丙某", "之子", "", "", ""],
      ["板桥镇", "芒旦社区", "", "", "丁某", "之女", "", "", "200"],
    ])
    #expect(result.rows.map { $0[2] } == ["1", "1", "1", ""])
    #expect(result.rows.map { $0[7] } == ["农村", "农村", "农村", ""])
  }

  /// A county or township in another form does not end the village that stands once for its block.
  @Test(arguments: [2, 100]) func aBlockGoesOnBelowAnotherForm(perBatch: Int) throws {
    let result = try filled(
      [
        ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", "", "农村", "900"],
        ["潞江", "", "2", "乙某", "乙某", "户主", "", "农村", "300"],
        ["潞江镇人民政府", "", "3", "丙某", "丙某", "户主", "", "农村", "300"],
        ["板桥镇", "", "4", "丁某", "丁某", "户主", "", "农村", "300"],
      ], perBatch: perBatch)
    #expect(result.rows.map { $0[1] } == ["芒旦社区", "芒旦社区", "芒旦社区", ""])
  }

  /// A village that stands once for its block ends with its township, written on every row or once for its block.
  @Test(arguments: [["", ""], ["潞江镇", "板桥镇"]], [2, 100])
  func aVillageIsNotFilledBelowAnotherTownship(townships: [String], perBatch: Int) throws {
    let result = try filled(
      [
        ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", "", "农村", "900"],
        [townships[0], "", "2", "乙某", "乙某", "户主", "", "农村", "300"],
        [townships[0], "", "3", "丙某", "丙某", "户主", "", "农村", "300"],
        ["板桥镇", "", "4", "丁某", "丁某", "户主", "", "农村", "300"],
        [townships[1], "", "5", "戊某", "戊某", "户主", "", "农村", "300"],
        [townships[1], "世科社区", "6", "己某", "己某", "户主", "", "农村", "300"],
        [townships[1], "", "7", "庚某", "庚某", "户主", "", "农村", "300"],
      ], perBatch: perBatch)
    #expect(
      result.rows.map { $0[1] } == ["芒旦社区", "芒旦社区", "芒旦社区", "", "", "世科社区", "世科社区"])
  }

  /// Marks for what stands above are blanks in cells of households and places, also over the border of batches.
  @Test(arguments: ["同上", "〃", "\"", "……", "-", "—", "/"], [2, 100])
  func marksForWhatStandsAboveAreFilled(mark: String, perBatch: Int) throws {
    let others = (11...16).map { ["潞江镇", "芒旦社区", "\($0)", "己某\($0)", "己某", "户主", "", "农村", "300"] }
    let result = try filled(
      others + [
        ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", "", "农村", "900"],
        [mark, mark, mark, mark, "乙某", "配偶", "", "农村", ""],
        [mark, mark, mark, mark, "丙某", "之子", "", "农村", ""],
        ["潞江镇", "新村", "2", "丁某", "丁某", "户主", "", "城市", "300"],
        [mark, mark, mark, mark, "戊某", "之女", "", "城市", "200"],
      ], perBatch: perBatch)
    let rows = result.rows.dropFirst(others.count)
    #expect(rows.map { $0[0] } == Array(repeating: "潞江镇", count: 5))
    #expect(rows.map { $0[1] } == ["芒旦社区", "芒旦社区", "芒旦社区", "新村", "新村"])
    #expect(rows.map { $0[2] } == ["1", "1", "1", "2", "2"])
    #expect(rows.map { $0[3] } == ["甲某", "甲某", "甲某", "丁某", "丁某"])
    #expect(result.findings.map(\.place.row) == [9, 10, 12])
  }

  /// A place that is said to be the one above is, whoever stands there; a dash is none.
  @Test func aPlaceIsTakenFromAboveWhateverTheHousehold() throws {
    let rows = (1...8).map { ["潞江镇", "芒旦社区", "\($0)", "甲某", "甲某", "户主", "", "农村", "900"] }
    let result = try filled(
      rows + [
        ["同上", "同上", "9", "乙某", "乙某", "户主", "", "农村", "900"],
        ["潞江镇", "-", "10", "丙某", "丙某", "户主", "", "农村", "900"],
      ])
    #expect(result.rows[8][..<2] == ["潞江镇", "芒旦社区"])
    #expect(result.rows[9][1] == "")
    #expect(result.findings.map(\.code) == [.placeInherited])
  }

  @Test func aHouseholderWithoutNumberIsNotOfTheHouseholdAbove() throws {
    let result = try filled([
      ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", "", "农村", "900"],
      ["潞江镇", "芒旦社区", "", "", "乙某", "户主", "", "农村", "300"],
      ["", "", "", "", "丙某", "配偶", "", "", ""],
    ])
    #expect(result.rows.map { $0[2] } == ["1", "", ""])
    #expect(result.rows.map { $0[1] } == ["芒旦社区", "芒旦社区", "芒旦社区"])
  }

  @Test func anotherVillageOrNameIsAnotherHousehold() throws {
    let result = try filled([
      ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "", "", "农村", "900"],
      ["潞江镇", "新村", "", "", "乙某", "", "", "", "300"],
      ["潞江镇", "新村", "", "丁某", "丙某", "", "", "", "100"],
    ])
    #expect(result.rows.map { $0[2] } == ["1", "", ""])
  }

  /// Merged cells of attributes beside a household number that is repeated.
  @Test(arguments: [1, 2, 100])
  func membersTakeTheHouseholdersAttributesWhereNumbersAreRepeated(perBatch: Int) throws {
    let result = try filled(
      [
        ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", "", "农村", "900"],
        ["潞江镇", "芒旦社区", "1", "甲某", "乙某", "配偶", "", "城市", ""],
        ["潞江镇", "芒旦社区", "1", "甲某", "丙某", "之子", "", "", ""],
        ["潞江镇", "芒旦社区", "2", "丁某", "丁某", "户主", "", "", "300"],
        ["潞江镇", "芒旦社区", "2", "丁某", "戊某", "之女", "", "", ""],
        ["潞江镇", "芒旦社区", "03", "己某", "己某", "户主", "", "城市", "300"],
        ["潞江镇", "芒旦社区", "3", "己某", "庚某", "之女", "", "", ""],
      ], perBatch: perBatch)
    // A member's own text stays, and a householder's blank is nobody's.
    #expect(result.rows.map { $0[7] } == ["农村", "城市", "农村", "", "", "城市", "城市"])
    #expect(result.rows.map { $0[8] } == ["900", "", "", "300", "", "300", ""])
    #expect(result.findings.map(\.code) == [.householdInherited, .householdInherited])
    #expect(result.findings.map(\.field) == ["urban_rural", "urban_rural"])
  }

  @Test func aHouseholderBelowAMemberSpeaksForTheHousehold() throws {
    let result = try filled([
      ["潞江镇", "芒旦社区", "1", "甲某", "乙某", "配偶", "", "", ""],
      ["潞江镇", "芒旦社区", "1", "甲某", "甲某", "户主", "", "农村", "900"],
      ["潞江镇", "芒旦社区", "2", "丙某", "丁某", "之子", "", "城市", ""],
      ["潞江镇", "芒旦社区", "2", "丙某", "丙某", "户主", "", "", "300"],
      ["潞江镇", "新村", "2", "丙某", "戊某", "之子", "", "", "300"],
    ])
    #expect(result.rows.map { $0[7] } == ["农村", "农村", "城市", "城市", ""])
  }

  @Test func placesOnFirstRowsOfBlocksHoldForTheBlock() throws {
    let rows = (0..<12).map { row in
      [row % 6 == 0 ? ["潞江镇", "板桥镇"][row / 6] : "", "", "\(row)", "某", "某", "户主", "", "农村", "1"]
    }
    let result = try filled(rows)
    #expect(
      result.rows.map { $0[0] } == Array(repeating: "潞江镇", count: 6) + Array(repeating: "板桥镇", count: 6))
    #expect(result.findings.count { $0.code == .placeInherited } == 10)
  }

  /// A township that is missing here and there is unknown: nothing says that it is the one above.
  @Test func missingPlacesStayMissing() throws {
    let rows = (0..<12).map { row in
      [row == 5 || row == 9 ? "" : "潞江镇", "芒旦社区", "\(row)", "某", "某", "户主", "", "农村", "1"]
    }
    #expect(try filled(rows).rows.map { $0[0] } == rows.map { $0[0] })
  }

  @Test func householdRowsTakeNothing() throws {
    let result = try filled(
      [["潞江镇", "1", "甲某", "2", "900"], ["潞江镇", "", "乙某", "1", "300"]],
      headers: ["乡镇", "户号", "户主姓名", "保障人口", "低保金"])
    #expect(result.rows.map { $0[1] } == ["1", ""])
  }

  /// Wherever a ledger is cut into batches, rows and households are the same.
  @Test(arguments: [1, 2, 3, 5, 7], [true, false])
  func bordersOfBatchesDoNotMatter(perBatch: Int, hasKeys: Bool) throws {
    var random = SeededGenerator(seed: UInt64(perBatch))
    var rows: [[String]] = []
    for household in 0..<25 {
      for member in 0..<Int.random(in: 1...4, using: &random) {
        let isHead = member == 0
        rows.append([
          isHead ? "潞江镇" : "", isHead ? "芒旦社区" : "", isHead && hasKeys ? "\(household)" : "",
          isHead && hasKeys ? "户\(household)" : "", "人\(household)-\(member)", isHead ? "户主" : "之子",
          isHead ? "53050219000101\(1000 + household)" : "", isHead ? "农村" : "", isHead ? "5" : "",
        ])
      }
    }
    let headers = hasKeys ? Self.headers : Self.headers.map { $0.hasPrefix("户") ? "备用" + $0 : $0 }
    let whole = try filled(rows, headers: headers)
    let cut = try filled(rows, headers: headers, perBatch: perBatch)
    #expect(cut.rows == whole.rows)
    #expect(cut.findings.count == whole.findings.count)
    let interpreter = try Ledger.interpreter()
    let households = try whole.batches.flatMap { try interpreter.process($0).households }
    #expect(try cut.batches.flatMap { try interpreter.process($0).households } == households)
    #expect(Set(households).count == 25)
  }
}
