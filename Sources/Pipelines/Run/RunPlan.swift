import Aggregate
import Columns
import Dictionaries
import Gate
import Ingest
import Packaging
import Protect
import Recognize
import Redact
import Validate

/// Everything a run decides before it reads a row: settings checked, stages built.
struct RunPlan {
  let settings: RunSettings
  let pipeline: Pipeline
  let dictionaries: Dictionaries
  let amountOwner: AmountOwner
  /// The run's hash function; its key is random and influences no output.
  let hash: SipHash

  let reading: LedgerReading
  let interpreter: Interpreter
  let quality: QualitySettings
  let control: ControlTotals?
  let aggregation: AggregationSettings
  let policy: ProtectionPolicy
  let standards: Standards?
  let population: Population?
  let notice: NoticeSettings?
  let list: MaskedListStage?
  let knowledge: MaskKnowledge
  /// The products as information flow sees them, and what it knows beside them.
  let flow: [FlowProduct]
  let scene: FlowScene

  /// Checks the pipeline and all files of settings, and builds the stages.
  ///
  /// - Throws: errors of the kind `.usage`; `.file` for settings files that cannot be read;
  ///   `pipeline-flow-refused`.
  init(_ settings: RunSettings, _ loaded: PipelineFile.Loaded) throws(SluiceError) {
    let pipeline = loaded.pipeline
    let period = settings.period
    guard pipeline.periods.contains(period.kind) else {
      throw SluiceError(
        .periodNotOfPipeline, key: period.text,
        expected: Period.Kind.allCases.filter(pipeline.periods.contains).map(\.example))
    }
    let dictionaries = try loaded.dictionaries.load(at: period.lastDay)
    let earlier = try EarlierVersions.shown(settings, pipeline: pipeline.name)
    flow = PipelineCheck.products(of: pipeline)
    scene = try PipelineCheck.scene(dictionaries, lastDay: period.lastDay, earlier: earlier)
    try Self.requireFlow(of: pipeline, scene, settings, dictionaries)
    let owner = settings.amountOwner ?? pipeline.amountOwner
    self.settings = settings
    self.pipeline = pipeline
    self.dictionaries = dictionaries
    amountOwner = owner
    hash = .random()
    reading = LedgerReading(pipeline, dictionaries: dictionaries, period: period)
    interpreter = try Interpreter(
      InterpretationSettings(pipeline, lastDay: period.lastDay), dictionaries: dictionaries, hash: hash)
    var quality = try QualitySettings(
      pipeline, amountOf: owner, dictionaries: dictionaries, lastDay: period.lastDay)
    quality.isAmountOwnerStated = settings.amountOwner != nil
    quality.isPartOfYear = period.kind != .year
    if let review = reading.review {
      quality.isOfAnotherPeriod = { review.isOther(header: $0) }
      quality.isOfThisPeriod = { review.isThis(header: $0) }
    }
    self.quality = quality
    control = try settings.control.map { text throws(SluiceError) in try ControlTotals(parsing: text) }
    aggregation = try AggregationSettings(
      tables: pipeline.tables, unit: pipeline.unit, amountOwner: owner, fields: pipeline.fields,
      derived: pipeline.derived)
    policy = try ProtectionPolicy(
      raisingHouseholds: pipeline.protection.minimumHouseholds, persons: pipeline.protection.minimumPersons)
    standards = try settings.standards.map { path throws(SluiceError) in
      try Standards(reading: path, dictionaries: dictionaries)
    }
    population = try settings.population.map { path throws(SluiceError) in
      try Population(reading: path, dictionaries: dictionaries)
    }
    let knowledge = MaskKnowledge(
      dictionaries, lastDay: period.lastDay,
      key: try settings.key.map { path throws(SluiceError) in try KeyFile.read(path) },
      isVillage: UnlistedPlaces(dictionaries).isVillage, derived: Set(pipeline.derived.map(\.name)))
    self.knowledge = knowledge
    notice = try pipeline.noticeSpec.map { spec throws(SluiceError) in
      try NoticeSettings(
        spec, of: pipeline, amountOf: owner, dictionaries: dictionaries, lastDay: period.lastDay)
    }
    list = try pipeline.maskedColumns.map { columns throws(SluiceError) in
      try MaskedListStage(columns, of: pipeline, dictionaries: dictionaries, knowledge)
    }
  }

