import CSV
import Columns
import Glibc

/// A file that appears whole or not at all: written beside its place, synced, renamed.
final class OutputFile {
  /// Where the file is written until it is finished.
  let partialPath: String
  private let path: String
  private let mayReplace: Bool
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private static let bufferSize = 1 << 20

  /// Opens a file for writing.
  ///
  /// - Parameter mayReplace: whether a file of the name that holds something else is replaced.
  /// - Throws: `sample-not-written` with the system's error number.
  init(_ path: String, mayReplace: Bool) throws(SluiceError) {
    self.path = path
    self.mayReplace = mayReplace
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

  /// Writes what is left, and makes sure that the file may have its place.
  ///
  /// - Throws: `sample-exists`, `sample-not-written`.
  func complete() throws(SluiceError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw Self.failure() }
    if !mayReplace { try Self.requireRoom(for: partialPath, at: path) }
  }

  /// Writes what is left and puts the file in its place.
  func finish() throws(SluiceError) {
    try complete()
    try Self.publish(partialPath, as: path)
    close(descriptor)
    descriptor = -1
  }

  /// The name a file has until it is finished.
  static func partialPath(of path: String) -> String { path + ".partial" }

  /// Makes sure that a finished file replaces nothing but an empty file or its own like; else the finished one goes.
  ///
  /// - Throws: `sample-exists`: what is there may be somebody's ledger.
  static func requireRoom(for partial: String, at path: String) throws(SluiceError) {
    var facts = stat()
    guard stat(path, &facts) == 0, facts.st_size > 0, !SameBytes.holds(partial, path) else { return }
    unlink(partial)
    throw SluiceError(.sampleExists)
  }

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
