import Columns
import Dictionaries

/// Puts the areas that the row belongs to in the place of an address, down to a level: 隆阳区板桥镇北汉庄村.
///
/// It does the same for a column of villages or groups, which a level then makes coarser. Where a ledger has no column
/// of villages, an address is cut by level for it: the village is told if it is one that the dictionary has in the
/// row's township.
///
/// No byte of the cell itself is kept: cutting an address by length or at the first 村 leaves groups, house
/// numbers, landmarks and names. Where the township or village is itself a cell with an identifier in it, or the
/// village is neither listed nor written as villages are, the address ends above.
struct Address: Mask {
  static let name = "address"
  static let fits: Set<FieldKind> = [.address, .village, .villageGroup]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity {
    settings.level == .village ? min(taken, .quasi) : .open
  }

  static func remains(_ settings: MaskSettings) -> Label {
    switch settings.level {
    case .county: Label(zh: "县（市、区）", en: "the county")
    case .township: Label(zh: "乡镇（街道）", en: "the township")
    case .village: Label(zh: "村（社区）", en: "the village")
    }
  }

  private let level: MaskSettings.AddressLevel
  private let addresses: AddressBook?
  private let listsVillage: @Sendable (AreaPath) -> Bool
  private let isVillage: @Sendable (String) -> Bool

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) {
    level = settings.level
    addresses = knowledge.addresses
    listsVillage = knowledge.listsVillage
    isVillage = knowledge.isVillage
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    let texts = records.areas.values.map { Array(text($0, level: level).utf8) }
    let townships = townshipsToCut(column: position, of: records)
    let narrowed = coarserRows(records)
    let areas = records.areas.rows
    var masked = Column(reservingCells: column.count, bytes: column.count * 32)
    for row in 0..<column.count {
      if !ByteText.isBlank(column.cell(row)) {
        if let coarser = narrowed[row] {
          masked.write(Array(text(records.areas[row], level: coarser).utf8))
        } else {
          masked.write(texts[Int(areas[row])])
          if let village = townships[Int(areas[row])]?.village(in: column.cell(row)) {
            masked.write(Array(village.utf8))
          }
        }
      }
      masked.endCell()
    }
    return masked
  }

  /// For each area, the township whose villages are read from addresses; nil where the area has its village.
  private func townshipsToCut(column: Int, of records: RecordBatch) -> [AddressBook.Township?] {
    let isRead = level == .village && records.batch.schema.columns[column].kind == .address
    return records.areas.values.map { area in
      isRead && area.village == nil ? addresses?.township(of: area) : nil
    }
  }

  /// The rows whose township or village holds an identifier, with the level that can be shown; few or none.
  private func coarserRows(_ records: RecordBatch) -> [Int: MaskSettings.AddressLevel] {
    var coarser: [Int: MaskSettings.AddressLevel] = [:]
    for hit in records.hits {
      switch records.batch.schema.columns[hit.column].kind {
      case .township: coarser[hit.row] = .county
      case .village where coarser[hit.row] == nil && level == .village: coarser[hit.row] = .township
      default: continue
      }
    }
    return coarser
  }

  /// Whether a village is listed, or has the form of one: a cell of villages may hold anything.
  private func shows(_ village: String, of area: AreaPath) -> Bool {
    listsVillage(area) || isVillage(village)
  }

  private func text(_ area: AreaPath, level: MaskSettings.AddressLevel) -> String {
    var text = area.county?.name ?? ""
    if level != .county { text += area.township ?? "" }
    if level == .village, let village = area.village, shows(village, of: area) { text += village }
    return text
  }
}
