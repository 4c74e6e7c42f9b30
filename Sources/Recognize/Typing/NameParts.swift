/// The header words of the two parts of a name.
public enum NameParts {
  /// The words over family names, each before the words within it.
  public static let surnames = ["姓氏", "姓"]
  /// The words over given names, each before the words within it; 名字 alone mostly stands over whole names.
  public static let givenNames = ["名字", "名"]
  private static let name = "姓名"
  private static let ends = Set((surnames + givenNames).compactMap(\.unicodeScalars.last))

  /// The header of whole names over a column of family names and one of given names; nil when they are no such pair.
  ///
  /// 户主姓 and 户主名 are 户主姓名; 姓名 姓 and 姓名 名, below one head, are 姓名.
  public static func whole(_ first: String, _ second: String) -> String? {
    guard let before = stem(first, surnames), before == stem(second, givenNames) else { return nil }
    return whole(after: before)
  }

  /// The header of whole names of which a header may name a part; nil when it names none.
  public static func whole(ofPart header: String) -> String? {
    // Asked of many cells, of which hardly one ends so.
    guard let last = header.unicodeScalars.last, ends.contains(last) else { return nil }
    return (stem(header, surnames) ?? stem(header, givenNames)).map(whole(after:))
  }

  private static func whole(after before: String) -> String {
    let bare = before.hasSuffix(" ") ? String(before.dropLast()) : before
    return bare.hasSuffix(name) ? bare : before + name
  }

  /// What stands before one of some words at the end of a header.
  private static func stem(_ header: String, _ words: [String]) -> String? {
    let spread = header.split(whereSeparator: \.isWhitespace)
    // 5名 is a count.
    guard let last = spread.last, !header.contains(where: \.isNumber) else { return nil }
    for word in words {
      if last.hasSuffix(word) {
        return (spread.dropLast() + [last.dropLast(word.count)]).joined(separator: " ")
      }
      // Spread over the width of the cell: 姓　氏.
      if spread.joined() == word { return "" }
    }
    return nil
  }
}
