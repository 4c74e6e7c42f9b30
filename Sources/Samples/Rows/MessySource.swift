/// A ledger with the faults that real ones have: repeated rows, rows of other programmes at its end, and
/// faults of cells. Amounts and persons stay those of the ledger without faults.
struct MessySource<Base: LedgerSource>: LedgerSource {
  private var base: Base
  private let faults: CellFaults
  private let hasProgrammes: Bool
  private let foreignFrom: Int
  private var row = RowBuffer()
  private var isRepeat = false

  let columns: [LedgerColumn]

  /// Lays faults over a ledger of so many rows.
  ///
  /// - Parameter hasProgrammes: whether the last hundredth of the rows is of other programmes, named in a
  ///   column of its own.
  init(_ base: Base, month: MonthNumber, rows: Int, hasProgrammes: Bool) {
    self.base = base
    self.hasProgrammes = hasProgrammes
    foreignFrom = rows - rows / 100 + 1
    columns = base.columns + (hasProgrammes ? [LedgerColumn("救助类型", .programme)] : [])
    faults = CellFaults(columns: base.columns, month: month)
  }

  mutating func next(_ out: inout RowBuffer, serial: Int) {
    if isRepeat {
      isRepeat = false
    } else {
      row.clear()
      base.next(&row, serial: serial)
      var random = SplitMix64(seed: row.salt, stream: 40)
      isRepeat = random.chance(perMille: 3) && serial + 1 < foreignFrom
    }
    faults.copy(row, serial: serial, to: &out)
    guard hasProgrammes else { return }
    if serial >= foreignFrom {
      out.add(serial % 2 == 0 ? "特困人员救助供养" : "临时救助")
    } else {
      out.add("最低生活保障")
    }
  }
}
