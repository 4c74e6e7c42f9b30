import Aggregate
import Columns
import Dictionaries
import Gate
import Packaging
import Protect
import Recognize
import Redact
import Validate

/// Writes all products of a run into private folders and has the gate clear them.
struct ReleaseStaging {
  /// A release that the gate has cleared.
  struct Cleared {
    let bundle: Gate.Cleared<FinishedArchive>?
    let posted: Gate.Cleared<Staged>
  }

  let plan: RunPlan
  let workplace: Workplace

  /// The folder of notices and lists.
  func postedFolder() throws(SluiceError) -> String { try workplace.folder("posted") }

  /// Stages and clears everything but the office's reports.
  ///
  /// Notices and lists are most of what a run writes; the gate searches them while the bundle is made.
  ///
  /// - Parameters:
  ///   - reports: filled with the reports of audit and gate, whether they clear or refuse.
  /// - Throws: refusals of audit and gate; `product-unwritable`.
  func clear(
    _ pass: LedgerPass.Result, protection: Protection, postedFolder: String, reports: inout [Report],
    onStep: (RunStep) -> Void
  ) async throws(SluiceError) -> Cleared {
    let posted = try writePosted(pass, in: postedFolder)
    async let postedSearch = search(posted, terms: pass.terms)

    onStep(.packaging)
    let bundle = plan.pipeline.tables.isEmpty ? nil : try writeBundle(protection)

    onStep(.checking)
    let gate = gate(pass.terms)
    var leaks = LeakReport()
    defer {
      reports.append(leaks.report)
      reports.append(redaction(pass, leaks))
    }

    var clearedArchive: Gate.Cleared<FinishedArchive>?
    if let bundle {
      let audit = try Auditor.audit(bundle, sensitive: protection.sensitive)
      reports.append(audit.report)
      let cleared = try gate.clear(bundle, audit: audit, report: &leaks, confirm: confirm)
      clearedArchive = try gate.clear(try pack(cleared), report: &leaks, confirm: confirm)
    }
    let clearedPosted = try gate.clear(try await postedSearch.get(), report: &leaks)
    return Cleared(bundle: clearedArchive, posted: clearedPosted)
  }

  private func search(
    _ staged: Staged, terms: IdentifierTerms
  ) async -> Result<Searched<Staged>, SluiceError> {
    Result { () throws(SluiceError) in try gate(terms).search(staged, confirm: confirm) }
  }

  private func gate(_ terms: IdentifierTerms) -> LeakGate {
    LeakGate(
      terms: terms, allowances: plan.pipeline.allowances,
      isCounty: { [codes = plan.dictionaries.areaCodes] in codes.wasIssued(Int($0)) })
  }

  /// What became of the columns.
  ///
  /// - Parameter leaks: the gate's report; nil when the run is refused before the gate.
  func redaction(_ pass: LedgerPass.Result, _ leaks: LeakReport?) -> Report {
    let headers = plan.dictionaries.headers
    let hasPseudonyms = plan.flow.flatMap(\.columns).contains { $0.mask?.name == "pseudonym" }
    return RedactionReport(
      pass.redaction, products: plan.flow, scene: plan.scene,
      gate: leaks.map {
        RedactionReport.GateFigures(files: $0.files, terms: $0.terms, found: $0.findings.count)
      },
      keyID: hasPseudonyms ? try? plan.knowledge.key?.id() : nil, shown: { headers.shown($0) },
      fieldLabel: plan.quality.fieldLabel
    ).report
  }

  /// Stages and clears the office's reports.
  func clearReports(
    _ reports: [Report], terms: IdentifierTerms
  ) throws(SluiceError) -> Gate.Cleared<Staged> {
    let folder = try workplace.folder("office")
    var staged = Staged(folder: folder, files: [])
    for report in reports { staged = staged + (try ReportWriter.write(report, into: folder)) }
    let gate = LeakGate(terms: terms, allowances: plan.pipeline.allowances)
    return try gate.clear(staged, confirm: confirm)
  }

  // MARK: writing

  private func writeBundle(_ protection: Protection) throws(SluiceError) -> Staged {
    try BundleWriters.write(
      ReleaseContent(tables: protection.tables, info: info), into: try workplace.folder("bundle"))
  }

  private func writePosted(_ pass: LedgerPass.Result, in folder: String) throws(SluiceError) -> Staged {
    var posted = Staged(folder: folder, files: pass.list.map { [$0] } ?? [])
    if let notices = pass.notices {
      posted = posted + (try NoticeWriter.write(notices, facts: noticeFacts, into: folder))
    }
    return posted
  }

  private func pack(_ cleared: Gate.Cleared<Staged>) throws(SluiceError) -> FinishedArchive {
    let bundle = cleared.value
    let name = info.archiveName
    _ = try Archive.pack(
      folder: bundle.folder, files: bundle.files, to: name, date: plan.settings.date)
    return FinishedArchive(path: "\(bundle.folder)/\(name)", name: name, members: bundle.files)
  }

  private var info: ReleaseInfo {
    let items = plan.dictionaries.disclosureItems
    return ReleaseInfo(
      slug: plan.pipeline.name, title: plan.pipeline.title, period: plan.settings.period,
      version: plan.settings.version, date: plan.settings.date,
      office: plan.pipeline.contacts.first?.office ?? "",
      contacts: plan.pipeline.contacts.map {
        ReleaseInfo.Contact(office: $0.office, telephone: $0.telephone, email: $0.email)
      },
      items: plan.pipeline.items.map { number in
        ReleaseInfo.DisclosureItem(
          number: number, title: items.first { $0.id == number }?.phrase.zh ?? "")
      },
      amountOwner: plan.amountOwner)
  }

  private var noticeFacts: NoticeFacts {
    let text = plan.pipeline.notice
    return NoticeFacts(
      kind: NoticeFacts.Kind(text.kind), programme: plan.pipeline.title.zh, period: plan.settings.period,
      date: plan.settings.date, office: text.office, telephone: text.telephone, objection: text.objection,
      firstDay: text.firstDay, lastDay: text.lastDay, basis: plan.pipeline.noticeBasis)
  }

  // MARK: confirming

  /// Reads the inputs again and shows every batch to the suspects.
  private func confirm(_ suspects: inout Suspects) throws(SluiceError) {
    if suspects.areSettled { return }
    let source = LedgerSource(
      files: try plan.files(plan.settings.inputs + plan.settings.previous), reading: plan.reading)
    while !suspects.areSettled, let batch = try source.next() {
      try suspects.look(in: try plan.interpreter.process(batch))
    }
  }
}

extension NoticeFacts.Kind {
  init(_ kind: NoticeText.Kind) {
    switch kind {
    case .proposed: self = .proposed
    case .confirmed: self = .confirmed
    case .stopped: self = .stopped
    }
  }
}
