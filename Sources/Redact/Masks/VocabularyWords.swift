import Columns
import Dictionaries

/// Rebuilds a cell from the words of a vocabulary; what is not listed becomes 未知.
///
/// Nothing of the cell itself is kept, so that a name or number in it cannot come through.
struct VocabularyWords: Mask {
  static let name = "vocabulary"

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { min(taken, .special) }

  static func remains(_ settings: MaskSettings) -> Label {
    Label(zh: "词表中的规范用语", en: "words of a vocabulary")
  }

  private let words: Vocabulary

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError) {
    guard let name = settings.vocabulary, let words = knowledge.vocabularies[name] else {
      throw SluiceError(
        .maskSetting, key: "\(settings.name).vocabulary", expected: knowledge.vocabularies.keys.sorted())
    }
    self.words = words
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * 9)
    // A column of a vocabulary has few distinct cells: each is looked up once.
    var known: [String: [UInt8]] = [:]
    for row in 0..<column.count {
      let text = column.text(row)
      if let label = known[text] {
        masked.write(label)
      } else {
        let label = ByteText.isBlank(column.cell(row)) ? [] : self.label(text)
        if known.count < 4096 { known[text] = label }
        masked.write(label)
      }
      masked.endCell()
    }
    return masked
  }

  /// Ideographic, full-width and ASCII commas, semicolons and strokes.
  static let separators: Set<Character> = [
    "\u{3001}", "\u{ff0c}", "\u{ff1b}", "\u{ff0f}", ",", ";", "/", "|", "\n",
  ]

  private func label(_ text: String) -> [UInt8] {
    let parts = text.split(whereSeparator: { Self.separators.contains($0) })
    let labels = parts.map { part in
      words.code(of: String(part)).flatMap(words.member)?.label.zh ?? "未知"
    }
    return Array((labels.isEmpty ? "未知" : labels.joined(separator: "、")).utf8)
  }
}
