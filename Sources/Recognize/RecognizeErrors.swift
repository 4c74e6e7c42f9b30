import Columns

extension ErrorCode {
  /// A sheet lacks columns that the pipeline requires.
  public static let requiredColumnMissing = ErrorCode("required-column-missing", .file)
  /// The only column for an amount that a pipeline requires says that it is another month's.
  public static let amountOfAnotherPeriod = ErrorCode("amount-of-another-period", .file)
  /// A pipeline names a vocabulary that no dictionary has.
  public static let vocabularyUnknown = ErrorCode("vocabulary-unknown", .usage)
  /// A pipeline names a derivation that there is not.
  public static let derivationUnknown = ErrorCode("derivation-unknown", .usage)
}

extension FindingCode {
  /// A header says nothing that the dictionaries know.
  public static let columnUnknown = FindingCode("column-unknown")
  /// Neighbouring columns hold parts of one name or one identity number: they were read as one column.
  public static let columnsJoined = FindingCode("columns-joined")
  /// Two columns of a sheet hold the same field; the one whose values fit less is left out.
  public static let columnDuplicate = FindingCode("column-duplicate")
  /// A column without such a header holds identity numbers, telephones, accounts or names.
  public static let columnHoldsIdentifiers = FindingCode("column-holds-identifiers")
  /// A word is in no vocabulary: it is counted as unknown.
  public static let vocabularyUnlisted = FindingCode("vocabulary-unlisted")
  /// An attribute that every household has is blank: it is counted as unknown.
  public static let attributeBlank = FindingCode("attribute-blank")
  /// A cell that a row's other cells ask for is blank, or says that it does not apply: it is counted as unknown.
  public static let applicableBlank = FindingCode("applicable-blank")
  /// A member's householder has a namesake in the place, and nothing tells which of them is meant.
  public static let householderNamesake = FindingCode("householder-namesake")
  /// A county is in no dictionary.
  public static let countyUnlisted = FindingCode("county-unlisted")
  /// Neither the county's column nor the township tells the county.
  public static let countyUnknown = FindingCode("county-unknown")
  /// Several counties have a township of this name, and neither the row nor its table tells which is meant.
  public static let townshipOfSeveralCounties = FindingCode("township-of-several-counties")
  /// Several counties have a township of this name; it was taken for that of the county of the run's other tables.
  public static let countyFromOtherTables = FindingCode("county-from-other-tables")
  /// A township is in no dictionary: it is counted on its own, as named.
  public static let townshipUnlisted = FindingCode("township-unlisted")
  /// A village is in no dictionary: it is kept as named.
  public static let villageUnlisted = FindingCode("village-unlisted")
  /// A cell for the name of an area holds something like an identity number, telephone or account.
  public static let areaHoldsIdentifier = FindingCode("area-holds-identifier")
  /// A township is in no dictionary and not written as townships are: it is counted as unknown.
  public static let townshipNotShown = FindingCode("township-not-shown")
  /// A village is in no dictionary and not written as one, or has too few households: it is on no notice.
  public static let villageNotShown = FindingCode("village-not-shown")
  /// A township is in no dictionary and has too few households to be shown: it is counted as unknown.
  public static let townshipFewHouseholds = FindingCode("township-few-households")
  /// A cell for the name of an area holds what reads like a person's name or a remark.
  public static let areaNoPlace = FindingCode("area-no-place")
  /// The header says 万元: amounts of the column were taken times ten thousand.
  public static let amountInTenThousands = FindingCode("amount-in-ten-thousands")
  /// A cell for a date holds something else.
  public static let dateUnreadable = FindingCode("date-unreadable")
  /// A cell has the form of a date, and there is no such day.
  public static let dateNoSuchDay = FindingCode("date-no-such-day")
  /// A date can be read in two ways; one of them was taken.
  public static let dateTwoReadings = FindingCode("date-two-readings")
  /// A date has a year of two digits.
  public static let dateShortYear = FindingCode("date-short-year")
  /// A date stands as the number of a day.
  public static let dateSerial = FindingCode("date-serial")
  /// An identity number ends in zeros like those of the column that a spreadsheet cut.
  public static let idMayBeCut = FindingCode("id-may-be-cut")
  /// An identifier stands within the text of another column.
  public static let identifierInText = FindingCode("identifier-in-text")
  /// A grant without an identity number was counted as the pupil's whose number rows above have.
  public static let granteeJoined = FindingCode("grantee-joined")
  /// A member's blank cells of the household were taken from the row above.
  public static let householdInherited = FindingCode("household-inherited")
  /// Rows that could be persons were read as households: each has a household and several insured persons.
  public static let rowsAreHouseholds = FindingCode("rows-are-households")
  /// Blank cells of a place that stands on the first row of a block were taken from above.
  public static let placeInherited = FindingCode("place-inherited")
  /// The township was told from the sheet's name, a title or a heading.
  public static let townshipFromTitle = FindingCode("township-from-title")
  /// A title, a heading or the sheet's name says that rows belong to another programme.
  public static let programmeFromTitle = FindingCode("programme-from-title")
  /// The township was told from the file's name.
  public static let townshipFromFile = FindingCode("township-from-file")
  /// The file's name says that rows belong to another programme.
  public static let programmeFromFile = FindingCode("programme-from-file")
  /// The class of assistance names another programme; the row is in no table of this one.
  public static let programmeFromClass = FindingCode("programme-from-class")
  /// A remark is the name of a programme whose recipients do not have this one; the row was counted.
  public static let remarkNamesProgramme = FindingCode("remark-names-programme")
  /// A table without names and numbers of persons was not read as a ledger.
  public static let summaryTableNotRead = FindingCode("summary-table-not-read")
  /// The header of a column of money names another month: it was not taken.
  public static let columnOfAnotherPeriod = FindingCode("column-of-another-period")
  /// Several sheets of one file were read and added up.
  public static let sheetsJoined = FindingCode("sheets-joined")
  /// A row belongs to another programme and is in no table of this one.
  public static let foreignRow = FindingCode("foreign-row")
}
