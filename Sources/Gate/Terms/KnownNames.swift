import Columns

extension IdentifierTerms {
  /// Whether a text is, or holds, the full name of somebody of the input.
  ///
  /// What no dictionary lists as a place, and holds somebody's name, is not to be shown as one.
  public func holdsName(_ text: String) -> Bool {
    var holds = false
    forEachName(in: Array(text.utf8).span) { _ in holds = true }
    return holds
  }

  /// Whether a text is the full name of somebody of the input, of three characters or more.
  ///
  /// A word of two characters often is a name, too; one of three that also names somebody here is hardly a word.
  public func isName(_ text: String) -> Bool {
    var isWhole = false
    let bytes = Array(text.utf8)
    NameForms.pieces(bytes.span, skipsBrackets: false) { piece, characters in
      guard characters > 2, piece.count == bytes.count else { return }
      NameForms.plain(piece) { if contains(hash($0), in: .name) { isWhole = true } }
    }
    return isWhole
  }

  /// Whether a place is called by nothing but the full name of somebody of the input, of three characters or more, with
  /// the ending of a place or without.
  public func isPlaceCalledBySomebody(_ place: String) -> Bool {
    isName(place) || AreaEnding.stems(of: place).contains(where: isName)
  }

  /// Calls a closure with the first known name of each run of Han characters and dots, as names are compared.
  func forEachName(in text: Span<UInt8>, _ found: (Span<UInt8>) -> Void) {
    NameForms.pieces(text, skipsBrackets: false) { piece, characters in
      NameForms.plain(piece) { findName(in: $0, characters: characters, found) }
    }
  }

  private func findName(in piece: Span<UInt8>, characters: Int, _ found: (Span<UInt8>) -> Void) {
    // Where each character ends.
    var ends = [0]
    while let end = ends.last, end < piece.count { ends.append(end + Scalars.decode(piece, at: end).width) }
    for length in lengths.names.sorted(from: 2, through: characters) {
      for start in 0...(characters - length) where start + length < ends.count {
        let window = piece.extracting(ends[start]..<ends[start + length])
        if contains(hash(window), in: .name) { return found(window) }
      }
    }
  }
}
