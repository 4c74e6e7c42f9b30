import Columns
import Dictionaries

/// Tells rows by what every list of the same households has: place and householder's name, account.
///
/// A roster, the notice made of it and the bank's list seldom share a number, and their rows are persons here and
/// households there. Members' rows have neither key: their householder's row is enough to know a household again.
struct ListedReader {
  let hash: SipHash

  /// Sets the keys of all rows; areas and roles must be told.
  ///
  /// Cost: some 0.1 µs a household.
  func read(_ records: inout RecordBatch, _ identities: Identities) {
    let batch = records.batch
    let reader = HouseholdReader(hash: hash)
    let areas = records.areas.values.map { reader.area($0) }
    let householders = batch.column("householder_name")
    let accounts = batch.column("account")
    var folded: [UInt8] = []
    var names = [UInt64](repeating: 0, count: batch.count)
    var numbers = names
    for row in 0..<batch.count where records.roles[row] != .member {
      var name = identities.names[row]
      if records.roles[row] == .person, let householders {
        let cell = householders.cell(row)
        if !MissingText.isMissing(cell, in: .personName) {
          name = Fingerprints.of(cell, &folded, hash: hash)
        }
      }
      if name != 0 { names[row] = hash.combine(areas[Int(records.areas.rows[row])], name) }
      if let accounts, !MissingText.isMissing(accounts.cell(row), in: .account) {
        numbers[row] = Fingerprints.of(accounts.cell(row), &folded, hash: hash)
      }
    }
    records.listedNames = names
    records.listedAccounts = numbers
  }

  /// Sets the keys of rows that are grants: school and pupil's name, and account.
  func readGrants(_ records: inout RecordBatch, _ identities: Identities) {
    let batch = records.batch
    let schools = Fingerprints.of("school", in: batch, hash: hash)
    records.listedNames = (0..<batch.count).map { row in
      guard let school = schools?[row], school != 0, identities.names[row] != 0 else { return 0 }
      return hash.combine(school, identities.names[row])
    }
    // Without names that tell them apart, pupils who share an account would be taken for one.
    let accounts = Fingerprints.of("account", in: batch, hash: hash)
    records.listedAccounts = (0..<batch.count).map { row in
      records.listedNames[row] == 0 ? 0 : accounts?[row] ?? 0
    }
  }
}
