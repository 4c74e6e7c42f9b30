import Columns

/// Days and months as officers write them.
public enum DateText {
  /// A month of a year.
  public struct Month: Sendable, Hashable, Comparable {
    /// The year.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int

    /// Orders by time.
    public static func < (left: Month, right: Month) -> Bool {
      (left.year, left.month) < (right.year, right.month)
    }

    /// The month as `2024-03`.
    public var iso: String {
      let text = String(month)
      return "\(year)-\(text.utf8.count == 1 ? "0" : "")\(text)"
    }
  }

  /// The day in a cell: `2024-03-05`, `2024.3.5`, `2024年3月5日`, `20240305`, with or without a time after
  /// it, or a spreadsheet's number of the day; nil when it is none or has no day.
  public static func day(_ cell: Span<UInt8>) -> CivilDate? {
    let parts = Parts(cell)
    switch parts.count {
    case 1:
      let number = parts.numbers[0]
      if parts.lengths[0] == 8 {
        return plausible(CivilDate(year: number / 10_000, month: number / 100 % 100, day: number % 100))
      }
      return parts.lengths[0] == 5 && !parts.hasWords ? day(serial: number) : nil
    case 3... where parts.lengths[0] == 4:
      return plausible(CivilDate(year: parts.numbers[0], month: parts.numbers[1], day: parts.numbers[2]))
    default: return nil
    }
  }

  /// The month in a cell: `2024-03`, `2024.3`, `2024年3月`, `202403`, or that of a day; nil when it is none.
  public static func month(_ cell: Span<UInt8>) -> Month? {
    let parts = Parts(cell)
    if parts.count == 1, parts.lengths[0] == 6 {
      return month(parts.numbers[0] / 100, parts.numbers[0] % 100)
    }
    if parts.count == 2, parts.lengths[0] == 4 { return month(parts.numbers[0], parts.numbers[1]) }
    return day(cell).map { Month(year: $0.year, month: $0.month) }
  }

  private static func month(_ year: Int, _ month: Int) -> Month? {
    (1850..<2200).contains(year) && (1...12).contains(month) ? Month(year: year, month: month) : nil
  }

  private static func plausible(_ date: CivilDate?) -> CivilDate? {
    date.flatMap { (1850..<2200).contains($0.year) ? $0 : nil }
  }

  /// The day a spreadsheet numbers from 1 January 1900, which it takes for a leap year.
  private static func day(serial: Int) -> CivilDate? {
    guard (61..<80_000).contains(serial) else { return nil }
    var year = 1900
    // Day 61 is 1 March 1900.
    var left = serial - 61 + 59
    while true {
      let length = CivilDate.days(in: 2, of: year) == 29 ? 366 : 365
      if left < length { break }
      left -= length
      year += 1
    }
    var month = 1
    while left >= CivilDate.days(in: month, of: year) {
      left -= CivilDate.days(in: month, of: year)
      month += 1
    }
    return CivilDate(year: year, month: month, day: left + 1)
  }

  /// The runs of digits of a cell and how long they are; no more than three matter.
  private struct Parts {
    var numbers = InlineArray<4, Int>(repeating: 0)
    var lengths = InlineArray<4, Int>(repeating: 0)
    var count = 0
    var hasWords = false

    init(_ cell: Span<UInt8>) {
      var index = 0
      var isInRun = false
      while index < cell.count && count <= 3 {
        let character = PlainCharacter(cell, at: index)
        index += character.width
        guard character.byte >= 0x30, character.byte <= 0x39 else {
          if character.byte == PlainCharacter.other { hasWords = true }
          isInRun = false
          continue
        }
        if !isInRun {
          count += 1
          isInRun = true
        }
        guard count <= 3, lengths[count - 1] < 9 else {
          if count <= 3 { lengths[count - 1] += 1 }
          continue
        }
        numbers[count - 1] = numbers[count - 1] * 10 + Int(character.byte &- 0x30)
        lengths[count - 1] += 1
      }
    }
  }
}
