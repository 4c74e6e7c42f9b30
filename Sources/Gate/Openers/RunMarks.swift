/// Which texts of a document are not seen as they stand, by the elements around and before them.
///
/// Source: ECMA-376 part 1, 17.3.2 (properties of runs), 17.3.3 (what runs hold), 17.13.5 (tracked changes), 17.16
/// (fields).
struct RunMarks {
  private static let elements: [String: JoinedRuns.Kind] = [
    "del": .deleted, "moveFrom": .deleted, "delText": .deleted, "ins": .inserted, "moveTo": .inserted,
    "instrText": .hidden, "delInstrText": .hidden, "rt": .hidden, "rp": .hidden, "Fallback": .hidden,
    "title": .hidden, "desc": .hidden,
  ]
  private static let hiding: Set<String> = ["vanish", "webHidden", "specVanish"]
  private static let off: Set<String> = ["0", "false", "off"]

  private var open: [JoinedRuns.Kind: Int] = [:]
  private var isRun = false
  private var isVanished = false

  /// How a text is seen that stands here.
  var kind: JoinedRuns.Kind {
    if isVanished { return .hidden }
    return [JoinedRuns.Kind.hidden, .deleted, .inserted].first { open[$0, default: 0] > 0 } ?? .plain
  }

  /// An element begins, with its attributes.
  mutating func begin(_ element: String, _ attributes: [(String, String)]) {
    if let kind = Self.elements[element] { open[kind, default: 0] += 1 }
    switch element {
    case "r":
      isRun = true
      isVanished = false
    // The mark at the end of a paragraph has properties too, and hides no text.
    case _ where isRun && Self.hiding.contains(element):
      isVanished = !attributes.contains { $0.0 == "val" && Self.off.contains($0.1) }
    case "color" where isRun && attributes.contains { $0.0 == "val" && $0.1 == "FFFFFF" }: isVanished = true
    default: break
    }
  }

  /// An element ends.
  mutating func end(_ element: String) {
    if let kind = Self.elements[element] { open[kind, default: 0] -= 1 }
    if element == "r" {
      isRun = false
      isVanished = false
    }
  }
}
