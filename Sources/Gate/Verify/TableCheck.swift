import Columns

/// Every data file is what its schema and the suppression contract say.
///
/// The contract: A/F is shown and has a value, Q/C is withheld, L/F is not available, both without one; of
/// households, persons, amount and average all are withheld or none.
struct TableCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    bundle.resources.flatMap { resource -> [VerifyReport.Problem] in
      guard let bytes = bundle.members[resource.path], resource.dimensions != nil else { return [] }
      guard let file = DataFile(bytes), !bytes.contains(0x0d), bytes.last == 0x0a else {
        return [VerifyReport.Problem(.tableMalformed, resource.path)]
      }
      guard file.header == resource.fields else {
        return [VerifyReport.Problem(.headerDiffers, resource.path, row: 1)]
      }
      if let record = file.records.firstIndex(where: { $0.count != file.header.count }) {
        return [VerifyReport.Problem(.tableMalformed, resource.path, row: record + 2)]
      }
      return faults(resource, file).map { code, place in
        VerifyReport.Problem(code, resource.path, row: place?.row, column: place?.column)
      }
    }
  }

  private typealias Faults = [FindingCode: (row: Int, column: Int?)?]

  /// Each fault once, however often it occurs, at its first place.
  private func faults(_ resource: Resource, _ file: DataFile) -> Faults {
    var faults: Faults = [:]
    func found(_ code: FindingCode, record: Int, column: Int? = nil) {
      if faults[code] == nil { faults[code] = (record + 2, column) }
    }
    let form = RecordForm(resource)
    let key = (resource.json["schema"]?["primaryKey"]?.strings ?? []).compactMap(file.column)
    let areas = AreaForm(file)
    var seen: Set<[String]> = []
    for (record, fields) in file.records.enumerated() {
      for (code, column) in form.faults(fields) { found(code, record: record, column: column) }
      for (code, column) in areas.faults(fields) { found(code, record: record, column: column) }
      if !seen.insert(key.map { fields[$0] }).inserted { found(.keyRepeated, record: record) }
    }
    if !isComplete(resource, file) { faults[.matrixIncomplete] = .some(nil) }
    if let record = recordWithheldApart(resource, file) { found(.withheldApart, record: record) }
    return faults
  }

  /// Whether every area meets every combination of members and measures.
  private func isComplete(_ resource: Resource, _ file: DataFile) -> Bool {
    let areas = Set(file.records.map { Array($0[1...4]) }).count
    let dimensions = resource.dimensions ?? []
    // The schema lists the members; each of them must occur with each other.
    let combinations = (dimensions + ["measure"]).reduce(1) { $0 * (resource.values[$1]?.count ?? 0) }
    return !file.records.isEmpty && file.records.count == areas * combinations
  }

  /// Measures of which one tells another.
  private static let bound: Set<String> = ["households", "persons", "amount_due", "amount_paid", "average"]

  /// The first record that is withheld where another of its row is shown, or the other way round.
  private func recordWithheldApart(_ resource: Resource, _ file: DataFile) -> Int? {
    guard let measure = file.column("measure"), let status = file.column("obs_status") else { return nil }
    var statuses: [[String]: String] = [:]
    for (record, fields) in file.records.enumerated() where Self.bound.contains(fields[measure]) {
      guard fields[status] == "A" || fields[status] == "Q" else { continue }
      let coordinate = Array(fields[..<measure])
      if let other = statuses[coordinate], other != fields[status] { return record }
      statuses[coordinate] = fields[status]
    }
    return nil
  }
}
