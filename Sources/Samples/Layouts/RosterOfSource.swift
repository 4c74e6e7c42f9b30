import Columns

extension Roster {
  /// The most records that are laid out: they are held in memory, and a layout doubles them.
  static let most = 20_000

  /// Takes so many records of a source, put in order by county and township as offices keep them.
  init(_ source: some LedgerSource, plan: SamplePlan) {
    var source = source
    var row = RowBuffer()
    var households: [(salt: UInt64, records: [[String]])] = []
    for serial in 1...plan.settings.rows {
      row.clear()
      source.next(&row, serial: serial)
      let cells = (0..<row.count).map { String(decoding: row.bytes[row.range($0)], as: UTF8.self) }
      if let last = households.last, last.salt == row.householdSalt {
        households[households.count - 1].records.append(cells)
      } else {
        households.append((row.householdSalt, [cells]))
      }
    }
    let columns = source.columns.map(Roster.Column.init)
    let places = columns.indices.filter { [.county, .township].contains(columns[$0].part) }
    var order: [[String]: Int] = [:]
    let placed = households.map { household -> (place: Int, records: [[String]]) in
      let place = places.map { household.records[0][$0] }
      let position = order[place] ?? order.count
      order[place] = position
      return (position, household.records)
    }
    var records: [[String]] = []
    var ranges: [Range<Int>] = []
    for household in placed.enumerated().sorted(by: {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }) {
      ranges.append(records.count..<(records.count + household.element.records.count))
      records += household.element.records
    }
    for serial in columns.indices where columns[serial].part == .serial {
      for index in records.indices { records[index][serial] = "\(index + 1)" }
    }
    self.init(title: LedgerTitle.text(plan), columns: columns, records: records, households: ranges)
  }
}

extension Roster.Column {
  /// What stands once for a household, beside its places.
  private static let ofHouseholds: Set<String> = [
    "村民小组", "自然村(组)", "户号", "户编号", "低保证号", "户主姓名", "户主身份证号", "城乡类别",
  ]

  /// What a layout does with the cells of a column.
  fileprivate init(_ column: LedgerColumn) {
    let part: Part =
      switch column.kind {
      case .serial: .serial
      case .township: .township
      case .village: .village
      case .money: .amount
      default:
        column.header == "县(市、区)"
          ? .county
          : column.header == "保障类别"
            ? .assistance : Self.ofHouseholds.contains(column.header) ? .household : .other
      }
    self.init(column.header, group: column.group ?? "", isNumber: column.isNumeric, part)
  }
}
