import Glibc

/// Tells whether two files hold the same bytes.
public enum SameBytes {
  /// Whether two files are copies of one another: both can be read, are not empty, and hold the same bytes.
  ///
  /// Files of different sizes are not read. A file that cannot be read is nobody's copy: whoever reads it says why.
  public static func holds(_ first: String, _ second: String) -> Bool {
    guard let size = size(of: first), size > 0, self.size(of: second) == size else { return false }
    return (try? compare(first, second)) ?? false
  }

  /// Whether two files hold the same bytes; two empty ones do.
  ///
  /// - Throws: why one of them cannot be read.
  public static func compare(_ first: String, _ second: String) throws(WholeFile.Failure) -> Bool {
    let left = open(first, O_RDONLY | O_CLOEXEC)
    let right = open(second, O_RDONLY | O_CLOEXEC)
    defer { for descriptor in [left, right] where descriptor >= 0 { close(descriptor) } }
    guard left >= 0, right >= 0 else { throw .system(errno) }
    var one = [UInt8](repeating: 0, count: 1 << 18)
    var other = one
    while true {
      let count = try fill(&one, from: left)
      guard try fill(&other, from: right) == count, one[..<count] == other[..<count] else { return false }
      if count == 0 { return true }
    }
  }

  /// Reads until the buffer is full or the file ends; regular files may still give less at once.
  private static func fill(
    _ buffer: inout [UInt8], from descriptor: Int32
  ) throws(WholeFile.Failure) -> Int {
    var filled = 0
    while filled < buffer.count {
      let room = buffer.count - filled
      // The pointer lives during the call, and `filled + room` is the buffer's length.
      let count = buffer.withUnsafeMutableBytes { bytes in
        read(descriptor, bytes.baseAddress?.advanced(by: filled), room)
      }
      guard count >= 0 else { throw .system(errno) }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The size of a regular file.
  private static func size(of path: String) -> Int? {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(facts.st_size)
  }
}
