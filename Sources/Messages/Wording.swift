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

  /// A place: `低保.xlsx，工作表 Sheet1，第 3 行，第 2 列（B）`.
  public func place(_ place: Place) -> String {
    var parts: [String] = []
    if let area = place.area { parts.append(area) }
    if let file = place.file { parts.append(file) }
    switch language {
    case .zh:
      if let number = place.sheetNumber { parts.append("第 \(number) 张工作表") }
      if let sheet = place.sheet { parts.append("工作表 \(sheet)") }
      if let row = place.row { parts.append("第 \(row) 行") }
      if let columns = columns(place) { parts.append(columns) }
      return parts.joined(separator: "\u{ff0c}")
    case .en:
      if let number = place.sheetNumber { parts.append("sheet number \(number)") }
      if let sheet = place.sheet { parts.append("sheet \(sheet)") }
      if let row = place.row { parts.append("row \(row)") }
      if let columns = columns(place) { parts.append(columns) }
      return parts.joined(separator: ", ")
    }
  }

  /// Many places, those of one column together: `低保.xlsx，第 19 列（S），第 3、8、12 行`.
  ///
  /// The groups stand in the order of their first places.
  public func places(_ places: [Place]) -> String {
    var groups: [(column: Place, rows: [Int])] = []
    var positions: [Place: Int] = [:]
    for place in places {
      var column = place
      column.row = nil
      let position = positions[column] ?? groups.count
      if position == groups.count {
        positions[column] = position
        groups.append((column, []))
      }
      if let row = place.row { groups[position].rows.append(row) }
    }
    let texts = groups.map { text($0.column, rows: $0.rows) }.filter { !$0.isEmpty }
    return texts.joined(separator: language == .zh ? "；" : "; ")
  }

  private func text(_ column: Place, rows: [Int]) -> String {
    var sheet = column
    sheet.column = nil
    sheet.lastColumn = nil
    var parts = [place(sheet)].filter { !$0.isEmpty }
    let numbers = rows.map(String.init)
    if let columns = columns(column) { parts.append(columns) }
    switch language {
    case .zh:
      if !rows.isEmpty { parts.append("第 \(numbers.joined(separator: "、")) 行") }
      return parts.joined(separator: "，")
    case .en:
      if !rows.isEmpty {
        parts.append((rows.count == 1 ? "row " : "rows ") + numbers.joined(separator: ", "))
      }
      return parts.joined(separator: ", ")
    }
  }

  /// The column of a place, or its first and last: `第 2 列（B）`, `第 2–19 列（B–S）`; nil when it has none.
  private func columns(_ place: Place) -> String? {
    guard let first = place.column else { return nil }
    var (numbers, letters) = (String(first), Self.letters(ofColumn: first))
    if let last = place.lastColumn, last > first {
      numbers += "–\(last)"
      letters += "–\(Self.letters(ofColumn: last))"
    }
    return switch language {
    case .zh: "第 \(numbers) 列（\(letters)）"
    case .en: "column\(numbers.contains("–") ? "s" : "") \(numbers) (\(letters))"
    }
  }

  /// A column's letters as spreadsheets show them: 1 is A, 27 is AA.
  public static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// What differs from what was asked for: `户数应为 8412，台账为 8411；…`.
  private func differences(_ error: SluiceError) -> String {
    error.differences.map { difference in
      let name = language(CountedWords.label(difference.name))
      return switch language {
      case .zh: "\(name)应为 \(difference.expected)\u{ff0c}台账为 \(difference.found)"
      case .en: "\(name) \(difference.expected), but \(difference.found) in the ledger"
      }
    }.joined(separator: language == .zh ? "\u{ff1b}" : "; ")
  }

  private var separator: String { language == .zh ? "\u{ff1a}" : ": " }

  private func filled(_ text: String, with error: SluiceError) -> String {
    let listed = error.expected.joined(separator: language == .zh ? "、" : ", ")
    return
      text
      .replacing("{key}", with: error.key ?? "")
      .replacing("{expected}", with: listed)
      .replacing("{differences}", with: differences(error))
      .replacing("{line}", with: error.line.map(String.init) ?? "")
      .replacing(
        "{system}",
        with: error.systemError.map(systemReason) ?? language(Label(zh: "原因不明", en: "for no known reason")))
  }
}
