import Columns
import Glibc

/// The private folder of a run in which products are made before anybody sees them.
///
/// The caller makes it, with mode 0700. Everything written below it is new.
struct StagingFolder {
  /// Its path.
  let path: String

  /// The place of a file below it.
  func path(of relative: String) -> String { "\(path)/\(relative)" }

  /// Opens a new file, making the folders above it.
  ///
  /// - Parameter relative: folder and file names with `/` between; never `..`, never from the root.
  /// - Throws: `product-unwritable`; `internal-fault` for a path that leaves the folder.
  func newFile(_ relative: String, audience: Audience) throws(SluiceError) -> FileSink {
    try makeParents(of: relative)
    return try FileSink(
      path: path(of: relative), shown: relative, mode: audience == .everyone ? 0o644 : 0o600)
  }

  /// Writes a whole file.
  func write(_ text: String, to relative: String, audience: Audience) throws(SluiceError) {
    let sink = try newFile(relative, audience: audience)
    try sink.write(text)
    try sink.finish()
  }

  /// Makes the folders above a file.
  func makeParents(of relative: String) throws(SluiceError) {
    let parts = relative.split(separator: "/", omittingEmptySubsequences: false)
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else {
      throw SluiceError(.internalFault, key: "staging path")
    }
    var folder = path
    for part in parts.dropLast() {
      folder += "/\(part)"
      if mkdir(folder, 0o700) != 0, errno != EEXIST {
        throw SluiceError(.productUnwritable, at: Place(file: relative), systemError: errno)
      }
    }
  }

  /// Syncs a file that a library wrote and sets who may read it.
  func settle(_ relative: String, audience: Audience) throws(SluiceError) {
    let descriptor = open(path(of: relative), O_RDWR | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else {
      throw SluiceError(.productUnwritable, at: Place(file: relative), systemError: errno)
    }
    defer { close(descriptor) }
    guard fchmod(descriptor, audience == .everyone ? 0o644 : 0o600) == 0, fsync(descriptor) == 0 else {
      throw SluiceError(.productUnwritable, at: Place(file: relative), systemError: errno)
    }
  }
}
