import Aggregate
import Columns
import Dictionaries
import Gate
import Ingest
import Packaging
import Recognize
import Redact
import Validate

/// Reads this period's ledgers once, from bytes to everything the products are made of.
///
/// Each batch is interpreted, checked, fingerprinted and masked by any worker; then the gatherers take the
/// batches in the order of the files.
struct LedgerPass {
  /// What a pass over the ledgers gathered.
  struct Result {
    var quality: QualityReport
    var cube: Cube
    var roster: Roster?
    /// The notices, once the places were reviewed.
    var notices: Notices?
    var terms: IdentifierTerms
    let list: StagedFile?
    let redaction: RedactionTally
    let files: [LedgerSource.FileReport]
    let namesakes: PlaceNamesakes
    fileprivate var households: NoticeGatherer?

    /// Reads all places anew, with every name of the run known.
    ///
    /// - Returns: how the same review reads the townships of last period.
    mutating func review(_ places: PlaceReview, plan: RunPlan) -> (AreaPath) -> AreaPath {
      let counties = settleCounties(plan.dictionaries.areas)
      note(.areaNoPlace, cube.review(places.callAsFunction), field: "township")
      let small = SmallPlaces(
        plan.dictionaries, sizes: cube.sizes(), fewest: plan.fewestOfUnlistedTownship)
      note(.townshipFewHouseholds, cube.review(small.townships), field: "township")
      let review: (AreaPath) -> AreaPath = { small.townships(places(counties($0))) }
      roster?.review(review)
      guard var households else { return review }
      note(.areaNoPlace, households.review(places.callAsFunction), field: "village")
      _ = households.review(small.townships)
      let villages = SmallPlaces(
        plan.dictionaries, sizes: households.sizes(), fewest: NoticeSettings.fewestInVillage)
      note(.villageNotShown, households.review(villages.villages), field: "village")
      households.leaveOut(groups: places.isSomebody)
      notices = households.finish()
      self.households = nil
      return review
    }

    /// Gives townships of a name that several counties have the county of the others.
    private mutating func settleCounties(_ areas: AreaTree) -> OpenCounties {
      let sizes = cube.sizes()
      let counties = OpenCounties(areas, sizes: sizes)
      let open = sizes.keys.filter(\.isCountyOpen)
      let settled = open.count { counties($0).county != nil }
      if settled == open.count {
        quality.tally.rename(.townshipOfSeveralCounties, to: .countyFromOtherTables)
      } else {
        note(.countyFromOtherTables, settled, field: "township")
      }
      _ = cube.review(counties.callAsFunction)
      _ = households?.review(counties.callAsFunction)
      return counties
    }

    private mutating func note(_ code: FindingCode, _ labels: Int, field: FieldName) {
      if labels == 0 { return }
      quality.tally.add(Finding(code, at: Place(), field: field), times: labels)
    }
  }

  /// One batch after all work that needs no other.
  private struct Worked: Sendable {
    let records: RecordBatch
    let terms: TermBatch
    let listMember: [UInt8]?
    let redaction: RedactionTally
  }

  let plan: RunPlan

  /// Reads all inputs.
  ///
  /// - Parameter listFolder: the staging folder of the masked list, when the pipeline makes one.
  func run(
    listFolder: String?, onProgress: @escaping (Int, Int) -> Void
  ) async throws(SluiceError) -> Result {
    let source = LedgerSource(
      files: try plan.files(plan.settings.inputs), reading: plan.reading, onProgress: onProgress)
    let headers = HeaderReview(plan.pipeline, plan.scene)
    var quality = QualityGatherer(plan.quality)
    var aggregator = Aggregator(plan.aggregation, hash: plan.hash)
    var roster = plan.settings.previous.isEmpty ? nil : RosterGatherer()
    var notices = plan.notice.map { NoticeGatherer($0, plan.knowledge) }
    var index = IdentifierIndex(hash: plan.hash)
    var namesakes = PlaceNamesakes(plan.dictionaries)
    var writer: MaskedListWriter?
    if let list = plan.list, let listFolder {
      writer = try MaskedListWriter(
        header: list.headers, to: "internal/\(plan.pipeline.name)-list.csv.gz", audience: .internal,
        in: listFolder)
    }

    var redaction = RedactionTally()
    var grantees = GranteeJoin()
    let interpreter = plan.interpreter
    let checks = RowChecks(plan.quality)
    let fingerprints = TermStage(hash: plan.hash)
    let list = plan.list
    let encoder = MaskedListEncoder()
    try await OrderedExecution.run(
      workers: plan.settings.workers,
      next: { () throws(SluiceError) -> Batch? in
        guard let batch = try source.next() else { return nil }
        try headers.check(batch)
        return batch
      },
      work: { (batch: Batch) throws(SluiceError) -> Worked in
        let records = checks.process(try interpreter.process(batch))
        let member = try list.map { stage throws(SluiceError) in
          try encoder.process(try stage.process(records))
        }
        return Worked(
          records: records, terms: try fingerprints.process(records), listMember: member,
          redaction: RedactionCount().process(records))
      },
      take: { (worked: Worked) throws(SluiceError) in
        var records = worked.records
        grantees.join(&records)
        quality.take(records)
        try aggregator.take(records)
        try roster?.take(records)
        notices?.take(records)
        namesakes.take(records)
        try index.take(worked.terms)
        redaction.add(worked.redaction)
        if let member = worked.listMember { try writer?.append(member) }
      })

    var report = quality.finish()
    report.add(source.reports)
    return Result(
      quality: report, cube: try aggregator.finish(),
      roster: try roster?.finish(), terms: try index.finish(), list: try writer?.finish(),
      redaction: redaction, files: source.reports, namesakes: namesakes, households: notices)
  }
}

/// Reads last period's ledgers, for the comparison with this one's.
struct PreviousPass {
  /// Who was there, and what must not come out about them.
  struct Result {
    var roster: Roster
    let terms: IdentifierTerms
    /// What titles and file names say that does not fit.
    let findings: FindingTally
  }

  private struct Worked: Sendable {
    let records: RecordBatch
    let terms: TermBatch
  }

  let plan: RunPlan

  /// The roster of last period. Whoever has left since is not to be shown either.
  func run(onProgress: @escaping (Int, Int) -> Void) async throws(SluiceError) -> Result {
    let files = try plan.files(plan.settings.previous)
    let source = LedgerSource(files: files, reading: plan.reading.ofAnyPeriod, onProgress: onProgress)
    var months = PreviousMonth(before: plan.settings.period, files: files)
    var roster = RosterGatherer()
    var index = IdentifierIndex(hash: plan.hash)
    let interpreter = plan.interpreter
    let fingerprints = TermStage(hash: plan.hash)
    try await OrderedExecution.run(
      workers: plan.settings.workers,
      next: { () throws(SluiceError) -> Batch? in
        let batch = try source.next()
        if let batch { months?.take(batch) }
        return batch
      },
      work: { (batch: Batch) throws(SluiceError) -> Worked in
        let records = try interpreter.process(batch)
        return Worked(records: records, terms: try fingerprints.process(records))
      },
      take: { (worked: Worked) throws(SluiceError) in
        try roster.take(worked.records)
        try index.take(worked.terms)
      })
    return Result(
      roster: try roster.finish(), terms: try index.finish(), findings: months?.findings ?? FindingTally())
  }
}
