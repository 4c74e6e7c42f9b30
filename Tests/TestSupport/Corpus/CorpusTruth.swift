/// The ground truth beside a file of the corpus, as JSON for programs in other languages.
public enum CorpusTruth {
  /// What each row of each sheet is, by its number from 1, the cells that stand in it, and the intended cells of
  /// each record.
  public static func json(_ grid: Grid, _ records: [[String]]) -> String {
    let sheets = grid.sheets.map { sheet in
      let rows = sheet.rows.enumerated().map { index, row in
        "{\"row\": \(index + 1), \"is\": \"\(row.role.rawValue)\", \"hidden\": \(row.isHidden), "
          + "\"cells\": \(list(row.cells.map(\.text)))}"
      }
      return "{\"name\": \(quoted(sheet.name)), \"hidden\": \(sheet.isHidden), \"rows\": [\n"
        + rows.joined(separator: ",\n") + "]}"
    }
    return """
      {"columns": \(list(CorpusLedger.header)),
      "records": [
      \(records.map(list).joined(separator: ",\n"))],
      "sheets": [\(sheets.joined(separator: ", "))]}

      """
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(quoted).joined(separator: ", ") + "]"
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
