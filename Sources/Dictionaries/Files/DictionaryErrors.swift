import Columns

extension ErrorCode {
  /// The folder of dictionaries does not exist or is no folder.
  public static let dictionaryFolderMissing = ErrorCode("dictionary-folder-missing", .file)
  /// A dictionary of the folder does not exist.
  public static let dictionaryFileMissing = ErrorCode("dictionary-file-missing", .file)
  /// A dictionary or standards file cannot be read.
  public static let dictionaryUnreadable = ErrorCode("dictionary-unreadable", .file)
  /// A date in a dictionary or standards file is not one.
  public static let dictionaryDate = ErrorCode("dictionary-date", .file)
  /// A number in a dictionary or standards file is not one.
  public static let dictionaryNumber = ErrorCode("dictionary-number", .file)
  /// A row of a dictionary names a code, vocabulary or kind that there is not.
  public static let dictionaryUnknownCode = ErrorCode("dictionary-unknown-code", .file)
  /// Two rows of a standards file are for the same area, kind and first day.
  public static let standardTwice = ErrorCode("standard-twice", .file)
  /// A standard is nothing or far more than any office pays.
  public static let standardOutOfRange = ErrorCode("standard-out-of-range", .file)
}
