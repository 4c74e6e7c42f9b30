import Foundation
import Testing

/// Ledgers as offices lay them out, made and read by the program: the same is published from each.
@Suite("ledgers with a layout through the program")
struct LayoutSampleTests {
  private static let rows = 60

  private func publish(_ layout: String, as file: String, format: String? = nil, in folder: Folder) throws
    -> Data
  {
    let made = try Sluice.run(
      [
        "sample", "subsistence-allowance", "--rows", "\(Self.rows)", "--seed", "7", "--layout", layout,
        "--out", file,
        "--dictionaries", Ledger.dictionaries, "--json",
      ]
        + (format.map { ["--format", $0] } ?? []), in: folder)
    #expect(made.status == 0, "\(made.notes)")
    var words = Ledger.run([file])
    words[words.firstIndex(of: "out") ?? 0] = "out-\(file)"
    let answer = try Sluice.run(words, in: folder)
    #expect(answer.status == 0, "\(answer.notes)")
    #expect(answer.object["rows"] as? Int == Self.rows)
    let codes = (answer.object["findings"] as? [[String: Any]])?.compactMap { $0["code"] as? String } ?? []
    #expect(!codes.contains("total-row-differs"), "\(file)")
    return try folder.read("out-\(file)/\(try #require(answer.object["bundle"] as? String))")
  }

  /// Clean table, all at once in the old binary format, a page named as a workbook, merged cells, a sheet a township.
  @Test func theSameIsPublished() throws {
    let folder = try Folder()
    let plain = try publish("plain", as: "plain.xlsx", in: folder)
    for (layout, file, format) in [
      ("as-kept", "kept.xls", nil), ("as-kept", "page.xls", "html"),
      ("household-cells-merged", "merged.ods", nil),
      ("township-sheets", "sheets.xlsx", nil), ("header-of-two-rows-per-page", "pages.csv", nil as String?),
    ] {
      #expect(try publish(layout, as: file, format: format, in: folder) == plain, "\(layout) as \(file)")
    }
  }

  /// A workbook with a sheet a township lists the columns once, within the width of a terminal.
  @Test func aWorkbookOfTownshipsIsShownInBrief() throws {
    let folder = try Folder()
    _ = try Sluice.run(
      [
        "sample", "subsistence-allowance", "--rows", "60", "--seed", "7", "--layout", "township-sheets",
        "--out",
        "a.xls", "--dictionaries", Ledger.dictionaries,
      ], in: folder)
    let page = try Sluice.run(["inspect", "a.xls", "--dictionaries", Ledger.dictionaries], in: folder).output
    let lines = page.split(separator: "\n")
    #expect(lines.count { $0.contains("保障对象姓名") } == 1)
    #expect(lines.count { $0.contains("各列与工作表") } > 3)
  }
}
