import Aggregate
import Columns
import Dictionaries

extension Population {
  /// Reads the population file of an office.
  init(reading path: String, dictionaries: Dictionaries) throws(SluiceError) {
    let shown = ShownName.settings(path, headers: dictionaries.headers)
    let file = try PopulationFile(
      SmallFile.bytes(of: path, shown: shown), file: shown, dictionaries: dictionaries)
    self.init(file.counts.map { Entry(areaCode: $0.areaCode, day: $0.day, persons: $0.persons) })
  }
}
