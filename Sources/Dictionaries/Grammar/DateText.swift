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

  /// What a cell of a date column holds.
  public enum Reading: Sendable, Hashable {
    /// Blanks, or what says that there is nothing: 无, /, 0.
    case blank
    /// A day, a month or a year.
    case date(DateMeaning)
    /// The form of a date, but no day of the calendar: 1985-02-30.
    case noSuchDay
    /// Something else.
    case notADate
  }

  /// Reads a day, a month or a year.
  ///
  /// `2024-03-05`, `2024.3.5`, `2024年3月5日`, `20240305`, `2024-03-05 00:00:00`, `3/5/2024`, `1985.3`, `1985年3月`,
  /// `198503`, `一九八五年三月五日`, `85.3.5`, `1985`, and the number of a day in a spreadsheet, with `.0` behind or not.
  ///
  /// - Parameter latest: a day that no date of the column can be after, for two-digit years; the end of the period
  ///   for birth dates.
  ///
  /// Cost: some 50 ns.
  public static func read(_ cell: Span<UInt8>, notAfter latest: CivilDate? = nil) -> Reading {
    if MissingText.isMissing(cell, in: .date) { return .blank }
    return DateParts(cell).reading(notAfter: latest)
  }

  /// The day in a cell, or nil when it is none, or has no day.
  public static func day(_ cell: Span<UInt8>) -> CivilDate? {
    guard case .date(let meaning) = read(cell), meaning.precision == .day else { return nil }
    return meaning.chosen
  }

  /// The month in a cell, that of a day too; nil when it is none.
  public static func month(_ cell: Span<UInt8>) -> Month? {
    guard case .date(let meaning) = read(cell), meaning.precision != .year else { return nil }
    return Month(year: meaning.chosen.year, month: meaning.chosen.month)
  }
}

/// What a date means: as much of it as is written.
public struct DateMeaning: Sendable, Hashable {
  /// How much of a date is written.
  public enum Precision: Sendable, Hashable {
    /// Year, month and day.
    case day
    /// Year and month.
    case month
    /// The year alone.
    case year
  }

  /// Why a date may mean another one, or lost something.
  public enum Doubt: Sendable, Hashable, CaseIterable {
    /// Two readings are possible: 1985.1 is January, or October of which a spreadsheet dropped the zero;
    /// 3/5/2024 is in March or in May.
    case twoReadings
    /// The year has two digits.
    case shortYear
    /// It is the number of a day in a spreadsheet, whose format was lost; days are counted from 1900.
    case serial
  }

  /// How much of a date is written.
  public let precision: Precision
  /// The day that was chosen, the first of the month or year where no day is written.
  public let chosen: CivilDate
  /// The first day it can mean.
  public let earliest: CivilDate
  /// The last day it can mean.
  public let latest: CivilDate
  /// Why it may mean another date.
  public var doubt: Doubt?

  init(day: CivilDate, doubt: Doubt? = nil, or other: CivilDate? = nil) {
    precision = .day
    chosen = day
    earliest = min(day, other ?? day)
    latest = max(day, other ?? day)
    self.doubt = doubt
  }

  /// A month, and the last month it can mean; nil when there is no such month.
  init?(year: Int, month: Int, doubt: Doubt? = nil, orUntil last: Int? = nil) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    precision = .month
    chosen = first
    earliest = first
    latest = CivilDate.lastDay(ofMonth: last ?? month, year: year)
    self.doubt = doubt
  }

  /// A year; nil when there is no such year.
  init?(year: Int) {
    guard let first = CivilDate(year: year, month: 1, day: 1) else { return nil }
    precision = .year
    chosen = first
    earliest = first
    latest = CivilDate.lastDay(ofMonth: 12, year: year)
    doubt = nil
  }
}
