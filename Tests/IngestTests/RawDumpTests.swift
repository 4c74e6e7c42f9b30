import Columns
import FoundationEssentials
import Ingest
import Testing

/// Writes the raw cells of real files down, to be compared with what other readers find in them.
///
/// Runs only when asked for: `SLUICE_RAW_LIST` names a file with a path a line, `SLUICE_RAW_OUT` the file to
/// write. Lines are tab-separated: `F` path format, `S` name hidden, `R` row hidden cells…, `N` notice count,
/// `E` code key; backslash, tab and line ends of cells are written `\\`, `\t`, `\n`, `\r`.
@Suite("raw cells of real files")
struct RawDumpTests {
  private static let environment = ProcessInfo.processInfo.environment

  @Test(.enabled(if: environment["SLUICE_RAW_LIST"] != nil && environment["SLUICE_RAW_OUT"] != nil))
  func dump() throws {
    let list = try #require(Self.environment["SLUICE_RAW_LIST"])
    let out = try #require(Self.environment["SLUICE_RAW_OUT"])
    let paths = String(decoding: try Data(contentsOf: URL(filePath: list)), as: UTF8.self)
    var text = ""
    for path in paths.split(separator: "\n").map(String.init) { text += Self.lines(of: path) }
    try Data(text.utf8).write(to: URL(filePath: out))
  }

  private static func lines(of path: String) -> String {
    var lines: [[String]] = []
    do throws(SluiceError) {
      let (format, cells) = try RawCells.read(InputFile(path: path, number: 1, shownName: "file"))
      lines.append(["F", path, format])
      for sheet in cells.sheets {
        lines.append(["S", sheet.name ?? "", sheet.isHidden ? "hidden" : ""])
        for row in sheet.rows {
          lines.append(["R", String(row.number), row.isHidden ? "hidden" : ""] + row.cells)
        }
      }
      for (code, count) in cells.notices.sorted(by: { $0.key < $1.key }) {
        lines.append(["N", code, String(count)])
      }
    } catch {
      lines = [["F", path, ""], ["E", error.code.name, error.key ?? ""]]
    }
    return lines.map { $0.map(escaped).joined(separator: "\t") + "\n" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
