import Columns
import Dictionaries

/// Tells what a row below the header is, when it holds no number as long as an identity number.
///
/// A row that is not clearly something else is a record: nothing is dropped on suspicion. What is kept out
/// tells of nobody: no name, no number, and where it has money it is a total.
///
/// A class, since every row asks it: of a struct in a table the row would copy all the knowledge of words, field by
/// field.
final class RowClassifier {
  /// What a row is.
  enum Verdict: Equatable {
    /// A record.
    case record
    /// A record that has the word for a total, but other texts too.
    case recordLikeTotal
    /// A record of a single filled cell.
    case recordNearlyEmpty
    /// A row of totals.
    case total
    /// A row with money and without anybody: a total, if it is the sum of rows above it.
    case moneyOnly
    /// A row with numbers and a text that is nobody's: a note of the summary, if it stands beside a total.
    case labelledMoney
    /// A row with a word for a note of the summary, such as 其中 or 人均.
    case summaryNote
    /// A row of signatures or notes.
    case footer
    /// An office's name or a day, which is a signature if no record comes after it.
    case signature
    /// A header, a title or column numbers once more.
    case repeated
    /// The header of another table.
    case anotherHeader
    /// A heading within the table.
    case section
    /// A row that is numbered, but not filled in.
    case placeholder
  }

  let knowledge: HeaderKnowledge
  /// The rows of the header and above it, as texts.
  let headRows: [[String]]
  /// What each column tells.
  let roles: [ColumnRole?]
  /// The column of running numbers.
  private let serialColumn: Int?
  /// The row that was looked at last.
  private var last: (texts: [String], isUnderHeader: Bool, verdict: Verdict)?

  init(knowledge: HeaderKnowledge, headRows: [[String]], roles: [ColumnRole?]) {
    self.knowledge = knowledge
    self.headRows = headRows
    self.roles = roles
    serialColumn = roles.firstIndex(of: .serial)
  }

  /// The word for a total stands in one of so many first filled cells.
  private static let labelCells = 3

  /// How many columns the table has.
  private var width: Int { roles.count }
  /// Whether rows can be told to be about nobody.
  private var tellsOfPersons: Bool { roles.contains(.person) }

  /// What a row is; of rows that are all alike, as a spreadsheet repeats them, only the first is looked at.
  ///
  /// - Parameter isUnderHeader: whether no record came since the header.
  func verdict(_ texts: [String], isUnderHeader: Bool) -> Verdict {
    if let last, last.isUnderHeader == isUnderHeader, last.texts == texts { return last.verdict }
    let verdict = look(at: texts, isUnderHeader: isUnderHeader)
    last = (texts, isUnderHeader, verdict)
    return verdict
  }

  private func look(at texts: [String], isUnderHeader: Bool) -> Verdict {
    let filled = texts.filter { !$0.isEmpty }
    if headRows.contains(where: { isRepetition(texts, of: $0, filled: filled.count) }) { return .repeated }
    if isColumnNumbers(texts, filled, isUnderHeader: isUnderHeader) { return .repeated }
    if isUnderHeader && isHints(texts, filled: filled.count) { return .repeated }
    let row = contents(texts)
    // 总人数 and 总金额 are words for a total, and heads of another table's columns.
    let isHeader = HeaderFace(texts, number: 0, knowledge).isAnotherHeader
    if !isHeader, let total = totalVerdict(texts, filled, row) { return total }
    if let label = filled.first, isFooter(label, filled: filled) { return .footer }
    // A line of units is the title of a table to come, or a heading; never somebody.
    if filled.count == 1 && UnitLine.statement(filled) != .none { return .section }
    if isHeader { return .anotherHeader }
    if let line = lineVerdict(texts, filled: filled.count, row) { return line }
    let verdict = withoutLabel(texts, filled: filled, row)
    guard verdict == .record || verdict == .recordNearlyEmpty || verdict == .labelledMoney,
      SignatureLine.isSignature(texts, filled, roles: roles, knowledge)
    else { return verdict }
    return .signature
  }

  private func withoutLabel(_ texts: [String], filled: [String], _ row: RowContents) -> Verdict {
    // A village above its rows, over 户号 in a table without running numbers.
    if filled.count == 1, width >= 4, let text = filled.first,
      knowledge.isPlace(text) || isHeadingOverNumbers(text, texts)
    {
      return .section
    }
    if filled.count == 1 && width >= 4 && row.isNothingKnown {
      return isHeading(texts) ? .section : .recordNearlyEmpty
    }
    if tellsOfPersons, isVoid(texts) { return .placeholder }
    if tellsOfPersons, row.isLabelled, let label = filled.first {
      if knowledge.isNoteWord(label) { return .summaryNote }
      if row.texts > 0 { return .labelledMoney }
    }
    if tellsOfPersons, row.mayBeSum { return .moneyOnly }
    guard tellsOfPersons, !row.isAboutSomebody, row.texts == 0 else {
      return filled.count == 1 && width >= 4 ? .recordNearlyEmpty : .record
    }
    if row.hasMoney { return row.places <= 1 ? .moneyOnly : .record }
    if filled.count == 1 && row.places == 1 { return width >= 4 ? .section : .record }
    // 一 | 板桥镇
    if filled.count == 2 && row.places == 1 && filled.allSatisfy({ CellAmount.hundredths($0) == nil }) {
      return .section
    }
    return row.numbers == 0 ? .placeholder : .record
  }

