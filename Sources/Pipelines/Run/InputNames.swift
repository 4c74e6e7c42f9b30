import CSV
import Columns
import Dictionaries
import Glibc
import Ingest

/// The inputs of a command, and the names by which messages may call them.
enum InputNames {
  /// Numbers the inputs and makes their names safe to show.
  ///
  /// A file's name may hold a person's; it is shown when all its words are known, else as a shape with the
  /// input's number.
  ///
  /// - Throws: `input-twice` when two paths are one file, or two files are equal byte for byte: their rows
  ///   would count twice.
  static func files(_ paths: [String], headers: HeaderWords) throws(SluiceError) -> [InputFile] {
    var files: [InputFile] = []
    var seen: [FileIdentity: Int] = [:]
    for (index, path) in paths.enumerated() {
      let file = InputFile(path: path, number: index + 1, shownName: ShownName.ledger(path, headers: headers))
      if let identity = FileIdentity(path) {
        if let earlier = seen[identity] {
          throw SluiceError(.inputTwice, at: Place(file: file.shownName), key: "\(earlier), \(index + 1)")
        }
        seen[identity] = index + 1
      }
      for earlier in files where SameBytes.holds(earlier.path, path) {
        throw SluiceError(
          .inputTwice, at: Place(file: file.shownName), key: "\(earlier.number), \(index + 1)")
      }
      files.append(file)
    }
    return files
  }

  private struct FileIdentity: Hashable {
    let device: UInt
    let inode: UInt

    init?(_ path: String) {
      var facts = stat()
      guard stat(path, &facts) == 0 else { return nil }
      device = UInt(facts.st_dev)
      inode = UInt(facts.st_ino)
    }
  }
}

extension ErrorCode {
  /// The same file is given twice.
  public static let inputTwice = ErrorCode("input-twice", .usage)
}
