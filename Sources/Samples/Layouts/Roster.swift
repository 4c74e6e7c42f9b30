/// The records of a ledger before they are laid out on a sheet.
public struct Roster: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// What a layout does with its cells.
    public enum Part: Sendable {
      /// A running number.
      case serial
      /// A county, a township, a village: the same for many rows.
      case county, township, village
      /// What is said of the household: the same for all its rows.
      case household
      /// The class of assistance, in which offices also write the name of another programme.
      case assistance
      /// An amount of money, which totals add up.
      case amount
      /// Anything else.
      case other
    }

    /// The header.
    public let header: String
    /// The head over it in a header of two rows; blank for none.
    public let group: String
    /// Whether a workbook stores its cells as numbers.
    public let isNumber: Bool
    /// What a layout does with its cells.
    public let part: Part

    /// Makes a column.
    public init(_ header: String, group: String = "", isNumber: Bool = false, _ part: Part = .other) {
      self.header = header
      self.group = group
      self.isNumber = isNumber
      self.part = part
    }
  }

  /// The title over the table, without a place.
  public let title: String
  /// The columns, from left to right.
  public let columns: [Column]
  /// The cells of each record, as they are meant; those of a household and of a township stand together.
  public let records: [[String]]
  /// Which records are of one household.
  public let households: [Range<Int>]

  /// Makes a roster.
  public init(title: String, columns: [Column], records: [[String]], households: [Range<Int>]) {
    self.title = title
    self.columns = columns
    self.records = records
    self.households = households
  }

  /// The first column that is something.
  func column(_ part: Column.Part) -> Int? { columns.firstIndex { $0.part == part } }

  /// The records of each township, in order; all of them where no column tells.
  var townships: [(name: String, records: Range<Int>)] {
    guard let column = column(.township) else { return [("", records.indices)] }
    var townships: [(name: String, records: Range<Int>)] = []
    for (index, record) in records.enumerated() {
      if let last = townships.last, last.name == record[column] {
        townships[townships.count - 1].records = last.records.lowerBound..<(index + 1)
      } else {
        townships.append((record[column], index..<(index + 1)))
      }
    }
    return townships
  }

  /// The county of a record; blank where no column tells.
  func county(of record: Int) -> String { column(.county).map { records[record][$0] } ?? "" }

  /// The households of some records.
  func households(in range: Range<Int>) -> [Range<Int>] { households.filter { range.overlaps($0) } }

  /// The sum of a column of amounts over some records, in cents.
  func cents(_ column: Int, _ range: Range<Int>) -> Int {
    range.reduce(0) { $0 + Self.cents(records[$1][column]) }
  }

  /// Where a household begins that is nearest below a fraction of the records.
  func border(_ numerator: Int, of denominator: Int) -> Int {
    let row = records.count * numerator / denominator
    return households.last { $0.lowerBound <= row }?.lowerBound ?? row
  }

  /// An amount of yuan in cents, without what stands round its digits; a text without digits counts nothing.
  static func cents(_ text: String) -> Int {
    let plain = text.filter { $0.isASCII && ($0.isNumber || $0 == ".") }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = Int(parts.first ?? ""), parts.count <= 2 else { return 0 }
    guard parts.count == 2 else { return whole * 100 }
    let rest = String((parts[1] + "00").prefix(2))
    return whole * 100 + (Int(rest) ?? 0)
  }

  /// Cents as yuan with two decimals.
  static func yuan(_ cents: Int) -> String {
    let rest = String(cents % 100)
    return "\(cents / 100)." + (rest.count < 2 ? "0" : "") + rest
  }

  /// Cents as ten thousands of yuan with six decimals.
  static func tenThousands(_ cents: Int) -> String {
    let rest = String(cents % 1_000_000)
    return "\(cents / 1_000_000)." + String(repeating: "0", count: 6 - rest.count) + rest
  }
}
