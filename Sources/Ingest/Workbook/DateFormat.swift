/// Which parts of a moment a number format shows.
///
/// Sources: ECMA-376-1, 18.8.30 (numFmt), with the built-in formats of Chinese editions.
enum DateFormat: Equatable {
  /// No date: the number stays a number.
  case none
  /// A day, or a month of a year.
  case day
  /// A time of day.
  case time
  /// Both.
  case moment

  /// A built-in format.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .day
    case 18...21, 32...35, 45, 47, 55, 56: self = .time
    case 22: self = .moment
    default: self = .none
    }
  }

  /// A format by its code, such as `yyyy"年"m"月"d"日"`.
  init(code: String) {
    var hasDay = false
    var hasTime = false
    var hasM = false
    var rest = code.lowercased()[...]
    while let character = rest.popFirst() {
      switch character {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let inside = rest.prefix { $0 != "]" }
        // Hours, minutes or seconds beyond a day are a duration, not a moment.
        if let first = inside.first, "hms".contains(first), inside.allSatisfy({ $0 == first }) {
          self = .none
          return
        }
        rest = rest.dropFirst(inside.count + 1)
      case "y", "d": hasDay = true
      case "h", "s": hasTime = true
      case "m": hasM = true
      default: break
      }
    }
    if hasM && !hasTime { hasDay = true }
    self = hasDay ? (hasTime ? .moment : .day) : (hasTime ? .time : .none)
  }
}
