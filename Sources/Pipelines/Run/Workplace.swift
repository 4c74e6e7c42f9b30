import Columns
import FoundationEssentials
import Glibc

/// The output folder of a run: locked against other runs, with a private place to make things in.
///
/// Everything is made in `OUT/.sluice-work` (mode 0700) and appears by one rename. The lock is the kernel's
/// and dies with the process; what a killed run left behind is removed by the next.
final class Workplace: Sendable {
  /// The output folder.
  let out: String
  /// The private folder; products are staged in it.
  let work: String

  private let lock: Int32

  /// Makes the folder if it is missing, locks it and empties the private folder.
  ///
  /// - Throws: `output-unwritable`; `output-locked` when another run has it.
  init(out: String) throws(SluiceError) {
    self.out = out
    work = out + "/.sluice-work"
    try Workplace.makeFolder(out, mode: 0o755)
    let descriptor = open(out + "/.sluice-lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw Workplace.unwritable(errno) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let reason = errno
      close(descriptor)
      throw reason == EWOULDBLOCK ? SluiceError(.outputLocked) : Workplace.unwritable(reason)
    }
    lock = descriptor
    try Workplace.remove(work)
    try Workplace.makeFolder(work, mode: 0o700)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: work)
    close(lock)
  }

  /// A folder inside the private folder, made empty.
  func folder(_ name: String) throws(SluiceError) -> String {
    let path = "\(work)/\(name)"
    try Workplace.makeFolder(path, mode: 0o700)
    return path
  }

  /// Moves a finished folder to its place below the output folder, in one rename.
  ///
  /// - Returns: false when the same bytes stand there already, and nothing was done.
  /// - Throws: `version-exists` when other bytes stand there; `output-unwritable`.
  func publish(_ folder: String, as relative: String) throws(SluiceError) -> Bool {
    let target = "\(out)/\(relative)"
    if access(target, F_OK) == 0 {
      if try FolderComparison.sameBytes(folder, target) { return false }
      let version = relative.split(separator: "/").last.map(String.init) ?? relative
      let next = (Int(version.dropFirst()) ?? 1) + 1
      throw SluiceError(.versionExists, key: version, expected: ["--version \(next)"])
    }
    try makeParents(of: relative)
    try Workplace.openUp(folder)
    guard rename(folder, target) == 0 else { throw Workplace.unwritable(errno) }
    Workplace.syncFolder(out + "/" + Workplace.parent(of: relative))
    return true
  }

  /// Puts a folder in the place of an earlier one: the reports of a refused run.
  func replace(_ folder: String, as relative: String) throws(SluiceError) {
    try makeParents(of: relative)
    try Workplace.remove("\(out)/\(relative)")
    guard rename(folder, "\(out)/\(relative)") == 0 else { throw Workplace.unwritable(errno) }
  }

  /// Removes what an earlier run left and this one makes untrue: the reports of a refusal.
  ///
  /// A folder that cannot be removed is no reason to call the run that succeeded a failure.
  func discard(_ relative: String) { try? Workplace.remove("\(out)/\(relative)") }

  // MARK: folders

  /// Makes the private folders above a file.
  func makeParents(ofFile path: String) throws(SluiceError) {
    guard let slash = path.lastIndex(of: "/") else { return }
    try Workplace.makeFolder(String(path[..<slash]), mode: 0o700)
  }

  private func makeParents(of relative: String) throws(SluiceError) {
    var path = out
    for part in Workplace.parent(of: relative).split(separator: "/") {
      path += "/\(part)"
      try Workplace.makeFolder(path, mode: 0o755)
    }
  }

  private static func parent(of relative: String) -> String {
    relative.split(separator: "/").dropLast().joined(separator: "/")
  }

  private static func makeFolder(_ path: String, mode: mode_t) throws(SluiceError) {
    if mkdir(path, mode) == 0 { return }
    let reason = errno
    var facts = stat()
    guard reason == EEXIST, stat(path, &facts) == 0, facts.st_mode & S_IFMT == S_IFDIR else {
      // Only a folder above that is not there is made: a system folder may stand there and still take none.
      if reason == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex,
        access(String(path[..<slash]), F_OK) != 0
      {
        try makeFolder(String(path[..<slash]), mode: mode)
        return try makeFolder(path, mode: mode)
      }
      throw unwritable(reason == EEXIST ? ENOTDIR : reason)
    }
  }

  private static func remove(_ path: String) throws(SluiceError) {
    guard access(path, F_OK) == 0 else { return }
    do { try FileManager.default.removeItem(atPath: path) } catch { throw unwritable(EACCES) }
  }

  /// The staged folders are private; what is published may be read by others, the office's own part not.
  private static func openUp(_ folder: String) throws(SluiceError) {
    for path in [folder] + (try FolderComparison.folders(in: folder)).map({ "\(folder)/\($0)" }) {
      let isInternal = path.dropFirst(folder.count).hasPrefix("/internal")
      guard chmod(path, isInternal ? 0o700 : 0o755) == 0 else { throw unwritable(errno) }
    }
  }

  private static func syncFolder(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func unwritable(_ reason: Int32) -> SluiceError {
    SluiceError(.outputUnwritable, systemError: reason)
  }
}
