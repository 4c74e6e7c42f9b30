import Foundation
import Testing

/// Everything personal is planted in every column of one ledger, and nothing of it is in what a run lets out.
@Suite("leak traps in ledgers")
struct LedgerTrapsTests {
  private static let header = [
    "县(市、区)", "乡镇(街道)", "村(社区)", "村组", "户号", "户主姓名", "姓名", "与户主关系", "身份证号码", "家庭住址", "联系电话", "开户名",
    "银行账号", "城乡类别", "保障类别", "保障人口", "月保障金额(元)", "起始年月", "致困原因", "备注",
  ]

  /// What must not come out, however it is written; fictional, and each unlike anything else in the ledger.
  private static let secrets = [
    "530502190008081231", "19000808123", "13812345678", "10500000012345678", "欧阳秘密", "9组88号附3", "艾滋病",
    "53050219000808123X41", "G530502190008081231", "secret@example.com", "云M12345",
  ]

  private static func household(_ number: Int) -> [String] {
    let name = "王\(Array("甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥")[number % 22])某"
    return [
      "隆阳区", "潞江镇", "芒旦社区", "1组", "\(100 + number)", name, name, "本人", "5305021900010100\(10 + number)",
      "芒旦社区1组\(100 + number)号", "1390000\(1000 + number)", name, "621700000000\(1000 + number)", "农村", "A",
      "1",
      "450", "2020-01", "因病", "",
    ]
  }

  /// A ledger in which one household in three has each secret in turn in one column; the householder of the
  /// named households is left as it is, since a notice names householders by rule.
  private static func ledger(column: Int) -> String {
    var lines = [header.joined(separator: ",")]
    for (index, secret) in secrets.enumerated() {
      for number in 0..<2 { lines.append(household(index * 3 + number).joined(separator: ",")) }
      var row = household(index * 3 + 2)
      row[column] = secret
      lines.append(row.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The texts of a file as anybody could read them, folded: blanks, dashes and tags taken out.
  private static func texts(_ folder: Folder) throws -> [String] {
    var texts: [String] = []
    for path in folder.files(below: "out") where path.contains("/public/") || path.contains("/notice/") {
      let url = folder.url.appending(path: "out/\(path)")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
        continue
      }
      texts.append(path)
      texts.append(path.hasSuffix(".html") ? String(decoding: try Data(contentsOf: url), as: UTF8.self) : "")
      if path.hasSuffix(".zip") || path.hasSuffix(".xlsx") { texts.append(try unpacked(url)) }
    }
    return texts.map { text in
      text.replacing(#/<[^>]*>/#, with: "").filter { !$0.isWhitespace && $0 != "-" }
    }
  }

  private static func unpacked(_ archive: URL) throws -> String {
    let unzip = Process()
    unzip.executableURL = URL(filePath: "/usr/bin/unzip")
    unzip.arguments = ["-p", archive.path]
    let pipe = Pipe()
    unzip.standardOutput = pipe
    try unzip.run()
    return String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
  }

  @Test(arguments: header.indices)
  func nothingPlantedInALedgerGetsOut(column: Int) throws {
    let folder = try Folder()
    try folder.write(Self.ledger(column: column), to: "ledger.csv")
    let run = try Sluice.run(Ledger.run(), in: folder)
    #expect(run.status == 0 || run.status == 1, "\(run.notes)")
    if run.status == 1 { #expect(!folder.isPublic) }
    let texts = try Self.texts(folder)
    for (index, secret) in Self.secrets.enumerated() {
      // A notice names a householder whose cell holds a name and nothing else.
      if secret == "欧阳秘密", ["户主姓名", "姓名"].contains(Self.header[column]) { continue }
      #expect(!texts.contains { $0.contains(secret) }, "secret \(index) of column \(column)")
    }
    let internals = folder.files(below: "out").filter { $0.contains("/internal/") && $0.hasSuffix(".json") }
    for path in internals {
      let report = String(decoding: try folder.read("out/\(path)"), as: UTF8.self)
      #expect(!report.contains("530502190008081231") && !report.contains("13812345678"), "\(path)")
    }
  }
}
