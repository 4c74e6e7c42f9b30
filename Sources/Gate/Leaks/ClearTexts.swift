import Columns

/// The short texts of one file in which nothing was found.
///
/// Tables repeat a few words in thousands of cells: each is searched once, as what it is. Whole texts are compared, not
/// fingerprints. Memory: at most 4,096 texts of 64 bytes. Cost: about 100 ns a text, where a search takes some µs.
struct ClearTexts {
  private var texts: Set<Text> = []

  private static let longest = 64
  private static let most = 4096

  private struct Text: Hashable {
    let role: UnitRole
    let bytes: [UInt8]
  }

  /// Whether the same text was searched before, as what it is, and nothing was found.
  func holds(_ text: Span<UInt8>, _ role: UnitRole) -> Bool {
    text.count <= Self.longest && texts.contains(Text(role: role, bytes: ByteText.array(text)))
  }

  /// Remembers that nothing was found in a text.
  mutating func insert(_ text: Span<UInt8>, _ role: UnitRole) {
    guard text.count <= Self.longest, texts.count < Self.most else { return }
    texts.insert(Text(role: role, bytes: ByteText.array(text)))
  }
}
