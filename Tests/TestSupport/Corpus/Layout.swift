/// A way in which offices lay a ledger out on a sheet.
public struct Layout: Sendable, CustomStringConvertible {
  /// Its name, as in docs/formats.md.
  public let name: String
  /// The codes that reading it finds, without those of the format.
  public let findings: Set<String>
  /// What a format must be able to hold.
  public let needs: Set<CorpusFormat.Ability>
  private let build: @Sendable (CorpusLedger) -> Grid

  init(
    _ name: String, findings: Set<String> = [], needs: Set<CorpusFormat.Ability> = [],
    _ build: @escaping @Sendable (CorpusLedger) -> Grid
  ) {
    self.name = name
    self.findings = findings
    self.needs = needs
    self.build = build
  }

  /// The sheets of a ledger in this layout.
  public func grid(_ ledger: CorpusLedger) -> Grid { build(ledger) }

  /// The name, for tests.
  public var description: String { name }
}

/// The layouts.
public enum Layouts {
  /// All of them; each is read so that every record arrives, and nothing else is taken for one.
  public static let all: [Layout] = [
    Layout("plain") { ledger in
      one([Parts.header] + Parts.records(ledger))
    },
    Layout("titled", findings: ["total-row", "footer-row"]) { ledger in
      one(
        [Parts.title, Parts.unit, Parts.header] + Parts.records(ledger)
          + [Parts.total("合计", ledger, ledger.records.indices), Parts.footer])
    },
    Layout("column-numbers", findings: ["header-repeated"]) { ledger in
      one([Parts.title, Parts.header, Parts.columnNumbers] + Parts.records(ledger))
    },
    Layout("header-per-page", findings: ["header-repeated"]) { ledger in
      let pages = stride(from: 0, to: ledger.records.count, by: 7).enumerated().flatMap { page, start in
        (page == 0 ? [Parts.title, Parts.header] : [Parts.title, Parts.header].map { Parts.again($0) })
          + Parts.records(ledger, start..<min(start + 7, ledger.records.count))
      }
      return one(pages)
    },
    Layout("blank-rows") { ledger in
      one(
        [Parts.title, Parts.blank, Parts.header]
          + ledger.records.indices.flatMap { row in
            [Grid.Row(.record, ledger.cells(row))] + (row % 4 == 3 ? [Parts.blank] : [])
          })
    },
    Layout("subtotals", findings: ["total-row"]) { ledger in
      let half = ledger.records.count / 2
      return one(
        [Parts.header] + Parts.records(ledger, 0..<half) + [Parts.total("小计", ledger, 0..<half)]
          + Parts.records(ledger, half..<ledger.records.count)
          + [
            Parts.total("小 计", ledger, half..<ledger.records.count),
            Parts.total("总计", ledger, ledger.records.indices),
          ])
    },
    Layout("header-of-two-rows") { ledger in
      var grid = one([Parts.title] + Parts.twoRows + Parts.records(ledger))
      grid.sheets[0].merges = Parts.twoRowMerges(from: 1)
      return grid
    },
    Layout("footers", findings: ["footer-row"]) { ledger in
      one(
        [Parts.header] + Parts.records(ledger)
          + [
            Parts.blank, Grid.Row(.footer, ["填表人:", "某某", "", "审核人:"]), Grid.Row(.footer, ["说明:本表一式三份"]),
            Grid.Row(.footer, ["", "联系电话:0875-0000000"]), Grid.Row(.footer, ["制表日期", "2026-10-31"]),
          ])
    },
    Layout("merged-title", needs: [.merges]) { ledger in
      var grid = one([Parts.title, Parts.unit, Parts.header] + Parts.records(ledger))
      let columns = 0...(CorpusLedger.columns.count - 1)
      grid.sheets[0].merges = [
        Grid.Merge(rows: 0...0, columns: columns), Grid.Merge(rows: 1...1, columns: columns),
      ]
      return grid
    },
    Layout("sheets", needs: [.sheets]) { ledger in
      let third = ledger.records.count / 3
      let ranges = [0..<third, third..<(2 * third), (2 * third)..<ledger.records.count]
      return Grid(
        sheets: zip(["板桥镇", "潞江镇", "Sheet3"], ranges).map { name, range in
          Grid.Sheet(name, [Parts.title, Parts.header] + Parts.records(ledger, range))
        })
    },
    Layout("hidden-rows", findings: ["hidden-row-read"], needs: [.hiding]) { ledger in
      var grid = one([Parts.header] + Parts.records(ledger))
      for row in stride(from: 3, to: grid.sheets[0].rows.count, by: 4) {
        grid.sheets[0].rows[row].isHidden = true
      }
      return grid
    },
    Layout("hidden-columns", findings: ["hidden-column-read"], needs: [.hiding]) { ledger in
      var grid = one([Parts.header] + Parts.records(ledger))
      grid.sheets[0].hiddenColumns = [CorpusLedger.phone, CorpusLedger.account]
      return grid
    },
    Layout("hidden-sheet", findings: ["hidden-sheet-not-read"], needs: [.hiding]) { ledger in
      var grid = one([Parts.header] + Parts.records(ledger))
      var hidden = Grid.Sheet("Sheet2", [Parts.header] + Parts.records(ledger))
      hidden.isHidden = true
      grid.sheets.append(hidden)
      return grid
    },
  ]

