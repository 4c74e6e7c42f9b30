import Columns
import Dictionaries
import Glibc
import Ingest
import Recognize
import Testing

@testable import Pipelines

/// The project's dictionaries and the pipeline that the corpus is read with.
enum Corpus {
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(
    separator: "/")

  static func dictionaries() throws -> Dictionaries { try loaded.get() }

  /// The shipped pipeline of the subsistence allowance.
  static func pipeline() throws -> Pipeline { try shipped.get() }

  /// How a run of that pipeline reads its ledgers.
  static func reading() throws -> LedgerReading { try read.get() }

  /// How it tells what rows mean.
  static func interpreter() throws -> Interpreter { try interpreting.get() }

  private static let shipped = Result {
    try PipelineFile.load(root + "/pipelines/subsistence-allowance.yaml", dictionaries: nil).pipeline
  }

  private static let read = Result {
    let pipeline = try Corpus.pipeline()
    let dictionaries = try Corpus.dictionaries()
    return LedgerReading(
      ingest: IngestSettings(), typer: ColumnTyper(fields: pipeline.fields, dictionaries: dictionaries),
      fields: pipeline.fields, unit: .householdMember, programme: pipeline.name, dictionaries: dictionaries)
  }

  private static let interpreting = Result {
    let pipeline = try Corpus.pipeline()
    return try Interpreter(
      InterpretationSettings(
        fields: pipeline.fields, derived: pipeline.derived, unit: .householdMember, programme: pipeline.name,
        lastDay: CivilDate.lastDay(ofMonth: 10, year: 2026)),
      dictionaries: try Corpus.dictionaries(), hash: SipHash(key: (1, 2)))
  }

  private static let loaded = Result {
    try Dictionaries.load(folder: root + "/dictionaries", at: CivilDate.lastDay(ofMonth: 10, year: 2026))
  }
}

/// A file of a test, which goes with the value.
final class CorpusFile {
  let path: String

  init(_ bytes: [UInt8], ending: String) throws {
    var template = Array("/tmp/sluice-corpus-XXXXXX.\(ending)".utf8CString)
    let descriptor = mkstemps(&template, Int32(ending.utf8.count + 1))
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      try #require(count > 0)
      start += count
    }
  }

  deinit { unlink(path) }

  var input: InputFile { InputFile(path: path, number: 1, shownName: "ledger") }
}
