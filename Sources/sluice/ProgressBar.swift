import Glibc
import Messages
import Synchronization

/// A bar on a terminal that says how far long work has come; silent elsewhere.
final class ProgressBar: Sendable {
  private let isShown: Bool
  private let lastTenths = Mutex(-1)

  /// Makes a bar; it is shown only when standard error is a terminal.
  init(quiet: Bool) {
    isShown = !quiet && isatty(STDERR_FILENO) == 1
  }

  /// Shows a share between 0 and 1 of a piece of work.
  func show(_ share: Double, _ what: String) {
    guard isShown else { return }
    let tenths = Int(min(max(share, 0), 1) * 1000)
    let isNews = lastTenths.withLock { last in
      defer { last = tenths }
      return last != tenths
    }
    guard isNews else { return }
    let width = 30
    let filled = tenths * width / 1000
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    Console.write("\r\u{1B}[K\(bar) \(tenths / 10)% \(what)", to: STDERR_FILENO)
  }

  /// Takes the bar away.
  func clear() {
    guard isShown else { return }
    Console.write("\r\u{1B}[K", to: STDERR_FILENO)
  }
}
