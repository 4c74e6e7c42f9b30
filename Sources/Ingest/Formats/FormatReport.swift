import Columns

/// What a file was taken for.
public struct FormatReport: Sendable, Equatable {
  /// The format's name in docs/formats.md, such as `xlsx`.
  public let name: String
  /// The encoding of a text, such as `GB18030`; nil where the format fixes it.
  public let encoding: String?
  /// How sure the encoding is; `certain` where the format fixes it.
  public let confidence: Confidence

  init(_ format: any FormatReader, _ probe: FileProbe) {
    name = format.name
    if case .text(let guess, _) = probe.form {
      encoding = guess.encoding.name
      confidence = guess.confidence
    } else {
      encoding = nil
      confidence = .certain
    }
  }
}
