import Columns

/// The one table of messages: the words for every code, in both languages.
public enum MessageTable {
  /// All messages, by the target whose codes they are for.
  public static let all: [Message] = [
    dictionaries, ingest, recognize, validate, amounts, unsound, redact, aggregate, protect, packaging, gate,
    samples,
    pipelines, commandLine,
  ].flatMap { $0 }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The message for a code, or nil when the table has none (which a test does not let happen).
  public static func message(for code: String) -> Message? { byCode[code] }
}
