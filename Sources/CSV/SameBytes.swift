import Glibc

/// Tells whether two files are copies of one another.
public enum SameBytes {
  /// Whether both can be read, are not empty, and hold the same bytes.
  ///
  /// Files of different sizes are not read. A file that cannot be read is nobody's copy: whoever reads it says why.
  public static func holds(_ first: String, _ second: String) -> Bool {
    let descriptors = [first, second].map { (path: String) in open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    defer { for descriptor in descriptors where descriptor >= 0 { close(descriptor) } }
    let sizes = descriptors.map(size(of:))
    guard let size = sizes[0], size > 0, sizes[1] == size else { return false }
    var chunks = [[UInt8]](repeating: [UInt8](repeating: 0, count: 1 << 18), count: 2)
    var position = 0
    while position < size {
      let count = min(size - position, chunks[0].count)
      // A file that is shorter by now is another one; a part that was not read is not compared.
      for index in 0...1 where pread(descriptors[index], &chunks[index], count, position) != count {
        return false
      }
      guard chunks[0][..<count] == chunks[1][..<count] else { return false }
      position += count
    }
    return true
  }

  private static func size(of descriptor: Int32) -> Int? {
    var facts = stat()
    guard descriptor >= 0, fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      return nil
    }
    return Int(facts.st_size)
  }
}
