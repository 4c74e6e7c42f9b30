import Columns

/// Part of a number that a notice shows behind a mask, where the office's own rule asks for it.
///
/// By default a notice shows no digit of an identity number, telephone or account.
public struct NoticePart: Sendable, Hashable {
  /// The field it is made of.
  public let field: FieldName
  /// Its header on the notice.
  public let header: String
  /// The mask, one of `NoticeFields.partialMasks`.
  public let mask: MaskSettings
  /// The document (文号) that asks for it.
  public let basis: String

  /// Makes a part.
  public init(_ field: FieldName, header: String = "", mask: MaskSettings, basis: String) {
    self.field = field
    self.header = header
    self.mask = mask
    self.basis = basis
  }

  /// Whether every row of a household has the householder's value; else only the householder's own row has.
  var isOfHousehold: Bool { field.rawValue.hasPrefix("householder_") }
}

/// The masked parts of one batch.
struct NoticePartColumns {
  private let parts: [NoticePart]
  private let columns: [Column?]

  init(_ records: RecordBatch, settings: NoticeSettings) {
    parts = settings.parts
    columns = zip(settings.parts, settings.masks).map { part, mask in
      guard let position = records.batch.schema.index(of: part.field) else { return nil }
      // What cannot be masked is not shown.
      return try? mask.mask(records.batch.columns[position], at: position, of: records)
    }
  }

  /// The parts of a row that are the householder's, empty where there is none; nil when the row has none.
  func texts(_ row: Int, isHeads: Bool) -> [String]? {
    if parts.isEmpty { return nil }
    let texts = zip(parts, columns).map { part, column in
      isHeads || part.isOfHousehold ? column?.text(row) ?? "" : ""
    }
    return texts.allSatisfy(\.isEmpty) ? nil : texts
  }
}
