import Columns
import Dictionaries

/// Tells which person each row is about.
enum PersonReader {
  private enum Tag {
    static let row: UInt64 = 11
    static let pupil: UInt64 = 12
    static let truncated: UInt64 = 13
    static let inClass: UInt64 = 14
    static let inSchool: UInt64 = 15
    static let studentNumber: UInt64 = 16
  }

  /// Persons of rows that are members of households: the identity number as written, else household and
  /// name, else the row itself.
  static func members(_ records: RecordBatch, _ identities: Identities, hash: SipHash) -> [UInt64] {
    (0..<records.count).map { row in
      if let person = byNumber(row, identities, hash) { return person }
      if identities.names[row] != 0 { return hash.combine(records.households[row], identities.names[row]) }
      return alone(row, records.batch, hash)
    }
  }

  /// Persons of rows that are grants: the identity number as written, else school, grade, class and name, else
  /// the row itself.
  static func grantees(_ batch: Batch, _ identities: Identities, hash: SipHash) -> [UInt64] {
    let schools = Fingerprints.of("school", in: batch, hash: hash)
    let grades = Fingerprints.of("grade", in: batch, hash: hash)
    let classes = Fingerprints.of("class_name", in: batch, hash: hash)
    return (0..<batch.count).map { row in
      if let person = byNumber(row, identities, hash) { return person }
      if identities.names[row] == 0 { return alone(row, batch, hash) }
      let group = hash.combine(hash.combine(schools?[row] ?? 0, grades?[row] ?? 0), classes?[row] ?? 0)
      return hash.combine(Tag.pupil, hash.combine(group, identities.names[row]))
    }
  }

  /// What tells the persons of grants beside their identity numbers, for `GranteeJoin`.
  static func pupils(_ batch: Batch, _ identities: Identities, hash: SipHash) -> [RecordBatch.Pupil] {
    let schools = Fingerprints.of("school", in: batch, hash: hash)
    let grades = Fingerprints.of("grade", in: batch, hash: hash)
    let classes = Fingerprints.of("class_name", in: batch, hash: hash)
    let numbers = Fingerprints.of("student_number", in: batch, hash: hash)
    return (0..<batch.count).map { row in
      let (name, school) = (identities.names[row], schools?[row] ?? 0)
      let (grade, group, number) = (grades?[row] ?? 0, classes?[row] ?? 0, numbers?[row] ?? 0)
      let isPlaced = name != 0 && school != 0
      let pupil = hash.combine(school, name)
      return RecordBatch.Pupil(
        isNumbered: identities.fingerprints[row] != 0,
        inClass: isPlaced && (grade != 0 || group != 0)
          ? hash.combine(Tag.inClass, hash.combine(hash.combine(grade, group), pupil)) : 0,
        inSchool: isPlaced ? hash.combine(Tag.inSchool, pupil) : 0,
        byStudentNumber: name != 0 && number != 0
          ? hash.combine(Tag.studentNumber, hash.combine(number, name)) : 0)
    }
  }

  /// Persons by name and household number, to find one whose identity number was corrected; 0 without a name.
  static func aliases(
    _ records: RecordBatch, _ identities: Identities, numbers: [UInt64]?, hash: SipHash
  ) -> [UInt64] {
    (0..<records.count).map { row in
      if identities.names[row] == 0 { return 0 }
      let number = numbers?[row] ?? 0
      return hash.combine(identities.names[row], number != 0 ? number : records.households[row])
    }
  }

  /// Births as numbers: those of identity numbers as written, else of their own column.
  static func births(_ batch: Batch, _ identities: Identities) -> [Int32] {
    let days = batch.column("birth_date")
    return (0..<batch.count).map { row in
      if identities.writtenBirths[row] != 0 { return identities.writtenBirths[row] }
      return days.flatMap { DateText.day($0.cell(row)) }.map(Identities.packed) ?? 0
    }
  }

  private static func byNumber(_ row: Int, _ identities: Identities, _ hash: SipHash) -> UInt64? {
    let number = identities.fingerprints[row]
    if number == 0 { return nil }
    // Everybody born in a county at one time has the first digits that a spreadsheet or asterisks left.
    return identities.isPartial[row] ? hash.combine(Tag.truncated ^ number, identities.names[row]) : number
  }

  private static func alone(_ row: Int, _ batch: Batch, _ hash: SipHash) -> UInt64 {
    hash.combine(Tag.row, UInt64(batch.firstOrdinal + row))
  }
}
