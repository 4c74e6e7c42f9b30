import Columns

/// Finds records of delimited text whose fields stand one or more columns too far to the right, since a separator
/// within a field was not quoted: 1,300.00 becomes 1 and 300.00, and what follows stands under the wrong header.
///
/// What fields of each column look like is learned from the first records that are as long as the header. A longer
/// one is shifted when it fits the columns better with fields joined than as it stands: a number with the three digits
/// behind it, or two texts. Where most records are longer, lines end with separators, and none is shifted.
///
/// A record that ends before columns that hardly any other leaves blank lost its end.
///
/// Memory: some bytes a field of the longer records, of which `rowsKept` are looked at; two numbers for a shorter one.
struct RowAlignment {
  /// What a longer record turned out to be.
  struct Shifted: Equatable {
    let row: Int
    /// The column, from 1, from which on fields are those of others.
    let column: Int
    /// Whether amounts, people, households or places are among them.
    let matters: Bool
  }

  /// A record that ends too early.
  struct Short: Equatable {
    let row: Int
    /// The first column, from 1, that it lacks.
    let column: Int
  }

  private static let rowsLearned = 256
  /// Of fewer, one field that others leave blank says nothing.
  private static let rowsNeeded = 5
  private static let rowsKept = 1000
  private static let mostExcess = 8
  /// A kind of field that fewer than one record in so many has.
  private static let hardlyAny = 50

  private let roles: [ColumnRole?]
  /// For each column and kind of field, how many of the records had it.
  private var counts: [[Int]]
  private var learned = 0
  private var regular = 0
  private var longer = 0
  private var shorter = 0
  private var kept: [(row: Int, forms: [FieldForm])] = []
  private var keptShort: [(row: Int, fields: Int)] = []

  /// - Parameter roles: what each field of the header tells of its column.
  init(roles: [ColumnRole?]) {
    self.roles = roles
    counts = Array(repeating: Array(repeating: 0, count: FieldForm.Kind.allCases.count), count: roles.count)
  }

  private var width: Int { roles.count }

  /// Takes a record.
  mutating func take(_ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>, row: Int) {
    if ends.count > width {
      longer += 1
      guard kept.count < Self.rowsKept, ends.count <= width + Self.mostExcess else { return }
      kept.append((row, Self.forms(bytes, start: start, ends: ends)))
      return
    }
    regular += 1
    if ends.count < width {
      shorter += 1
      if keptShort.count < Self.rowsKept { keptShort.append((row, ends.count)) }
    }
    guard learned < Self.rowsLearned, ends.count == width else { return }
    learned += 1
    for (column, form) in Self.forms(bytes, start: start, ends: ends).enumerated() {
      counts[column][form.kind.rawValue] += 1
    }
  }

  /// The records that are shifted, in the order they came.
  func shifted() -> [Shifted] {
    guard longer <= regular, learned >= Self.rowsNeeded else { return [] }
    return kept.compactMap { row, forms in
      guard let column = joint(forms) else { return nil }
      let isAnother = roles[column...].contains { $0.map(Self.matters.contains) ?? false }
      return Shifted(row: row, column: column + 1, matters: isAnother)
    }
  }

  /// What columns tell without which a row is not what it was.
  private static let matters: Set<ColumnRole> = [.money, .person, .household, .place]

  /// The records without fields that nearly all others have, amounts, people, households or places among them, in the
  /// order they came; none where programs leave out blank fields at the ends of many lines.
  func short() -> [Short] {
    guard shorter * 10 <= regular, learned >= Self.rowsNeeded else { return [] }
    return keptShort.compactMap { row, fields in
      let isLacking = (fields..<width).contains { column in
        roles[column].map(Self.matters.contains) ?? false
          && counts[column][FieldForm.Kind.blank.rawValue] * Self.hardlyAny < learned
      }
      return isLacking ? Short(row: row, column: fields + 1) : nil
    }
  }

  private static func forms(_ bytes: Span<UInt8>, start: Int, ends: Span<UInt32>) -> [FieldForm] {
    var forms: [FieldForm] = []
    forms.reserveCapacity(ends.count)
    var begin = start
    for index in ends.indices {
      let end = Int(ends[index])
      forms.append(FieldForm(bytes.extracting(begin..<end)))
      begin = end
    }
    return forms
  }

  /// The first column whose field must be joined for the record to fit best; nil when it fits best as it stands.
  ///
  /// For each number of joints so far, the least number of fields that do not fit, column by column.
  private func joint(_ forms: [FieldForm]) -> Int? {
    let excess = forms.count - width
    let asItStands =
      (0..<width).reduce(0) { $0 + misfit(forms[$1].kind, $1) }
      + forms[width...].count { $0.kind != .blank }
    var best: [(cost: Int, first: Int)?] = [(0, width)]
    for column in 0..<width {
      var next: [(cost: Int, first: Int)?] = Array(repeating: nil, count: excess + 1)
      for (joints, state) in best.enumerated() {
        guard let state else { continue }
        for more in 0...(excess - joints) {
          let fields = forms[(column + joints)...(column + joints + more)]
          guard let kind = joined(fields, isLast: column == width - 1) else { continue }
          let cost = state.cost + misfit(kind, column)
          let first = more > 0 ? min(state.first, column) : state.first
          if cost < next[joints + more]?.cost ?? Int.max { next[joints + more] = (cost, first) }
        }
      }
      best = next
    }
    guard let joined = best.last ?? nil, joined.cost < asItStands, joined.first < width else { return nil }
    return joined.first
  }

  /// What fields are together, or nil when they were never one: a note behind the last column is no part of it.
  private func joined(_ fields: ArraySlice<FieldForm>, isLast: Bool) -> FieldForm.Kind? {
    guard let first = fields.first else { return nil }
    if fields.count == 1 { return first.kind }
    if first.isHead && fields.dropFirst().allSatisfy(\.isTail) { return .number }
    let isText = fields.allSatisfy { $0.kind != .blank } && fields.contains { $0.kind == .text }
    return isText && !isLast ? .text : nil
  }

  /// 1 for a field such as its column has none, or hardly any.
  private func misfit(_ kind: FieldForm.Kind, _ column: Int) -> Int {
    counts[column][kind.rawValue] * Self.hardlyAny < learned ? 1 : 0
  }
}
