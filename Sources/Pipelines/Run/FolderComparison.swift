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
    let first = open(left, O_RDONLY | O_CLOEXEC)
    let second = open(right, O_RDONLY | O_CLOEXEC)
    defer {
      close(first)
      close(second)
    }
    guard first >= 0, second >= 0 else { throw SluiceError(.outputUnwritable, systemError: errno) }
    var one = [UInt8](repeating: 0, count: 1 << 16)
    var other = one
    while true {
      let count = try fill(&one, from: first)
      guard try fill(&other, from: second) == count, one[0..<count] == other[0..<count] else { return false }
      if count == 0 { return true }
    }
  }

  /// Reads until the buffer is full or the file ends; regular files may still give less at once.
  private static func fill(_ buffer: inout [UInt8], from descriptor: Int32) throws(SluiceError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let room = buffer.count - filled
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: filled), room)
      }
      guard count >= 0 else { throw SluiceError(.outputUnwritable, systemError: errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }
}
