import Columns

/// Finds the person of grants whose rows have no identity number, where rows above name the pupil with one.
///
/// Offices write a pupil's number once and leave it out on the row of the second grant; without it the pupil would
/// count as another person. The row is joined by name and student number, else by name, school and class, else, where
/// its class is blank, by name and school; only when exactly one numbered person is there, since likeness is no proof.
///
/// It takes the batches in their order: of rows below nothing is known yet. Memory: 16 to 32 bytes for each name in a
/// class, in a school and with a student number.
public struct GranteeJoin: Sendable {
  /// The person of each key; 0 where there are several.
  private var persons = FingerprintMap<UInt64>()

  /// Makes a join that knows nobody.
  public init() {}

  /// Gives rows without an identity number the person of those with one; each is a finding.
  public mutating func join(_ records: inout RecordBatch) {
    guard !records.pupils.isEmpty else { return }
    for row in 0..<records.count where !records.isForeign[row] {
      let pupil = records.pupils[row]
      if pupil.isNumbered {
        note(pupil, records.persons[row])
      } else if let person = person(of: pupil), person != records.persons[row] {
        records.persons[row] = person
        records.households[row] = person
        records.findings.append(
          Finding(.granteeJoined, at: records.batch.place(row: row, field: "name"), field: "name"))
      }
    }
  }

  private mutating func note(_ pupil: RecordBatch.Pupil, _ person: UInt64) {
    for key in [pupil.byStudentNumber, pupil.inClass, pupil.inSchool] where key != 0 { note(key, person) }
    if pupil.byStudentNumber == 0, pupil.inClass != 0 { note(Self.unnumbered(pupil.inClass), person) }
  }

  private mutating func note(_ key: UInt64, _ person: UInt64) {
    persons.update(key, initial: person) { known in if known != person { known = 0 } }
  }

  private func person(of pupil: RecordBatch.Pupil) -> UInt64? {
    var found: UInt64?
    if pupil.byStudentNumber != 0 {
      found = persons[pupil.byStudentNumber]
      // Somebody with another student number is somebody else.
      if found == nil, pupil.inClass != 0 { found = persons[Self.unnumbered(pupil.inClass)] }
    } else if pupil.inClass != 0 {
      found = persons[pupil.inClass]
    } else if pupil.inSchool != 0 {
      found = persons[pupil.inSchool]
    }
    return found == 0 ? nil : found
  }

  /// The key of those in a class who have no student number.
  private static func unnumbered(_ key: UInt64) -> UInt64 {
    let mixed = key &* 0x9e37_79b9_7f4a_7c15 ^ 0x5bd1_e995
    return mixed == 0 ? 1 : mixed
  }
}
