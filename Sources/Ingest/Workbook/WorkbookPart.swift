/// The workbook's list of sheets, its date system, and whether its formulas are yet to be computed.
final class WorkbookPart: XMLPart {
  /// A sheet as the workbook lists it.
  struct Sheet {
    let name: String
    let relation: String
    let isHidden: Bool
  }

  private(set) var sheets: [Sheet] = []
  private(set) var startsAt1904 = false
  /// Whether all formulas are to be computed when the workbook is opened (ECMA-376-1, 18.2.2).
  private(set) var isToBeComputed = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "sheet":
      // `id` of the relations' namespace; `sheetId` is another attribute.
      guard let title = attributes.string("name"), let relation = attributes.string("id") else { return }
      let state = attributes.string("state") ?? "visible"
      sheets.append(Sheet(name: title, relation: relation, isHidden: state != "visible"))
    // Extensions have elements of the same name without the attribute.
    case "workbookPr": if attributes.isTrue("date1904") { startsAt1904 = true }
    case "calcPr": if attributes.isTrue("fullCalcOnLoad") { isToBeComputed = true }
    default: break
    }
  }
}
