import Columns
import Dictionaries

/// Tells what a row below the header is, when it holds no number as long as an identity number.
///
/// A row that is not clearly something else is a record: nothing is dropped on suspicion. What is kept out
/// tells of nobody: no name, no number, and where it has money it is a total.
///
/// A class, since every row asks it: of a struct in a table the row would copy all the knowledge of words, field by field.
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
    /// A row of signatures or notes.
    case footer
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

  /// - Parameter isUnderHeader: whether no record came since the header.
  func verdict(_ texts: [String], isUnderHeader: Bool) -> Verdict {
    let filled = texts.filter { !$0.isEmpty }
    if headRows.contains(where: { isRepetition(texts, of: $0, filled: filled.count) }) { return .repeated }
    if isUnderHeader && isColumnNumbers(filled) { return .repeated }
    let first = filled.prefix(Self.labelCells)
    // 总人数 and 总金额 are words for a total, and heads of another table's columns.
    let isHeader = HeaderFace(texts, number: 0, knowledge).isAnotherHeader
    if !isHeader, first.contains(where: { knowledge.isTotalWord($0) }) {
      return isTotal(filled) ? .total : .recordLikeTotal
    }
    if let label = filled.first, isFooter(label, filled: filled) { return .footer }
    // A line of units is the title of a table to come, or a heading; never somebody.
    if filled.count == 1 && UnitLine.statement(filled) != .none { return .section }
    if isHeader { return .anotherHeader }
    return withoutLabel(texts, filled: filled)
  }

  private func withoutLabel(_ texts: [String], filled: [String]) -> Verdict {
    let row = RowContents(texts, roles: roles)
    if filled.count == 1 && width >= 4 && row.isNothingKnown {
      return isHeading(texts) ? .section : .recordNearlyEmpty
    }
    if tellsOfPersons, isVoid(texts) { return .placeholder }
    guard tellsOfPersons, !row.isAboutSomebody, row.texts == 0 else {
      return filled.count == 1 && width >= 4 ? .recordNearlyEmpty : .record
    }
    if row.hasMoney { return row.places <= 1 ? .moneyOnly : .record }
    if filled.count == 1 && row.places == 1 { return width >= 4 ? .section : .record }
    return row.numbers == 0 ? .placeholder : .record
  }

  /// Whether a row is struck out: a word such as 作废, and beside it nobody and no number other than zero.
  private func isVoid(_ texts: [String]) -> Bool {
    guard texts.contains(where: { !$0.isEmpty && knowledge.isVoidWord($0) }) else { return false }
    let rest = RowContents(texts.map { knowledge.isVoidWord($0) ? "" : $0 }, roles: roles)
    return !rest.isAboutSomebody && !rest.hasMoney && rest.texts == 0 && rest.numbers == 0
  }

  /// Whether a row without an identity number has the looks of a total: money, at most one text where names stand
  /// and one where places do, and nothing else but numbers. Whether it is one, only the sums tell.
  func mayBeTotal(_ texts: [String]) -> Bool {
    guard roles.contains(.serial) || roles.contains(.place) else { return false }
    var (names, places, hasMoney) = (0, 0, false)
    for (column, text) in texts.enumerated() where !text.isEmpty {
      let isNumber = CellAmount.hundredths(text) != nil
      switch column < roles.count ? roles[column] : nil {
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

  /// Whether nearly all filled cells say what the header says in the same column.
  private func isRepetition(_ texts: [String], of head: [String], filled: Int) -> Bool {
    var same = 0
    for (column, text) in texts.enumerated() where !text.isEmpty {
      if column < head.count && head[column] == text { same += 1 }
    }
    let isWholeTitle = same == filled && head.count { !$0.isEmpty } == filled
    return isWholeTitle || (same >= 2 && same * 5 >= filled * 4)
  }

  /// Whether the cells number the columns: 1 2 3 …, 甲 乙 1 2 3 …, 栏次 1 2 3, with sums such as 7=5+6.
  private func isColumnNumbers(_ filled: [String]) -> Bool {
    guard filled.count >= 3, filled.count * 2 >= width else { return false }
    let stems = ["甲", "乙", "丙", "丁", "戊", "己", "栏次", "列次"]
    var next = 1
    for (index, text) in filled.enumerated() {
      if next == 1 && index < stems.count && stems.contains(text) { continue }
      let number = text.prefix { $0 != "=" && $0 != "\u{ff1d}" }
        .filter { !["(", ")", "\u{ff08}", "\u{ff09}", " "].contains($0) }
      guard Int(number) == next else { return false }
      next += 1
    }
    return next > 1
  }

  /// Whether a row with the word for a total has beside it numbers and at most two texts, such as places.
  private func isTotal(_ filled: [String]) -> Bool {
    let others = filled.filter { CellAmount.hundredths($0) == nil && !knowledge.isTotalWord($0) }
    return others.count <= 2
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

/// What the filled cells of a row are, by the columns they stand in.
private struct RowContents {
  /// Whether a cell names or numbers a person or household.
  private(set) var isAboutSomebody = false
  /// Whether there is an amount other than zero.
  private(set) var hasMoney = false
  /// How many cells name a place, how many others are texts, and how many are numbers other than zero.
  private(set) var places = 0
  private(set) var texts = 0
  private(set) var numbers = 0

  /// Whether the cells are texts only, in columns that tell neither of persons nor of places.
  var isNothingKnown: Bool { texts > 0 && !isAboutSomebody && !hasMoney && places == 0 && numbers == 0 }

  init(_ cells: [String], roles: [ColumnRole?]) {
    for (column, text) in cells.enumerated() where !text.isEmpty {
      let role = column < roles.count ? roles[column] : nil
      let amount = CellAmount.hundredths(text)
      switch role {
      case .person, .contact, .household:
        // A zero is what a formula makes of nothing.
        if amount != 0 { isAboutSomebody = true }
      case .money where amount != nil:
        if amount != 0 { hasMoney = true }
      case .serial where amount != nil: continue
      case .place where amount == nil: places += 1
      default:
        if amount == nil { texts += 1 } else if amount != 0 { numbers += 1 }
      }
    }
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
