import Columns
import Dictionaries

/// Reads what titles, headings and names of sheets and files tell of rows: a township, another programme.
struct TitleReader: Sendable {
  /// With their first characters: few texts have one, and looking for a name takes a hundred times as long.
  private let townships: [(name: String, first: Character)]
  private let counties: [AreaPath.County]
  private let programmes: Vocabulary?
  private let own: String

  /// - Parameter programme: the pipeline's name, which is its programme's.
  init(_ dictionaries: Dictionaries, programme: String) {
    let names = dictionaries.areas.homeCounties.flatMap { county in
      dictionaries.areas.townships(of: county).map(\.name)
    }
    // Of two names, one within the other, the longer is meant.
    townships = Set(names).sorted { ($1.count, $1) < ($0.count, $0) }.compactMap { name in
      name.first.map { (name, $0) }
    }
    counties = dictionaries.areas.homeCounties
    programmes = dictionaries.vocabularies["programme"]
    own = programme.replacing("-", with: "_")
  }

  /// What texts tell.
  enum Told: Equatable {
    /// Nothing.
    case nothing
    /// Several things at once: nothing that may be relied on.
    case unclear
    /// One thing.
    case one(String)
  }

  /// The township of the dictionary that the nearest text names.
  func township(_ texts: [String]) -> Told {
    for text in texts {
      var rest = text.filter { !$0.isWhitespace }
      var found: [String] = []
      let characters = Set(rest)
      for (name, first) in townships where characters.contains(first) && rest.contains(name) {
        found.append(name)
        rest = rest.replacing(name, with: " ")
      }
      if let only = found.first { return found.count == 1 ? .one(only) : .unclear }
    }
    return .nothing
  }

  /// The county of the dictionary that the nearest text names: townships of several counties share a name.
  func county(_ texts: [String]) -> AreaPath.County? {
    for text in texts {
      let found = counties.filter { text.contains($0.name) }
      if let only = found.first { return found.count == 1 ? only : nil }
    }
    return nil
  }

  /// The word of the programme that the nearest text names; `nothing` too where the pipeline has none.
  func programme(_ texts: [String]) -> Told {
    guard let programmes, !own.isEmpty else { return .nothing }
    for text in texts {
      let codes = programmes.codes(mentionedIn: text)
      if codes.isEmpty { continue }
      guard codes.count == 1, let code = codes.first, let member = programmes.member(code) else {
        return .unclear
      }
      return .one(member.label.zh)
    }
    return .nothing
  }

  /// Whether a word of a programme is another one's than the pipeline's.
  func isOther(_ programme: String) -> Bool { programmes?.code(of: programme) != own }

  /// Whether a text tells something of the rows below it.
  func tellsOfRows(_ text: String) -> Bool {
    return township([text]) != .nothing || !(programmes?.codes(mentionedIn: text).isEmpty ?? true)
  }
}
