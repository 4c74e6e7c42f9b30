import Columns
import Dictionaries

/// Finds cells that name several persons where a row is counted as one: 家庭成员 甲某、乙某.
///
/// Cost: about 2 ns a row; some microseconds for a long cell that is not written in Han characters and dots throughout.
struct SeveralNames: Sendable {
  /// Two names of two characters, and what stands between them.
  private static let fewestBytes = 13

  private let surnames: Surnames
  private let ordinary: OrdinaryWords
  private let relations: Vocabulary?

  init(_ dictionaries: Dictionaries) {
    surnames = dictionaries.surnames
    ordinary = dictionaries.ordinaryWords
    relations = dictionaries.vocabularies["relation"]
  }

  /// Adds a finding for each such cell of this programme's rows.
  func check(_ records: RecordBatch, shape: RowShape, _ findings: inout FindingList) {
    guard !shape.isHousehold, let index = shape.name else { return }
    let column = records.batch.columns[index]
    var rows: [Int] = []
    Cells.forEach(column) { row, cell in
      if cell.count >= Self.fewestBytes, !Self.isUnparted(cell), !records.isForeign[row],
        areSeveral(ByteText.trimmedText(cell))
      {
        rows.append(row)
      }
    }
    for row in rows { findings.add(.namesInOneCell, row: row, column: index, field: "name") }
  }

  /// Whether a cell has nothing but characters of the common blocks and middle dots: a long name, not several.
  private static func isUnparted(_ cell: Span<UInt8>) -> Bool {
    for index in cell.indices {
      switch cell[index] {
      case 0x80...0xbf, 0xe4...0xe9: continue
      case 0xc2 where index + 1 < cell.count && cell[index + 1] == 0xb7: continue
      default: return false
      }
    }
    return true
  }

  /// Whether a text of a column of names counts up several persons.
  func areSeveral(_ text: String) -> Bool {
    NameText.personCount(in: text) { name, hasDot in
      PersonNameKind().confidence(name, hasDot: hasDot, surnames) == .likely && !ordinary.contains(name)
        && relations?.code(of: name) == nil
    } > 1
  }
}
