import Columns

/// Every word list and the area tree, as they are valid at one day.
///
/// Cost of loading: some 60 ms, most of it the sixteen thousand places.
public struct Dictionaries: Sendable {
  /// Counties, townships and villages.
  public let areas: AreaTree
  /// What addresses say of the townships of their rows.
  public let addresses: AddressBook
  /// Every area code ever issued.
  public let areaCodes: AreaCodes
  /// The words over columns, in titles and below tables.
  public let headers: HeaderWords
  /// Family names.
  public let surnames: Surnames
  /// The vocabularies by name.
  public let vocabularies: [String: Vocabulary]
  /// Words that harm whom they are said of.
  public let stigmatising: [StigmatisingWord]
  /// Words that stand in columns of names and are no names.
  public let nameRemarks: NameRemarks
  /// Words of everyday language that begin like a name.
  public let ordinaryWords: OrdinaryWords
  /// Words by which a row says that its person or household no longer gets anything.
  public let endedWords: EndedWords
  /// What the city plan asks to be disclosed.
  public let disclosureItems: [DisclosureItem]

  /// Reads all dictionaries of a folder, with the files of an office's own folder laid over them.
  ///
  /// - Parameters:
  ///   - folder: our dictionaries; every file must be there.
  ///   - overlay: the office's own; any of the files, same names and columns.
  ///   - day: the last day of the period; words and area names are those of this day.
  /// - Throws: `dictionary-folder-missing`, `dictionary-file-missing`, `dictionary-unreadable`,
  ///   `dictionary-date`, `dictionary-number`, `dictionary-unknown-code`, `csv-record-width`,
  ///   `csv-column-missing`, each with the file's name and where it can with the row.
  public static func load(
    folder: String, overlay: String? = nil, at day: CivilDate
  ) throws(SluiceError) -> Dictionaries {
    let folder = try DictionaryFolder(folder, overlay: overlay)
    let codes = try AreaCodes(folder, at: day)
    let vocabularies = try VocabularyList.load(folder, at: day)
    let areas = try AreaTree(folder, codes: codes)
    let words = vocabularies.values.sorted { $0.name < $1.name }.flatMap(\.words).filter { $0.count > 1 }
    let remarks = try NameRemarks(folder)
    return Dictionaries(
      areas: areas,
      addresses: AddressBook(areas),
      areaCodes: codes,
      headers: try HeaderWords(folder, otherWords: words + areas.names),
      surnames: try Surnames(folder),
      vocabularies: vocabularies,
      stigmatising: try StigmatisingWord.load(folder),
      nameRemarks: remarks,
      ordinaryWords: try OrdinaryWords(folder, nouns: remarks.whole),
      endedWords: try EndedWords(folder),
      disclosureItems: try DisclosureItem.load(folder))
  }
}
