import Columns
import Glibc
import Testing

@testable import Gate

/// Whole sets of staged files and whole archives.
@Suite("leak gate")
struct LeakGateTests {
  static let harmless: [(name: String, bytes: [UInt8])] = [
    ("README.txt", Array("说明\n".utf8)), ("data/a.csv", Array("area_name,value\n龙泉,12\n".utf8)),
  ]

  static func staged(
    _ files: [(name: String, bytes: [UInt8])], in scratch: Scratch, audience: Audience = .everyone
  ) -> Staged {
    for file in files { scratch.write(file.bytes, file.name) }
    return Staged(
      folder: scratch.path,
      files: files.map { StagedFile(path: $0.name, audience: audience, declared: ["龙泉", "说明"]) })
  }

  static func archive(
    _ members: [(name: String, bytes: [UInt8])], staged: Staged, comment: String = ""
  ) -> FinishedArchive {
    let scratch = Scratch()
    let path = "\(staged.folder).zip"
    scratch.write(TestZip.make(members, comment: comment), "a.zip")
    rename("\(scratch.path)/a.zip", path)
    return FinishedArchive(path: path, name: "a.zip", members: staged.files)
  }

  @Test func stagedFilesAndTheirArchiveClear() throws {
    let scratch = Scratch()
    let staged = Self.staged(Self.harmless, in: scratch)
    let gate = LeakGate(terms: try TestLedger.terms())
    let cleared = try gate.clear(staged)
    #expect(cleared.value.files.map(\.path) == ["README.txt", "data/a.csv"])
    let archive = Self.archive(Self.harmless, staged: staged)
    defer { unlink(archive.path) }
    #expect(try gate.clear(archive).value.name == "a.zip")
  }

