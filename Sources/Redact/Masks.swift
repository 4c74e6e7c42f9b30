import Columns

/// All masks.
public enum Masks {
  /// The masks, in the order in which the documentation names them.
  public static let all: [any Mask.Type] = [
    Remove.self, Surname.self, PartialID.self, PartialPhone.self, PartialAccount.self, Address.self,
    Origin.self, BirthYear.self, AgeBand.self, AmountBand.self, Pseudonym.self, Digits.self,
    VocabularyWords.self, Keep.self,
  ]

  /// The mask with a name.
  ///
  /// - Throws: `unknown-mask`.
  public static func type(named name: String) throws(SluiceError) -> any Mask.Type {
    guard let type = all.first(where: { $0.name == name }) else {
      throw SluiceError(.unknownMask, key: name, expected: all.map { $0.name })
    }
    return type
  }

  /// Makes the mask that settings ask for.
  ///
  /// - Throws: `unknown-mask`, `mask-setting`, `pseudonym-key-missing`.
  public static func make(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError)
    -> any Mask
  {
    try type(named: settings.name).init(settings, knowledge)
  }
}
