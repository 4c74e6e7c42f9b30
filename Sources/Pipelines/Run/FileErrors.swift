import CSV
import Columns

extension ErrorCode {
  /// There is no such file or folder.
  public static let fileMissing = ErrorCode("file-missing", .file)
  /// A file cannot be opened or read.
  public static let fileUnreadable = ErrorCode("file-unreadable", .file)
  /// A folder where a file is asked for.
  public static let fileIsDirectory = ErrorCode("file-is-directory", .file)
  /// The output folder cannot be written.
  public static let outputUnwritable = ErrorCode("output-unwritable", .file)
  /// Another run writes into the same folder.
  public static let outputLocked = ErrorCode("output-locked", .refused)
  /// The version was made before, with other bytes.
  public static let versionExists = ErrorCode("version-exists", .refused)
}

extension ErrorCode {
  /// The title of the only ledger says that nobody in it is a recipient now.
  public static let ledgerNotCurrent = ErrorCode("ledger-not-current", .file)
  /// The period is not written as one.
  public static let periodMalformed = ErrorCode("period-malformed", .usage)
  /// The pipeline is not for periods of this length.
  public static let periodNotOfPipeline = ErrorCode("period-not-of-pipeline", .usage)
  /// The release date is not a date.
  public static let dateMalformed = ErrorCode("date-malformed", .usage)
  /// The command line is wrong.
  public static let usage = ErrorCode("usage", .usage)
  /// An option does not take the value that was given.
  public static let optionValue = ErrorCode("option-value", .usage)
  /// The information flow of the pipeline is refused.
  public static let pipelineFlowRefused = ErrorCode("pipeline-flow-refused", .refused)
  /// A field names a vocabulary that the dictionaries do not have.
  public static let pipelineUnknownVocabulary = ErrorCode("pipeline-unknown-vocabulary", .usage)
  /// A pipeline makes pseudonyms and no key was given.
  public static let keyMissing = ErrorCode("key-missing", .usage)
}

/// Small settings files, read whole.
enum SmallFile {
  /// The bytes of a file of at most `limit` bytes.
  ///
  /// - Throws: `file-missing`, `file-is-directory`, `file-unreadable`, naming the file as `shown`.
  static func bytes(of path: String, shown: String, limit: Int = 64 << 20) throws(SluiceError) -> [UInt8] {
    do {
      return try WholeFile.bytes(of: path, limit: limit)
    } catch .isFolder {
      throw SluiceError(.fileIsDirectory, at: Place(file: shown))
    } catch {
      throw SluiceError(
        error.isMissing ? .fileMissing : .fileUnreadable, at: Place(file: shown), systemError: error.number)
    }
  }
}
