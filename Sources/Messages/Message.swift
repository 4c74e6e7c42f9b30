import Columns

/// A language that officers or citizens read.
public enum Language: String, Sendable, CaseIterable {
  /// Simplified Chinese, the first language of everything.
  case zh
  /// English.
  case en

  /// The side of a label in this language.
  public func callAsFunction(_ label: Label) -> String {
    switch self {
    case .zh: label.zh
    case .en: label.en
    }
  }
}

/// The words for one code of an error, finding or note: what happened, and what to do.
///
/// In both texts `{key}`, `{expected}`, `{differences}`, `{line}`, `{system}` and `{count}` stand for the facts.
/// Both are sentences: a full stop that is left out is added, and an English sentence begins with a capital.
public struct Message: Sendable {
  /// The code it is for.
  public let code: String
  /// What happened.
  public let what: Label
  /// What to do; empty when there is nothing to do.
  public let remedy: Label

  /// Makes a message.
  public init(_ code: String, _ what: (zh: String, en: String), remedy: (zh: String, en: String) = ("", "")) {
    self.code = code
    self.what = Self.sentences(what)
    self.remedy = Self.sentences(remedy)
  }

  private static func sentences(_ texts: (zh: String, en: String)) -> Label {
    Label(zh: ended(texts.zh, by: "\u{3002}"), en: ended(capitalized(texts.en), by: "."))
  }

  private static func ended(_ text: String, by stop: Character) -> String {
    guard let last = text.last, ![stop, "!", "?", "\u{ff01}", "\u{ff1f}"].contains(last) else { return text }
    return text + String(stop)
  }

  private static func capitalized(_ text: String) -> String {
    guard let first = text.first, first.isASCII, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
