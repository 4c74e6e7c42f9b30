/// The rows that layouts are made of: some columns of a roster.
struct RosterRows {
  let roster: Roster
  /// Which columns, from left to right; nil for a blank one.
  var columns: [Int?]
  /// Whether amounts are written in ten thousands.
  var isInTenThousands = false

  /// Rows of all columns.
  init(_ roster: Roster) {
    self.roster = roster
    columns = roster.columns.indices.map { $0 }
  }

  /// Rows without the columns that are something.
  func without(_ parts: Roster.Column.Part...) -> RosterRows {
    var rows = self
    rows.columns.removeAll { column in column.map { parts.contains(roster.columns[$0].part) } ?? false }
    return rows
  }

  static let blank = Grid.Row(.blank, [Grid.Cell]())
  static let footer = Grid.Row(.footer, ["填表人：", "", "", "审核人："])

  /// The title, with the place it is of.
  func title(_ place: String = "保山市") -> Grid.Row { Grid.Row(.title, [place + roster.title]) }

  /// The line of units.
  func unit(_ unit: String = "元") -> Grid.Row { Grid.Row(.title, ["单位：户、人、\(unit)"]) }

  var header: Grid.Row {
    Grid.Row(
      .header,
      columns.map { column in
        guard let column else { return "" }
        let header = roster.columns[column].header
        return isInTenThousands && roster.columns[column].part == .amount
          ? String(header.prefix { $0 != "(" && $0 != "（" }) : header
      })
  }

  var columnNumbers: Grid.Row {
    Grid.Row(.repeated, columns.indices.map { .number("\($0 + 1)") })
  }

  /// A row that was there before, once more.
  func again(_ row: Grid.Row) -> Grid.Row { Grid.Row(.repeated, row.cells) }

  /// The records of a range, or all.
  func records(_ range: Range<Int>? = nil) -> [Grid.Row] {
    (range ?? roster.records.indices).map(record)
  }

  func record(_ index: Int) -> Grid.Row {
    Grid.Row(
      .record,
      columns.map { column in
        guard let column else { return .empty }
        return cell(roster.records[index][column], roster.columns[column])
      }, records: [index])
  }

  /// Records of another programme.
  func foreign(_ range: Range<Int>) -> [Grid.Row] {
    records(range).map { row in
      var row = row
      row.isOfOtherProgramme = true
      return row
    }
  }

  /// A total of some records: a word in the first column, and the sums of the amounts.
  func total(_ word: String?, _ range: Range<Int>, at place: Int = 0) -> Grid.Row {
    var cells = columns.map { column -> Grid.Cell in
      guard let column, roster.columns[column].part == .amount else { return .empty }
      let cents = roster.cents(column, range)
      return .number(isInTenThousands ? Roster.tenThousands(cents) : Roster.yuan(cents))
    }
    if let word { cells[place] = .text(word) }
    return Grid.Row(.total, cells)
  }

  /// The positions of the columns that are something.
  func positions(_ parts: Set<Roster.Column.Part>) -> [Int] {
    columns.indices.filter { position in
      columns[position].map { parts.contains(roster.columns[$0].part) } ?? false
    }
  }

  private func cell(_ text: String, _ column: Roster.Column) -> Grid.Cell {
    if text.isEmpty { return .empty }
    guard column.isNumber, text.utf8.allSatisfy({ $0 == 0x2e || ($0 >= 0x30 && $0 <= 0x39) }) else {
      return .text(text)
    }
    let isConverted = isInTenThousands && column.part == .amount
    return .number(isConverted ? Roster.tenThousands(Roster.cents(text)) : text)
  }
}
