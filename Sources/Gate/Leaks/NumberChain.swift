import Columns

/// Texts that stand one behind the other and may be pieces of one number: of those in the middle nothing else is left.
///
/// What is joined could be anything, so whoever takes the pieces asks for a right check character.
struct NumberChain {
  /// Longer rows of numbers are statistics.
  private static let mostDigits = 60

  private var number = NumberPieces()

  /// Takes the next text.
  ///
  /// - Returns: the pieces so far when the text begins with digits and those before it ended with some.
  mutating func take(_ text: Span<UInt8>) -> NumberPieces? {
    let ends = DigitEnds(text.extracting(ByteText.trimmed(text)))
    // A dash or a blank alone parts nothing.
    if ends.isWhole, ends.head.isEmpty { return nil }
    if number.run.count > Self.mostDigits { number = NumberPieces() }
    guard !number.run.isEmpty, !ends.head.isEmpty else {
      number = NumberPieces(ends.tail)
      return nil
    }
    number.append(ends.head)
    defer { if !ends.isWhole { number = NumberPieces(ends.tail) } }
    return number
  }
}
