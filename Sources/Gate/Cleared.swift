/// Something that the gate opened as its readers would and found no personal data in.
///
/// Publishing takes nothing else. The initializer is internal and only the gate calls it: a target that
/// tries to publish what was not cleared does not compile.
public struct Cleared<Value: Sendable>: Sendable {
  /// What was cleared.
  public let value: Value

  init(_ value: Value) { self.value = value }
}

/// Something that the gate opened as its readers would, and what it found there; the gate decides on it.
///
/// The initializer is internal, as that of `Cleared` is: a report cannot be put beside other files than it is about.
public struct Searched<Value: Sendable>: Sendable {
  /// What was searched.
  let value: Value
  /// What was found.
  public let report: LeakReport

  init(_ value: Value, _ report: LeakReport) {
    self.value = value
    self.report = report
  }
}
