/// A spreadsheet as a person sees it, before it is written in some format, and what each of its rows is.
public struct Grid: Sendable {
  /// What stands in a cell.
  public enum Cell: Sendable, Equatable {
    /// Nothing.
    case empty
    /// A text.
    case text(String)
    /// A number, as a workbook stores it.
    case number(String)

    /// What a text file has of it.
    public var text: String {
      switch self {
      case .empty: ""
      case .text(let text), .number(let text): text
      }
    }
  }

  /// What a row is, as its maker meant it.
  public enum Role: String, Sendable {
    case title, header, record, total, footer, repeated, section, placeholder, blank
  }

  /// A row.
  public struct Row: Sendable {
    /// Its cells, from the first column on.
    public var cells: [Cell]
    /// What it is.
    public var role: Role
    /// Whether it is hidden.
    public var isHidden = false
    /// Which records of the roster stand in it, from left to right.
    public var records: [Int] = []
    /// Whether its records are of another programme than the sheet's.
    public var isOfOtherProgramme = false

    /// Makes a row.
    public init(_ role: Role, _ cells: [Cell], records: [Int] = []) {
      self.role = role
      self.cells = cells
      self.records = records
    }

    /// Makes a row of texts.
    public init(_ role: Role, _ texts: [String]) {
      self.init(role, texts.map { $0.isEmpty ? .empty : .text($0) })
    }
  }

  /// Cells that are merged: rows and columns from 0.
  public struct Merge: Sendable, Equatable {
    /// The rows.
    public let rows: ClosedRange<Int>
    /// The columns.
    public let columns: ClosedRange<Int>
  }

  /// A sheet.
  public struct Sheet: Sendable {
    /// Its name.
    public var name: String
    /// Whether it is hidden.
    public var isHidden = false
    /// Its rows, from the first one on.
    public var rows: [Row] = []
    /// Its merged cells.
    public var merges: [Merge] = []
    /// The columns that are hidden, from 0.
    public var hiddenColumns: [Int] = []

    /// Makes a sheet.
    public init(_ name: String, _ rows: [Row] = []) {
      self.name = name
      self.rows = rows
    }

    /// The numbers, from 1, of the rows that are something.
    public func numbers(_ role: Role) -> [Int] {
      rows.indices.filter { rows[$0].role == role }.map { $0 + 1 }
    }
  }

  /// The sheets, in order.
  public var sheets: [Sheet]

  /// Makes a spreadsheet.
  public init(sheets: [Sheet]) { self.sheets = sheets }
}
