import Columns

/// The ground truth beside a ledger that was laid out, as JSON.
public enum LayoutTruth {
  /// The intended cells of each record; what each row of each sheet is, by its number from 1, which records stand
  /// in it (from 1), and its cells as they stand there.
  public static func json(_ grid: Grid, _ roster: Roster) -> String {
    let sheets = grid.sheets.map { sheet in
      let rows = sheet.rows.enumerated().map { index, row in
        "{\"row\": \(index + 1), \"is\": \"\(row.role.rawValue)\", \"hidden\": \(row.isHidden), "
          + "\"other_programme\": \(row.isOfOtherProgramme), "
          + "\"records\": [\(row.records.map { String($0 + 1) }.joined(separator: ", "))], "
          + "\"cells\": \(list(row.cells.map(\.text)))}"
      }
      return "{\"name\": \(JSON.quoted(sheet.name)), \"hidden\": \(sheet.isHidden), \"rows\": [\n"
        + rows.joined(separator: ",\n") + "]}"
    }
    return """
      {"columns": \(list(roster.columns.map(\.header))),
      "records": [
      \(roster.records.map(list).joined(separator: ",\n"))],
      "sheets": [\(sheets.joined(separator: ", "))]}

      """
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(JSON.quoted).joined(separator: ", ") + "]"
  }
}
