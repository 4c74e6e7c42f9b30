import Columns

/// Opens finished files as their readers would and looks for every identifier that the run read, and for
/// anything shaped like one.
///
/// Whole texts that the run declares (place names, labels, fixed sentences) pass names, addresses and short
/// numbers, never identity numbers, telephones and accounts. Files for everyone and for a community are
/// searched for everything, files for the office for identity numbers, telephones and accounts. A file that
/// cannot be opened is refused: nobody can say what is in it.
///
/// What it does not find: an identifier that is drawn in a picture, or whose digits are parted by letters or words;
/// and in files for the office, where lines come many at once, one that is spread over cells or begins with a digit
/// that is neither ASCII nor full-width.
public struct LeakGate: Sendable {
  /// Reads the inputs again and shows every batch to the suspects.
  public typealias Confirmation = (inout Suspects) throws(SluiceError) -> Void

  private let terms: IdentifierTerms
  private let allowances: Allowances
  private let isCounty: @Sendable (UInt32) -> Bool

  /// Makes a gate.
  ///
  /// - Parameters:
  ///   - terms: the identifiers of the run.
  ///   - allowances: the office's own telephones and numbers.
  ///   - isCounty: whether six digits were ever the code of a county (GB/T 2260); decides what 15 digits are.
  public init(
    terms: IdentifierTerms, allowances: Allowances = Allowances(),
    isCounty: @escaping @Sendable (UInt32) -> Bool = { _ in true }
  ) {
    self.terms = terms
    self.allowances = allowances
    self.isCounty = isCounty
  }

  // MARK: Staged files

  /// Clears staged files, or refuses them.
  ///
  /// - Parameters:
  ///   - audit: the audit of the statistics; public data files are not cleared without one.
  ///   - report: gets what was found, whether it clears or refuses.
  ///   - confirm: reads the inputs again; without it every hit counts.
  /// - Throws: `leak-found` with file, part, row, column and kind; `part-unreadable`, `part-too-large`,
  ///   `file-unlisted`; `audit-missing`, `audit-exposed`, `audit-inconclusive`.
  public func clear(
    _ staged: Staged, audit: AuditReport? = nil, report: inout LeakReport, confirm: Confirmation? = nil
  ) throws(SluiceError) -> Cleared<Staged> {
    try clear(try search(staged, confirm: confirm), audit: audit, report: &report)
  }

  /// Clears staged files that were searched before, or refuses them.
  ///
  /// - Throws: as `clear(_:audit:report:confirm:)`.
  public func clear(
    _ searched: Searched<Staged>, audit: AuditReport? = nil, report: inout LeakReport
  ) throws(SluiceError) -> Cleared<Staged> {
    report.add(searched.report)
    if let refusal = searched.report.refusal { throw refusal }
    let files = searched.value.files
    if files.contains(where: { $0.audience == .everyone && $0.path.hasSuffix(JSONOpener.descriptor) }) {
      guard let audit else { throw SluiceError(.auditMissing) }
      if let refusal = audit.refusal { throw refusal }
    }
    return Cleared(searched.value)
  }

  /// Searches staged files, which may run beside other work; `clear` decides.
  ///
  /// - Throws: what `confirm` throws.
  public func search(
    _ staged: Staged, confirm: Confirmation? = nil
  ) throws(SluiceError) -> Searched<Staged> {
    var search = Search(terms: terms, allowances: allowances, isCounty: isCounty)
    for path in Folder.unlisted(in: staged) {
      search.report.faults.append(SluiceError(.fileUnlisted, at: Place(file: path)))
    }
    for file in staged.files {
      search.open(file, Part(file: file.path, at: "\(staged.folder)/\(file.path)"))
    }
    return Searched(staged, try search.settled(confirm))
  }

  /// Clears staged files whose report nobody needs.
  public func clear(
    _ staged: Staged, audit: AuditReport? = nil, confirm: Confirmation? = nil
  ) throws(SluiceError) -> Cleared<Staged> {
    var report = LeakReport()
    return try clear(staged, audit: audit, report: &report, confirm: confirm)
  }

  // MARK: Archives

