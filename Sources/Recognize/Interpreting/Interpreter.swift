import Columns
import Dictionaries

/// Tells what the rows of a recognized batch mean: areas, members of dimensions, numbers, households, persons.
///
/// Every row stays a record, whatever is wrong with it: what cannot be told is unknown, with a finding. A
/// field whose column the sheet lacks has no entry in `dimensions`, `sets` or `numbers`: it is not available,
/// which is not the same as unknown or zero. In sheets of one row a household, `sex` and `age_band`
/// dimensions are not available either.
///
/// Cost: some 400 ns a row of twenty columns; no string is made of a cell but of the distinct values of
/// columns that repeat.
public struct Interpreter: BatchStage {
  private let settings: InterpretationSettings
  private let hash: SipHash
  private let seed: UInt64
  private let areas: AreaReader
  private let words: WordReader
  private let numbers: NumberReader
  private let dates: DateReader
  private let severalNames: SeveralNames
  private let texts: TextScan
  private let mentions: MentionedNames
  private let programmes: ProgrammeReader?
  private let statuses: StatusReader
  private let derivations: [(spec: DerivedSpec, rule: any Derivation)]

  /// Makes an interpreter.
  ///
  /// - Parameter hash: the run's hash function, whose key influences no output.
  /// - Throws: `vocabulary-unknown` or `derivation-unknown` for a pipeline that names what there is not.
  public init(
    _ settings: InterpretationSettings, dictionaries: Dictionaries, hash: SipHash
  ) throws(SluiceError) {
    self.settings = settings
    self.hash = hash
    seed = hash(Array("distinct cells".utf8).span)
    let scanner = CellScanner(areaCodes: dictionaries.areaCodes)
    areas = AreaReader(dictionaries, scanner: scanner, seed: seed)
    words = try WordReader(settings.fields, dictionaries: dictionaries, seed: seed)
    numbers = NumberReader(settings.fields)
    dates = DateReader(settings.fields, lastDay: settings.lastDay, seed: seed)
    severalNames = SeveralNames(dictionaries)
    texts = TextScan(settings.fields, scanner: scanner)
    mentions = MentionedNames(dictionaries)
    programmes = ProgrammeReader(settings.programme, dictionaries: dictionaries, seed: seed)
    statuses = StatusReader(settings, dictionaries: dictionaries, seed: seed)
    var derivations: [(DerivedSpec, any Derivation)] = []
    for spec in settings.derived {
      guard let rule = Derivations.named(spec.rule) else {
        throw SluiceError(.derivationUnknown, key: spec.rule, expected: Derivations.names)
      }
      derivations.append((spec, rule))
    }
    self.derivations = derivations
  }

  /// Interprets one batch.
  public func process(_ batch: Batch) throws(SluiceError) -> RecordBatch {
    var records = RecordBatch(batch: batch)
    var findings = FindingList(batch)
    areas.read(batch, into: &records, &findings)
    words.read(batch, into: &records, &findings)
    numbers.read(batch, into: &records, &findings)
    dates.check(batch, &findings)
    let shape = RowShape(batch.schema, unit: settings.unit, stated: settings.rows)
    let identities = Identities(batch, shape: shape, hash: hash)
    for row in identities.suspects {
      findings.add(.idMayBeCut, row: row, column: shape.id, field: "citizen_id")
    }
    let numbers = HouseholdReader.numberField(in: batch).flatMap {
      Fingerprints.ofHouseholdNumbers($0, in: batch, hash: hash)
    }
    records.roles = RoleReader.roles(batch, shape: shape, relations: records.dimensions["relation"])
    switch settings.unit {
    case .grant:
      records.persons = PersonReader.grantees(batch, identities, hash: hash)
      records.households = records.persons
      records.pupils = PersonReader.pupils(batch, identities, hash: hash)
      ListedReader(hash: hash).readGrants(&records, identities)
    case .householdMember:
      records.households = HouseholdReader(hash: hash).households(
        of: records, shape, identities, numbers: numbers, &findings)
      records.persons = PersonReader.members(records, identities, hash: hash)
      ListedReader(hash: hash).read(&records, identities)
    }
    records.names = identities.names
    records.aliases = PersonReader.aliases(records, identities, numbers: numbers, hash: hash)
    records.births = PersonReader.births(batch, identities)
    let context = DerivationContext(
      batch: batch, dimensions: records.dimensions, identities: identities,
      isHouseholdShape: shape.isHousehold,
      lastDay: settings.lastDay)
    for (spec, rule) in derivations {
      records.dimensions[spec.name] = rule.derive(spec, context, &findings)
    }
    records.isForeign = [Bool](repeating: false, count: records.count)
    programmes?.mark(&records, &findings)
    statuses.mark(&records, &findings)
    severalNames.check(records, shape: shape, &findings)
    texts.scan(batch, into: &records, &findings)
    records.mentions = mentions.find(in: batch)
    records.findings = findings.inOrder()
    return records
  }
}
