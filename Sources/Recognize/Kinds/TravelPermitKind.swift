import Columns

/// Permits to travel between the mainland and Hong Kong, Macao and Taiwan.
///
/// Source: 国家移民管理局, forms of entry and exit documents: 港澳居民来往内地通行证 H or M and eight digits, two
/// more on older ones; 往来港澳通行证 C or W and eight digits, or C, a letter and seven; 往来台湾通行证 L or T
/// and eight; 台湾居民来往大陆通行证 eight digits.
public struct TravelPermitKind: CodeKind, DigitKind {
  /// `travel_permit`.
  public let kind = FieldKind.travelPermit

  /// What stands before one in remarks.
  public let words = ["通行证", "回乡证", "台胞证"]

  /// Makes the kind.
  public init() {}

  /// `likely` where it is announced, `possible` for the form unless the digits are a date.
  public func confidence(of code: Code, _ clues: Clues) -> Confidence {
    let isForm =
      switch code[0] {
      case 0x48, 0x4d: (code.count == 9 || code.count == 11) && code.digits(1, code.count)
      case 0x43: code.count == 9 && code.digits(2, 9) && code[1] != 0x49 && code[1] != 0x4f
      case 0x57, 0x4c, 0x54: code.count == 9 && code.digits(1, 9)
      default: false
      }
    if isForm, clues.isAnnounced { return .likely }
    return isForm && !code.endsWithDay ? .possible : .impossible
  }

  /// Eight digits, or ten of the older form, where they are announced.
  public func confidence(of run: DigitRun, _ clues: Clues) -> Confidence {
    guard clues.isAnnounced, run.groupCount == 1, run.letter == 0 else { return .impossible }
    return run.count == 8 || run.count == 10 ? .likely : .impossible
  }
}
