import Columns

/// What a consumer's check of a bundle found.
public struct VerifyReport: Sendable, Equatable {
  /// Something that is wrong with a bundle.
  public struct Problem: Sendable, Hashable {
    /// What: one of the codes below.
    public let code: FindingCode
    /// In which member; the bundle's own name where it concerns the archive.
    public let path: String
    /// The sheet of a workbook.
    public let sheet: String?
    /// The row or record, from 1; a data file's header is row 1.
    public let row: Int?
    /// The column, from 1.
    public let column: Int?

    init(_ code: FindingCode, _ path: String, sheet: String? = nil, row: Int? = nil, column: Int? = nil) {
      self.code = code
      self.path = path
      self.sheet = sheet
      self.row = row
      self.column = column
    }

    /// Where it is.
    public var place: Place { Place(file: path, sheet: sheet, row: row, column: column) }
  }

  /// What is wrong, each once, ordered by path, code and place.
  public let problems: [Problem]
  /// What a consumer should know although nothing is wrong.
  public let notes: [FindingCode]

  /// Whether nothing is wrong.
  public var isValid: Bool { problems.isEmpty }

  init(problems: [Problem], notes: [FindingCode] = []) {
    self.problems = Set(problems).sorted {
      ($0.path, $0.code, $0.sheet ?? "", $0.row ?? 0, $0.column ?? 0)
        < ($1.path, $1.code, $1.sheet ?? "", $1.row ?? 0, $1.column ?? 0)
    }
    self.notes = notes
  }
}

extension FindingCode {
  /// The file is no zip archive, cut off, damaged or encrypted.
  public static let archiveUnreadable = FindingCode("archive-unreadable")
  /// A member, or the archive, grows too much when it is unpacked.
  public static let archiveTooLarge = FindingCode("archive-too-large")
  /// The path of a member leads out of the folder it is unpacked to.
  public static let unsafePath = FindingCode("unsafe-path")
  /// Everything lies in one folder, where `datapackage.json` belongs at the root.
  public static let topFolder = FindingCode("top-folder")
  /// Two members have one path.
  public static let memberRepeated = FindingCode("member-repeated")
  /// A member that the bundle must have is not there.
  public static let memberMissing = FindingCode("member-missing")
  /// A member that nothing describes.
  public static let memberUnlisted = FindingCode("member-unlisted")
  /// A member cannot be opened as what its name says.
  public static let memberUnreadable = FindingCode("member-unreadable")
  /// A line of SHA256SUMS is none.
  public static let checksumsMalformed = FindingCode("checksums-malformed")
  /// A member is not the one that SHA256SUMS was made of.
  public static let checksumWrong = FindingCode("checksum-wrong")
  /// SHA256SUMS does not list a member, or lists one that is not there.
  public static let checksumMissing = FindingCode("checksum-missing")
  /// The descriptor is no Data Package, version 2.
  public static let descriptorInvalid = FindingCode("descriptor-invalid")
  /// The descriptor gives another size.
  public static let bytesWrong = FindingCode("bytes-wrong")
  /// The descriptor gives another digest.
  public static let hashWrong = FindingCode("hash-wrong")
  /// A data file is no UTF-8 CSV with LF line ends, or a record has too many or too few fields.
  public static let tableMalformed = FindingCode("table-malformed")
  /// The header is not the one that the schema gives.
  public static let headerDiffers = FindingCode("header-differs")
  /// A value is not of its field's type, or a number has other decimals.
  public static let valueMalformed = FindingCode("value-malformed")
  /// A value is none of those that the schema lists, or a required one is missing.
  public static let valueUnlisted = FindingCode("value-unlisted")
  /// Two records have one key.
  public static let keyRepeated = FindingCode("key-repeated")
  /// A combination of area, members and measure has no record.
  public static let matrixIncomplete = FindingCode("matrix-incomplete")
  /// Shown parts do not add up to their shown total.
  public static let totalDiffers = FindingCode("total-differs")
  /// A shown average is not its shown amount over its shown count.
  public static let averageDiffers = FindingCode("average-differs")
  /// The statuses contradict each other or the value.
  public static let statusContract = FindingCode("status-contract")
  /// Of households, persons, amount and average some are withheld and some are not.
  public static let withheldApart = FindingCode("withheld-apart")
  /// The parent of an area is not in the table.
  public static let parentMissing = FindingCode("parent-missing")
  /// The workbook has no sheet for a table, or a sheet for none.
  public static let sheetMissing = FindingCode("workbook-sheet-missing")
  /// A cell of the workbook is not what the data file says.
  public static let workbookDiffers = FindingCode("workbook-differs")
  /// The README does not say what the descriptor says: a file, the period, a table's statement.
  public static let readmeDiffers = FindingCode("readme-differs")
  /// A note: nobody has signed the bundle.
  public static let unsigned = FindingCode("unsigned")
  /// A note: the descriptor does not say which parts add up, so totals were not compared.
  public static let totalsUndeclared = FindingCode("totals-undeclared")
}
