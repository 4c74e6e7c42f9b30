import Columns
import Dictionaries
import Gate
import Recognize
import Redact

/// Looks for identifiers in the texts that a pipeline declares and that stand in products as they are.
///
/// What is declared passes the leak gate: a title with an identity number in it, or an account under the
/// telephones of the office, would be let through. The office's telephone may stand where telephones stand. Members of a
/// dimension are shown as they are, too: an office's own vocabulary may hold a number or the address of a house.
enum DeclaredTexts {
  /// What may stand where an office says how to reach it.
  private static let contactKinds: Set<FieldKind> = [.phone, .landline, .email, .qq, .weChat]

  static func refusals(of pipeline: Pipeline, dictionaries: Dictionaries) -> [FlowRefusal] {
    let scanner = CellScanner(areaCodes: dictionaries.areaCodes)
    return refusals(ofTexts: texts(of: pipeline), scanner)
      + refusals(ofMembersIn: pipeline, dictionaries, scanner)
  }

  private static func refusals(
    ofTexts texts: [(place: String, text: String, holdsTelephone: Bool)], _ scanner: CellScanner
  ) -> [FlowRefusal] {
    texts.compactMap { place, text, holdsTelephone in
      var isIdentifying = false
      let bytes = Array(text.utf8)
      scanner.scan(bytes.span) { hit in
        if !holdsTelephone || !contactKinds.contains(hit.kind) { isIdentifying = true }
      }
      guard isIdentifying else { return nil }
      return FlowRefusal(
        field: FieldName(place), product: "", path: [place], remedy: "flow-identifier-declared")
    }
  }

  /// The dimensions of which a member holds an identifier by its form, each once.
  private static func refusals(
    ofMembersIn pipeline: Pipeline, _ dictionaries: Dictionaries, _ scanner: CellScanner
  ) -> [FlowRefusal] {
    Set(pipeline.tables.flatMap(\.dimensions)).sorted().compactMap { dimension in
      let name = pipeline.field(dimension)?.vocabulary ?? dimension.rawValue
      let members = dictionaries.vocabularies[name]?.members ?? []
      let isIdentifying = members.contains { member in
        [member.label.zh, member.label.en].contains { label in
          AddressText.stands(in: label) || scanner.hasHit(Array(label.utf8).span)
        }
      }
      guard isIdentifying else { return nil }
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
