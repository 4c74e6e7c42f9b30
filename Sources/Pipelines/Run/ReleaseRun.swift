import Aggregate
import Columns
import Dictionaries
import Gate
import Protect
import Redact
import Validate

/// The main job: from ledgers to a release, or to a refusal that says why.
///
/// Read this file first: it is the path of a run.
public struct ReleaseRun: Sendable {
  private let settings: RunSettings

  /// Makes a run of checked settings.
  public init(_ settings: RunSettings) { self.settings = settings }

  /// Runs: everything is made in a private folder, cleared by the gate, and appears by one rename.
  ///
  /// - Parameter onProgress: called with the share of the work that is done and the step.
  /// - Returns: what was made; `refusal` says why nothing was published.
  /// - Throws: errors of settings and files; then nothing is left behind but what was there before.
  public func execute(
    onProgress: @escaping (Double, RunStep) -> Void = { _, _ in }
  ) async throws(SluiceError) -> RunOutcome {
    let loaded = try PipelineFile.load(settings.pipeline, dictionaries: settings.dictionaries)
    do throws(SluiceError) {
      return try await release(RunPlan(settings, loaded), onProgress)
    } catch {
      if error.code.kind == .refused {
        // Refused before a row was read, or while the reports of a refusal were made: there are no reports.
        var outcome = RunOutcome(
          pipeline: loaded.pipeline.name, period: settings.period.text, version: settings.version)
        outcome.refusal = error
        return outcome
      }
      var named = error
      if error.code == .outputUnwritable { named.place.file = named.place.file ?? settings.out }
      throw named
    }
  }

  private func release(
    _ plan: RunPlan, _ onProgress: @escaping (Double, RunStep) -> Void
  ) async throws(SluiceError) -> RunOutcome {
    try PreviousReview.requireOther(
      than: try plan.files(settings.inputs), previous: try plan.files(settings.previous))
    let workplace = try Workplace(out: settings.out)
    let staging = ReleaseStaging(plan: plan, workplace: workplace)
    let postedFolder = try staging.postedFolder()

    var pass = try await read(plan, postedFolder: postedFolder, onProgress)
    for finding in ReleaseReview.findings(settings, pipeline: plan.pipeline.name) {
      pass.quality.tally.add(finding)
    }
    var reports = [pass.quality.report(control: plan.control)]
    var outcome = RunOutcome(
      pipeline: plan.pipeline.name, period: settings.period.text, version: settings.version)
    outcome.rows = pass.quality.rows
    outcome.rejectedRows = pass.quality.foreignRows
    let period = "\(plan.pipeline.name)/\(settings.period.text)"
    let refused = "\(period)/refused"

    do throws(SluiceError) {
      try plan.control?.reconcile(pass.quality.totals)
      try pass.quality.requirePublishable(control: plan.control)
      let flows = try await compare(&pass, plan: plan, onProgress)
      try LabelReview.require(plan.dimensionWords, name: pass.terms)
      let counties = Set(pass.cube.sizes().keys.compactMap(\.county)).sorted()
      try LabelReview.require(counties, of: plan.dictionaries.areas, name: pass.terms)
      onProgress(0.75, .protecting)
      let tables = pass.cube.tables(
        words: plan.dimensionWords, period: settings.period, standards: plan.standards,
        population: plan.population, flows: flows)
      let protection = try Protector.protect(tables, policy: plan.policy, period: settings.period)
      for finding in protection.findings { pass.quality.tally.add(finding) }
      reports.append(protection.report)
      outcome.tables = protection.tables.map(RunOutcome.Table.init)

      let cleared = try await staging.clear(
        pass, protection: protection, postedFolder: postedFolder, reports: &reports
      ) { step in onProgress(step == .packaging ? 0.8 : 0.85, step) }
      if let notices = pass.notices { pass.quality.tally.add(notices.findings) }
      reports[0] = pass.quality.report(control: plan.control)
      let office = try staging.clearReports(reports, terms: pass.terms)

      onProgress(0.98, .publishing)
      let place = "\(period)/v\(settings.version)"
      _ = try Publisher(workplace: workplace).publish(
        bundle: cleared.bundle, files: [cleared.posted, office], as: place)
      workplace.discard(refused)
      outcome.bundle = cleared.bundle.map { "\(place)/public/\($0.value.name)" }
      outcome.notice = pass.notices == nil ? nil : "\(place)/notice"
      outcome.internalFolder = "\(place)/internal"
    } catch {
      guard error.code.kind == .refused else { throw error }
      outcome.refusal = error
      if !reports.contains(where: { $0.name == RedactionReport.name }) {
        reports.append(staging.redaction(pass, nil))
      }
      reports.append(RefusalReport.report(error))
      let office = try staging.clearReports(reports, terms: pass.terms)
      try Publisher(workplace: workplace).leave(office, as: refused)
      outcome.internalFolder = refused
    }
    outcome.findings = pass.quality.tally.sorted.map { (code: $0.code, count: $0.entry.count) }
    return outcome
  }

  private func read(
    _ plan: RunPlan, postedFolder: String, _ onProgress: @escaping (Double, RunStep) -> Void
  ) async throws(SluiceError) -> LedgerPass.Result {
    let share = settings.previous.isEmpty ? 0.7 : 0.5
    let files = Double(settings.inputs.count)
    return try await LedgerPass(plan: plan).run(listFolder: postedFolder) { rows, position in
      // How long a file is, in rows, is not known before its end; the bar nears the file's share.
      let within = 1 - 1 / (1 + Double(rows) / 200_000)
      onProgress(share * (Double(position) + within) / files, .reading)
    }
  }

  /// Reads last period's ledger, if there is one; with all names known, reviews the places of both.
  private func compare(
    _ pass: inout LedgerPass.Result, plan: RunPlan, _ onProgress: @escaping (Double, RunStep) -> Void
  ) async throws(SluiceError) -> Flows? {
    guard pass.roster != nil else {
      _ = pass.review(
        PlaceReview(plan.dictionaries, terms: pass.terms, namesakes: pass.namesakes), plan: plan)
      return nil
    }
    var previous = try await PreviousPass(plan: plan).run { rows, _ in
      onProgress(0.5 + 0.2 * (1 - 1 / (1 + Double(rows) / 200_000)), .comparing)
    }
    pass.terms.formUnion(previous.terms)
    let places = PlaceReview(plan.dictionaries, terms: pass.terms, namesakes: pass.namesakes)
    previous.roster.review(pass.review(places, plan: plan))
    pass.quality.tally.add(previous.findings)
    guard let roster = pass.roster else { return nil }
    let flows = Flows(previous: previous.roster, current: roster)
    let found = try PreviousReview.findings(
      of: flows.overlap, isPublished: plan.pipeline.showsFlows, areas: plan.dictionaries.areas)
    for finding in found { pass.quality.tally.add(finding) }
    return flows
  }
}

extension RunOutcome.Table {
  init(_ table: Columns.Table) {
    name = table.spec.name
    title = table.spec.title
    cells = table.rows.reduce(0) { $0 + $1.cells.count }
    suppressed = table.rows.reduce(0) { $0 + $1.cells.count { $0.status.isWithheld } }
  }
}
