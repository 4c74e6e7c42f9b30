import Columns
import Glibc

/// A file that appears whole or not at all: written beside its place, synced, renamed.
final class OutputFile {
  /// Where the file is written until it is finished.
  let partialPath: String
  private let path: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  /// Opens a file for writing.
  ///
  /// - Throws: `sample-not-written` with the system's error number.
  init(_ path: String) throws(SluiceError) {
    self.path = path
    partialPath = Self.partialPath(of: path)
    descriptor = open(partialPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure() }
    buffer.reserveCapacity(Self.bufferSize + (1 << 16))
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(partialPath)
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(SluiceError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  /// Writes what is left and puts the file in its place.
  func finish() throws(SluiceError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw Self.failure() }
    try Self.publish(partialPath, as: path)
    close(descriptor)
    descriptor = -1
  }

  /// The name a file has until it is finished.
  static func partialPath(of path: String) -> String { path + ".partial" }

  /// Gives a finished file its name.
  static func publish(_ partial: String, as path: String) throws(SluiceError) {
    guard rename(partial, path) == 0 else { throw failure() }
  }

  /// The error of the last call to the system.
  static func failure() -> SluiceError { SluiceError(.sampleNotWritten, systemError: errno) }

  private func flush() throws(SluiceError) {
    var start = 0
    while start < buffer.count {
      let rest = buffer.count - start
      // The pointer lives during the call, and `start + rest` is the buffer's length.
      let written = buffer.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: start), rest)
      }
      if written < 0 {
        if errno == EINTR { continue }
        throw Self.failure()
      }
      start += written
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
