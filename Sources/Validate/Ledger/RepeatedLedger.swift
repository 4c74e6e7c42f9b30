import Columns

extension QualityReport {
  /// Refuses a ledger in which every third row repeats a person: it was given twice, or holds several months.
  ///
  /// A few repeated persons are paid twice or typed twice, and count as the ledger says. So many are a fault of the
  /// delivery, and every published number would be wrong. Control totals with the number of persons confirm it as it is.
  ///
  /// - Throws: `ledger-repeats`; `key` is the number of rows that repeat a person.
  public func requireDistinctPersons(control: ControlTotals?) throws(SluiceError) {
    guard duplicates >= Self.fewestRepeated, duplicates * 3 >= rows, control?.persons == nil else { return }
    throw SluiceError(.ledgerRepeats, key: String(duplicates))
  }

  /// So few repeated rows can stand in a village's ledger by accident.
  private static let fewestRepeated = 5
}

extension ErrorCode {
  /// So many rows repeat a person that the ledger must have been given twice.
  public static let ledgerRepeats = ErrorCode("ledger-repeats", .refused)
}
