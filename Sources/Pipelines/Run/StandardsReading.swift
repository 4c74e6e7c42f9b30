import Aggregate
import Columns
import Dictionaries

extension Standards {
  /// Reads the standards file of an office.
  init(reading path: String, dictionaries: Dictionaries) throws(SluiceError) {
    let shown = ShownName.settings(path, headers: dictionaries.headers)
    let file = try StandardsFile(
      SmallFile.bytes(of: path, shown: shown), file: shown, dictionaries: dictionaries)
    var entries: [Entry] = []
    for standard in file.standards {
      guard let always = CivilDate(year: 1, month: 1, day: 1) else { continue }
      entries.append(
        Entry(
          areaCode: standard.county.code, urbanRural: standard.urbanRural, from: standard.from ?? always,
          to: standard.to, cents: standard.monthlyCents, isPerYear: false))
    }
    self.init(entries)
  }
}
