import Columns

/// One way to make a column tell less.
///
/// A mask works on the bytes of a whole column. Validity never decides: every cell that is not blank is
/// masked, damaged or not, and what a mask does not understand it hides whole. A new mask is one file in
/// `Masks`, one line in `Masks.all` and one test file of the same name.
public protocol Mask: Sendable {
  /// The mask's name, as under `mask:` in a pipeline.
  static var name: String { get }
  /// What it can be put on.
  static var takes: Set<Sensitivity> { get }
  /// The kinds of field it understands; empty when it works on any.
  static var fits: Set<FieldKind> { get }

  /// Whether masking what is masked already changes nothing.
  static var isIdempotent: Bool { get }
  /// Whether the length of what is hidden cannot be told from the masked cell.
  static var hidesLength: Bool { get }

  /// How much a cell still tells, of a field that told `taken`.
  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity

  /// What a cell still tells, in words for reports.
  static func remains(_ settings: MaskSettings) -> Label

  /// Makes the mask.
  ///
  /// - Throws: `mask-setting`, `pseudonym-key-missing`.
  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError)

  /// The column masked; as many cells as before.
  ///
  /// - Parameter position: which of the batch's columns it is, to know its field and its hits.
  func mask(_ column: Column, at position: Int, of records: RecordBatch) throws(SluiceError) -> Column
}

extension Mask {
  /// Most masks are for what tells who it is.
  public static var takes: Set<Sensitivity> { [.direct, .quasi, .special] }
  /// Most masks work on any kind.
  public static var fits: Set<FieldKind> { [] }
  /// Most masks make nothing new of their own results.
  public static var isIdempotent: Bool { true }
  /// Most masks write stars, words or bands, never as many as there were characters.
  public static var hidesLength: Bool { true }
}
