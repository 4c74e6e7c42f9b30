import Columns
import Foundation
import Ingest
import Samples
import TestSupport
import Testing

@testable import Pipelines

/// Every layout in every format that can hold it, read by the shipped pipeline and compared with what its maker meant.
@Suite("corpus of layouts")
struct CorpusTests {
  static let pairs = Layouts.all.flatMap { layout in
    SheetFormats.all.filter { layout.needs.isSubset(of: $0.holds) }.map { (layout, $0) }
  }

  @Test(
    arguments: pairs.map { $0.0.name + " as " + $0.1.name }.enumerated().map {
      (index: $0.offset, name: $0.element)
    })
  func readsAsMeant(pair: (index: Int, name: String)) throws {
    let (layout, format) = Self.pairs[pair.index]
    let roster = CorpusLedger(families: 6).roster
    let grid = layout.grid(roster)
    let read = try LayoutReading(try CorpusFile(try format.bytes(grid), ending: format.ending))

    // Every record once, with what it says of its household and place, and of whose programme it is.
    let rows = grid.sheets.filter { !$0.isHidden }.flatMap(\.rows).filter { $0.role == .record }
    let meant = rows.flatMap(\.records).sorted()
    #expect(meant == Array(roster.records.indices))
    #expect(read.records.count == meant.count)
    let foreign = Set(rows.filter(\.isOfOtherProgramme).flatMap(\.records))
    for (index, record) in roster.records.enumerated() {
      let found = read.records[record[CorpusLedger.identity]]
      #expect(found?.count == 1, "record \(index + 1)")
      for (field, column) in LayoutReading.fields {
        #expect(
          found?.first?.cells[field] == LayoutReading.plain(record[column]), "record \(index + 1), \(field)")
      }
      #expect(found?.first?.isForeign == foreign.contains(index), "record \(index + 1)")
    }
    #expect(read.cents == CorpusLedger(families: 6).cents())

    #expect(read.sheets.count == grid.sheets.count)
    for (report, sheet) in zip(read.sheets, grid.sheets) where !sheet.isHidden {
      for (role, kind) in LayoutReading.kinds {
        #expect(report.account.rows(kind) == sheet.numbers(role), "\(kind)")
      }
    }
    #expect(read.codes == layout.findings.union(format.findings))
  }

  @Test func namesAreOfOneKindEach() {
    #expect(Set(Layouts.all.map(\.name)).count == Layouts.all.count)
    #expect(Set(Damages.all.map(\.name)).count == Damages.all.count)
    #expect(Set(SheetFormats.all.map(\.name)).count == SheetFormats.all.count)
  }
}

/// The corpus as files, for programs that are not ours; and its names in the documentation.
@Suite("corpus as files")
struct CorpusFilesTests {
  @Test func everyNameIsDocumented() throws {
    let page = try String(contentsOf: URL(filePath: Corpus.root + "/docs/formats.md"), encoding: .utf8)
    let names = Layouts.all.map(\.name) + Damages.all.map(\.name) + SheetFormats.all.map(\.name)
    let missing = names.filter { !page.contains("`\($0)`") }
    #expect(missing.isEmpty, "docs/formats.md")
  }

  /// The last column of the table of layouts: which formats each is read in.
  @Test func theTableOfLayoutsSaysEveryFormat() throws {
    let page = try String(contentsOf: URL(filePath: Corpus.root + "/docs/formats.md"), encoding: .utf8)
    let texts = Set(SheetFormats.all.filter { $0.holds.isEmpty }.map(\.name))
    for layout in Layouts.all {
      let lacking = Set(SheetFormats.all.filter { !layout.needs.isSubset(of: $0.holds) }.map(\.name))
      let words =
        switch lacking {
        case []: "all"
        case texts: "workbooks, web pages"
        case texts.union(["html"]): "workbooks"
        default: "?"
        }
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(layout.name)` |") } ?? ""
      #expect(row.hasSuffix("| \(words) |"), "\(layout.name)")
    }
  }

  /// Writes every layout in every format, and every damage in every format, with the truth beside it:
  /// `SLUICE_CORPUS=FOLDER swift test --filter CorpusFilesTests`. Tests/oracle/corpus.py reads them.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SLUICE_CORPUS"] != nil))
  func writes() throws {
    let folder = URL(filePath: try #require(ProcessInfo.processInfo.environment["SLUICE_CORPUS"]))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: folder.appending(path: name))
    }
    let roster = CorpusLedger(families: 6).roster
    for layout in Layouts.all {
      let grid = layout.grid(roster)
      try write(Array(LayoutTruth.json(grid, roster).utf8), "\(layout.name).truth.json")
      for format in SheetFormats.all where layout.needs.isSubset(of: format.holds) {
        try write(try format.bytes(grid), "\(layout.name).\(format.name).\(format.ending)")
      }
    }
    for format in SheetFormats.all {
      let damaged = DamagedLedger(for: format)
      let truth = LayoutTruth.json(
        damaged.grid,
        Roster(
          title: "", columns: CorpusLedger.columns, records: damaged.truths.map(\.meant), households: []))
      try write(Array(truth.utf8), "damages-\(format.name).truth.json")
      try write(try format.bytes(damaged.grid), "damages-\(format.name).\(format.name).\(format.ending)")
    }
  }
}
