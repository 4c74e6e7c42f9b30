import Columns
import Dictionaries
import Foundation
import Ingest
import TestSupport
import Testing

@testable import Pipelines

/// Every layout in every format that can hold it, read and compared with what its maker meant.
@Suite("corpus of layouts")
struct CorpusTests {
  static let pairs = Layouts.all.flatMap { layout in
    CorpusFormats.all.filter { layout.needs.isSubset(of: $0.holds) }.map { (layout, $0) }
  }

  @Test(
    arguments: pairs.map { $0.0.name + " as " + $0.1.name }.enumerated().map {
      (index: $0.offset, name: $0.element)
    })
  func readsAsMeant(pair: (index: Int, name: String)) throws {
    let (layout, format) = Self.pairs[pair.index]
    let ledger = CorpusLedger(rows: 24)
    let grid = layout.grid(ledger)
    let file = try CorpusFile(try format.bytes(grid), ending: format.ending)
    let reader = try LedgerReader(file.input, knowledge: try Corpus.reading().knowledge)
    var records: [[String]] = []
    while let batch = try reader.next() {
      for row in 0..<batch.count { records.append(batch.columns.map { $0.text(row) }) }
    }
    #expect(records.count == ledger.records.count)
    #expect(records.map { Self.plain($0) } == ledger.records.map { Self.plain($0) })

    let sheets = grid.sheets
    #expect(reader.sheets.count == sheets.count)
    for (report, sheet) in zip(reader.sheets, sheets) where !sheet.isHidden {
      #expect(report.headerRows == sheet.numbers(.header))
      #expect(report.titleRows == sheet.numbers(.title))
      #expect(report.totalRows == sheet.numbers(.total))
      #expect(report.footerRows == sheet.numbers(.footer))
      #expect(report.repeatedRows == sheet.numbers(.repeated))
      #expect(report.rows == sheet.numbers(.record).count)
    }
    let found = Set(reader.findings.sorted.map(\.code.rawValue))
    #expect(found == layout.findings.union(format.findings))
  }

  /// Cells with numbers as numbers: 300.50 is 300.5 in a workbook.
  private static func plain(_ record: [String]) -> [String] {
    zip(record, CorpusLedger.columns).map { text, column in
      column.isNumber ? Double(text).map { "\($0)" } ?? text : text
    }
  }

  @Test func namesAreOfOneKindEach() {
    #expect(Set(Layouts.all.map(\.name)).count == Layouts.all.count)
    #expect(Set(Damages.all.map(\.name)).count == Damages.all.count)
    #expect(Set(CorpusFormats.all.map(\.name)).count == CorpusFormats.all.count)
  }
}

/// The corpus as files, for programs that are not ours; and its names in the documentation.
@Suite("corpus as files")
struct CorpusFilesTests {
  @Test func everyNameIsDocumented() throws {
    let page = try String(contentsOf: URL(filePath: Corpus.root + "/docs/formats.md"), encoding: .utf8)
    let names = Layouts.all.map(\.name) + Damages.all.map(\.name) + CorpusFormats.all.map(\.name)
    for name in names { #expect(page.contains("`\(name)`"), "docs/formats.md has no `\(name)`") }
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
    let ledger = CorpusLedger(rows: 24)
    for layout in Layouts.all {
      let grid = layout.grid(ledger)
      try write(Array(CorpusTruth.json(grid, ledger.records).utf8), "\(layout.name).truth.json")
      for format in CorpusFormats.all where layout.needs.isSubset(of: format.holds) {
        try write(try format.bytes(grid), "\(layout.name).\(format.name).\(format.ending)")
      }
    }
    for format in CorpusFormats.all {
      let damaged = DamagedLedger(for: format)
      let truth = CorpusTruth.json(damaged.grid, damaged.truths.map(\.meant))
      try write(Array(truth.utf8), "damages-\(format.name).truth.json")
      try write(try format.bytes(damaged.grid), "damages-\(format.name).\(format.name).\(format.ending)")
    }
  }
}
