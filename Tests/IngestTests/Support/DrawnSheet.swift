import Ingest
import Testing

/// A sheet as a test draws it: a row a line, what it is to be taken for, then its cells.
///
/// ```
/// T| 某县花名册
/// H| 序号 | 姓名 | 身份证号           | 低保金
/// R| 1    | 张某 | 530502190001010001 | 200
/// +| 合计 |      |                    | 200
/// ```
///
/// T title, H header, = repeated, R record, + total, S section, P placeholder, F footer, O outside, - blank,
/// U unread.
struct DrawnSheet: CustomTestStringConvertible {
  let name: String
  let rows: [[String]]
  let kinds: [RowKind]

  init(_ name: String, _ drawing: String) {
    self.name = name
    let lines = drawing.split(separator: "\n")
    kinds = lines.map { Self.kind($0.first ?? " ") }
    rows = lines.map { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map { cell in
        String(cell.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      }
      return cells.allSatisfy(\.isEmpty) ? [] : cells
    }
  }

  var testDescription: String { name }

  /// The records as drawn.
  var records: [[String]] { zip(rows, kinds).filter { $0.1 == .record }.map(\.0) }

  /// The rows as CSV, all of the same width.
  var text: String {
    let width = rows.map(\.count).max() ?? 0
    return rows.map { row in
      (row + Array(repeating: "", count: width - row.count)).joined(separator: ",") + "\n"
    }.joined()
  }

  /// Reads the sheet as a workbook, without telling merged cells, and as text.
  func readings(_ settings: IngestSettings = IngestSettings()) throws -> [Reading] {
    [try read(try WorkbookFixture(rows).bytes(), settings), try read(text, settings)]
  }

  /// What each row was taken for.
  static func kinds(_ reading: Reading, rows: Int) -> [RowKind] {
    // A workbook has no blank rows: what is not there is blank.
    var kinds = [RowKind](repeating: .blank, count: rows)
    for run in reading.sheets.first?.account.runs ?? [] {
      for row in run.rows { kinds[row - 1] = run.kind }
    }
    return kinds
  }

  private static func kind(_ letter: Character) -> RowKind {
    switch letter {
    case "T": .title
    case "H": .header
    case "=": .repeated
    case "R": .record
    case "+": .total
    case "S": .section
    case "P": .placeholder
    case "F": .footer
    case "O": .outside
    case "U": .unread
    default: .blank
    }
  }
}
