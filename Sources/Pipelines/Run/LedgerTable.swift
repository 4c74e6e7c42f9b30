import Columns
import Ingest
import Recognize
import Validate

/// One table of a ledger: what its columns are, and what its rows take from above and from titles.
struct LedgerTable {
  /// The columns as recognized, as they stand in the sheet; those that hold parts of one thing are one column.
  let schema: Schema
  /// Why it is not read: it lacks the required columns, and names nobody.
  let refusal: SluiceError?
  /// Whether it names nobody and is not read.
  var isSummary: Bool { refusal != nil || isSetApart }
  /// Whether its sheet's name or its title says that it is not to be read.
  private var isSetApart: Bool

  private let reading: LedgerReading
  private let joined: JoinedColumns
  private let fileName: String
  private var fill: HouseholdFill?
  /// The columns that may hold several persons or payments on one row.
  private var rivals = RivalColumns.none
  /// The headings of which a finding told.
  private var headings: Set<String> = []
  private let periodColumns: [Int]
  /// The county that the villages of the first rows tell, where the table has no column of it.
  private var homeCounty: AreaPath.County?
  /// The county of which short names of townships are meant that several counties have.
  private var countyOfShortNames: AreaPath.County?

  /// The columns without a header that are parts of a joined one: `columns-joined` says it of all of them.
  private(set) var partsWithoutHeader: [Int] = []

  /// Recognizes the columns of a table from its first batch.
  ///
  /// - Parameters:
  ///   - fileName: the file's name, which may tell what neither columns nor titles do.
  ///   - isFirst: whether no table of the run was read yet.
  /// - Throws: `required-column-missing` or `amount-of-another-period`, for a table that may name somebody.
  init(
    _ first: Batch, _ reading: LedgerReading, fileName: String, isFirst: Bool = true,
    findings: inout FindingTally
  ) throws(SluiceError) {
    self.reading = reading
    self.fileName = fileName
    let place = first.source.place(row: first.rowNumbers.first.map(Int.init))
    let reason = reading.review?.reason(first.context, isFirst: isFirst)
    isSetApart = reason != nil
    if let reason {
      schema = first.schema
      joined = .none
      // Beside others it is passed over.
      refusal = reason == .notCurrent ? SluiceError(.ledgerNotCurrent, at: place) : nil
      periodColumns = []
      findings.add(Finding(reason == .notCurrent ? .sheetSetApart : .sheetOfAnotherPeriod, at: place))
      return
    }
    if reading.review?.isTitledOtherwise(first.context, fileName: fileName) == true {
      findings.add(Finding(.titleOfAnotherPeriod, at: place))
    }
    joined = reading.typer.joined(first)
    let parts = joined.findings(in: first)
    let unnamed = joined.numbersWithoutHeader(in: first)
    let first = joined.joined(first)
    let titles = reading.titles
    let (township, county) = Self.township(
      of: first, fileName: fileName, titles, in: titles.county(first.context.fromNearest + [fileName]),
      rows: (try? reading.typer.typed(first, given: ["township"]).schema).map { first.recognized(as: $0) })
    countyOfShortNames = county
    do throws(SluiceError) {
      let (schema, noticed) = try Self.typed(
        first, reading, given: township.told == nil ? [] : ["township"], at: place)
      self.schema = schema
      // A summary by townships may have every column that a pipeline requires.
      let isRoster = !reading.requiresPersons || Self.mayNameSomebody(first.recognized(as: schema), reading)
      refusal = isRoster ? nil : reading.personsMissing(in: first)
      if isRoster {
        partsWithoutHeader = unnamed
        for finding in parts + noticed { findings.add(finding) }
      }
    } catch {
      let isIncomplete = error.code == .requiredColumnMissing || error.code == .amountOfAnotherPeriod
      // A sheet of another programme has its own columns.
      let isOther =
        isIncomplete && reading.fields.contains { $0.name == "programme" }
        && reading.review?.isOfAnotherProgramme(first.context) == true
      var error = error
      if isIncomplete { error.place.sheetNumber = first.source.sheet.map { _ in first.source.sheetNumber } }
      guard isIncomplete, isOther || !Self.mayNameSomebody(first, reading) else { throw error }
      schema = first.schema
      refusal = error
      isSetApart = isOther
    }
    periodColumns = reading.review?.columns(schema) ?? []
    if refusal != nil {
      findings.add(Finding(isSetApart ? .sheetSetApart : .summaryTableNotRead, at: place))
      return
    }
    rivals = reading.typer.rivals(in: schema, unit: reading.unit, stated: reading.rows) { header in
      reading.review?.isOther(header: header) ?? false
    }
    if lacks("county") { homeCounty = reading.homeCounty.county(of: first.recognized(as: schema)) }
    if reading.inherits {
      fill = HouseholdFill(
        schema, unit: reading.unit, rows: reading.rows, relation: reading.relation, areas: reading.areas)
    }
  }

