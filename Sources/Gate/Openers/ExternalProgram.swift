import Glibc

/// Runs a program that reads a format for us: without a shell, with bounded time, memory and output.
enum ExternalProgram {
  /// How it ended and what it printed.
  struct Result {
    let status: Int32
    let output: [UInt8]
  }

  /// Where a program is, among the folders of `PATH`; nil when it is not installed.
  static func path(of program: String) -> String? {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return folders.split(separator: ":").map { "\($0)/\(program)" }.first { access($0, X_OK) == 0 }
  }

  /// Runs a program and takes what it prints; nil when it takes longer or prints more than it may.
  ///
  /// It gets an empty environment but for the language, nothing to read, and where the system has `prlimit`
  /// at most 2 GiB of memory.
  static func run(_ path: String, _ arguments: [String], seconds: Int, most: Int) -> Result? {
    var words = [path] + arguments
    if let limiter = self.path(of: "prlimit") {
      words = [limiter, "--as=\(2 << 30)", "--cpu=\(seconds)", "--core=0"] + words
    }
    guard let program = words.first, let pipe = OutputPipe() else { return nil }
    guard let process = spawn(program, words, output: pipe) else { return nil }
    pipe.closeWriting()
    let output = pipe.read(most: most, until: time(nil) + seconds)
    if output == nil { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    // A process that a signal ended has the signal in the low seven bits.
    return output.map { Result(status: status & 0x7f == 0 ? status >> 8 & 0xff : -1, output: $0) }
  }

  private static func spawn(_ program: String, _ words: [String], output: OutputPipe) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // The strings are ours and freed after the call, which copies them into the new process.
    var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] = [strdup("LC_ALL=C.UTF-8"), nil]
    defer { for pointer in pointers + environment { free(pointer) } }
    var process: pid_t = 0
    let failed = posix_spawn(&process, program, &actions, nil, &pointers, &environment)
    return failed == 0 ? process : nil
  }
}

/// A pipe from a program to us.
private final class OutputPipe {
  private let reading: Int32
  fileprivate private(set) var writing: Int32

  init?() {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    close(reading)
    closeWriting()
  }

  func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// All that is printed; nil when it is more than it may be or takes too long.
  func read(most: Int, until deadline: time_t) -> [UInt8]? {
    var output: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var poll = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      let left = deadline - time(nil)
      guard left > 0 else { return nil }
      let ready = Glibc.poll(&poll, 1, Int32(clamping: left * 1000))
      if ready < 0 && errno == EINTR { continue }
      guard ready > 0 else { return nil }
      let count = Glibc.read(reading, &chunk, chunk.count)
      if count == 0 { return output }
      guard count > 0, output.count + count <= most else { return nil }
      output += chunk[0..<count]
    }
  }
}
