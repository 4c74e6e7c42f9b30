import Columns

/// The short texts of one file in which nothing was found.
///
/// Tables repeat a few words in thousands of cells: each is searched once, as what it is. Whole texts are compared, not
/// fingerprints. Memory: at most 4,096 texts of 64 bytes. Cost: about 100 ns a text, where a search takes some µs.
struct ClearTexts {
  /// A short text, as what it is.
  struct Key: Hashable {
    private let role: UnitRole
    private let bytes: [UInt8]

    /// Nil for a text too long to be remembered.
    init?(_ text: Span<UInt8>, _ role: UnitRole) {
      guard text.count <= ClearTexts.longest else { return nil }
      self.role = role
      bytes = ByteText.array(text)
    }
  }

  private var texts: Set<Key> = []

  private static let longest = 64
  private static let most = 4096

  /// Whether the same text was searched before, as what it is, and nothing was found.
  func holds(_ key: Key) -> Bool { texts.contains(key) }

  /// Remembers that nothing was found in a text.
  mutating func insert(_ key: Key) {
    guard texts.count < Self.most else { return }
    texts.insert(key)
  }
}
