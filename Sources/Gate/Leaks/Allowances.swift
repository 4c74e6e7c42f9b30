import Columns

/// What finished files show of the office itself.
public struct Allowances: Sendable {
  private let numbers: Set<[UInt8]>

  /// Makes allowances for the telephones and other numbers that the pipeline declares as the office's.
  public init(contacts: [String] = []) {
    var numbers: Set<[UInt8]> = []
    for contact in contacts {
      var scanner = NumberScanner(least: TermLengths.shortestWhole)
      let bytes = Array(contact.utf8)
      var index = 0
      while scanner.next(in: bytes.span, from: &index) {
        numbers.insert(scanner.run)
        let ends = scanner.pieces.dropFirst() + [scanner.run.count]
        for (start, end) in zip(scanner.pieces, ends) { numbers.insert(Array(scanner.run[start..<end])) }
      }
    }
    self.numbers = numbers
  }

  /// Whether a whole run of digits is one of the office's numbers.
  func contains(_ run: [UInt8]) -> Bool { numbers.contains(run) }
}
