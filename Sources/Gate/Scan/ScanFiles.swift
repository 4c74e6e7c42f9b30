import Columns
import Glibc

/// A file to scan.
struct ScanFile: Sendable {
  /// Where it is.
  let path: String
  /// Its path below what was asked for, which begins with that name.
  let name: String
  /// Its number among its neighbours, from 1.
  let number: Int
}

/// The files of paths that were asked for.
enum ScanFiles {
  /// How many files are scanned at once.
  static let most = 1_000_000

  /// All regular files of paths, folders searched through, in the order of their names.
  ///
  /// Links below a folder are not followed: they are told as not opened.
  ///
  /// - Parameter shown: makes the name of a path safe to show, for errors.
  /// - Throws: `scan-path-missing`, `scan-path-unreadable`.
  static func list(
    _ paths: [String], shown: (String) -> String
  ) throws(SluiceError) -> (files: [ScanFile], links: [ScanFile]) {
    var files: [ScanFile] = []
    var links: [ScanFile] = []
    for (index, path) in paths.enumerated() {
      var facts = stat()
      let name = path.split(separator: "/").last.map(String.init) ?? path
      guard stat(path, &facts) == 0 else {
        throw SluiceError(
          errno == ENOENT ? .scanPathMissing : .scanPathUnreadable, at: Place(file: shown(name)),
          systemError: errno)
      }
      if facts.st_mode & S_IFMT == S_IFDIR {
        try visit(path, name == "." || name == ".." ? "" : "\(name)/", shown, &files, &links)
      } else {
        files.append(ScanFile(path: path, name: name, number: index + 1))
      }
    }
    return (files, links)
  }

  private static func visit(
    _ folder: String, _ prefix: String, _ shown: (String) -> String, _ files: inout [ScanFile],
    _ links: inout [ScanFile]
  ) throws(SluiceError) {
    guard let directory = opendir(folder) else {
      throw SluiceError(.scanPathUnreadable, at: Place(file: shown(prefix)), systemError: errno)
    }
    var names: [String] = []
    while let entry = readdir(directory) {
      // The name is a buffer in the entry that ends with 0.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    closedir(directory)
    for (index, name) in names.sorted().enumerated() {
      let path = "\(folder)/\(name)"
      var facts = stat()
      let file = ScanFile(path: path, name: prefix + name, number: index + 1)
      guard lstat(path, &facts) == 0, files.count < most else {
        links.append(file)
        continue
      }
      switch facts.st_mode & S_IFMT {
      case S_IFDIR: try visit(path, "\(prefix)\(name)/", shown, &files, &links)
      case S_IFREG: files.append(file)
      default: links.append(file)
      }
    }
  }
}

extension ErrorCode {
  /// There is no such file or folder to scan.
  public static let scanPathMissing = ErrorCode("scan-path-missing", .file)
  /// A file or folder to scan cannot be read.
  public static let scanPathUnreadable = ErrorCode("scan-path-unreadable", .file)
}
