/// The cell styles of a workbook, as far as they tell dates from numbers.
final class StylesPart: XMLPart {
  /// What the style of each index shows.
  private(set) var formats: [DateFormat] = []

  private var codes: [Int: DateFormat] = [:]
  private var isInCellFormats = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes.string("formatCode") else { return }
      codes[id] = DateFormat(code: code)
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes.number("numFmtId") ?? 0
      formats.append(codes[id] ?? DateFormat(builtIn: id))
    default: break
    }
  }

  override func end(_ name: XMLName) {
    if name == "cellXfs" { isInCellFormats = false }
  }
}
