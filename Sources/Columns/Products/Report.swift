/// An internal report as data: sections of prose and small tables, in both languages.
///
/// It holds counts, codes, places and labels, never a cell of a ledger. Writers turn it into HTML and JSON.
public struct Report: Sendable {
  /// The report's name: ASCII, it becomes a file name.
  public let name: String
  /// Its title.
  public let title: Label
  /// Its sections.
  public var sections: [Section]

  /// A part of a report.
  public struct Section: Sendable {
    /// The section's key in JSON.
    public let key: String
    /// Its heading.
    public let heading: Label
    /// Sentences above the table.
    public var paragraphs: [Label]
    /// The table's columns: key in JSON and heading.
    public var columns: [(key: String, heading: Label)]
    /// The table's rows.
    public var rows: [[Field]]

    /// Makes a section.
    public init(
      key: String, heading: Label, paragraphs: [Label] = [], columns: [(key: String, heading: Label)] = [],
      rows: [[Field]] = []
    ) {
      self.key = key
      self.heading = heading
      self.paragraphs = paragraphs
      self.columns = columns
      self.rows = rows
    }
  }

  /// One field of a table.
  public enum Field: Sendable {
    /// A code, a place or a number already in words.
    case text(String)
    /// A text in both languages.
    case label(Label)
    /// A word as programs read it, and as people do.
    case word(String, Label)
    /// A number.
    case number(Int)
    /// An amount of money, in cents.
    case cents(Int64)
  }

  /// Makes a report.
  public init(name: String, title: Label, sections: [Section] = []) {
    self.name = name
    self.title = title
    self.sections = sections
  }
}
