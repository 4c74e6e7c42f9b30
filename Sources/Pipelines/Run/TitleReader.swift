import Columns
import Dictionaries

/// Reads what titles, headings and names of sheets tell of rows: a township, another programme.
struct TitleReader: Sendable {
  private let townships: [String]
  private let counties: [String]
  private let programmes: Vocabulary?
  private let own: String

  /// - Parameter programme: the pipeline's name, which is its programme's.
  init(_ dictionaries: Dictionaries, programme: String) {
    let names = dictionaries.areas.homeCounties.flatMap { county in
      dictionaries.areas.townships(of: county).map(\.name)
    }
    // Of two names, one within the other, the longer is meant.
    townships = Set(names).sorted { ($1.count, $1) < ($0.count, $0) }
    counties = dictionaries.areas.homeCounties.map(\.name)
    programmes = dictionaries.vocabularies["programme"]
    own = programme.replacing("-", with: "_")
  }

  /// The township of the dictionary that the nearest text names; nil when it names none, or several.
  func township(_ context: TableContext) -> String? {
    for text in context.fromNearest {
      let text = text.filter { !$0.isWhitespace }
      var rest = text
      var found: [String] = []
      for name in townships where rest.contains(name) {
        found.append(name)
        rest = rest.replacing(name, with: " ")
      }
      if let only = found.first { return found.count == 1 ? only : nil }
    }
    return nil
  }

  /// The county of the dictionary that the nearest text names: townships of several counties share a name.
  func county(_ context: TableContext) -> String? {
    for text in context.fromNearest {
      let found = counties.filter { text.contains($0) }
      if let only = found.first { return found.count == 1 ? only : nil }
    }
    return nil
  }

  /// The word of the programme that the nearest text names, when it is another than the pipeline's.
  func otherProgramme(_ context: TableContext) -> String? {
    guard let programmes, !own.isEmpty else { return nil }
    for text in context.fromNearest {
      let codes = programmes.codes(mentionedIn: text)
      if codes.isEmpty { continue }
      guard codes.count == 1, let code = codes.first, code != own else { return nil }
      return programmes.member(code)?.label.zh
    }
    return nil
  }

  /// Whether a text tells something of the rows below it.
  func tellsOfRows(_ text: String) -> Bool {
    let context = TableContext(section: text)
    return township(context) != nil || !(programmes?.codes(mentionedIn: text).isEmpty ?? true)
  }
}
