/// An input of a run.
public struct InputFile: Sendable, Hashable {
  /// Where it is.
  public let path: String
  /// Its number among the inputs, from 1.
  public let number: Int
  /// Its name as findings and errors may show it.
  public let shownName: String

  /// Makes an input; `shownName` must be safe to show.
  public init(path: String, number: Int, shownName: String) {
    self.path = path
    self.number = number
    self.shownName = shownName
  }
}
