/// A stage that needs one batch at a time and may run on many at once.
///
/// Prefer this to a `Gatherer`: it has no state, so its results do not depend on the order or the number of
/// workers.
public protocol BatchStage<Input, Output>: Sendable {
  /// What it takes.
  associatedtype Input: Sendable
  /// What it makes of it.
  associatedtype Output: Sendable

  /// Works on one batch.
  func process(_ input: Input) throws(SluiceError) -> Output
}

/// A stage that needs all batches before it has a result.
///
/// A gatherer takes the batches of a run in their order. Several gatherers may each take a stretch of the
/// run and be merged, the earlier with the later: the result must be the same.
public protocol Gatherer<Input, Result>: Sendable {
  /// What it takes.
  associatedtype Input: Sendable
  /// What it has in the end.
  associatedtype Result: Sendable

  /// Takes the next batch.
  mutating func take(_ input: Input) throws(SluiceError)

  /// Takes what another gatherer took, all of it later than one's own.
  mutating func merge(_ later: consuming Self) throws(SluiceError)

  /// The result, once everything was taken.
  consuming func finish() throws(SluiceError) -> Result
}

/// Where batches come from, one after the other.
public protocol BatchSource {
  /// The next batch, or nil after the last.
  mutating func next() throws(SluiceError) -> Batch?
}
