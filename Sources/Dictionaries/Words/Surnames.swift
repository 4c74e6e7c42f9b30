import Columns

/// Family names, for masks that keep one and for telling names from other text.
public struct Surnames: Sendable {
  /// What a name begins with.
  public enum Kind: String, Sendable, CaseIterable {
    /// A family name of one character.
    case single
    /// A family name of two characters, which is kept or masked whole.
    case compound
    /// The Dai, Blang and Wa 岩 and 玉: not a family name, it tells the sex, so it is never kept.
    case sexMarker = "sex_marker"
  }

  private let kinds: [String: Kind]

  init(_ folder: DictionaryFolder) throws(SluiceError) {
    var kinds: [String: Kind] = [:]
    for (kind, surnames) in try folder.words("surnames.csv", ("surname", "kind"), as: Kind.self) {
      for surname in surnames { kinds[surname] = kind }
    }
    self.kinds = kinds
  }

  /// What a name begins with: the longest listed surname as the name writes it and its kind, or nil.
  ///
  /// A name of two characters never begins with a compound: 欧阳 alone would be no name. 歐陽 and 劉 are listed as 欧阳 and
  /// 刘 (`HanForms`).
  public func prefix(of name: String) -> (surname: String, kind: Kind)? {
    let first = String(name.prefix(1))
    let two = String(name.prefix(2))
    if two.count == 2, name.count > 2, kind(of: two) == .compound { return (two, .compound) }
    return kind(of: first).map { (first, $0) }
  }

  /// The given name of two characters in a cell of names, as names are compared, or nil when it has none.
  ///
  /// What stands in brackets behind a name is left out. A name of three whose first character no list has is taken to
  /// begin with a family name too.
  public func givenName(of cell: String) -> String? {
    let bare = cell.prefix { !"(\u{ff08}[\u{3010}\u{3014}".contains($0) }.filter { !$0.isWhitespace }
    let name = HanForms.plain(String(bare))
    let isCompound = prefix(of: name)?.kind == .compound
    return name.count == (isCompound ? 4 : 3) ? String(name.suffix(2)) : nil
  }

  /// Whether a text is a listed surname.
  public func contains(_ surname: String) -> Bool { kind(of: surname) != nil }

  private func kind(of surname: String) -> Kind? { kinds[surname] ?? kinds[HanForms.plain(surname)] }
}
