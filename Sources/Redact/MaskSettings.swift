import Columns
import Dictionaries

/// Which mask, and how: what stands under a column of a product in a pipeline.
public struct MaskSettings: Sendable, Hashable {
  /// The mask's name, one of `Masks.all`.
  public let name: String
  /// How many characters a partial mask keeps at the front; nil for the mask's own default.
  public let keepFirst: Int?
  /// How many characters a partial mask keeps at the end; nil for the mask's own default.
  public let keepLast: Int?
  /// Down to which area an address is kept.
  public let level: AddressLevel
  /// The vocabulary that a text is rebuilt from; nil for the field's own.
  public let vocabulary: String?
  /// The digest under a pseudonym.
  public let digest: KeyedDigest
  /// How wide a band of amounts is, in yuan; nil for the mask's own default.
  public let step: Int?
  /// From which amount on there is one band, in yuan; nil for the mask's own default.
  public let top: Int?

  /// The narrowest area that stays of an address.
  public enum AddressLevel: String, Sendable, CaseIterable {
    /// The county.
    case county
    /// The township.
    case township
    /// The village.
    case village
  }

  /// Makes settings of a mask.
  public init(
    _ name: String, keepFirst: Int? = nil, keepLast: Int? = nil, level: AddressLevel = .village,
    vocabulary: String? = nil, digest: KeyedDigest = .sm3, step: Int? = nil, top: Int? = nil
  ) {
    self.name = name
    self.keepFirst = keepFirst
    self.keepLast = keepLast
    self.level = level
    self.vocabulary = vocabulary
    self.digest = digest
    self.step = step
    self.top = top
  }

  /// The same with another vocabulary.
  public func with(vocabulary: String?) -> MaskSettings {
    MaskSettings(
      name, keepFirst: keepFirst, keepLast: keepLast, level: level, vocabulary: vocabulary, digest: digest,
      step: step, top: top)
  }
}

/// What masks know beside the rows.
public struct MaskKnowledge: Sendable {
  /// How many characters at the front of a name are a family name that may be kept; 0 when there is none,
  /// or it tells more than a family.
  public let familyName: @Sendable (String) -> Int
  /// The vocabularies by name.
  public let vocabularies: [String: Vocabulary]
  /// The day at which ages are counted.
  public let lastDay: CivilDate
  /// The key of pseudonyms.
  public let key: PseudonymKey?
  /// Where an area code comes from, seen from the county of a row; nil for a code never issued.
  public let origin: @Sendable (Int, AreaPath.County?) -> String?
  /// What addresses say of the townships of their rows; nil where no address is asked.
  public let addresses: AddressBook?
  /// Whether a dictionary has the village of a path in its township.
  public let listsVillage: @Sendable (AreaPath) -> Bool
  /// Whether a text that no dictionary lists has exactly the form of a village's name.
  public let isVillage: @Sendable (String) -> Bool
  /// Dimensions that are derived; their members say nothing about a column of the same name.
  public let derived: Set<FieldName>

  /// Gathers what masks know.
  public init(
    familyName: @escaping @Sendable (String) -> Int, vocabularies: [String: Vocabulary], lastDay: CivilDate,
    key: PseudonymKey? = nil,
    origin: @escaping @Sendable (Int, AreaPath.County?) -> String? = { _, _ in nil },
    addresses: AddressBook? = nil, listsVillage: @escaping @Sendable (AreaPath) -> Bool = { _ in false },
    isVillage: @escaping @Sendable (String) -> Bool = { _ in false }, derived: Set<FieldName> = []
  ) {
    self.listsVillage = listsVillage
    self.isVillage = isVillage
    self.origin = origin
    self.addresses = addresses
    self.derived = derived
    self.familyName = familyName
    self.vocabularies = vocabularies
    self.lastDay = lastDay
    self.key = key
  }
}

extension MaskKnowledge {
  /// Takes what masks know from the dictionaries.
  ///
  /// A sex marker (岩, 玉) is no family name and is not kept.
  ///
  /// - Parameter isVillage: whether a text that no dictionary lists has exactly the form of a village's name.
  public init(
    _ dictionaries: Dictionaries, lastDay: CivilDate, key: PseudonymKey? = nil,
    isVillage: @escaping @Sendable (String) -> Bool = { _ in false }, derived: Set<FieldName> = []
  ) {
    let surnames = dictionaries.surnames
    let origins = AreaOrigins(dictionaries)
    self.init(
      familyName: { name in
        guard let prefix = surnames.prefix(of: name), prefix.kind != .sexMarker else { return 0 }
        return prefix.surname.count
      },
      vocabularies: dictionaries.vocabularies, lastDay: lastDay, key: key,
      origin: { origins.origin(of: $0, seenFrom: $1) }, addresses: dictionaries.addresses,
      listsVillage: dictionaries.areas.listsVillage, isVillage: isVillage, derived: derived)
  }
}
