import Columns
import Glibc

extension CivilDate {
  /// The machine's day, for commands that publish nothing: no output of a run depends on it.
  static var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    let day = CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    return day ?? CivilDate.lastDay(ofMonth: 12, year: 2026)
  }
}
