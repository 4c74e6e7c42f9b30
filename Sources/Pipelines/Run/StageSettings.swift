import Columns
import Dictionaries
import Ingest
import Recognize
import Redact
import Validate

// What a pipeline says, as the settings of the stages of a run: one initializer a stage.

extension LedgerReading {
  /// How a pipeline's ledgers are read.
  init(_ pipeline: Pipeline, dictionaries: Dictionaries, period: Period) {
    let stages = pipeline.stages
    self.init(
      ingest: IngestSettings(
        readsHiddenSheets: stages.readsHiddenSheets, onlySheets: stages.onlySheets, layouts: stages.layouts),
      typer: ColumnTyper(fields: pipeline.fields, dictionaries: dictionaries, pinned: stages.headers),
      fields: pipeline.fields, unit: pipeline.unit, programme: pipeline.name, dictionaries: dictionaries,
      inherits: stages.inherits, rows: stages.rows, period: period,
      isOfRecipients: pipeline.notice.kind == .confirmed)
  }
}

extension InterpretationSettings {
  /// What the rows of a pipeline's ledgers mean.
  init(_ pipeline: Pipeline, lastDay: CivilDate) {
    self.init(
      fields: pipeline.fields, derived: pipeline.derived, unit: pipeline.unit, programme: pipeline.name,
      lastDay: lastDay)
    rows = pipeline.stages.rows
    notCounted = pipeline.stages.notCounted
  }
}

extension QualitySettings {
  /// What a pipeline asks of its ledgers.
  init(
    _ pipeline: Pipeline, amountOf owner: AmountOwner, dictionaries: Dictionaries, lastDay: CivilDate
  ) throws(SluiceError) {
    let codes = dictionaries.areaCodes
    try self.init(
      rules: pipeline.rules, fields: pipeline.fields, unit: pipeline.unit, amountOf: owner,
      amountField: pipeline.dueAmount, lastDay: lastDay, isAreaCode: { codes.wasIssued($0) })
    rows = pipeline.stages.rows
    let (headers, vocabularies) = (dictionaries.headers, dictionaries.vocabularies)
    fieldLabel = { field in
      let name = field.rawValue.replacing("_", with: " ")
      if let word = headers.words(for: field).first { return Label(zh: word, en: name) }
      // A derived dimension has no column and no header; its vocabulary has a name.
      return vocabularies[field.rawValue]?.label ?? Label(zh: name, en: name)
    }
    learn(from: dictionaries)
  }

  /// Takes what rules know of words and places.
  mutating func learn(from dictionaries: Dictionaries) {
    let ended = dictionaries.endedWords
    let ofPupils = unit == .grant
    isEnded = { ended.isSaid(by: $0, isStatus: $1, ofPupils: ofPupils) }
    let statuses = dictionaries.vocabularies["pay_status"]
    isUnpaid = { status in
      let codes = statuses?.codes(mentionedIn: status) ?? []
      return !codes.isEmpty && !codes.contains("paid")
    }
    let remarks = UnpaidRemarks(statuses)
    isUnpaidByRemark = { remarks.isSaid(by: $0) }
    let (insured, answers) = (dictionaries.vocabularies["insured"], dictionaries.vocabularies["yes_no"])
    isNotInsured = { cell, isAsked in
      insured?.code(of: cell) == "no" || (isAsked && answers?.code(of: cell) == "no")
    }
    addresses = dictionaries.addresses
  }
}

extension NoticeSettings {
  /// What a pipeline's notices show.
  init(
    _ spec: ProductSpec.NoticeSpec, of pipeline: Pipeline, amountOf owner: AmountOwner,
    dictionaries: Dictionaries, lastDay: CivilDate
  ) throws(SluiceError) {
    try self.init(
      names: spec.showsFullName ? .full(basis: spec.basis) : .masked, amountOf: owner,
      amountField: pipeline.dueAmount, words: NoticeWords(dictionaries), lastDay: lastDay,
      minorsEndAt18: pipeline.minorsEndAt18,
      parts: spec.parts.map { part in
        NoticePart(
          part.field, header: dictionaries.headers.title(of: part.field), mask: part.mask, basis: part.basis)
      })
  }
}

extension MaskedListStage {
  /// Masks the columns of a pipeline's list.
  ///
  /// - Throws: `key-missing` for a pseudonym without a key.
  init(
    _ columns: [ProductSpec.MaskedColumn], of pipeline: Pipeline, dictionaries: Dictionaries,
    _ knowledge: MaskKnowledge
  ) throws(SluiceError) {
    if knowledge.key == nil, let column = columns.first(where: { $0.mask.name == "pseudonym" }) {
      throw SluiceError(.keyMissing, key: column.field.rawValue)
    }
    let settings = MaskedListSettings(
      columns: columns.map { column in
        MaskedListSettings.Column(
          column.field, header: dictionaries.headers.title(of: column.field),
          mask: pipeline.settings(of: column))
      })
    try self.init(settings, knowledge)
  }
}

extension HeaderWords {
  /// The header of a field in what is published: its official word, or its name where it has none.
  fileprivate func title(of field: FieldName) -> String { words(for: field).first ?? field.rawValue }
}
