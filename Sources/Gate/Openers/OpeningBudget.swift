import Synchronization

/// What opening one file and everything in it may cost, so that a small archive cannot fill the machine.
final class OpeningBudget: Sendable {
  /// How many unpacked bytes all parts of a file may have together.
  static let mostBytes = 4 << 30
  /// How many parts a file may have, those of archives within archives included.
  static let mostParts = 100_000

  private let spent = Mutex((bytes: 0, parts: 0))

  /// Takes a part from the budget; false when the file has used it up.
  func spend(_ bytes: Int) -> Bool {
    spent.withLock { spent in
      spent.bytes += bytes
      spent.parts += 1
      return spent.bytes <= Self.mostBytes && spent.parts <= Self.mostParts
    }
  }
}