  /// Clears a finished archive whose members were staged, or refuses it.
  ///
  /// - Throws: as `clear(_:audit:confirm:)`; `file-unlisted` for a member that was not staged or is missing.
  public func clear(
    _ archive: FinishedArchive, report: inout LeakReport, confirm: Confirmation? = nil
  ) throws(SluiceError) -> Cleared<FinishedArchive> {
    let found = try search(archive, confirm: confirm)
    report.add(found)
    if let refusal = found.refusal { throw refusal }
    return Cleared(archive)
  }

  /// Clears an archive whose report nobody needs.
  public func clear(
    _ archive: FinishedArchive, confirm: Confirmation? = nil
  ) throws(SluiceError) -> Cleared<FinishedArchive> {
    var report = LeakReport()
    return try clear(archive, report: &report, confirm: confirm)
  }

  /// Searches a finished archive and reports; `clear` decides.
  ///
  /// - Throws: what `confirm` throws.
  public func search(_ archive: FinishedArchive, confirm: Confirmation? = nil) throws(SluiceError)
    -> LeakReport
  {
    var search = Search(terms: terms, allowances: allowances, isCounty: isCounty)
    let part = Part(file: archive.name, at: archive.path)
    do {
      let zip = try ZipReader(try part.bytes(), part: part)
      search.take(zip.comment, part)
      var missing = Set(archive.members.map(\.path))
      for entry in zip.entries {
        guard missing.remove(entry.name) != nil,
          let member = archive.members.first(where: { $0.path == entry.name }), entry.extraFields == 0
        else {
          search.report.faults.append(part.error(.fileUnlisted))
          continue
        }
        search.take(entry.comment, part)
        search.open(member, part.nested(entry.name, bytes: try zip.read(entry)))
      }
      for path in missing.sorted() {
        search.report.faults.append(part.nested(path, bytes: []).error(.fileUnlisted))
      }
    } catch {
      search.report.faults.append(error)
    }
    return try search.settled(confirm)
  }

  // MARK: One search

  private struct Search {
    let terms: IdentifierTerms
    let allowances: Allowances
    let isCounty: @Sendable (UInt32) -> Bool
    var report = LeakReport()
    private var suspects = Suspects()
    private var hits: [LeakSearch.Hit] = []

    init(terms: IdentifierTerms, allowances: Allowances, isCounty: @escaping @Sendable (UInt32) -> Bool) {
      self.terms = terms
      self.allowances = allowances
      self.isCounty = isCounty
      report.terms = terms.count
    }

    mutating func open(_ file: StagedFile, _ part: Part) {
      let search = self.search(file)
      report.files += 1
      // The whole path is nobody's text: its names are declared one by one.
      for name in file.path.split(separator: "/") { search.take(path: String(name), Unit(part)) }
      Openers.open(member: part, into: search)
      take(search)
    }

    /// Looks at a comment of the archive itself, which declares nothing.
    mutating func take(_ comment: [UInt8], _ part: Part) {
      let search = self.search(StagedFile(path: part.file, audience: .everyone, declared: []))
      search.take(comment.span, Unit(part))
      take(search)
    }

    private func search(_ file: StagedFile) -> LeakSearch {
      LeakSearch(file, terms: terms, allowances: allowances, suspects: suspects, isCounty: isCounty)
    }

    private mutating func take(_ search: LeakSearch) {
      search.finish()
      hits += search.hits
      report.faults += search.unopened
      suspects = search.suspects
    }

    /// The report, once the suspects are confirmed.
    mutating func settled(_ confirm: Confirmation?) throws(SluiceError) -> LeakReport {
      if let confirm, !suspects.areSettled { try confirm(&suspects) }
      for hit in hits {
        if confirm != nil, let suspect = hit.suspect, !suspects.isConfirmed(suspect) { continue }
        report.findings.append(hit.finding)
      }
      return report
    }
  }
}

extension ErrorCode {
  /// Personal data stands in a finished file.
  public static let leakFound = ErrorCode("leak-found", .refused)
  /// A file that nobody staged lies among the staged ones, or one of them is missing.
  public static let fileUnlisted = ErrorCode("file-unlisted", .refused)
  /// Statistics were to be cleared without an audit.
  public static let auditMissing = ErrorCode("audit-missing", .fault)
}
