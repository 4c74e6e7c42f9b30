/// Why a command stops: facts only, no wording and no value of a cell.
///
/// The table of messages turns the facts into words in the user's language and says what to do; the
/// command line turns `kind` into the exit status.
public struct SluiceError: Error, Sendable, Equatable {
  /// What went wrong.
  public let code: ErrorCode
  /// Where, as far as it is known.
  public var place: Place
  /// The key, option, field, column or product the fault concerns: a name from a pipeline file, a command
  /// line or a dictionary, never a cell.
  public var key: String?
  /// What was expected instead: names of valid keys, columns that are missing and the like.
  public var expected: [String]
  /// The line of a settings file, from 1.
  public var line: Int?
  /// The system's error number, when a call to the system failed.
  public var systemError: Int32?
  /// Totals that differ from what was asked for.
  public var differences: [Difference] = []

  /// A total that differs from what was asked for.
  public struct Difference: Sendable, Equatable {
    /// What is counted; it has a word in the table of messages.
    public let name: String
    /// What was asked for, as a decimal number.
    public let expected: String
    /// What was found, as a decimal number.
    public let found: String

    /// Makes a difference.
    public init(name: String, expected: String, found: String) {
      self.name = name
      self.expected = expected
      self.found = found
    }
  }

  /// Makes an error.
  public init(
    _ code: ErrorCode, at place: Place = Place(), key: String? = nil, expected: [String] = [],
    line: Int? = nil, systemError: Int32? = nil
  ) {
    self.code = code
    self.place = place
    self.key = key
    self.expected = expected
    self.line = line
    self.systemError = systemError
  }
}

/// The stable name of an error and the kind it belongs to.
///
/// Each module declares its own in an extension; a test holds that every code has words in both languages.
public struct ErrorCode: Hashable, Sendable {
  /// Which exit status an error leads to.
  public enum Kind: Int32, Sendable {
    /// The run was refused: nothing was published.
    case refused = 1
    /// The command line, a pipeline, a key or a period is wrong.
    case usage = 2
    /// A file cannot be read or written.
    case file = 3
    /// A fault of the program.
    case fault = 4
  }

  /// The name: lower case, words joined by hyphens.
  public let name: String
  /// The kind, which decides the exit status.
  public let kind: Kind

  /// Makes a code.
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}

extension ErrorCode {
  /// A check of our own failed: the program is wrong, not the data.
  public static let internalFault = ErrorCode("internal-fault", .fault)
}
