import Columns

/// A sheet of a workbook.
struct WorkbookSheet {
  let name: String
  let isHidden: Bool
  /// Whether it is a sheet of macros.
  let hasMacros: Bool
  /// The name of its part in the container.
  let part: String
}

/// Where the parts of a workbook lie.
struct WorkbookIndex {
  let sheets: [WorkbookSheet]
  let startsAt1904: Bool
  /// Whether all formulas are to be computed when the workbook is opened: their results may be stand-ins.
  let isToBeComputed: Bool

  private let stylesPart: String?
  private let stringsPart: String

  /// - Throws: `workbook-broken` when the list of sheets is missing.
  init(_ container: ZipContainer) throws(SluiceError) {
    let root = try Self.relations("_rels/.rels", container)
    let main = root.relations(ofType: "officeDocument").first.map {
      RelationsPart.partName($0.target, from: "")
    }
    let book = main ?? "xl/workbook.xml"
    let folder = book.split(separator: "/").dropLast().joined(separator: "/")
    let name = book.split(separator: "/").last ?? ""
    guard let entry = try container.open(book, limit: ContainerLimits.smallBytes) else {
      throw SluiceError(.workbookBroken, at: container.place, key: book)
    }
    let workbook = WorkbookPart()
    try XMLReader.read(entry, into: workbook)
    let relations = try Self.relations("\(folder)/_rels/\(name).rels", container)
    var parts: [String: (name: String, hasMacros: Bool)] = [:]
    // [MS-OFFMACRO2] 2.2.1.2 and 2.2.1.3 name macro sheets; chart and dialog sheets have no cells.
    for type in ["worksheet", "xlMacrosheet", "xlIntlMacrosheet"] {
      for relation in relations.relations(ofType: type) where parts[relation.id] == nil {
        parts[relation.id] = (RelationsPart.partName(relation.target, from: folder), type != "worksheet")
      }
    }
    sheets = workbook.sheets.compactMap { sheet in
      parts[sheet.relation].map {
        WorkbookSheet(name: sheet.name, isHidden: sheet.isHidden, hasMacros: $0.hasMacros, part: $0.name)
      }
    }
    startsAt1904 = workbook.startsAt1904
    isToBeComputed = workbook.isToBeComputed
    func part(_ type: String) -> String? {
      relations.relations(ofType: type).first.map { RelationsPart.partName($0.target, from: folder) }
    }
    stylesPart = part("styles")
    // Some writers forget the relation, not the part.
    stringsPart = part("sharedStrings") ?? RelationsPart.partName("sharedStrings.xml", from: folder)
  }

  /// The texts that cells share.
  func strings(in container: ZipContainer) throws(SluiceError) -> Column {
    let part = SharedStringsPart()
    guard let entry = try container.open(stringsPart, limit: ContainerLimits.keptBytes) else {
      return part.strings
    }
    try XMLReader.read(entry, into: part)
    return part.strings
  }

  /// Which cell styles show dates.
  func formats(in container: ZipContainer) throws(SluiceError) -> [DateFormat] {
    let part = StylesPart()
    guard let name = stylesPart else { return [] }
    guard let entry = try container.open(name, limit: ContainerLimits.smallBytes) else { return [] }
    try XMLReader.read(entry, into: part)
    return part.formats
  }

  private static func relations(_ name: String, _ container: ZipContainer) throws(SluiceError)
    -> RelationsPart
  {
    let part = RelationsPart()
    if let entry = try container.open(name, limit: ContainerLimits.smallBytes) {
      try XMLReader.read(entry, into: part)
    }
    return part
  }
}
