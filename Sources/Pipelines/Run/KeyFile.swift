import Columns
import Glibc
import Redact

/// Reads the key of pseudonyms.
enum KeyFile {
  /// The key in a file that nobody else may read.
  ///
  /// - Throws: `key-mode` unless the file's mode is 0600; `file-missing`; `pseudonym-key-short`.
  static func read(_ path: String) throws(SluiceError) -> PseudonymKey {
    let shown = PipelineFile.name(of: path)
    var facts = stat()
    if stat(path, &facts) == 0, facts.st_mode & 0o777 != 0o600 {
      throw SluiceError(.keyMode, at: Place(file: shown), expected: ["0600"])
    }
    return try PseudonymKey(SmallFile.bytes(of: path, shown: shown, limit: 1 << 16))
  }
}

extension ErrorCode {
  /// Others than the owner may read the key file.
  public static let keyMode = ErrorCode("key-mode", .usage)
}
