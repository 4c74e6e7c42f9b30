/// What amounts of money are written in: yuan, or a multiple that a sheet states above its table.
///
/// The raw value is the word as officers write it, in unit lines (单位:万元), in brackets of headers
/// (低保金(万元)) and in pipeline files.
public enum MoneyUnit: String, Sendable, CaseIterable {
  /// Yuan.
  case yuan = "元"
  /// A hundred yuan.
  case hundreds = "百元"
  /// A thousand yuan.
  case thousands = "千元"
  /// Ten thousand yuan.
  case tenThousands = "万元"
  /// A hundred million yuan.
  case hundredMillions = "亿元"

  /// The unit a header names in its brackets or after a stroke, or 万元 anywhere; nil when it names none.
  public init?(header: String) {
    let parts = header.split { character in
      character.isWhitespace || "()[]/:\u{ff08}\u{ff09}\u{ff3b}\u{ff3d}\u{ff0f}\u{ff1a}【】".contains(character)
    }
    if let unit = parts.reversed().lazy.compactMap({ MoneyUnit(rawValue: String($0)) }).first {
      self = unit
    } else if header.filter({ !$0.isWhitespace }).contains(MoneyUnit.tenThousands.rawValue) {
      self = .tenThousands
    } else {
      return nil
    }
  }

  /// The power of ten that makes yuan of it.
  public var power: Int {
    switch self {
    case .yuan: 0
    case .hundreds: 2
    case .thousands: 3
    case .tenThousands: 4
    case .hundredMillions: 8
    }
  }
}
