import Glibc

/// Reads a small file from its beginning to its end: a dictionary, a pipeline, a key.
///
/// Not for ledgers, which are read in blocks. The caller knows what the file is for, and says so in the error that
/// it makes of a `Failure`.
public enum WholeFile {
  /// Why a file was not read.
  public enum Failure: Error, Equatable {
    /// A folder has the name.
    case isFolder
    /// The system's error number; `EFBIG` for a file longer than the limit.
    case system(Int32)

    /// Whether there is nothing of that name.
    public var isMissing: Bool { self == .system(ENOENT) || self == .system(ENOTDIR) }

    /// The system's error number.
    public var number: Int32 {
      switch self {
      case .isFolder: EISDIR
      case .system(let number): number
      }
    }
  }

  /// The bytes of a file of at most `limit` bytes.
  ///
  /// What grows meanwhile is refused as well.
  public static func bytes(of path: String, limit: Int = 64 << 20) throws(Failure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(errno) }
    defer { close(descriptor) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0 else { throw .system(errno) }
    if facts.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw .system(errno)
      }
      guard bytes.count + count <= limit else { throw .system(EFBIG) }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
