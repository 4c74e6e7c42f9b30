import Columns
import Dictionaries
import Foundation
import Ingest
import Recognize
import Testing

@testable import Pipelines

/// What a file's name tells, where neither a column nor a title does.
@Suite("names of files")
struct FileNameTests {
  private struct Read {
    var townships: Set<String> = []
    var foreign = 0
    var codes: Set<String> = []
  }

  /// Reads a ledger under a name by the shipped pipeline.
  private func read(_ text: String, as name: String) throws -> Read {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sluice-name-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: name).path(percentEncoded: false)
    try Data(text.utf8).write(to: URL(filePath: path))
    let source = LedgerSource(
      files: [InputFile(path: path, number: 1, shownName: "ledger")], reading: try Corpus.reading())
    var read = Read()
    while let batch = try source.next() {
      let records = try Corpus.interpreter().process(batch)
      for path in records.areas.values {
        read.townships.insert(path.township ?? "")
      }
      read.foreign += records.isForeign.count { $0 }
    }
    read.codes = Set(source.reports.flatMap { $0.findings.sorted.map(\.code.rawValue) })
    return read
  }

  private static let without = "姓名,身份证号,低保金\n甲某,530502190001010010,1\n"
  private static let titled = "隆阳区潞江镇低保金花名册,,\n" + without

  @Test func theTownshipIsTakenWhereNothingElseTellsIt() throws {
    let read = try read(Self.without, as: "板桥镇低保10月.csv")
    #expect(read.townships == ["板桥镇"])
    #expect(read.codes == ["township-from-file"])
    #expect(read.foreign == 0)
  }

  @Test func aTitleGoesBeforeTheName() throws {
    let read = try read(Self.titled, as: "板桥镇10月.csv")
    #expect(read.townships == ["潞江镇"])
    #expect(read.codes == ["township-from-title"])
  }

  @Test(arguments: ["10月.csv", "板桥镇和潞江镇.csv"])
  func aNameThatDoesNotTellOneTownshipIsNoHelp(name: String) throws {
    let error = #expect(throws: SluiceError.self) { try read(Self.without, as: name) }
    #expect(error?.code == .requiredColumnMissing)
  }

  @Test func theProgrammeIsTakenTooUnlessATitleSaysThisOne() throws {
    let other = try read(Self.without, as: "板桥镇特困10月.csv")
    #expect(other.foreign == 1)
    #expect(other.codes == ["township-from-file", "programme-from-file"])
    #expect(try read(Self.titled, as: "特困10月.csv").foreign == 0)
    #expect(try read(Self.without, as: "板桥镇低保和特困.csv").foreign == 0)
  }
}
