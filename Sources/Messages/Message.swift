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
/// In both texts `{key}`, `{expected}`, `{line}`, `{system}` and `{count}` stand for the facts.
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
    self.what = Label(zh: what.zh, en: what.en)
    self.remedy = Label(zh: remedy.zh, en: remedy.en)
  }
}
