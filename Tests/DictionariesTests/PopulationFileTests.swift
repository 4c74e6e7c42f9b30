import CSV
import Columns
import Testing

@testable import Dictionaries

@Suite struct PopulationFileTests {
  private static func read(_ lines: String) throws -> PopulationFile {
    try PopulationFile(
      Array("area,date,persons,source\n\(lines)\n".utf8), file: "population.csv",
      dictionaries: TestDictionaries.shared())
  }

  @Test func readsCountiesAndTheCityByNameAndCode() throws {
    let file = try Self.read(
      "保山市,2025-12-31,2400000,公报\n隆阳区,2025-12-31,900000,公报\n530521,2025-12-31,300000,公报")
    #expect(file.counts.map(\.areaCode) == ["530500", "530502", "530521"])
    #expect(file.counts.map(\.persons) == [2_400_000, 900_000, 300_000])
  }

  @Test(arguments: [
    ("火星区,2025-12-31,1,公报", ErrorCode.dictionaryUnknownCode), ("隆阳区,去年,1,公报", .dictionaryDate),
    ("隆阳区,,1,公报", .dictionaryDate), ("隆阳区,2025-12-31,许多,公报", .dictionaryNumber),
    ("隆阳区,2025-12-31,0,公报", .dictionaryNumber), ("隆阳区,2025-12-31,1", .csvRecordWidth),
  ])
  func refusesWhatIsNoCount(line: String, code: ErrorCode) throws {
    let error = #expect(throws: SluiceError.self) { try Self.read(line) }
    #expect(error?.code == code)
    #expect(error?.place.row == 2)
  }
}
