import Columns

/// What finished files show of the office itself.
public struct Allowances: Sendable {
  private let numbers: Set<[UInt8]>
  private let mentions: Set<[UInt8]>

  /// Makes allowances.
  ///
  /// - Parameters:
  ///   - contacts: the telephones and other numbers that the pipeline declares as the office's.
  ///   - texts: texts of the office that may mention others; such a number passes unless it is somebody's of the input.
  public init(contacts: [String] = [], texts: [String] = []) {
    numbers = Self.numbers(in: contacts)
    mentions = Self.numbers(in: texts)
  }

  private static func numbers(in texts: [String]) -> Set<[UInt8]> {
    var numbers: Set<[UInt8]> = []
    for contact in texts {
      var scanner = NumberScanner(least: TermLengths.shortestWhole)
      let bytes = Array(contact.utf8)
      var index = 0
      while scanner.next(in: bytes.span, from: &index) {
        numbers.insert(scanner.run)
        let ends = scanner.pieces.dropFirst() + [scanner.run.count]
        for (start, end) in zip(scanner.pieces, ends) { numbers.insert(Array(scanner.run[start..<end])) }
      }
    }
    return numbers
  }

  /// Whether a whole run of digits is one of the office's numbers, or one that nobody is known by and it mentions.
  func contains(_ run: [UInt8]) -> Bool { numbers.contains(run) || mentions.contains(run) }

  /// Whether a whole run of digits by which somebody of the input is known is one of the office's numbers.
  func contains(known run: [UInt8]) -> Bool { numbers.contains(run) }
}
