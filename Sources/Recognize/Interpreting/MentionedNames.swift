import Columns
import Dictionaries

/// Finds names that stand right behind a word of kinship in texts: 由儿子马某某代领, 妻子李某某，长子周某某.
///
/// Masks need no such names, since a text is never shown but as words of a list. The gate must know them: they are of
/// people who may be in no column of names. A name begins with a listed family name, has one or two characters more,
/// and ends where the text goes on with anything but a name.
///
/// Cost: about a nanosecond a byte of texts and unknown columns; closer looks only behind words of kinship.
struct MentionedNames: Sendable {
  /// What may stand between the word and the name.
  private static let fillers: Set<Unicode.Scalar> = [
    " ", "\u{a0}", "\u{3000}", ":", "\u{ff1a}", "(", "\u{ff08}", "是", "为", "叫",
  ]
  /// How text goes on behind a name with characters that no name has, and with those that some have.
  private static let ends: Set<Unicode.Scalar> = ["等", "的", "与", "及", "跟", "均", "死", "去", "患", "签", "户"]
  private static let followers = ends.union(["代", "和", "已", "在", "系", "也", "因"])

  private let ordinary: OrdinaryWords
  private let kin: KinshipWords
  private let surnames: Surnames
  /// Words that stand in lists and are nobody: members of vocabularies.
  private let listed: Set<String>

  init(_ dictionaries: Dictionaries) {
    kin = KinshipWords(dictionaries)
    surnames = dictionaries.surnames
    ordinary = dictionaries.ordinaryWords
    listed = Set(dictionaries.vocabularies.values.flatMap(\.words))
  }

  /// The names of a batch in texts, in unknown columns, and in columns of names that hold more than one.
  func find(in batch: Batch) -> [CellHit] {
    var hits: [CellHit] = []
    for (index, column) in batch.schema.columns.enumerated() {
      guard let fewest = Self.fewestBytes(column.kind) else { continue }
      var last: Int?
      let cells = batch.columns[index]
      Cells.forEach(cells) { row, cell in
        guard cell.count >= fewest, kin.mayStand(in: cell) else { return }
        // The rows of a household often say the same.
        if let last, ByteText.equal(cell, cells.cell(last)) { return }
        last = row
        find(in: cell) { range in
          hits.append(CellHit(row: row, column: index, range: range, kind: .personName, confidence: .likely))
        }
      }
    }
    return hits
  }

  /// The fewest bytes of a cell that is looked at; nil for columns of other things.
  private static func fewestBytes(_ kind: FieldKind?) -> Int? {
    switch kind {
    case nil, .text: 9
    // A name alone has four characters at most.
    case .personName: 15
    default: nil
    }
  }

  /// Calls a closure with the bytes of each name in a cell.
  func find(in cell: Span<UInt8>, _ found: (Range<Int>) -> Void) {
    let text = ByteText.text(cell)
    let scalars = Array(text.unicodeScalars)
    var ends = [0]
    for scalar in scalars { ends.append((ends.last ?? 0) + UTF8.width(scalar)) }
    // Bytes that are no UTF-8 stand for other characters: places would not be those of the cell.
    guard ends.last == cell.count else { return }
    var index = 0
    while index < scalars.count {
      defer { index += 1 }
      guard kin.stand(endingAt: index, in: scalars) else { continue }
      var start = index + 1
      while start < scalars.count, Self.fillers.contains(scalars[start]) { start += 1 }
      while let end = names(from: start, in: scalars, { found(ends[$0.lowerBound]..<ends[$0.upperBound]) }),
        end < scalars.count, scalars[end] == "、"
      {
        start = end + 1
      }
    }
  }

  /// Finds the names that begin with a character: two where the text could go on behind either.
  ///
  /// - Returns: where the longest ends; nil when there is none.
  private func names(
    from start: Int, in text: [Unicode.Scalar], _ found: (Range<Int>) -> Void
  ) -> Int? {
    var most = start
    while most < text.count, most - start < 4, KinshipWords.isHan(text[most]) { most += 1 }
    guard most - start >= 2,
      let (surname, _) = surnames.prefix(of: Self.string(text[start..<most]))
    else { return nil }
    var longest: Int?
    for given in 1...2 {
      let end = start + surname.unicodeScalars.count + given
      guard end <= most else { break }
      let isEnd =
        end == text.count || !KinshipWords.isHan(text[end]) || Self.followers.contains(text[end])
        || kin.begin(at: end, in: text)
      guard isEnd, !Self.ends.contains(text[end - 1]), !isWord(Self.string(text[start..<end])) else {
        continue
      }
      found(start..<end)
      longest = end
    }
    return longest
  }

  private func isWord(_ text: String) -> Bool {
    ordinary.contains(text) || listed.contains(text) || NameText.nobody.contains(text)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
