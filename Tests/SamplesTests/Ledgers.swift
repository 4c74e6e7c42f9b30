import CSV
import Columns
import Glibc
import Samples

/// Ledgers made in a folder of the test's own.
final class Ledgers {
  let folder: String

  init() throws {
    var template = Array("/tmp/sluice-samples-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SluiceError(.internalFault, systemError: errno) }
    folder = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    try write(Self.places, to: "places.csv")
    try write(Self.codes, to: "area-codes.csv")
  }

  deinit {
    for name in names { unlink(folder + "/" + name) }
    rmdir(folder)
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

  /// Settings with the test's places.
  func settings(
    _ programme: SampleProgramme = .subsistenceAllowance, rows: Int = 400, seed: UInt64 = 1
  ) -> SampleSettings {
    SampleSettings(programme: programme, rows: rows, seed: seed, dictionaries: folder)
  }

  /// The bytes of a ledger.
  func bytes(_ settings: SampleSettings, name: String = "ledger.csv") throws -> [UInt8] {
    try SampleLedger.write(settings, to: folder + "/" + name)
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

  private func write(_ text: String, to name: String) throws {
    guard let file = fopen(folder + "/" + name, "w") else {
      throw SluiceError(.internalFault, systemError: errno)
    }
    fputs(text, file)
    fclose(file)
  }

  private static let places = """
    county_code,township,village,kind
    530921,凤山镇,红塔村,village
    530502,板桥镇,,township
    530502,板桥镇,北汉庄村,village
    530502,板桥镇,沙坝村,village
    530502,永昌街道,上村社区,village
    530521,甸阳镇,沙坝村,village
    530521,何元乡,何元村,village
    530581,猴桥镇,黑泥塘村,village
    530581,和顺镇,水碓社区,village

    """

  private static let codes = """
    code,name,first_year,last_year
    530502,隆阳区,2000,
    530521,施甸县,2000,
    530581,腾冲市,2015,

    """
}

extension CSVTable {
  /// The cells of a column.
  func cells(_ name: String) throws -> [String] {
    let index = try column(name)
    return records.map { $0[index] }
  }
}
