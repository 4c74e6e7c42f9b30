/// What a row of a sheet was taken for.
public enum RowKind: String, Sendable, CaseIterable {
  /// A title or a unit line above a header.
  case title
  /// A row of a header.
  case header
  /// A header, a title or column numbers (1 2 3 …) once more.
  case repeated
  /// A record.
  case record
  /// A row of totals.
  case total
  /// A heading within a table: a township, a programme.
  case section
  /// A row that is numbered, but not filled in.
  case placeholder
  /// A row of signatures or notes.
  case footer
  /// A row outside the range that the pipeline gives.
  case outside
  /// A row of a sheet without a header.
  case unread
  /// A row without text.
  case blank
}

/// The account of a sheet: what each of its rows was taken for.
///
/// Memory: some bytes a run of rows of one kind; beyond `runsKept` runs only their number is kept.
public struct RowAccount: Sendable {
  /// Rows one below the other that were taken for the same.
  public struct Run: Sendable, Equatable {
    /// What they were taken for.
    public let kind: RowKind
    /// The rows, from 1.
    public var rows: ClosedRange<Int>

    /// Makes a run.
    public init(kind: RowKind, rows: ClosedRange<Int>) {
      self.kind = kind
      self.rows = rows
    }
  }

  /// How many runs of a sheet are kept with their rows.
  public static let runsKept = 50_000

  private var counts = [Int](repeating: 0, count: RowKind.allCases.count)
  private var list: [Run] = []

  /// Adds a row.
  mutating func add(_ kind: RowKind, row: Int) {
    counts[kind.position] += 1
    if let last = list.indices.last, list[last].kind == kind, list[last].rows.upperBound + 1 == row {
      list[last].rows = list[last].rows.lowerBound...row
    } else if list.count < Self.runsKept {
      list.append(Run(kind: kind, rows: row...row))
    }
  }

  /// How many rows were taken for something.
  public func count(_ kind: RowKind) -> Int { counts[kind.position] }

  /// How many rows there were.
  public var total: Int { counts.reduce(0, +) }

  /// The runs, from top to bottom.
  public var runs: [Run] {
    var runs: [Run] = []
    for run in list.sorted(by: { $0.rows.lowerBound < $1.rows.lowerBound }) {
      if let last = runs.indices.last, runs[last].kind == run.kind,
        runs[last].rows.upperBound + 1 == run.rows.lowerBound
      {
        runs[last].rows = runs[last].rows.lowerBound...run.rows.upperBound
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  /// The rows that were taken for something, from top to bottom, as far as they are kept.
  public func rows(_ kind: RowKind) -> [Int] {
    list.filter { $0.kind == kind }.flatMap { Array($0.rows) }.sorted()
  }
}

extension RowKind {
  fileprivate var position: Int {
    switch self {
    case .title: 0
    case .header: 1
    case .repeated: 2
    case .record: 3
    case .total: 4
    case .section: 5
    case .placeholder: 6
    case .footer: 7
    case .outside: 8
    case .unread: 9
    case .blank: 10
    }
  }
}
