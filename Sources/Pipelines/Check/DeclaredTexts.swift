import Columns
import Dictionaries
import Gate
import Recognize
import Redact

/// Looks for identifiers in the texts that a pipeline declares and that stand in products as they are.
///
/// What is declared passes the leak gate: a title with an identity number in it, or an account under the telephones of
/// the office, would be let through. The office's telephone may stand where telephones stand, and its address where it
/// says how to reach it; anybody's house stands nowhere. Members of a dimension, their heading, the titles of
/// disclosure items and the names of places are shown as they are, too, and may come from an office's own dictionaries.
enum DeclaredTexts {
  /// What may stand where an office says how to reach it.
  private static let contactKinds: Set<FieldKind> = [.phone, .landline, .email, .qq, .weChat]
  /// The texts that say how to reach the office.
  private static let officePlaces: Set<String> = ["contacts.office", "notice.office", "notice.objection"]
  /// One of these stands in the name of every office; a road and a number without it may be anybody's house.
  private static let officeWords = Set("办局府所站股科会处")

  /// What offices are called without one of these.
  private static let officeNames = ["卫生院", "卫生室", "医院", "学校", "小学", "中学", "中心", "大厅", "敬老院", "福利院"]

  static func refusals(of pipeline: Pipeline, dictionaries: Dictionaries) -> [FlowRefusal] {
    let scanner = CellScanner(areaCodes: dictionaries.areaCodes)
    return refusals(ofTexts: texts(of: pipeline), scanner)
      + refusals(ofMembersIn: pipeline, dictionaries, scanner)
      + refusals(ofItemsIn: pipeline, dictionaries, scanner)
      + refusals(ofPlaces: dictionaries.areas.overlayNames, scanner)
  }

  private static func isIdentifying(_ text: String, _ scanner: CellScanner) -> Bool {
    AddressText.namesHouse(in: text) || scanner.hasHit(Array(text.utf8).span)
  }

  /// The titles of the disclosure items that a release names.
  private static func refusals(
    ofItemsIn pipeline: Pipeline, _ dictionaries: Dictionaries, _ scanner: CellScanner
  ) -> [FlowRefusal] {
    let items = dictionaries.disclosureItems.filter { pipeline.items.contains($0.id) }
    guard
      items.contains(where: { isIdentifying($0.phrase.zh, scanner) || isIdentifying($0.phrase.en, scanner) })
    else { return [] }
    return [FlowRefusal(field: "items", product: "", path: ["items"], remedy: "flow-identifier-place")]
  }

  /// The places that only the office's own dictionaries list.
  private static func refusals(ofPlaces names: Set<String>, _ scanner: CellScanner) -> [FlowRefusal] {
    guard names.contains(where: { isIdentifying($0, scanner) }) else { return [] }
    return [FlowRefusal(field: "places", product: "", path: ["places"], remedy: "flow-identifier-place")]
  }

  private static func refusals(
    ofTexts texts: [(place: String, text: String, holdsTelephone: Bool)], _ scanner: CellScanner
  ) -> [FlowRefusal] {
    texts.compactMap { place, text, holdsTelephone in
      // Titles and definitions say where no office is.
      var isIdentifying = AddressText.namesHouse(
        in: text, isOffices: officePlaces.contains(place) && namesOffice(text))
      let bytes = Array(text.utf8)
      scanner.scan(bytes.span) { hit in
        if !holdsTelephone || !contactKinds.contains(hit.kind) { isIdentifying = true }
      }
      // Nobody writes the office's telephone so, and the gate knows no such number as anybody's.
      if holdsTelephone, telephones(in: withDigits(text), scanner) > telephones(in: text, scanner) {
        isIdentifying = true
      }
      guard isIdentifying else { return nil }
      return FlowRefusal(
        field: FieldName(place), product: "", path: [place], remedy: "flow-identifier-declared")
    }
  }

  private static func namesOffice(_ text: String) -> Bool {
    text.contains(where: officeWords.contains) || officeNames.contains { text.contains($0) }
  }

  /// How many telephones without such letters stand in a text.
  private static func telephones(in text: String, _ scanner: CellScanner) -> Int {
    let bytes = Array(text.utf8)
    var count = 0
    scanner.scan(bytes.span) { hit in
      guard hit.kind == .phone || hit.kind == .landline else { return }
      let telephone = String(decoding: bytes[hit.range], as: UTF8.self)
      if withDigits(telephone) == telephone { count += 1 }
    }
    return count
  }

  /// A text with the digits that letters are typed for: 13OOOOOO001, l3000000001.
  private static func withDigits(_ text: String) -> String { String(text.map { digits[$0] ?? $0 }) }

  private static let digits: [Character: Character] = [
    "O": "0", "o": "0", "\u{ff2f}": "0", "\u{ff4f}": "0", "\u{39f}": "0", "\u{3bf}": "0", "\u{41e}": "0",
    "\u{43e}": "0",
    "I": "1", "l": "1", "i": "1", "|": "1", "\u{ff29}": "1", "\u{ff4c}": "1", "\u{406}": "1", "\u{456}": "1",
  ]

  /// The dimensions of which a member holds an identifier by its form, each once.
  private static func refusals(
    ofMembersIn pipeline: Pipeline, _ dictionaries: Dictionaries, _ scanner: CellScanner
  ) -> [FlowRefusal] {
    Set(pipeline.tables.flatMap(\.dimensions)).sorted().compactMap { dimension in
      let name = pipeline.field(dimension)?.vocabulary ?? dimension.rawValue
      guard let vocabulary = dictionaries.vocabularies[name] else { return nil }
      let labels = [vocabulary.label] + vocabulary.members.map(\.label)
      guard labels.contains(where: { isIdentifying($0.zh, scanner) || isIdentifying($0.en, scanner) }) else {
        return nil
      }
      return FlowRefusal(
        field: dimension, product: "", path: [dimension.rawValue], remedy: "flow-identifier-member")
    }
  }

  /// Every declared text with its place in the file, and whether telephones may stand in it.
  private static func texts(of pipeline: Pipeline) -> [(place: String, text: String, holdsTelephone: Bool)] {
    var texts = [("title", pipeline.title.zh, false), ("title", pipeline.title.en, false)]
    for contact in pipeline.contacts {
      texts.append(("contacts.office", contact.office, false))
      texts.append(("contacts.telephone", contact.telephone, true))
      texts.append(("contacts.email", contact.email, true))
    }
    let notice = pipeline.notice
    texts.append(("notice.office", notice.office, false))
    texts.append(("notice.telephone", notice.telephone, true))
    texts.append(("notice.objection", notice.objection, true))
    for table in pipeline.tables {
      for label in [table.title, table.definition] {
        texts.append(("tables.\(table.name)", label.zh, false))
        texts.append(("tables.\(table.name)", label.en, false))
      }
    }
    if let basis = pipeline.noticeSpec?.basis { texts.append(("notice.basis", basis, false)) }
    for part in pipeline.noticeSpec?.parts ?? [] { texts.append(("notice.parts", part.basis, false)) }
    return texts
  }
}
