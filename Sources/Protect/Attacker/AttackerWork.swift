/// How much the attacker within protection may compute, all rounds together, before the release is refused.
///
/// Counted in numbers that are looked at, not in seconds, so that the same release always has the same answer.
final class AttackerWork {
  /// Some twenty seconds; the sample ledgers of a whole city take less than a hundredth.
  static let usual = 2_000_000_000

  private(set) var left: Int

  init(_ numbers: Int = AttackerWork.usual) { left = numbers }

  /// Whether nothing is left.
  var isSpent: Bool { left <= 0 }

  /// Takes some work off the limit.
  func spend(_ numbers: Int) { left -= numbers }
}
