import Columns

/// Decodes `notice`: what stands on community notices beside the households.
enum NoticeDecoder {
  static func text(_ node: SettingsNode) throws(SluiceError) -> NoticeText {
    let keys = try node.entries(
      allowing: ["kind", "office", "telephone", "objection", "first_day", "last_day"])
    var text = NoticeText()
    text.kind = try keys["kind"]?.word(as: NoticeText.Kind.self) ?? .confirmed
    text.office = try keys["office"]?.text() ?? ""
    text.telephone = try keys["telephone"]?.text() ?? ""
    text.objection = try keys["objection"]?.text() ?? ""
    text.firstDay = try keys["first_day"].flatMap(day)
    text.lastDay = try keys["last_day"].flatMap(day)
    if let first = text.firstDay, let last = text.lastDay, last < first, let node = keys["last_day"] {
      throw node.error(.pipelineWrongShape, expected: ["≥ \(first.iso)"])
    }
    return text
  }

  private static func day(_ node: SettingsNode) throws(SluiceError) -> CivilDate? {
    let text = try node.text()
    if text.isEmpty { return nil }
    guard let day = CivilDate(iso: text) else {
      throw node.error(.pipelineWrongShape, expected: ["2026-10-31"])
    }
    return day
  }
}