  @Test func whatNobodyStagedIsRefused() throws {
    let scratch = Scratch()
    let staged = Self.staged(Self.harmless, in: scratch)
    let gate = LeakGate(terms: try TestLedger.terms())
    scratch.write([0x78], "data/left-over.tmp")
    #expect(throws: SluiceError(.fileUnlisted, at: Place(file: "data/left-over.tmp"))) {
      try gate.clear(staged)
    }
    unlink("\(scratch.path)/data/left-over.tmp")
    symlink("/etc/passwd", "\(scratch.path)/link")
    #expect(throws: SluiceError(.fileUnlisted, at: Place(file: "link"))) { try gate.clear(staged) }
    let listed =
      staged
      + Staged(
        folder: scratch.path, files: [StagedFile(path: "link", audience: .everyone, declared: [])])
    let error = #expect(throws: SluiceError.self) { try gate.clear(listed) }
    #expect(error?.code == .partUnreadable, "a link is not followed")
    unlink("\(scratch.path)/link")
    _ = try gate.clear(staged)
    unlink("\(scratch.path)/README.txt")
    #expect(throws: SluiceError(.fileUnlisted, at: Place(file: "README.txt"))) { try gate.clear(staged) }
  }

  @Test(
    arguments: [
      ("a member more", harmless + [("x.txt", [0x78])], ""),
      ("a member less", Array(harmless.dropLast()), ""),
      ("another name", [("readme.txt", harmless[0].bytes), harmless[1]], ""),
      ("a leak in a member", [harmless[0], ("data/a.csv", Array("a\n张三\n".utf8))], ""),
      ("a leak in the comment", harmless, "联系人张三"),
    ] as [(String, [(name: String, bytes: [UInt8])], String)])
  func archivesThatAreNotWhatWasStagedAreRefused(
    what: String, members: [(name: String, bytes: [UInt8])], comment: String
  ) throws {
    let scratch = Scratch()
    let staged = Self.staged(Self.harmless, in: scratch)
    let archive = Self.archive(members, staged: staged, comment: comment)
    defer { unlink(archive.path) }
    let error = #expect(throws: SluiceError.self) {
      try LeakGate(terms: try TestLedger.terms()).clear(archive)
    }
    #expect(error?.code == (what.contains("leak") ? .leakFound : .fileUnlisted))
  }

  @Test func aPathIsAText() throws {
    let scratch = Scratch()
    let staged = Self.staged([("notice/张三.txt", [0x78])], in: scratch, audience: .community)
    let error = #expect(throws: SluiceError.self) {
      try LeakGate(terms: try TestLedger.terms()).clear(staged)
    }
    #expect(error?.key == "person_name")
  }

  @Test func aHitIsConfirmedAgainstTheInput() throws {
    let scratch = Scratch()
    let files = [("a.txt", Array("张三\n13000000001\n".utf8))]
    let staged = Self.staged(files.map { (name: $0.0, bytes: $0.1) }, in: scratch)
    let gate = LeakGate(terms: try TestLedger.terms())
    var reads = 0
    let found = try gate.search(staged) { (suspects: inout Suspects) throws(SluiceError) in
      reads += 1
      try suspects.look(in: TestLedger.records())
      #expect(suspects.areSettled)
    }
    #expect(reads == 1)
    #expect(found.report.findings.map(\.kind) == [.personName, .phone])
    // An input that does not have them: the fingerprints met by accident. The shape still counts.
    let other = try gate.search(staged) { (suspects: inout Suspects) throws(SluiceError) in
      try suspects.look(in: TestLedger.records(Array(TestLedger.rows.dropFirst())))
    }
    #expect(other.report.findings == [])
    // Without hits nothing is read again.
    let clear = Self.staged(Self.harmless, in: Scratch())
    _ = try gate.search(clear) { (_: inout Suspects) throws(SluiceError) in Issue.record("nothing to confirm")
    }
  }

  @Test func publicStatisticsNeedAnAudit() throws {
    let scratch = Scratch()
    let bundle = TestBundle(data: [AuditorTests.table(AuditorTests.base)])
    for file in bundle.files { scratch.write(file.bytes, file.name) }
    let texts = Set(bundle.files.flatMap { Openers.texts($0) })
    let staged = Staged(
      folder: scratch.path,
      files: bundle.files.map { StagedFile(path: $0.name, audience: .everyone, declared: texts) })
    let gate = LeakGate(terms: try TestLedger.terms())
    #expect(throws: SluiceError(.auditMissing)) { try gate.clear(staged) }
    let cell = AuditorTests.sensitive("甲镇")
    _ = try gate.clear(staged, audit: try Auditor.audit(staged, sensitive: [cell]))
    var exposed = try Auditor.audit(staged, sensitive: [])
    exposed.exposed = [cell]
    let error = #expect(throws: SluiceError.self) { try gate.clear(staged, audit: exposed) }
    #expect(error?.code == .auditExposed)
  }

  @Test func reportsSayWhereAndNeverWhat() throws {
    let scratch = Scratch()
    let staged = Self.staged([("a.txt", Array("张三的号码是530502190001010010\n".utf8))], in: scratch)
    let report = try LeakGate(terms: try TestLedger.terms()).search(staged).report
    #expect(report.findings.count == 2)
    let text = "\(report.report)"
    #expect(text.contains("a.txt"))
    for secret in ["张三", "530502190001010010"] { #expect(!text.contains(secret)) }
  }
}

extension Openers {
  /// All texts of a file, as if the run had declared them.
  static func texts(_ file: (name: String, bytes: [UInt8])) -> [String] {
    final class Texts: UnitSink {
      let takesLines = false
      var texts: [String] = []
      func take(_ text: Span<UInt8>, _ unit: Unit) { texts.append(ByteText.trimmedText(text)) }
      func take(lines: Span<UInt8>, of part: Part) {}
      func endLines(of part: Part) {}
      func unopened(_ error: SluiceError) {}
      func searchedRaw(_ part: Part) {}
    }
    let sink = Texts()
    try? open(Part(file: file.name, bytes: file.bytes), into: sink)
    return sink.texts
  }
}
