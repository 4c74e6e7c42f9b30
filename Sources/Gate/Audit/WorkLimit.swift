/// How much an audit may compute before it is given up: a release whose safety cannot be shown in a minute is
/// refused, not waited for.
///
/// Counted in numbers that are changed, not in seconds, so that the same release always has the same answer.
final class WorkLimit {
  /// Numbers changed by all parts of one audit: some ten seconds. The sample ledgers of a whole city take less
  /// than a hundredth.
  static let usual = 1_000_000_000

  private(set) var left: Int

  init(_ numbers: Int = WorkLimit.usual) { left = numbers }

  /// Takes some work off the limit.
  ///
  /// - Throws: `Tableau.Failure.tooLarge` when nothing is left.
  func spend(_ numbers: Int) throws(Tableau.Failure) {
    left -= numbers
    if left < 0 { throw .tooLarge }
  }
}