  /// Whether a row has the word for a total, or counts of households and persons where their names stand.
  private func totalVerdict(_ texts: [String], _ filled: [String], _ row: RowContents) -> Verdict? {
    // Whoever is called 小计 is nobody, whatever the row repeats of the rows above it and whatever its sum is.
    let isNobody = row.names == 0 && row.identifiers == 0
    if filled.prefix(Self.labelCells).contains(where: { knowledge.isTotalWord($0) }) {
      let isSum = isTotal(filled, row) || (isNobody && (row.totalWords > 0 || isSumOfNobody(filled, row)))
      return isSum ? .total : .recordLikeTotal
    }
    // A word for a total is nobody's name; beside it may stand the householder's whose members are added up.
    if row.totalWords > 0 {
      let isHouseholds = row.names <= 1 && row.identifiers == 0 && row.texts <= 1
      return isNobody || isHouseholds ? .total : .recordLikeTotal
    }
    return tellsOfPersons && row.isCountOfMany || isSumOfNobody(filled, row) ? .total : nil
  }

  /// Whether a row without anybody has money and, in any column, a word for a total and nothing else: 国家助学金小计
  /// among the kinds. A cell with numbers or sentences of its own is a note about somebody.
  private func isSumOfNobody(_ filled: [String], _ row: RowContents) -> Bool {
    guard tellsOfPersons, row.isWithoutAnybody, row.hasMoney else { return false }
    return filled.contains {
      $0.allSatisfy { $0.isLetter || $0.isWhitespace || "()\u{ff08}\u{ff09}:\u{ff1a}".contains($0) }
        && knowledge.isTotalWord($0)
    }
  }

