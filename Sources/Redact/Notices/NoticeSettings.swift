import Columns

/// How a programme's households are posted in their villages.
public struct NoticeSettings: Sendable {
  /// How a householder's name is shown.
  public enum Names: Sendable, Hashable {
    /// In full, by a document (文号) that says so.
    case full(basis: String)
    /// The family name only.
    case masked
  }

  /// How a householder's name is shown.
  public let names: Names
  /// Whose amount stands in a row.
  public let amountOf: AmountOwner
  /// The field of the amount; nil leaves the amount out.
  public let amountField: FieldName?
  /// A household whose householder has one of these members of a dimension is not listed.
  public let unlistedMembers: [FieldName: Set<String>]
  /// What is no name, and the words for which a household is not listed.
  public let words: NoticeWords
  /// Parts of numbers that are shown besides.
  public let parts: [NoticePart]
  let masks: [any Mask]
  /// The day at which a householder's age is counted.
  public let lastDay: CivilDate
  /// Whether the member `minor` of the dimension `age_group` is everybody under 18; otherwise ages are read
  /// from the cells, whatever the pipeline calls them.
  public let minorsEndAt18: Bool

  /// The fewest unlisted households whose number may be told.
  public static let fewestUnlisted = 3

  /// The fewest households of a village that no dictionary lists: the word of one or two is none for a place.
  public static let fewestInVillage = 3

  /// Makes settings.
  ///
  /// - Throws: `mask-setting`; `notice-basis-missing` when full names are asked for without the document that says so.
  public init(
    names: Names, amountOf: AmountOwner, amountField: FieldName?,
    unlistedMembers: [FieldName: Set<String>] = [:], words: NoticeWords,
    lastDay: CivilDate, minorsEndAt18: Bool = false, parts: [NoticePart] = []
  ) throws(SluiceError) {
    if case .full(let basis) = names, basis.allSatisfy(\.isWhitespace) {
      throw SluiceError(.noticeBasisMissing, key: "basis")
    }
    // A mask that keeps the ends of a number needs to know nothing.
    let nothing = MaskKnowledge(familyName: { _ in 0 }, vocabularies: [:], lastDay: lastDay)
    var masks: [any Mask] = []
    for part in parts { masks.append(try Masks.make(part.mask, nothing)) }
    self.parts = parts
    self.masks = masks
    self.names = names
    self.amountOf = amountOf
    self.amountField = amountField
    self.unlistedMembers = unlistedMembers
    self.lastDay = lastDay
    self.minorsEndAt18 = minorsEndAt18
    self.words = words
  }
}
