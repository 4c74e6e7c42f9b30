/// Every table stands in the workbook as it stands in its data file, cell by cell.
///
/// The last sheets are the tables, in the order of the descriptor. A sheet has title and statement above the
/// header, an area a row, members and measures across; nothing stands beside or below.
struct WorkbookCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    let path = bundle.workbookPath
    guard let bytes = bundle.members[path], let workbook = WorkbookGrid(bytes, path: path) else { return [] }
    let tables = bundle.resources.filter { $0.dimensions != nil }
    guard workbook.sheets.count == tables.count + WorkbookCheck.frontSheets else {
      return [VerifyReport.Problem(.sheetMissing, path)]
    }
    return zip(tables, workbook.sheets.dropFirst(WorkbookCheck.frontSheets)).compactMap { resource, sheet in
      guard let bytes = bundle.members[resource.path], let file = DataFile(bytes),
        let expected = WorkbookTable(resource, file)
      else { return nil }
      return expected.difference(from: sheet).map {
        VerifyReport.Problem(.workbookDiffers, path, sheet: sheet.name, row: $0.row, column: $0.column)
      }
    }
  }

  /// Cover and notes.
  private static let frontSheets = 2
}