  /// A line of signatures, pages or notes in however many cells: nobody, no running number, no amount, and most of its
  /// cells say that it is one.
  private func lineVerdict(_ texts: [String], filled: Int, _ row: RowContents) -> Verdict? {
    guard tellsOfPersons, !row.hasSerialNumber else { return nil }
    var (known, labels, strokes) = (0, 0, 0)
    var (isAnswer, tellsOfRows) = (false, false)
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let line = LineText(text)
      switch line {
      case .mark: known += 1
      case .label:
        known += 1
        labels += 1
        if knowledge.tellsOfRows(text) { tellsOfRows = true }
      case .stroke: strokes += 1
      case .other:
        if isAnswer {
          known += 1
        } else if let amount = CellAmount.hundredths(text) {
          if amount != 0 { return nil }
        } else if roles.tellsOfSomebody(column) || roles.role(of: column) == .money {
          return nil
        }
      }
      isAnswer = LineText.isOpen(text) || knowledge.isFooterWord(text)
    }
    if filled == 1, let text = texts.last {
      if strokes == 1 || (labels == 0 && known == 1) || LineText.isPageNumber(text) { return .footer }
      return labels == 1 && !isHeading(texts) && !tellsOfRows ? .footer : nil
    }
    if strokes == filled { return .footer }
    guard known > 0, (known + strokes) * 2 >= filled else { return nil }
    // 填报单位：板桥镇人民政府, above the rows of another township.
    return tellsOfRows ? .section : .footer
  }

  /// Whether the cells right below a header say how those below them are filled in.
  private func isHints(_ texts: [String], filled: Int) -> Bool {
    guard tellsOfPersons, filled > 1 || !isHeading(texts) else { return false }
    if filled == 1, let text = texts.last, knowledge.tellsOfRows(text) { return false }
    var hints = 0
    for (column, text) in texts.enumerated() where !text.isEmpty {
      if HintText.isHint(text) {
        hints += 1
      } else if roles.tellsOfSomebody(column) {
        return false
      }
    }
    return hints * 2 > filled
  }

  /// What the filled cells of a row are.
  func contents(_ texts: [String]) -> RowContents {
    RowContents(texts, roles: roles, knowledge: knowledge)
  }

  /// Whether the text that begins a row stands where running numbers do, or at the left of the table.
  func isLabelledAtLeft(_ texts: [String]) -> Bool {
    guard let column = texts.firstIndex(where: { !$0.isEmpty }) else { return false }
    let row = contents(texts)
    return column == serialColumn ?? 0 && row.texts == 1 && row.places == 0
  }

  /// Whether a row begins with a text, and has no running number.
  func isLabelled(_ texts: [String]) -> Bool {
    guard let label = texts.first(where: { !$0.isEmpty }), CellAmount.hundredths(label) == nil else {
      return false
    }
    return contents(texts).isLabelled
  }

  /// Whether a row is struck out: a word such as 作废, and beside it nobody and no number other than zero.
  private func isVoid(_ texts: [String]) -> Bool {
    guard texts.contains(where: { !$0.isEmpty && knowledge.isVoidWord($0) }) else { return false }
    let rest = RowContents(
      texts.map { knowledge.isVoidWord($0) ? "" : $0 }, roles: roles, knowledge: knowledge)
    return !rest.isAboutSomebody && !rest.hasMoney && rest.texts == 0 && rest.numbers == 0
  }

  /// Whether a row without an identity number has the looks of a total: money, at most one text where names stand
  /// and one where places do, and nothing else but numbers. Whether it is one, only the sums tell.
  func mayBeTotal(_ texts: [String]) -> Bool {
    guard roles.contains(.serial) || roles.contains(.place) else { return false }
    var (names, places, hasMoney) = (0, 0, false)
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let isNumber = CellAmount.hundredths(text) != nil
      switch roles.role(of: column) {
      case .person: names += 1
      case .place where !isNumber: places += 1
      case .money where isNumber: hasMoney = true
      // A row with a running number is one of the list's.
      case .serial, .household, .contact: return false
      default: if !isNumber { return false }
      }
    }
    return hasMoney && names == 1 && places <= 1
  }

  /// Whether the cell of the running number says that the row is the form's own example.
  func isExample(_ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>) -> Bool {
    guard let column = serialColumn, column < ends.count else { return false }
    let begin = column == 0 ? start : Int(ends[column - 1])
    let end = Int(ends[column])
    // Numbers, which nearly all are, are told by their first byte.
    guard end > begin, end - begin <= 24, bytes[begin] >= 0x80 || bytes[begin] == 0x28 else { return false }
    let cell = CellTexts.all(bytes, start: begin, ends: ends.extracting(column..<(column + 1)))
    return knowledge.isExampleWord(cell.first ?? "")
  }

  /// Whether the only text of a row stands where headings do: at the left, over a column that is not of persons.
  private func isHeading(_ texts: [String]) -> Bool {
    guard tellsOfPersons, let column = texts.firstIndex(where: { !$0.isEmpty }) else { return false }
    return column <= (roles.firstIndex { $0 != nil } ?? 0)
  }

  /// Whether the only text of a row, at the left where the numbers of households stand, is none and tells of the rows below
  /// it: 某某村, 二、特困供养.
  private func isHeadingOverNumbers(_ text: String, _ texts: [String]) -> Bool {
    guard isHeading(texts), roles[texts.count - 1] == .household,
      !text.contains(where: { $0.isASCII && $0.isNumber })
    else { return false }
    return ["镇", "乡", "街道", "村", "社区"].contains(where: text.hasSuffix) || knowledge.tellsOfRows(text)
  }

  /// Whether nearly all filled cells say what the header says in the same column.
  private func isRepetition(_ texts: [String], of head: [String], filled: Int) -> Bool {
    var same = 0
    for (column, text) in texts.enumerated() where !text.isEmpty {
      if column < head.count && head[column] == text { same += 1 }
    }
    let isWholeTitle = same == filled && head.count { !$0.isEmpty } == filled
    return isWholeTitle || (same >= 2 && same * 5 >= filled * 4)
  }

  /// Whether the cells number the columns.
  ///
  /// Below records a number must stand where a name or an identity number does; and numbered columns of persons tell as
  /// much as half of all columns.
  private func isColumnNumbers(_ texts: [String], _ filled: [String], isUnderHeader: Bool) -> Bool {
    guard ColumnNumbers.isRun(filled) else { return false }
    let numbersPersons = zip(texts, roles).contains { text, role in role == .person && !text.isEmpty }
    return numbersPersons || (isUnderHeader && filled.count * 2 >= width)
  }

  /// Whether a row with the word for a total has beside it numbers and at most two texts, such as places; more places
  /// when nobody is named.
  private func isTotal(_ filled: [String], _ row: RowContents) -> Bool {
    let others = filled.count { CellAmount.hundredths($0) == nil && !knowledge.isTotalWord($0) }
    return others - (row.names == 0 ? row.places : 0) <= 2
  }

  private func isFooter(_ label: String, filled: [String]) -> Bool {
    let isSparse = filled.count <= 2 || filled.count * 2 <= max(width, 4)
    guard isSparse else { return false }
    if knowledge.isFooterWord(label) { return true }
    let head = label.prefix { $0 != ":" && $0 != "\u{ff1a}" }
    if head.count < label.count && knowledge.isFooterWord(String(head)) { return true }
    return filled.count <= 2 && DateLine.isDate(label)
  }
}

/// Amounts in the few rows that are looked at closely.
enum CellAmount {
  /// The number of a cell, times 100; nil for blanks and texts.
  static func hundredths(_ text: String, in unit: MoneyUnit = .yuan) -> Int64? {
    let bytes = Array(text.utf8)
    return if case .cents(let cents) = read(bytes.span, in: unit) { cents } else { nil }
  }

  /// What a cell of an amount column holds.
  static func read(_ cell: Span<UInt8>, in unit: MoneyUnit) -> Money.Reading { Money.read(cell, unit: unit) }
}