  /// Refuses a pipeline by which more could be told than it may.
  ///
  /// - Throws: `pipeline-flow-refused`; `earlier-version-restores` where it could only with an earlier version.
  private static func requireFlow(
    of pipeline: Pipeline, _ scene: FlowScene, _ settings: RunSettings, _ dictionaries: Dictionaries
  ) throws(SluiceError) {
    let refusals = try PipelineCheck.refusals(of: pipeline, dictionaries: dictionaries, scene)
    guard let refusal = refusals.first else { return }
    let place = Place(file: ShownName.settings(settings.pipeline))
    // Alone the pipeline may be in order; then `check` would find nothing to tell.
    let alone = try PipelineCheck.scene(dictionaries, lastDay: settings.period.lastDay)
    if try PipelineCheck.refusals(of: pipeline, dictionaries: dictionaries, alone).isEmpty {
      throw SluiceError(
        .earlierVersionRestores, at: place, key: refusal.field.rawValue,
        expected: [String(refusal.candidates ?? 0)])
    }
    throw SluiceError(
      .pipelineFlowRefused, at: place, key: refusal.field.rawValue, expected: refusal.path)
  }

  /// The inputs with the names by which findings may call them.
  func files(_ paths: [String]) throws(SluiceError) -> [InputFile] {
    try InputNames.files(paths, headers: dictionaries.headers)
  }

  /// The fewest households, or persons where grants are counted, of a township that no dictionary lists: what the
  /// tables of townships ask for.
  var fewestOfUnlistedTownship: Int {
    let tiers = pipeline.tables.filter { $0.finestArea[settings.period.kind] == .township }.map(\.tier)
    let minimum = pipeline.unit == .grant ? policy.minimumPersons : policy.minimumHouseholds
    return max((tiers + [.totals]).compactMap { minimum[$0] }.max() ?? 0, 3)
  }

  /// The labels of dimensions and their members at the period.
  var dimensionWords: [FieldName: DimensionWords] {
    var words: [FieldName: DimensionWords] = [:]
    for name in Set(pipeline.tables.flatMap(\.dimensions)) {
      let vocabulary = pipeline.field(name)?.vocabulary ?? name.rawValue
      words[name] = dictionaries.vocabularies[vocabulary].map(DimensionWords.init)
    }
    return words
  }
}

extension Pipeline {
  /// The tables of the statistics product.
  var tables: [TableSpec] {
    products.flatMap { product -> [TableSpec] in
      if case .statistics(let tables) = product.content { tables } else { [] }
    }
  }

  /// Whether the dimension `age_group` calls everybody under 18 a minor, and nobody else.
  var minorsEndAt18: Bool {
    guard let groups = derived.first(where: { $0.name == "age_group" }), groups.rule == "age_band" else {
      return false
    }
    let bands = groups.bands.prefix(2)
    return bands.map(\.code).first == "minor" && bands.map(\.from) == [0, 18]
  }

  /// Whether a table shows entries and exits.
  var showsFlows: Bool { tables.contains { $0.tier == .flows } }

  /// The notice product, or nil.
  var noticeSpec: ProductSpec.NoticeSpec? {
    products.lazy.compactMap { product -> ProductSpec.NoticeSpec? in
      if case .notice(let spec) = product.content { spec } else { nil }
    }.first
  }

  /// The documents by which a notice shows what it shows, each once.
  var noticeBasis: String {
    var documents: [String] = []
    for basis in [noticeSpec?.basis ?? ""] + (noticeSpec?.parts.map(\.basis) ?? [])
    where !basis.isEmpty && !documents.contains(basis) {
      documents.append(basis)
    }
    return documents.joined(separator: "、")
  }

  /// The columns of the masked list, or nil.
  var maskedColumns: [ProductSpec.MaskedColumn]? {
    products.lazy.compactMap { product -> [ProductSpec.MaskedColumn]? in
      if case .maskedList(let columns) = product.content { columns } else { nil }
    }.first
  }
}
