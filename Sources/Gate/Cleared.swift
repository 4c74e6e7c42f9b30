/// Something that the gate opened as its readers would and found no personal data in.
///
/// Publishing takes nothing else. The initializer is internal and only the gate calls it: a target that
/// tries to publish what was not cleared does not compile.
public struct Cleared<Value: Sendable>: Sendable {
  /// What was cleared.
  public let value: Value

  init(_ value: Value) { self.value = value }
}
