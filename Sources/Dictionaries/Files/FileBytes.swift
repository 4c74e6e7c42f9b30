import Columns
import Glibc

/// Reads small files whole.
enum FileBytes {
  /// The bytes of a file, or nil when there is no such file.
  ///
  /// - Throws: `dictionary-unreadable` with the system's error number.
  static func read(_ path: String, shownAs name: String) throws(SluiceError) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw SluiceError(.dictionaryUnreadable, at: Place(file: name), key: name, systemError: errno)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
      } else if errno != EINTR {
        throw SluiceError(.dictionaryUnreadable, at: Place(file: name), key: name, systemError: errno)
      }
    }
  }

  /// Whether a path leads to a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
