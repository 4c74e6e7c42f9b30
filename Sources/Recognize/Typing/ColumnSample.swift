import Columns
import Dictionaries

/// The first values of a column, and what they look like.
struct ColumnSample {
  /// How many values are looked at.
  static let size = 512

  private let column: Column
  private let rows: [Int]

  /// How many values there are that are not blank.
  var count: Int { rows.count }

  /// Takes the first values of a column that are not blank.
  init(_ column: Column) {
    self.column = column
    var rows: [Int] = []
    for row in 0..<column.count where rows.count < Self.size && !ByteText.isBlank(column.cell(row)) {
      rows.append(row)
    }
    self.rows = rows
  }

  /// The share of values that look like a field's, or nil when there is none or anything can be.
  func share(of form: ValueForm?) -> Double? {
    guard let form, !rows.isEmpty else { return nil }
    var fitting = 0
    for row in rows where form.fits(column.cell(row)) { fitting += 1 }
    return Double(fitting) / Double(rows.count)
  }

  /// The share of values, each without blanks around it and looked at once, that a test is true of, or nil when there is
  /// none.
  func share(where test: (String) -> Bool) -> Double? {
    if rows.isEmpty { return nil }
    var known: [String: Bool] = [:]
    var fitting = 0
    for row in rows {
      let text = ByteText.trimmedText(column.cell(row))
      let fits = known[text] ?? test(text)
      known[text] = fits
      if fits { fitting += 1 }
    }
    return Double(fitting) / Double(rows.count)
  }

  /// The identifier kind that most values are of, with the share; nil when fewer than half are of one.
  func identifiers(_ dictionaries: Dictionaries) -> (kind: FieldKind, share: Double)? {
    var counts: [(kind: FieldKind, count: Int)] = IdentifierKinds.all.map { ($0.kind, 0) }
    for row in rows {
      var best = (index: -1, confidence: Confidence.possible)
      for (index, kind) in IdentifierKinds.all.enumerated() {
        let confidence = kind.confidence(ofCell: column.cell(row), dictionaries: dictionaries)
        if confidence > best.confidence { best = (index, confidence) }
      }
      if best.index >= 0 { counts[best.index].count += 1 }
    }
    var most = counts[0]
    for other in counts where other.count > most.count { most = other }
    guard most.count > 0, most.count * 2 >= rows.count else { return nil }
    if most.kind == .personName && !looksLikeNames { return nil }
    return (most.kind, Double(most.count) / Double(rows.count))
  }

  /// Names differ from row to row; words of a list, some of which begin with a family name, repeat.
  private var looksLikeNames: Bool {
    guard rows.count >= 10 else { return false }
    var distinct: Set<String> = []
    for row in rows { distinct.insert(column.text(row)) }
    return distinct.count * 3 >= rows.count
  }
}
