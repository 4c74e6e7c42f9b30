import Columns

/// Facts in words: errors and findings as an officer reads them.
public struct Wording: Sendable {
  /// The language.
  public let language: Language

  /// Makes words in a language.
  public init(_ language: Language) { self.language = language }

  /// What happened, and where.
  public func sentence(_ error: SluiceError) -> String {
    let message = MessageTable.message(for: error.code.name)
    let what = message.map { filled(language($0.what), with: error) } ?? error.code.name
    let place = self.place(error.place)
    return place.isEmpty ? what : place + separator + what
  }

  /// What to do about an error.
  public func remedy(_ error: SluiceError) -> String {
    MessageTable.message(for: error.code.name).map { filled(language($0.remedy), with: error) } ?? ""
  }

  /// What a code of a finding or note says.
  public func sentence(code: String) -> String {
    MessageTable.message(for: code).map { language($0.what) } ?? code
  }

  /// What to do about a code of a finding or note.
  public func remedy(code: String) -> String {
    MessageTable.message(for: code).map { language($0.remedy) } ?? ""
  }

  /// A place: `低保.xlsx, 工作表 Sheet1, 第 3 行, 第 2 列`.
  public func place(_ place: Place) -> String {
    var parts: [String] = []
    if let file = place.file { parts.append(file) }
    switch language {
    case .zh:
      if let sheet = place.sheet { parts.append("工作表 \(sheet)") }
      if let row = place.row { parts.append("第 \(row) 行") }
      if let column = place.column { parts.append("第 \(column) 列") }
      return parts.joined(separator: "\u{ff0c}")
    case .en:
      if let sheet = place.sheet { parts.append("sheet \(sheet)") }
      if let row = place.row { parts.append("row \(row)") }
      if let column = place.column { parts.append("column \(column)") }
      return parts.joined(separator: ", ")
    }
  }

  private var separator: String { language == .zh ? "\u{ff1a}" : ": " }

  private func filled(_ text: String, with error: SluiceError) -> String {
    let listed = error.expected.joined(separator: language == .zh ? "、" : ", ")
    return
      text
      .replacing("{key}", with: error.key ?? "")
      .replacing("{expected}", with: listed)
      .replacing("{line}", with: error.line.map(String.init) ?? "")
      .replacing(
        "{system}",
        with: error.systemError.map(systemReason) ?? language(Label(zh: "原因不明", en: "for no known reason")))
  }
}
