import Columns
import Glibc

/// A new file that is either finished and synced, or gone.
///
/// A file that exists is never written over, and a symbolic link is never followed.
final class FileSink {
  /// The path below the staging folder, for errors.
  let shown: String

  private let path: String
  private var descriptor: Int32
  private var isFinished = false

  /// Makes the file.
  ///
  /// - Throws: `product-unwritable` with the system's error number.
  init(path: String, shown: String, mode: mode_t) throws(SluiceError) {
    self.path = path
    self.shown = shown
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    if descriptor < 0 { throw SluiceError(.productUnwritable, at: Place(file: shown), systemError: errno) }
  }

  /// Takes a file that is open, for a test of a full disk.
  init(descriptor: Int32, shown: String) {
    path = ""
    self.shown = shown
    self.descriptor = descriptor
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
    if !isFinished { unlink(path) }
  }

  /// Adds bytes.
  ///
  /// - Throws: `product-unwritable`; the file is gone then, once the sink is.
  func write(_ bytes: [UInt8]) throws(SluiceError) {
    var start = 0
    while start < bytes.count {
      // The pointer is used during the call only, and `start` is below the count.
      let written = bytes.withUnsafeBytes { buffer in
        Glibc.write(descriptor, buffer.baseAddress.map { $0 + start }, buffer.count - start)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw SluiceError(.productUnwritable, at: Place(file: shown), systemError: errno)
      }
      start += written
    }
  }

  /// Adds text as UTF-8.
  func write(_ text: String) throws(SluiceError) { try write(Array(text.utf8)) }

  /// Syncs and closes the file; without this call it does not stay.
  func finish() throws(SluiceError) {
    guard fsync(descriptor) == 0 else {
      throw SluiceError(.productUnwritable, at: Place(file: shown), systemError: errno)
    }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0 else {
      throw SluiceError(.productUnwritable, at: Place(file: shown), systemError: errno)
    }
    isFinished = true
  }
}
