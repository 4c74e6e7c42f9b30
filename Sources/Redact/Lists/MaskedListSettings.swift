import Columns

/// A list of the ledger's rows with masked columns: a product for the office itself.
public struct MaskedListSettings: Sendable {
  /// One column of the list.
  public struct Column: Sendable {
    /// The field it is made of.
    public let field: FieldName
    /// Its header in the list.
    public let header: String
    /// What is done to it; a column that stays as it is has the mask `keep`.
    public let mask: MaskSettings

    /// Makes a column.
    public init(_ field: FieldName, header: String, mask: MaskSettings) {
      self.field = field
      self.header = header
      self.mask = mask
    }
  }

  /// How the list is written.
  public enum Format: String, Sendable, CaseIterable {
    /// Comma-separated values, compressed with gzip.
    case csvGzip = "csv.gz"
  }

  /// The columns, in order.
  public let columns: [Column]
  /// How the list is written.
  public let format: Format

  /// Makes settings.
  public init(columns: [Column], format: Format = .csvGzip) {
    self.columns = columns
    self.format = format
  }
}
