import Samples

/// A ledger with one damage a record, in the order of the damages, and what is true of it.
public struct DamagedLedger: Sendable {
  /// What is true of a record.
  public struct Truth: Sendable {
    /// The damage of the record.
    public let damage: Damage
    /// Its row in the file, from 1.
    public let row: Int
    /// What was meant.
    public let meant: [String]
    /// What stands in the damaged cell.
    public let written: String
  }

  /// The file.
  public let grid: Grid
  /// The records, in order.
  public let truths: [Truth]
  /// The sum of all amounts, in cents.
  public let cents: Int

  /// Damages the records of a ledger as a format can hold it.
  public init(for format: SheetFormat) {
    let damages = Damages.all.filter { format.holds.contains(.numbers) || !$0.needsNumbers }
    let plain = CorpusLedger(rows: damages.count)
    let withX = CorpusLedger(rows: damages.count, endingInX: true)
    var rows = [Grid.Row(.header, CorpusLedger.header)]
    var truths: [Truth] = []
    for (index, damage) in damages.enumerated() {
      let ledger = damage.needsX ? withX : plain
      var cells = ledger.cells(index)
      let meant = ledger.records[index]
      let cell = damage.damaged(meant[damage.column])
      cells[damage.column] = cell == .text("") ? .empty : cell
      rows.append(Grid.Row(.record, cells))
      truths.append(Truth(damage: damage, row: index + 2, meant: meant, written: cell.text))
    }
    grid = Grid(sheets: [Grid.Sheet("Sheet1", rows)])
    self.truths = truths
    cents = plain.cents()
  }
}
