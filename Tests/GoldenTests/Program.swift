import FoundationEssentials
import Glibc

/// Runs a program and takes what it prints.
enum Program {
  struct Failure: Error {
    let reason: Int32
  }

  /// Runs a program in the project's folder with its standard output kept and its standard error dropped.
  static func run(_ path: String, _ arguments: [String]) throws -> (status: Int32, output: Data) {
    let file = FileManager.default.temporaryDirectory.appending(path: "sluice-output-\(UUID().uuidString)")
      .path()
    defer { unlink(file) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, file, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addchdir_np(&actions, Project.root)
    // The C strings live until the call returns, which copies them.
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process: pid_t = 0
    let failed = posix_spawn(&process, path, &actions, nil, &words, environ)
    guard failed == 0 else { throw Failure(reason: failed) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let code = status & 0x7f == 0 ? (status >> 8) & 0xff : -1
    return (code, try Data(contentsOf: URL(filePath: file)))
  }
}
