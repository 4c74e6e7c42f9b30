import Columns
import Dictionaries

/// What flow rules know beside the products: whose numbers the ledgers hold, and what headers mean.
public struct FlowScene: Sendable {
  /// The area codes that an identity number of the ledger may begin with, by county of today.
  public let codesByCounty: [[Int]]
  /// The same by city: whose ledger it is, everybody knows.
  public let codesByCity: [[Int]]
  /// The first and last possible day of birth.
  public let births: ClosedRange<CivilDate>
  /// The fields that a header word may stand for, by the dictionary; none when it is not known.
  public let fieldsOfHeader: @Sendable (String) -> [FieldName]
  /// Whether the dictionary has header words for a field, so that it is known what stands in it.
  public let knowsField: @Sendable (FieldName) -> Bool
  /// The vocabularies that have a word among their members, or in their own name, that no outsider may see told apart.
  public let stigmatisingVocabularies: Set<String>
  /// The vocabularies that have a word of harm among their members, or in their own name.
  public let specialVocabularies: Set<String>
  /// The vocabularies whose members are names of persons.
  public let namingVocabularies: Set<String>
  /// Finds in what a field is called the words that harm whom it is said of.
  let harms: HarmfulWords
  /// What earlier versions of the release showed.
  public let earlier: [FlowProduct]

  /// Makes a scene.
  public init(
    codesByCounty: [[Int]], codesByCity: [[Int]], births: ClosedRange<CivilDate>,
    fieldsOfHeader: @escaping @Sendable (String) -> [FieldName] = { _ in [] },
    knowsField: @escaping @Sendable (FieldName) -> Bool = { _ in true },
    stigmatisingVocabularies: Set<String> = [], specialVocabularies: Set<String> = [],
    namingVocabularies: Set<String> = [], stigmatising: [StigmatisingWord] = [],
    earlier: [FlowProduct] = []
  ) {
    self.stigmatisingVocabularies = stigmatisingVocabularies
    self.specialVocabularies = specialVocabularies
    self.namingVocabularies = namingVocabularies
    harms = HarmfulWords(stigmatising)
    self.codesByCounty = codesByCounty
    self.codesByCity = codesByCity
    self.births = births
    self.fieldsOfHeader = fieldsOfHeader
    self.knowsField = knowsField
    self.earlier = earlier
  }

  /// The fields that the column below a header may be: by the dictionary, or else by part of the header.
  func fields(of header: String, on column: FlowColumn) -> [FieldName] {
    let whole = fieldsOfHeader(header)
    return whole.isEmpty ? HeaderParts.fields(of: header, kind: column.kind) : whole
  }

  /// Whether a header has a word that harms whom it is said of.
  public func isHarmful(_ header: String) -> Bool { !harms.groups(in: header).isEmpty }

  /// The scene of the dictionaries: every code ever issued for the counties whose places they have.
  ///
  /// An attacker knows which city a ledger is from. Births are those of 116 years up to the last day.
  ///
  /// - Throws: `internal-fault` for a year of which there is no first day.
  public init(_ dictionaries: Dictionaries, lastDay: CivilDate, earlier: [FlowProduct] = [])
    throws(SluiceError)
  {
    guard let first = CivilDate(year: lastDay.year - 115, month: 1, day: 1) else {
      throw SluiceError(.internalFault, key: "births")
    }
    let headers = dictionaries.headers
    let codes = Self.codes(dictionaries)
    let harmed = Self.harmed(dictionaries)
    self.init(
      codesByCounty: Self.grouped(codes, by: \.code), codesByCity: Self.grouped(codes, by: \.cityCode),
      births: first...lastDay, fieldsOfHeader: { headers.fields($0) },
      knowsField: { !headers.words(for: $0).isEmpty },
      stigmatisingVocabularies: Set(
        harmed.filter { !$0.value.isDisjoint(with: StigmatisingWords.groups) }.keys),
      specialVocabularies: Set(harmed.keys), namingVocabularies: Self.naming(dictionaries),
      stigmatising: dictionaries.stigmatising, earlier: earlier)
  }

  /// For each vocabulary that says what harms, the groups of the words in its name and its members.
  private static func harmed(_ dictionaries: Dictionaries) -> [String: Set<String>] {
    let harms = HarmfulWords(dictionaries.stigmatising)
    return dictionaries.vocabularies.mapValues { vocabulary in
      ([vocabulary.label.zh] + vocabulary.members.map(\.label.zh)).reduce(into: Set<String>()) {
        $0.formUnion(harms.groups(in: $1))
      }
    }
    .filter { !$0.value.isEmpty }
  }

  private static func naming(_ dictionaries: Dictionaries) -> Set<String> {
    let names = NamingWords(NoticeWords(dictionaries))
    return Set(
      dictionaries.vocabularies.values.filter { names.areNames($0.members.map(\.label.zh)) }.map(\.name))
  }

  /// The births from the first of the oldest age that is not cut in two by the last day, a month's.
  ///
  /// In the middle of a year, the oldest would otherwise be those of a few months, and few for no other reason.
  public var birthsByAge: ClosedRange<CivilDate> {
    let last = births.upperBound
    let isYearsEnd = last.month == 12
    let first = CivilDate(
      year: births.lowerBound.year - (isYearsEnd ? 0 : 1), month: isYearsEnd ? 1 : last.month + 1, day: 1)
    return (first ?? births.lowerBound)...last
  }

  /// Every code with the county it belongs to today: 533023 and 530522 to 腾冲市.
  private static func codes(_ dictionaries: Dictionaries) -> [(code: Int, county: AreaPath.County)] {
    let home = Set(dictionaries.areas.homeCounties)
    return Set(home.compactMap { Int($0.code.prefix(2)) }).sorted().flatMap { province in
      ((province * 10_000)..<(province * 10_000 + 10_000)).compactMap { code in
        guard dictionaries.areaCodes.wasIssued(code),
          let county = dictionaries.areas.county(String(code)), home.contains(county)
        else { return nil }
        return (code, county)
      }
    }
  }

  private static func grouped(
    _ codes: [(code: Int, county: AreaPath.County)], by key: (AreaPath.County) -> String
  ) -> [[Int]] {
    Dictionary(grouping: codes) { key($0.county) }.sorted { $0.key < $1.key }.map { $0.value.map(\.code) }
  }
}

extension FlowColumn {
  /// All that the column is called: its own name and header words, and those of what it is made of.
  var texts: [String] { [field.rawValue] + headers + via + sourceHeaders }

  /// How much the column tells before its mask: what the pipeline says, and no less than its kind, its name,
  /// its words and its header say.
  func told(_ scene: FlowScene) -> Sensitivity { max(sensitivity, LeastSensitivity.of(self, scene)) }

  /// How much it tells behind its mask.
  func left(_ scene: FlowScene) -> Sensitivity {
    let told = told(scene)
    guard let mask, let type = Masks.all.first(where: { $0.name == mask.name }) else { return told }
    return type.leaves(told, mask)
  }
}
