import CSV
import Columns
import FoundationEssentials
import Glibc

/// Whether two folders hold the same files with the same bytes.
enum FolderComparison {
  /// Compares names and bytes; times and modes do not count.
  static func sameBytes(_ left: String, _ right: String) throws(SluiceError) -> Bool {
    let names = try files(in: left)
    guard try names == files(in: right) else { return false }
    for name in names where try !sameFile("\(left)/\(name)", "\(right)/\(name)") { return false }
    return true
  }

  /// The paths of all files below a folder, sorted.
  static func files(in folder: String) throws(SluiceError) -> [String] {
    try entries(in: folder).filter { !isFolder("\(folder)/\($0)") }
  }

  /// The paths of all folders below a folder, sorted.
  static func folders(in folder: String) throws(SluiceError) -> [String] {
    try entries(in: folder).filter { isFolder("\(folder)/\($0)") }
  }

  private static func entries(in folder: String) throws(SluiceError) -> [String] {
    do { return try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() } catch {
      throw SluiceError(.outputUnwritable, systemError: EIO)
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private static func sameFile(_ left: String, _ right: String) throws(SluiceError) -> Bool {
    do { return try SameBytes.compare(left, right) } catch {
      throw SluiceError(.outputUnwritable, systemError: error.number)
    }
  }
}