  /// What tells the township of rows, and the county of which a short name that several have is meant, where the rows
  /// had to tell it.
  ///
  /// - Parameters:
  ///   - county: the county that is known to be meant.
  ///   - rows: the rows with their columns recognized, asked for only where the name is unclear; nil when they are not
  ///     to tell a county.
  private static func township(
    of batch: Batch, fileName: String, _ titles: TitleReader, in county: AreaPath.County?,
    rows: @autoclosure () -> Batch?
  ) -> (source: Source, county: AreaPath.County?) {
    let source = Source(batch, fileName) { titles.township($0, in: county) }
    guard source.isUnclear, let rows = rows(),
      let found = titles.county(ofShortNameIn: batch.context.fromNearest, rows: rows)
    else { return (source, nil) }
    return (Source(batch, fileName) { titles.township($0, in: found) }, found)
  }

  /// The columns of a table, and whether its rows are households, with what was noticed.
  ///
  /// - Parameter given: fields that titles tell.
  private static func typed(
    _ first: Batch, _ reading: LedgerReading, given: Set<FieldName>, at place: Place
  ) throws(SluiceError) -> (schema: Schema, findings: [Finding]) {
    let review = reading.review
    var (schema, findings) = try reading.typer.typed(first, given: given) {
      header in review?.isOther(header: header) ?? false
    }
    let insured: FieldName = "insured_persons"
    let count = reading.fields.contains { $0.name == insured } ? insured : "household_size"
    if reading.rows == nil,
      HouseholdRows.areHouseholds(
        first.recognized(as: schema), unit: reading.unit, relations: reading.relation, count: count)
    {
      schema.rows = .household
      findings.append(Finding(.rowsAreHouseholds, at: place, field: count))
    }
    return (schema, findings)
  }

  /// Makes sure that later rows of a table that is not read are not to be read either.
  ///
  /// - Throws: the refusal of a summary whose later rows may name somebody after all; `ledger-not-current` when a
  ///   heading within a table that is set apart begins another list.
  func confirm(_ batch: Batch) throws(SluiceError) {
    if isSetApart {
      guard reading.review?.beginsAnother(batch.context) == true else { return }
      throw SluiceError(
        .ledgerNotCurrent, at: batch.source.place(row: batch.rowNumbers.first.map(Int.init)))
    }
    if let refusal, Self.mayNameSomebody(batch, reading) { throw refusal }
  }

  /// Whether the heading above the rows of a batch says that they are not to be read.
  mutating func leavesOut(_ batch: Batch, findings: inout FindingTally) -> Bool {
    guard let heading = batch.context.section else { return false }
    let reason = reading.review?.reason(ofSection: batch.context)
    if let reason, headings.insert(heading).inserted {
      findings.add(
        Finding(
          reason == .notCurrent ? .sheetSetApart : .titleOfAnotherPeriod,
          at: batch.source.place(row: batch.rowNumbers.first.map(Int.init))))
    }
    return reason == .notCurrent
  }

