import Columns
import Dictionaries
import Recognize

/// Finds townships that no dictionary lists and that are called by the given name of a householder who lives there.
///
/// 国东乡 tells of 刘国东 as much as 刘国东乡 does. Only who is said to live there counts, since many places are called by
/// what is a given name elsewhere: 太平, 建国.
///
/// Memory: the labels found. Cost: nothing for batches whose townships are listed, or called by more than two
/// characters.
struct PlaceNamesakes {
  private let areas: AreaTree
  private let surnames: Surnames
  private var found: Set<String> = []

  init(_ dictionaries: Dictionaries) {
    areas = dictionaries.areas
    surnames = dictionaries.surnames
  }

  /// Whether a township that no dictionary lists is called by a householder of its own.
  func holds(_ township: String) -> Bool { found.contains(township) }

  /// Looks at the next batch.
  mutating func take(_ records: RecordBatch) {
    let stems = records.areas.values.map(stem)
    guard stems.contains(where: { $0 != nil }) else { return }
    let schema = records.batch.schema
    let name = schema.index(of: "name")
    let householder = schema.index(of: "householder_name")
    for row in 0..<records.count where !records.isForeign[row] {
      let area = Int(records.areas.rows[row])
      guard let stem = stems[area], let township = records.areas.values[area].township,
        !found.contains(township)
      else { continue }
      let isHeads = records.roles[row] != .member
      for position in [isHeads ? name : nil, householder].compactMap(\.self) {
        let column = records.batch.columns[position]
        if surnames.givenName(of: ByteText.text(column.cell(row))) == stem { found.insert(township) }
      }
    }
  }

  /// What an unlisted township of two characters is called, as names are compared.
  private func stem(_ path: AreaPath) -> String? {
    guard let township = path.township, areas.township(of: path)?.name != township else { return nil }
    let stem = HanForms.plain(UnlistedPlaces.stem(ofTownship: township))
    return stem.count == 2 ? stem : nil
  }
}
