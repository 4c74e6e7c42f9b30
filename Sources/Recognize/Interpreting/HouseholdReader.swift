import Columns
import Dictionaries

/// Tells which household each row belongs to.
///
/// A household is area and household number; without a number, the certificate, then the householder's
/// identity number, then the householder's name in its area. The name stands for "the run of rows under one
/// householder": a run may cross the border of two batches, which work apart, and a name in its village does
/// not care. Which of several householders of one name is meant, the batch knows (`Namesakes`). Where the cells of a
/// household are merged, only its first row has them: members without any belong to the row above, if that is of the
/// same place; what the first rows of a batch continue, the batch knows (`HouseholdFill`). A row of which nothing tells
/// becomes a household of its own, with a finding: a list of persons without numbers, householders and relations would
/// else be one household.
struct HouseholdReader {
  private let hash: SipHash

  init(hash: SipHash) { self.hash = hash }

  // What kind of key a fingerprint is made of, so that equal texts of two kinds differ.
  private enum Tag {
    static let certificate: UInt64 = 1
    static let householderID: UInt64 = 2
    static let householderName: UInt64 = 3
    static let ownID: UInt64 = 4
    static let ownName: UInt64 = 5
    static let alone: UInt64 = 6
  }

  /// The households of a batch; its areas and roles must be told.
  ///
  /// - Parameter numbers: the fingerprints of household numbers, nil when the sheet has none.
  func households(
    of records: RecordBatch, _ shape: RowShape, _ identities: Identities, numbers: [UInt64]?,
    _ findings: inout FindingList
  ) -> [UInt64] {
    let batch = records.batch
    let certificates = Fingerprints.of("certificate_number", in: batch, hash: hash)
    let householderIDs = Fingerprints.ofWholeIDs("householder_id", in: batch, hash: hash)
    let householderNames = Fingerprints.of("householder_name", in: batch, hash: hash)
    let areas = records.areas.values.map { area($0) }

    var households: [UInt64] = []
    households.reserveCapacity(batch.count)
    var lastName: UInt64 = 0
    for row in 0..<batch.count {
      let area = areas[Int(records.areas.rows[row])]
      let role = records.roles[row]
      let isMember = role == .member || role == .person
      if let number = numbers?[row], number != 0 {
        households.append(hash.combine(area, number))
      } else if let certificate = certificates?[row], certificate != 0 {
        // Counties number their certificates each for itself.
        households.append(hash.combine(area, hash.combine(Tag.certificate, certificate)))
      } else if let id = householderIDs?[row], id != 0 {
        households.append(hash.combine(Tag.householderID, id))
      } else if isMember, row > 0, area == areas[Int(records.areas.rows[row - 1])],
        isContinuation(householderNames?[row] ?? 0, role, after: lastName, hasNumbers: numbers != nil)
      {
        households.append(households[row - 1])
      } else if role == .member, row == 0,
        let head = batch.householdAbove.flatMap({ self.head($0, area: area) })
      {
        households.append(head)
      } else if let name = householderNames?[row], name != 0 {
        households.append(hash.combine(area, named(Tag.householderName, name, batch, row)))
      } else if !isMember, identities.fingerprints[row] != 0, !identities.isPartial[row] {
        households.append(hash.combine(area, hash.combine(Tag.ownID, identities.fingerprints[row])))
      } else if !isMember, identities.names[row] != 0 {
        households.append(hash.combine(area, named(Tag.ownName, identities.names[row], batch, row)))
      } else {
        households.append(hash.combine(Tag.alone, UInt64(batch.firstOrdinal + row)))
        findings.add(.householdUnknown, row: row)
      }
      if let name = householderNames?[row], name != 0 { lastName = name }
    }
    return households
  }

  /// The household of a householder who stands in the batch before, as his own row made it.
  private func head(_ above: HouseholdAbove, area: UInt64) -> UInt64? {
    let id = Identities.wholeFingerprint(above.id.span, hash: hash)
    if id != 0 { return hash.combine(area, hash.combine(Tag.ownID, id)) }
    let name = Fingerprints.of(
      Column(bytes: above.name, ends: [UInt32(above.name.count)]), kind: .personName, hash: hash)[0]
    return name == 0 ? nil : hash.combine(area, named(Tag.ownName, name, above.namesake))
  }

  private func named(_ tag: UInt64, _ name: UInt64, _ batch: Batch, _ row: Int) -> UInt64 {
    named(tag, name, batch.namesakes.isEmpty ? 0 : batch.namesakes[row])
  }

  /// A householder's name, and which of those who have it is meant.
  private func named(_ tag: UInt64, _ name: UInt64, _ namesake: UInt32) -> UInt64 {
    let key = hash.combine(tag, name)
    return namesake == 0 ? key : hash.combine(key, UInt64(namesake))
  }

  /// The field that numbers the households of a batch, or nil when it has none.
  static func numberField(in batch: Batch) -> FieldName? {
    FieldName.householdNumbers.first { batch.schema.index(of: $0) != nil }
  }

  /// Whether a row without any key of its own belongs to the row above: it is a member's by its relation and names no
  /// householder, or it names the one that was named last where numbers are merged and names are not.
  private func isContinuation(
    _ name: UInt64, _ role: RecordBatch.Role, after last: UInt64, hasNumbers: Bool
  ) -> Bool {
    name == 0 ? role == .member : hasNumbers && name == last
  }

  /// A village that is not listed may be written 小田村 and 小田村委会 in one household.
  func area(_ path: AreaPath) -> UInt64 {
    let village = path.village.map(AreaTree.uniformVillage) ?? ""
    let text = "\(path.county?.code ?? "")\u{0}\(path.township ?? "")\u{0}\(village)"
    return hash(Array(text.utf8).span)
  }
}
