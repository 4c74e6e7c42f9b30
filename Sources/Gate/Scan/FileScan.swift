import Columns
import Dictionaries
import Glibc

/// Looks for personal data in any finished files, such as what an office has published already.
///
/// No ledger is needed: identifiers are known by their forms and check digits, names and addresses by the
/// headers above them and the words before them. The report can be handed on: it holds places and forms, no
/// value, and no file name that could hold one.
public struct FileScan {
  private let dictionaries: Dictionaries
  private let office: Allowances
  private let allowed: AllowList
  private let names: ShownNames
  private let namesHouseholders: Bool
  private let headers: [OfficeHeader]
  private let day: CivilDate?

  /// Makes a scan.
  ///
  /// - Parameters:
  ///   - contacts: the office's own telephones and addresses of mail.
  ///   - allowed: what may stand in the files, with reasons.
  ///   - headers: header words of the office's own, which a pipeline adds to those of the dictionary.
  ///   - namesHouseholders: whether a rule asks for householders by name on notices; then they may stand in
  ///     files below a folder `notice`, as a run makes it, and nowhere else. Files below such a folder are searched
  ///     for words of illness and for children too.
  ///   - day: today, by which births tell who is under eighteen; without it none does.
  public init(
    dictionaries: Dictionaries, contacts: [String] = [], headers: [OfficeHeader] = [],
    allowed: AllowList = AllowList(), namesHouseholders: Bool = false, day: CivilDate? = nil
  ) {
    self.day = day
    self.headers = headers
    self.dictionaries = dictionaries
    self.allowed = allowed
    self.namesHouseholders = namesHouseholders
    office = Allowances(contacts: contacts)
    names = ShownNames(dictionaries)
  }

  /// Scans files and whole folders.
  ///
  /// - Parameter onProgress: called with how many files are done, and of how many.
  /// - Throws: `scan-path-missing`, `scan-path-unreadable`.
  public func scan(
    _ paths: [String], onProgress: (Int, Int) -> Void = { _, _ in }
  ) throws(SluiceError) -> ScanReport {
    let (files, links) = try ScanFiles.list(paths, shown: { self.names.path($0) })
    let knowledge = ScanKnowledge(dictionaries, office: office, headers: headers, day: day)
    var report = ScanReport()
    var used: Set<Int> = []
    for (index, file) in files.enumerated() {
      onProgress(index, files.count)
      if let number = paths.firstIndex(of: file.path), access(file.path, R_OK) != 0 {
        throw SluiceError(
          .scanPathUnreadable, at: Place(file: names.path(file.name, number: number + 1)), systemError: errno)
      }
      scan(file, knowledge, &report, &used)
    }
    for link in links {
      report.findings.append(finding(link, SluiceError(.partUnreadable)))
    }
    report.files = files.count
    report.unusedAllowances = allowed.entries.map(\.line).filter { !used.contains($0) }
    return report
  }

  private func scan(
    _ file: ScanFile, _ knowledge: ScanKnowledge, _ report: inout ScanReport, _ used: inout Set<Int>
  ) {
    let isNoticeFile = file.path.split(separator: "/").dropLast().contains("notice")
    let search = ScanSearch(knowledge, isNotice: isNoticeFile)
    let part = Part(file: file.name, at: file.path, followsLinks: true)
    search.take(path: file.name, Unit(part))
    Openers.open(member: part, into: search)
    search.finish()
    let isNotice = namesHouseholders && isNoticeFile
    for hit in search.hits {
      if isNotice && hit.isHouseholder {
        report.byRule += 1
        continue
      }
      let finding = finding(file, hit)
      if let line = allowed.line(allowing: hit.kind, hit.value) ?? allowed.line(allowing: finding) {
        used.insert(line)
        report.allowed += 1
      } else {
        report.findings.append(finding)
      }
    }
    for error in search.unopened {
      let finding = finding(file, error)
      if let line = allowed.line(allowing: finding) {
        used.insert(line)
        report.allowed += 1
      } else {
        report.findings.append(finding)
      }
    }
    for part in search.searchedRaw {
      report.searchedRaw.append((names.path(file.name, number: file.number), names.path(part)))
    }
    if search.isCut { report.isCut = true }
  }

  private func finding(_ file: ScanFile, _ hit: ScanSearch.Hit) -> ScanFinding {
    ScanFinding(
      file: names.path(file.name, number: file.number), part: names.path(hit.unit.part.path),
      row: hit.unit.row, column: hit.unit.column, kind: hit.kind, confidence: hit.confidence,
      shape: hit.kind == .location ? "" : TextShape.of(String(decoding: hit.value, as: UTF8.self)), fault: nil
    )
  }

  private func finding(_ file: ScanFile, _ error: SluiceError) -> ScanFinding {
    ScanFinding(
      file: names.path(file.name, number: file.number), part: names.path(error.place.sheet ?? ""),
      row: error.place.row, column: nil, kind: .unopened, confidence: .certain, shape: "", fault: error.code)
  }
}
