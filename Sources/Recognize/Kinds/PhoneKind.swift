import Columns

/// Mobile numbers, with or without 86 before them, or the 0 of calls to another city.
///
/// Source: the national numbering plan (1[3-9] and nine digits). Segments are not checked: new ones are opened
/// every few years.
public struct PhoneKind: DigitKind, CodeKind {
  /// `phone`.
  public let kind = FieldKind.phone

  /// What stands before one in remarks.
  public let words = ["手机", "电话", "联系方式", "微信", "微信同号", "TEL"]

  /// Makes the kind.
  public init() {}

  /// `likely` for a mobile number; `possible` for one with stars, or with a digit too few or too many behind
  /// a word that announces it.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    guard run.count <= 16, run.isDigits(0, run.count) else { return .impossible }
    if run.stars > 0 {
      return run.count == 11 && run[0] == 0x31 && run.stars <= 8 ? .possible : .impossible
    }
    for prefix in [0, 1, 2, 3, 4, 5] where run.count == prefix + 11 && Self.isCountryCode(run, prefix) {
      if isMobile(run, from: prefix) { return .likely }
    }
    let isNearly = clues.isAnnounced && (10...12).contains(run.count) && run[0] == 0x31 && run[1] >= 0x33
    return isNearly && run.groupCount == 1 ? .possible : .impossible
  }

  /// `likely` for a number in which letters O, l and I stand for some digits.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    guard code.count == 11, let run = code.asDigits(confused: 4), run.count == 11 else { return .impossible }
    return isMobile(run, from: 0) ? .likely : .impossible
  }

  private static func isCountryCode(_ run: DigitRun, _ length: Int) -> Bool {
    switch length {
    case 0: true
    case 1: run[0] == 0x30
    case 2, 3: run.number(0, length) == (length == 2 ? 86 : 860)
    default: run[0] == 0x30 && run[1] == 0x30 && run.number(2, length) == (length == 4 ? 86 : 860)
    }
  }

  private func isMobile(_ run: DigitRun, from start: Int) -> Bool {
    guard run[start] == 0x31, run[start + 1] >= 0x33 else { return false }
    return isUsualGrouping(run, from: start)
  }

  /// 138 0000 0000, 138-00000000, 1380000 0000 or digit by digit.
  private func isUsualGrouping(_ run: DigitRun, from start: Int) -> Bool {
    if run.groupCount == 1 { return true }
    var groups = (0..<run.groupCount).map { run.length(ofGroup: $0) }
    var before = start
    while before > 0 {
      let taken = min(before, groups[0])
      if taken == groups[0] { groups.removeFirst() } else { groups[0] -= taken }
      before -= taken
    }
    return [[11], [3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [4, 3, 4]].contains(groups)
      || groups.allSatisfy { $0 == 1 }
  }
}
