import Columns
import Samples
import Testing

@testable import Recognize

/// What is found in the labelled corpus, and that every kind of the list is needed for it.
@Suite("detection")
struct DetectionTests {
  static let cells = DetectionCorpus.cells(4_600, seed: 7)

  private static func detector(_ kinds: [any IdentifierKind] = IdentifierKinds.all) throws -> CellDetector {
    CellDetector(dictionaries: try Shared.dictionaries(), kinds: kinds)
  }

  /// Whether a label is found whole, under its own kind.
  private static func isFound(_ label: DetectionCell.Label, in text: String, by detector: CellDetector)
    -> Bool
  {
    let bytes = Array(text.utf8)
    var isFound = false
    detector.detect(bytes.span) { hit in
      let covers =
        hit.range.lowerBound <= label.range.lowerBound + 1
        && hit.range.upperBound >= label.range.upperBound - 3
      if covers, hit.kind.rawValue == label.kind { isFound = true }
    }
    return isFound
  }

  @Test func nothingLabelledIsMissed() throws {
    let detector = try Self.detector()
    var missed: [String: Int] = [:]
    for cell in Self.cells {
      let bytes = Array(cell.text.utf8)
      for label in cell.labels {
        var covered = false
        detector.detect(bytes.span) { hit in
          if hit.range.overlaps(label.range) { covered = true }
        }
        if !covered { missed[cell.origin, default: 0] += 1 }
      }
    }
    #expect(missed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" } == [])
  }

  @Test func noCleanNumberIsTakenForAPersons() throws {
    let detector = try Self.detector()
    var alarms: Set<String> = []
    for cell in Self.cells where cell.labels.isEmpty {
      // A place may be named like somebody: no dictionary tells them apart by form.
      detector.detect(Array(cell.text.utf8).span) { hit in
        if hit.kind != .personName { alarms.insert("\(cell.origin) \(hit.kind.rawValue)") }
      }
    }
    #expect(alarms.sorted() == [])
  }

  @Test func theCorpusHasEveryKind() {
    #expect(Set(DetectionCorpus.kinds) == Set(IdentifierKinds.all.map(\.kind.rawValue)))
  }

  /// Without any one entry of the list, something of its kind is not told any more.
  @Test(arguments: IdentifierKinds.all.indices)
  func everyKindIsNeeded(index: Int) throws {
    var kinds = IdentifierKinds.all
    let removed = kinds.remove(at: index)
    let all = try Self.detector()
    let fewer = try Self.detector(kinds)
    let own = Self.cells.filter { $0.labels.first?.kind == removed.kind.rawValue }
    let before = own.count { cell in cell.labels.allSatisfy { Self.isFound($0, in: cell.text, by: all) } }
    let after = own.count { cell in cell.labels.allSatisfy { Self.isFound($0, in: cell.text, by: fewer) } }
    #expect(before * 10 >= own.count * 9, "\(removed.kind.rawValue): \(before) of \(own.count)")
    #expect(after == 0, "\(removed.kind.rawValue)")
  }
}
