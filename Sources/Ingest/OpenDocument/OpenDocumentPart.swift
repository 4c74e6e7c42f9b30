import Columns

/// The sheets of an OpenDocument spreadsheet (ISO/IEC 26300, part 3, chapter 9).
///
/// Rows and cells that are repeated are written once with a number. Blank ones cost nothing; what is copied of
/// others is limited as a whole, so that a small file cannot become a large one.
final class OpenDocumentPart: TablesPart {
  /// The most bytes that repeated rows and cells may add.
  static let copiedBytes = 256 << 20

  /// Elements whose text is not the cell's: notes, drawings, pronunciation.
  private static let asides: [StaticString] = [
    "annotation", "shapes", "frame", "custom-shape", "g", "rect", "line", "ellipse", "circle", "polygon",
    "polyline", "path", "connector", "caption", "measure", "control", "object", "scene", "ruby-text",
    "tracked-changes",
  ]

  private var hiddenStyles: Set<String> = []
  private var style: String?
  private var isInBody = false
  private var isInSheet = false
  /// How deep the current element lies below an aside; 0 outside.
  private var asideDepth = 0
  /// How many groups of rows around the current one are folded away.
  private var hiddenGroups: [Bool] = []

  private var lastRow = 0
  private var rowRepeats = 1
  private var isInRow = false
  private var column = 0
  private var lastColumn = 0
  // Not checked for overlapping access: see XMLScanner.
  @exclusivity(unchecked) private var cell = OpenDocumentCell()
  private var isInCell = false
  /// The text of the cell that was read last.
  @exclusivity(unchecked) private var text: [UInt8] = []
  private var copied = 0

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if asideDepth > 0 {
      asideDepth += 1
    } else if isInCell && name == "p" {
      cell.startParagraph()
    } else if isInRow && !isInCell && (name == "table-cell" || name == "covered-table-cell") {
      isInCell = true
      cell.begin(attributes)
    } else if isInBody && Self.asides.contains(where: { name == $0 }) {
      asideDepth = 1
    } else if isInCell {
      startText(name, attributes)
    } else if !isInRow {
      startStructure(name, attributes)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if asideDepth == 0 && isInCell { cell.add(bytes) }
  }

  override func end(_ name: XMLName) {
    if asideDepth > 0 {
      asideDepth -= 1
      return
    }
    switch name {
    case "p", "h": if isInCell { cell.endParagraph() }
    case "table-cell", "covered-table-cell": endCell()
    case "table-row": endRow()
    case "table-row-group": _ = hiddenGroups.popLast()
    case "table" where isInSheet:
      isInSheet = false
      endSheet()
    case "spreadsheet": isInBody = false
    default: break
    }
  }

  private func startStructure(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "style": style = attributes.string("family") == "table" ? attributes.string("name") : nil
    case "table-properties":
      if let style, attributes.string("display") == "false" { hiddenStyles.insert(style) }
    case "spreadsheet": isInBody = true
    case "table" where isInBody && !isInSheet: startSheet(attributes)
    case "table-column" where isInSheet:
      let first = lastColumn + 1
      lastColumn += max(1, attributes.number("number-columns-repeated") ?? 1)
      if Self.isHidden(attributes), lastColumn <= 1 << 24 { hide(columns: first...lastColumn) }
    case "table-row-group" where isInSheet:
      hiddenGroups.append(attributes.string("display") == "false")
    case "table-row" where isInSheet:
      isInRow = true
      column = 0
      rowRepeats = max(1, attributes.number("number-rows-repeated") ?? 1)
      row.begin(lastRow + 1, isHidden: Self.isHidden(attributes) || hiddenGroups.contains(true))
    default: break
    }
  }

  private func startSheet(_ attributes: XMLAttributes) {
    let isHidden = hiddenStyles.contains(attributes.string("style-name") ?? "")
    isInSheet = begin(attributes.string("name") ?? "", isHidden: isHidden)
    lastRow = 0
    lastColumn = 0
    hiddenGroups = []
  }

  private func startText(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "h": cell.startParagraph()
    case "s": cell.addBlanks(min(attributes.number("c") ?? 1, 1 << 16))
    case "tab": cell.addControl(0x09)
    case "line-break": cell.addControl(0x0a)
    default: break
    }
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    let first = column + 1
    column += cell.repeats
    guard column <= 1 << 24 else {
      failure = .beyondLimits
      return
    }
    text.removeAll(keepingCapacity: true)
    let code = cell.append(to: &text)
    if cell.rowsSpanned > 1 || cell.columnsSpanned > 1, first + cell.columnsSpanned <= 1 << 24 {
      merge(
        rows: (lastRow + 1)...(lastRow + cell.rowsSpanned),
        columns: first...(first + cell.columnsSpanned - 1))
    }
    if let code { notice(code, row: lastRow + 1, column: first) }
    if text.isEmpty { return }
    copied += text.count * (cell.repeats - 1)
    guard column <= CellReference.mostColumns, copied <= Self.copiedBytes else {
      failure = .beyondLimits
      return
    }
    for place in first...column {
      row.startCell(at: place)
      row.bytes.append(contentsOf: text)
      row.endCell()
    }
  }

  private func endRow() {
    guard isInRow else { return }
    isInRow = false
    let first = lastRow + 1
    lastRow += rowRepeats
    guard !row.ends.isEmpty else {
      if lastRow > 1 << 32 { failure = .beyondLimits }
      return
    }
    let cost = row.bytes.count + row.ends.count * 4
    let (more, overflows) = cost.multipliedReportingOverflow(by: rowRepeats - 1)
    guard lastRow <= CellReference.mostRows, !overflows, copied + more <= Self.copiedBytes else {
      failure = .beyondLimits
      return
    }
    copied += more
    for number in first...lastRow where failure == nil { take(number: number) }
  }

  private static func isHidden(_ attributes: XMLAttributes) -> Bool {
    let visibility = attributes.string("visibility")
    return visibility == "collapse" || visibility == "filter"
  }
}
