import Synchronization

/// What was told of the last texts that were asked about.
///
/// The words of cells repeat: 女, 农村, the name of a township. Looking one up among the words of headers, in all its forms,
/// takes some µs, and a sheet that is no tidy table asks of every cell. Memory: 4,096 texts of 48 bytes, then it begins anew.
final class RememberedWords<Answer: Sendable>: Sendable {
  private static var most: Int { 4096 }
  private static var longest: Int { 48 }

  private let known = Mutex<[String: Answer]>([:])
  private let look: @Sendable (String) -> Answer

  /// - Parameter look: tells it of a text; the same of the same text, always.
  init(_ look: @escaping @Sendable (String) -> Answer) { self.look = look }

  /// What is told of a text.
  func callAsFunction(_ text: String) -> Answer {
    if let answer = known.withLock({ $0[text] }) { return answer }
    let answer = look(text)
    guard text.utf8.count <= Self.longest else { return answer }
    known.withLock { known in
      if known.count == Self.most { known.removeAll(keepingCapacity: true) }
      known[text] = answer
    }
    return answer
  }
}
