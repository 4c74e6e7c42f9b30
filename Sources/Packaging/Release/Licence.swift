import Columns

/// The terms under which a release may be used.
public struct Licence: Sendable, Hashable {
  /// Its SPDX identifier; nil for a portal's own terms.
  public let identifier: String?
  /// What it is called.
  public let title: Label
  /// Where it stands; empty when nowhere on the web.
  public let url: String

  /// Makes a licence.
  public init(identifier: String?, title: Label, url: String) {
    self.identifier = identifier
    self.title = title
    self.url = url
  }

  /// Free use as long as the source is named.
  public static let attribution = Licence(
    identifier: "CC-BY-4.0",
    title: Label(
      zh: "知识共享 署名 4.0 国际许可协议（注明来源即可自由使用）",
      en: "Creative Commons Attribution 4.0 International (free to use when the source is named)"),
    url: "https://creativecommons.org/licenses/by/4.0/")
}
