import Columns

/// Does what an attacker with all published tables would do: computes the withheld cells.
///
/// It reads the finished data files and shares no code with the protection of tables. Cells of all tables
/// are one system of equations; withheld counts are whole and at least 1, since zeros are published. Amounts of
/// money are whole cents, and a published average tells of its amount. Of each sensitive cell the least and the greatest possible value are found exactly, in integers of 128 bits; if
/// one whole number is possible, the release is refused, and likewise if the answer cannot be found, or not
/// within the limit of work.
///
/// Source: Handbook on Statistical Disclosure Control, section 4.3 (audit of suppression patterns).
public enum Auditor {
  /// Audits the public statistics among staged files.
  ///
  /// - Parameter sensitive: the cells that nobody may be able to compute.
  /// - Throws: `part-unreadable`, `part-too-large`; what is exposed is in the report.
  public static func audit(_ staged: Staged, sensitive: [SensitiveCell]) throws(SluiceError) -> AuditReport {
    try audit(BundleFiles(staged), sensitive: sensitive)
  }

  /// Audits a finished bundle.
  ///
  /// - Throws: as `audit(_:sensitive:)`.
  public static func audit(
    archive path: String, name: String, sensitive: [SensitiveCell]
  ) throws(SluiceError) -> AuditReport {
    let part = Part(file: name, at: path)
    return try audit(BundleFiles(try ZipReader(try part.bytes(), part: part)), sensitive: sensitive)
  }

  static func audit(_ files: BundleFiles, sensitive: [SensitiveCell]) throws(SluiceError) -> AuditReport {
    let descriptor = JSONReader.read(try files.bytes(JSONOpener.descriptor))
    guard let resources = descriptor?["resources"]?.array else {
      throw SluiceError(.partUnreadable, at: Place(file: JSONOpener.descriptor))
    }
    var tables: [PublishedTable] = []
    for json in resources {
      guard let resource = Resource(json),
        let table = PublishedTable(resource, try files.bytes(resource.path))
      else {
        throw SluiceError(.partUnreadable, at: Place(file: json["path"]?.string ?? JSONOpener.descriptor))
      }
      tables.append(table)
    }
    return audit(tables, sensitive: sensitive)
  }

  static func audit(
    _ tables: [PublishedTable], sensitive: [SensitiveCell], limit: WorkLimit = WorkLimit()
  ) -> AuditReport {
    let system = AuditSystem(tables)
    var report = AuditReport()
    report.tables = tables.count
    report.cells = tables.reduce(0) { $0 + $1.rows.count }
    report.withheld = system.unknowns.count
    report.relations = system.relations.count
    var wanted: [Int: [SensitiveCell]] = [:]
    for cell in sensitive {
      guard let number = system.names.cell(cell) else {
        report.unpublished += 1
        continue
      }
      report.examined += 1
      if system.published[number] != nil || system.averaged.contains(number) {
        report.exposed.append(cell)
      } else if system.unknowns[number] != nil {
        wanted[number, default: []].append(cell)
      }
    }
    for component in system.components {
      report.components += 1
      report.largest = max(report.largest, component.cells.count)
      let cells = component.cells.filter { wanted[$0] != nil }
      do {
        report.exposed += try exposed(component, cells, system, limit).flatMap { wanted[$0] ?? [] }
      } catch {
        let tables = Set(component.cells.compactMap { system.tables[$0] }).sorted()
        report.inconclusive = SluiceError(
          error == .tooLarge ? .auditTooLarge : .auditInconclusive, key: tables.joined(separator: ", "))
        // One part that nobody has looked at is enough.
        break
      }
    }
    report.exposed.sort { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }
    return report
  }

  private static func exposed(
    _ component: (cells: [Int], relations: [Relation]), _ sensitive: [Int], _ system: AuditSystem,
    _ limit: WorkLimit
  ) throws(Tableau.Failure) -> [Int] {
    guard !sensitive.isEmpty else { return [] }
    do {
      return try exposed(component.cells, component.relations, sensitive, system, limit)
    } catch  where error == .contradiction && component.relations.contains(where: \.isGuess) {
      // A reader who guessed wrong sees that it cannot be, and goes by what is certain.
      let certain = component.relations.filter { !$0.isGuess }
      return try exposed(component.cells, certain, sensitive, system, limit)
    }
  }

  private static func exposed(
    _ cells: [Int], _ relations: [Relation], _ sensitive: [Int], _ system: AuditSystem, _ limit: WorkLimit
  ) throws(Tableau.Failure) -> [Int] {
    var audit = try ComponentAudit(
      cells: cells, least: system.unknowns, relations: relations, limit: limit)
    var exposed: [Int] = []
    for cell in sensitive where try audit.isExposed(cell, among: sensitive) { exposed.append(cell) }
    return exposed
  }
}

extension SensitiveCell {
  fileprivate var sortKey: [String] {
    [table, areaCode, parentArea, areaName] + members + [measure.rawValue]
  }
}
