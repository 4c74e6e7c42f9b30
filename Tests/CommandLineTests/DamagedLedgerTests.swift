import Foundation
import Samples
import TestSupport
import Testing

/// A ledger with every damage there is, through the built program: everybody counted, nothing shown.
@Suite("damaged ledgers through the program")
struct DamagedLedgerTests {
  private static let list = """
      masked_list:
        audience: internal
        columns: {name: surname, citizen_id: partial-id, phone: partial-phone, account: partial-account, birth_date: year, amount_due: keep}
    """

  @Test(arguments: ["csv", "csv-gb18030", "xlsx"])
  func everybodyIsCountedAndNothingShown(name: String) throws {
    let format = try #require(SheetFormats.named(name))
    let ledger = DamagedLedger(for: format)
    let folder = try Folder()
    let input = "ledger.\(format.ending)"
    try Data(try format.bytes(ledger.grid)).write(to: folder.url.appending(path: input))
    let shipped = try String(contentsOf: URL(filePath: Ledger.pipeline), encoding: .utf8)
    try folder.write(
      shipped.replacingOccurrences(of: "\n  notice:\n", with: "\n\(Self.list)\n  notice:\n"),
      to: "pipeline.yaml")
    let count = ledger.truths.count
    let cents = ledger.cents
    let answer = try Sluice.run(
      Ledger.run(
        [input], pipeline: "pipeline.yaml", "--control",
        "\(count),\(count),\(cents / 100).\(cents % 100 < 10 ? "0" : "")\(cents % 100)"), in: folder)
    #expect(answer.status == 0, "\(answer.notes.suffix(300))")
    #expect(answer.object["rows"] as? Int == count)
    #expect(answer.object["rejected_rows"] as? Int == 0)
    let found = (answer.object["findings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    for code in Set(ledger.truths.compactMap(\.damage.code)) { #expect(found.contains(code), "\(code)") }

    // Every cell of an identifying column is masked, damaged or not.
    let rows = try Self.shell("zcat out/*/*/v1/internal/*list.csv.gz", in: folder).split(
      whereSeparator: \.isNewline
    )
    .dropFirst()
    #expect(rows.count == count)
    for (row, truth) in zip(rows, ledger.truths) {
      let cells = row.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(cells[1].wholeMatch(of: #/(\d{0,6}\*{8}[\dX]{0,4})?/#) != nil, "\(truth.damage.name)")
      let isBlank = truth.damage.name == "id-blank"
      #expect(cells[1].isEmpty == isBlank, "\(truth.damage.name)")
      #expect(cells[2].wholeMatch(of: #/(\d{3}\*{4}\d{4}|\*{4,8})?/#) != nil, "\(truth.damage.name)")
      #expect(cells[3].wholeMatch(of: #/(\*{4}\d{4}|\*{4})?/#) != nil, "\(truth.damage.name)")
      #expect(cells[4].wholeMatch(of: #/(\d{4}|未知)?/#) != nil, "\(truth.damage.name)")
    }

    // Nothing that is left of a number stands in any output, nor in what the program says.
    var texts = answer.output + answer.notes
    texts += try Self.shell(
      "find out -type f ! -name '*.zip' ! -name '*.xlsx' -exec zcat -f {} +", in: folder)
    texts += try Self.shell(
      "find out -name '*.zip' -o -name '*.xlsx' | while read -r f; do unzip -p \"$f\"; done", in: folder)
    #expect(texts.count > 10_000)
    for truth in ledger.truths {
      let identity = truth.meant[CorpusLedger.identity]
      let traces = [
        identity, String(identity.prefix(15)), String(identity.suffix(12)), truth.meant[CorpusLedger.phone],
        truth.meant[CorpusLedger.account],
      ]
      for trace in traces { #expect(!texts.contains(trace), "\(truth.damage.name)") }
      if truth.written.count > 8 && truth.damage.column <= CorpusLedger.account
        && truth.damage.column != CorpusLedger.birth
      {
        #expect(!texts.contains(truth.written), "\(truth.damage.name)")
      }
    }
  }

  private static func shell(_ line: String, in folder: Folder) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", line + " > .text"]
    process.currentDirectoryURL = folder.url
    try process.run()
    process.waitUntilExit()
    return String(decoding: try folder.read(".text"), as: UTF8.self)
  }
}
