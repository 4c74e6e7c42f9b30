import Columns
import Dictionaries
import Recognize
import Redact

/// Looks for identifiers in the texts that a pipeline declares and that stand in products as they are.
///
/// What is declared passes the leak gate: a title with an identity number in it, or an account under the
/// telephones of the office, would be let through. The office's telephone may stand where telephones stand.
enum DeclaredTexts {
  /// What may stand where an office says how to reach it.
  private static let contactKinds: Set<FieldKind> = [.phone, .landline, .email, .qq, .weChat]

  static func refusals(of pipeline: Pipeline, dictionaries: Dictionaries) -> [FlowRefusal] {
    let scanner = CellScanner(areaCodes: dictionaries.areaCodes)
    return texts(of: pipeline).compactMap { place, text, holdsTelephone in
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
