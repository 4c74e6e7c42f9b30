import CSV
import Columns
import Dictionaries
import Glibc
import Samples

/// Ledgers made in a folder of the test's own.
final class Ledgers {
  let folder: String

  init() throws {
    var template = Array("/tmp/sluice-samples-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SluiceError(.internalFault, systemError: errno) }
    folder = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit {
    for name in names { unlink(folder + "/" + name) }
    rmdir(folder)
  }

  /// The project's dictionaries, found from this file, so that tests run from anywhere.
  static var dictionaries: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast(3) + ["dictionaries"]).joined(separator: "/")
  }

  /// The places, loaded once for all tests.
  static let areas = Result {
    try Dictionaries.load(folder: dictionaries, at: CivilDate.lastDay(ofMonth: 10, year: 2026)).areas
  }

  /// The names of the files in the folder.
  var names: [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Settings with the project's own dictionaries.
  func settings(
    _ programme: SampleProgramme = .subsistenceAllowance, rows: Int = 400, seed: UInt64 = 1
  ) -> SampleSettings {
    SampleSettings(programme: programme, rows: rows, seed: seed, dictionaries: Self.dictionaries)
  }

  /// The bytes of a ledger.
  func bytes(_ settings: SampleSettings, name: String = "ledger.csv") throws -> [UInt8] {
    try SampleLedger.write(settings, areas: try Self.areas.get(), to: folder + "/" + name)
    return try read(name)
  }

  /// A ledger's table.
  func table(_ settings: SampleSettings) throws -> CSVTable { try CSVTable(try bytes(settings)) }

  /// The bytes of a file of the folder.
  func read(_ name: String) throws -> [UInt8] {
    guard let file = fopen(folder + "/" + name, "r") else {
      throw SluiceError(.internalFault, systemError: errno)
    }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&part, 1, part.count, file)
      if count == 0 { return bytes }
      bytes += part.prefix(count)
    }
  }

  /// Whether a text is 18 characters with the right check character.
  static func isIdentity(_ text: String) -> Bool {
    let body = Array(text.utf8.dropLast())
    return text.utf8.count == 18 && MOD11.checkCharacter(body.span) == text.utf8.last
  }

  /// Whether a text is digits that pass Luhn.
  static func isCard(_ text: String) -> Bool {
    let digits = Array(text.utf8)
    return Luhn.isValid(digits.span)
  }
}

extension CSVTable {
  /// The cells of a column.
  func cells(_ name: String) throws -> [String] {
    let index = try column(name)
    return records.map { $0[index] }
  }
}
