import Columns
import Dictionaries

/// Mobile numbers, with or without 86 before them, and landlines with their area code.
///
/// Source: the national numbering plan (mobile 1[3-9] and nine digits, area codes 0 and two or three digits).
/// Segments are not checked: new ones are opened every few years.
public struct PhoneKind: IdentifierKind {
  /// `phone`.
  public let kind = FieldKind.phone

  /// Makes the kind.
  public init() {}

  /// `likely` for a mobile number, and for a landline whose area code stands apart.
  public func confidence(of run: DigitRun, areaCodes: AreaCodes) -> Confidence {
    guard run.count <= 16, run.isDigits(0, run.count) else { return .impossible }
    for prefix in [0, 2, 4] where run.count == prefix + 11 && Self.isCountryCode(run, prefix) {
      if isMobile(run, from: prefix) { return .likely }
    }
    return landline(run)
  }

  private static func isCountryCode(_ run: DigitRun, _ length: Int) -> Bool {
    switch length {
    case 0: true
    case 2: run.number(0, 2) == 86
    default: run[0] == 0x30 && run[1] == 0x30 && run.number(2, 4) == 86
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
    if start > 0 {
      if groups[0] == start { groups.removeFirst() } else { groups[0] -= start }
    }
    return [[11], [3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [4, 3, 4]].contains(groups)
      || groups.allSatisfy { $0 == 1 }
  }

  private func landline(_ run: DigitRun) -> Confidence {
    guard run[0] == 0x30, run[1] != 0x30, (10...12).contains(run.count) else { return .impossible }
    if run.groupCount == 1 { return .possible }
    let area = run.length(ofGroup: 0)
    return run.groupCount == 2 && (3...4).contains(area) && (7...8).contains(run.count - area)
      ? .likely : .impossible
  }
}
