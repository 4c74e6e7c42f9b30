import Columns
import Dictionaries
import Testing

@testable import Recognize

/// How a kind is tested: whole cells with the confidence they must get, and texts with what is found in them.
enum KindCase {
  /// The confidence of a kind for a whole cell.
  static func confidence(_ kind: any IdentifierKind, _ text: String) throws -> Confidence {
    kind.confidence(ofCell: Array(text.utf8).span, dictionaries: try Shared.dictionaries())
  }

  /// What is found in a text, as `kind:part confidence`, in the order of the text.
  static func found(_ text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    var hits: [CellScanner.Hit] = []
    try scanner.get().scan(bytes.span) { hits.append($0) }
    return hits.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    .map { "\($0.kind.rawValue):\(String(decoding: bytes[$0.range], as: UTF8.self)) \($0.confidence)" }
  }

  private static let scanner = Result { CellScanner(areaCodes: try Shared.dictionaries().areaCodes) }
}