  /// The rows of a batch with their columns recognized and what they take from elsewhere.
  mutating func recognized(_ batch: Batch, findings: inout FindingTally) -> Batch {
    let batch = joined.joined(batch)
    for finding in rivals.take(batch) { findings.add(finding) }
    var recognized = batch.recognized(as: schema)
    if let (filled, noticed) = fill?.fill(recognized) {
      recognized = filled
      for finding in noticed { findings.add(finding) }
    }
    if !periodColumns.isEmpty, let review = reading.review {
      for row in review.rowsOfOthers(batch, columns: periodColumns) {
        findings.add(
          Finding(
            .rowOfAnotherPeriod,
            at: batch.source.place(
              row: Int(batch.rowNumbers[row]), column: schema.columns[periodColumns[0]].number)))
      }
    }
    let first = batch.source.place(row: batch.rowNumbers.first.map(Int.init))
    let county = lacks("county") ? reading.titles.county(batch.context.fromNearest + [fileName]) : nil
    recognized.homeCounty = county ?? homeCounty
    if lacks("township") {
      let known = county ?? countyOfShortNames
      let (source, found) = Self.township(
        of: batch, fileName: fileName, reading.titles, in: known, rows: known == nil ? recognized : nil)
      if let found { countyOfShortNames = found }
      recognized.homeCounty = county ?? countyOfShortNames ?? homeCounty
      if let township = source.told {
        recognized = recognized.adding(township, as: "township", kind: .township)
        if let county { recognized = recognized.adding(county.name, as: "county", kind: .county) }
        findings.add(
          Finding(source.isFile ? .townshipFromFile : .townshipFromTitle, at: first, field: "township"))
      }
    }
    if lacks("programme") {
      let source = Source(batch, fileName, reading.titles.programme)
      if let programme = source.told, reading.titles.isOther(programme) {
        recognized = recognized.adding(programme, as: "programme", kind: .vocabulary)
        findings.add(
          Finding(source.isFile ? .programmeFromFile : .programmeFromTitle, at: first, field: "programme"))
      }
    }
    return recognized
  }

  /// What titles tell of rows or, when they say nothing of it, the name of the file.
  private struct Source {
    let told: String?
    let isFile: Bool
    /// Whether titles tell several things at once, and the name of the file is no help.
    var isUnclear = false

    init(_ batch: Batch, _ fileName: String, _ read: ([String]) -> TitleReader.Told) {
      switch read(batch.context.fromNearest) {
      case .one(let text): (told, isFile) = (text, false)
      case .unclear:
        // A short name of several may have its whole name there.
        isFile = true
        if case .one(let text) = read(batch.context.fromNearest + [fileName]) {
          told = text
        } else {
          told = nil
        }
        isUnclear = told == nil
      case .nothing:
        isFile = true
        if case .one(let text) = read([fileName]) { told = text } else { told = nil }
      }
    }
  }

  /// Whether the pipeline has a field that the table has no column for.
  private func lacks(_ field: FieldName) -> Bool {
    schema.index(of: field) == nil && reading.fields.contains { $0.name == field }
  }

  /// Whether a table has a column of persons or households, or a number as long as somebody's.
  static func mayNameSomebody(_ batch: Batch, _ reading: LedgerReading) -> Bool {
    let tells: Set<ColumnRole?> = [.person, .contact, .household]
    let hasColumn = batch.schema.columns.contains { column in
      tells.contains(column.field.map { ColumnRole($0) })
        || tells.contains(reading.knowledge.role(column.header))
        || column.kind == .personName || column.kind == .citizenID
    }
    return hasColumn || PersonNumber.isIn(batch)
  }
}

extension Batch {
  /// The rows with a column more, which says the same of all of them and stands nowhere in the sheet.
  fileprivate func adding(_ text: String, as field: FieldName, kind: FieldKind) -> Batch {
    var added = Schema.Column(number: 0, header: "")
    added.field = field
    added.kind = kind
    added.confidence = .likely
    let cells = Column(Array(repeating: text, count: count))
    return with(columns + [cells], as: Schema(columns: schema.columns + [added], rows: schema.rows))
  }
}
