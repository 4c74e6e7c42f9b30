extension Span<UInt8> {
  /// Whether a text is a longitude or latitude that tells a house from its neighbours: 99.1671, 99°10′1″.
  ///
  /// Four decimals are some ten metres; with fewer it may be a village.
  var isCoordinate: Bool {
    guard count <= 24, count >= 6 else { return false }
    let text = String(decoding: indices.map { self[$0] }, as: UTF8.self)
    let degrees = text.split(separator: "\u{b0}")
    if degrees.count == 2, let whole = Int(degrees[0]) {
      return (3...136).contains(whole) && degrees[1].filter(\.isNumber).count > 2
    }
    let parts = text.filter { !"NSEWnsew ".contains($0) }.split(
      separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, let whole = Int(parts[0]) else { return false }
    return (3...136).contains(whole) && parts[1].count >= 4 && parts[1].allSatisfy(\.isNumber)
  }
}
