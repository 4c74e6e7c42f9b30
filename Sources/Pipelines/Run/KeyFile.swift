import Columns
import Glibc
import Redact

/// The key of pseudonyms as a file.
public enum KeyFile {
  /// Makes a file with a new random key, which only its owner may read.
  ///
  /// - Throws: `key-exists`; `output-unwritable`.
  public static func make(_ path: String) throws(SluiceError) {
    let place = Place(file: ShownName.settings(path))
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EEXIST
        ? SluiceError(.keyExists, at: place) : SluiceError(.outputUnwritable, at: place, systemError: errno)
    }
    defer { close(descriptor) }
    var generator = SystemRandomNumberGenerator()
    let key = (0..<PseudonymKey.fewestBytes).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    // One write of 32 bytes to a new file is whole or fails.
    guard write(descriptor, key, key.count) == key.count, fsync(descriptor) == 0 else {
      let reason = errno
      unlink(path)
      throw SluiceError(.outputUnwritable, at: place, systemError: reason)
    }
  }

  /// The key in a file that nobody else may read.
  ///
  /// - Throws: `key-mode` unless the file's mode is 0600; `file-missing`; `pseudonym-key-short`.
  static func read(_ path: String) throws(SluiceError) -> PseudonymKey {
    let shown = ShownName.settings(path)
    var facts = stat()
    if stat(path, &facts) == 0, facts.st_mode & 0o777 != 0o600 {
      throw SluiceError(.keyMode, at: Place(file: shown), expected: ["0600"])
    }
    return try PseudonymKey(SmallFile.bytes(of: path, shown: shown, limit: 1 << 16))
  }
}

extension ErrorCode {
  /// A key file is there already.
  public static let keyExists = ErrorCode("key-exists", .file)
  /// Others than the owner may read the key file.
  public static let keyMode = ErrorCode("key-mode", .usage)
}
