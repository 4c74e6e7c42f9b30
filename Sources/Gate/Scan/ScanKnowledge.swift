import Columns
import Dictionaries
import Recognize

/// A header word of an office's own, and the field that its pipeline finds by it.
public struct OfficeHeader: Sendable {
  let word: String
  let field: FieldName

  /// Makes a word.
  public init(_ word: String, field: FieldName) {
    self.word = word
    self.field = field
  }
}

/// What a scan knows: dictionaries, the office's own numbers, and the forms of identifiers.
final class ScanKnowledge {
  let scanner: CellScanner
  let names: NameContext
  let isCounty: (UInt32) -> Bool
  let notice: NoticeContent
  private let dictionaries: Dictionaries
  private let office: Allowances
  private let nameKind = PersonNameKind()
  private let officeHeaders: [OfficeHeader]
  private var headers: [[UInt8]: Header] = [:]

  /// What a text is as a header.
  private enum Header {
    case none
    case known(ScanHeader?)
  }

  /// How many texts are kept that were looked up as headers.
  private static let mostHeaders = 100_000
  /// The longest header, in bytes.
  private static let longestHeader = 120

  init(_ dictionaries: Dictionaries, office: Allowances, headers: [OfficeHeader] = [], day: CivilDate? = nil)
  {
    notice = NoticeContent(dictionaries, day: day)
    self.dictionaries = dictionaries
    officeHeaders = headers
    self.office = office
    scanner = CellScanner(areaCodes: dictionaries.areaCodes)
    names = NameContext(dictionaries)
    isCounty = { [codes = dictionaries.areaCodes] in codes.wasIssued(Int($0)) }
  }

  /// Whether a text is a header word, and what the cells below it are if they tell who somebody is.
  ///
  /// - Returns: nil for a text that is no header word.
  func header(_ text: Span<UInt8>) -> ScanHeader?? {
    // The dictionary looks words up without the numbers at their ends; a cell 身份证5305… is no header.
    guard text.count <= Self.longestHeader, digits(text) <= 2 else { return nil }
    let key = ByteText.array(text)
    let header: Header
    if let kept = headers[key] {
      header = kept
    } else {
      let word = ByteText.text(text)
      let found = lookUp(word)
      let plain = HanForms.plain(word)
      if case .none = found, plain != word { header = lookUp(plain) } else { header = found }
      if headers.count < Self.mostHeaders { headers[key] = header }
    }
    switch header {
    case .none: return nil
    case .known(let header): return .some(header)
    }
  }

  private func lookUp(_ word: String) -> Header {
    let own = officeHeaders.first { HeaderWords.distance(of: $0.word, from: word) != nil }
    let field = own?.field ?? dictionaries.headers.fields(word).first
    return field.map { .known(ScanKinds.header(of: $0)) } ?? ScanWords.header(word).map { .known($0) }
      ?? .none
  }

  /// Whether a number is one of the office's own.
  func isOffice(_ text: Span<UInt8>) -> Bool {
    var scanner = NumberScanner(least: TermLengths.shortestWhole)
    var index = 0
    return scanner.next(in: text, from: &index) && office.contains(scanner.run)
  }

  /// How many digits a text has, however they are written.
  func digits(_ text: Span<UInt8>) -> Int {
    var index = 0
    var count = 0
    while index < text.count {
      let glyph = Glyph(text, at: index)
      if glyph.kind == .digit { count += 1 }
      index += glyph.width
    }
    return count
  }

  /// Whether a cell speaks for a column of names: a name by its form, and no word of dictionaries or everyday language.
  func isName(_ text: Span<UInt8>, _ confidence: Confidence) -> Bool {
    guard confidence >= .likely else { return false }
    let word = HanForms.plain(ByteText.text(text))
    return dictionaries.headers.shown(word) != word && !dictionaries.ordinaryWords.cover(word)
      && !ShownNames.words.contains(word)
  }

  /// How sure it is that a cell below a header of names is one; a masked name is none.
  func nameConfidence(_ text: Span<UInt8>) -> Confidence {
    if text.containsMask || text.isSentence { return .impossible }
    var best = Confidence.impossible
    // Several persons, and remarks in brackets: each piece is looked at.
    NameForms.pieces(text, skipsBrackets: true) { piece, characters in
      let word = HanForms.plain(ByteText.text(piece))
      guard characters <= 25, !NameForms.nobody.contains(word), !self.dictionaries.headers.isTotalWord(word),
        !MaskedNames.isMasked(word, self.dictionaries.surnames)
      else {
        return
      }
      best = max(best, self.nameKind.confidence(ofCell: piece, dictionaries: self.dictionaries))
    }
    return best
  }
}

extension Span<UInt8> {
  /// Whether a sign stands in a text that no list of names has: a colon, a full stop, a line to fill in.
  var isSentence: Bool {
    for index in indices {
      switch self[index] {
      case 0x3a, 0x5f, 0x3b, 0x21, 0x3f: return true
      // U+3002 full stop, U+FF1A colon, U+FF1B semicolon, U+FF01 and U+FF1F marks.
      case 0xe3: if index + 2 < count, self[index + 1] == 0x80, self[index + 2] == 0x82 { return true }
      case 0xef:
        guard index + 2 < count, self[index + 1] == 0xbc else { continue }
        if [0x9a, 0x9b, 0x81, 0x9f].contains(self[index + 2]) { return true }
      default: continue
      }
    }
    return false
  }

  /// Whether a sign stands in a text by which something was masked.
  var containsMask: Bool {
    for index in indices {
      // The asterisk, and the full-width one and × and ● as they are typed for it.
      if self[index] == 0x2a { return true }
      if self[index] == 0xef, index + 2 < count, self[index + 1] == 0xbc, self[index + 2] == 0x8a {
        return true
      }
      if self[index] == 0xc3, index + 1 < count, self[index + 1] == 0x97 { return true }
    }
    return false
  }
}