  private static func one(_ rows: [Grid.Row]) -> Grid { Grid(sheets: [Grid.Sheet("Sheet1", rows)]) }
}

/// The rows that layouts are made of.
enum Parts {
  static let title = Grid.Row(.title, ["保山市2026年10月城乡最低生活保障资金发放花名册"])
  static let unit = Grid.Row(.title, ["单位:户、人、元"])
  static let header = Grid.Row(.header, CorpusLedger.header)
  static let blank = Grid.Row(.blank, [Grid.Cell]())
  static let footer = Grid.Row(.footer, ["填表人:", "", "", "审核人:"])
  static let columnNumbers = Grid.Row(.repeated, CorpusLedger.columns.indices.map { .number("\($0 + 1)") })

  static func again(_ row: Grid.Row) -> Grid.Row { Grid.Row(.repeated, row.cells) }

  static func records(_ ledger: CorpusLedger, _ range: Range<Int>? = nil) -> [Grid.Row] {
    (range ?? ledger.records.indices).map { Grid.Row(.record, ledger.cells($0)) }
  }

  static func total(_ word: String, _ ledger: CorpusLedger, _ range: Range<Int>) -> Grid.Row {
    var cells = [Grid.Cell](repeating: .empty, count: CorpusLedger.columns.count)
    cells[0] = .text(word)
    let cents = ledger.cents(range)
    cells[CorpusLedger.amount] = .number("\(cents / 100).\(CorpusLedger.padded(cents % 100, to: 2))")
    return Grid.Row(.total, cells)
  }

  /// Heads of groups over heads of columns.
  static var twoRows: [Grid.Row] {
    let columns = CorpusLedger.columns
    var upper: [String] = []
    for (index, column) in columns.enumerated() {
      let isFirst = index == 0 || columns[index - 1].group != column.group
      upper.append(column.group.isEmpty ? column.header : isFirst ? column.group : "")
    }
    return [Grid.Row(.header, upper), Grid.Row(.header, columns.map { $0.group.isEmpty ? "" : $0.header })]
  }

  static func twoRowMerges(from row: Int) -> [Grid.Merge] {
    let columns = CorpusLedger.columns
    var merges: [Grid.Merge] = []
    var index = 0
    while index < columns.count {
      let group = columns[index].group
      if group.isEmpty {
        merges.append(Grid.Merge(rows: row...(row + 1), columns: index...index))
        index += 1
      } else {
        let end = columns[index...].firstIndex { $0.group != group } ?? columns.count
        merges.append(Grid.Merge(rows: row...row, columns: index...(end - 1)))
        index = end
      }
    }
    return merges
  }
}
