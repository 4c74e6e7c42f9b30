import Columns
import Dictionaries
import TestSupport
import Testing

@testable import Recognize

@Suite("nobody disappears")
struct NobodyDisappearsTests {
  private static let junk = [
    "", " ", "\u{3000}", "无", "#REF!", "5.33023E+17", "530502190001010010", "13000000000", "甲\n乙", "\"", "-",
    "0",
    "男", "本人", "特困", "隆阳区", "99999999999999999999999", "\u{202e}abc", "𠮷某", "2024.13", "1,2,3", "NaN",
  ]

  @Test(arguments: 1...40)
  func whateverIsDamagedEveryRowStaysARecordWithListedMembers(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var sheet = TestSheet(headers: Ledger.headers, rows: (0..<60).map { Ledger.rows[$0 % 3] })
    for _ in 0..<300 {
      let row = Int.random(in: 0..<sheet.rows.count, using: &generator)
      let column = Int.random(in: 0..<sheet.headers.count, using: &generator)
      sheet.rows[row][column] = damaged(sheet.rows[row][column], &generator)
    }
    // The amounts that are left must all arrive.
    let amounts = sheet.rows.map { row in
      // A telephone number in the column of amounts is none.
      Money.parse(Array(row[15].utf8).span).flatMap { $0 < 100_000_000_000 ? $0 : nil }
    }
    let batch = sheet.batch()
    let dictionaries = try Shared.dictionaries()
    let optional = Ledger.fields.map {
      FieldSpec($0.name, kind: $0.kind, vocabulary: $0.vocabulary, sensitivity: $0.sensitivity)
    }
    let typed = try ColumnTyper(fields: optional, dictionaries: dictionaries).typed(batch)
    let records = try Ledger.interpreter().process(batch.recognized(as: typed.schema))

    #expect(records.areas.rows.count == 60 && records.roles.count == 60 && records.isForeign.count == 60)
    #expect(records.households.count == 60 && !records.households.contains(0))
    #expect(records.persons.count == 60 && !records.persons.contains(0) && records.aliases.count == 60)
    #expect(records.dimensions.values.allSatisfy { $0.rows.count == 60 })
    #expect(records.numbers.values.allSatisfy { $0.count == 60 })
    if typed.schema.index(of: "amount_due") == 15 { #expect(records.numbers["amount_due"] == amounts) }
    for (field, members) in records.dimensions {
      let vocabulary = Ledger.fields.first { $0.name == field }?.vocabulary ?? field.rawValue
      let listed = Set(dictionaries.vocabularies[vocabulary]?.members.map(\.code) ?? [])
      #expect(Set(members.values).isSubset(of: listed.union([RecordBatch.unknown])))
    }
    for hit in records.hits {
      #expect(hit.range.upperBound <= batch.columns[hit.column].range(hit.row).count)
    }
  }

  @Test func damagedNumbersChangeNeitherHouseholdsNorMoneyNorRows() throws {
    var generator = SeededGenerator(seed: 5)
    let sheet = TestSheet(headers: Ledger.headers, rows: (0..<90).map { Ledger.rows[$0 % 2] })
    var faulty = sheet
    for row in faulty.rows.indices where row % 7 == 0 {
      faulty.rows[row][8] = damaged(faulty.rows[row][8], &generator)
    }
    let right = try Ledger.records(sheet)
    let wrong = try Ledger.records(faulty)
    #expect(right.households == wrong.households)
    #expect(right.numbers == wrong.numbers)
    #expect(right.areas.rows == wrong.areas.rows)
    #expect(wrong.count == 90)
  }

  private func damaged(_ text: String, _ generator: inout SeededGenerator) -> String {
    switch Int.random(in: 0...4, using: &generator) {
    case 0: return Self.junk.randomElement(using: &generator) ?? ""
    case 1: return String(text.dropLast())
    case 2: return text + text
    case 3: return " " + text + "\u{200b}"
    default:
      var characters = Array(text)
      guard !characters.isEmpty else { return "某" }
      let place = Int.random(in: 0..<characters.count, using: &generator)
      characters[place] = ["0", "9", "X", "某", "*"].randomElement(using: &generator) ?? "0"
      return String(characters)
    }
  }
}
