import Columns
import Glibc

/// Reads a file of ours from its beginning to its end.
final class FileBytes {
  private let descriptor: Int32
  private let part: Part

  /// Opens a file. Among staged files a symbolic link is none of ours.
  ///
  /// - Throws: `part-unreadable` with the system's error.
  init(path: String, followsLinks: Bool, part: Part) throws(SluiceError) {
    descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW))
    self.part = part
    if descriptor < 0 { throw part.error(.partUnreadable, systemError: errno) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Adds the next bytes, at most so many; false at the end of the file.
  func read(upTo count: Int, into bytes: inout [UInt8]) throws(SluiceError) -> Bool {
    var got = 0
    let file = descriptor
    let next = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      got = Glibc.read(file, buffer.baseAddress, count)
      filled = max(got, 0)
    }
    if got < 0 { throw part.error(.partUnreadable, systemError: errno) }
    bytes += next
    return got > 0
  }
}
