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
        return [VerifyReport.Problem(.headerDiffers, resource.path)]
      }
      guard file.records.allSatisfy({ $0.count == file.header.count }) else {
        return [VerifyReport.Problem(.tableMalformed, resource.path)]
      }
      return codes(resource, file).map { VerifyReport.Problem($0, resource.path) }
    }
  }

  /// Each fault once, however often it occurs.
  private func codes(_ resource: Resource, _ file: DataFile) -> Set<FindingCode> {
    var codes: Set<FindingCode> = []
    let record = RecordForm(resource)
    for fields in file.records { codes.formUnion(record.faults(fields)) }
    let key = (resource.json["schema"]?["primaryKey"]?.strings ?? []).compactMap(file.column)
    if Set(file.records.map { fields in key.map { fields[$0] } }).count < file.records.count {
      codes.insert(.keyRepeated)
    }
    codes.formUnion(areaFaults(file))
    if !isComplete(resource, file) { codes.insert(.matrixIncomplete) }
    if isWithheldApart(resource, file) { codes.insert(.withheldApart) }
    return codes
  }

  private func areaFaults(_ file: DataFile) -> Set<FindingCode> {
    let areas = Set(file.records.map { Array($0[1...4]) })
    var faults: Set<FindingCode> = []
    for area in areas {
      guard let level = AreaLevel(rawValue: area[0]) else { continue }
      let parent = areas.contains {
        $0[2] == area[3] && AreaLevel(rawValue: $0[0]).map { $0.depth == level.depth - 1 } ?? false
      }
      if level.depth == 0 ? !area[3].isEmpty : !parent { faults.insert(.parentMissing) }
      let code = area[1].utf8
      let isCode = code.count == 6 && code.allSatisfy { (0x30...0x39).contains($0) }
      if !(code.isEmpty || isCode) { faults.insert(.valueMalformed) }
    }
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

  private func isWithheldApart(_ resource: Resource, _ file: DataFile) -> Bool {
    guard let measure = file.column("measure"), let status = file.column("obs_status") else { return false }
    var shown: Set<[String]> = []
    var withheld: Set<[String]> = []
    for fields in file.records where Self.bound.contains(fields[measure]) {
      let coordinate = Array(fields[..<measure])
      switch fields[status] {
      case "A": shown.insert(coordinate)
      case "Q": withheld.insert(coordinate)
      default: break
      }
    }
    return !shown.isDisjoint(with: withheld)
  }
}
