/// Days and times as XML writes them (ISO 8601).
enum ISODate {
  /// `2026-10-31T00:00:00.000` as `2026-10-31`, another time as `2026-10-31 08:30:00`, a time of day, which is
  /// written alone or as one of the day before 1900, as `08:30:00`; anything else as it is.
  ///
  /// Programs write a fraction of a day as it comes, `15:59:59.9999998` for 16:00:00: times count to the second.
  ///
  /// - Parameter format: what the cell shows; a day is shown without its time.
  static func text(_ text: [UInt8], as format: DateFormat = .moment) -> [UInt8] {
    if let time = seconds(text) { return Array(CivilDay.time(time).utf8) }
    let parts = text.split(separator: 0x54, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count >= 8, var seconds = seconds(parts[1]) else { return text }
    if parts[0].elementsEqual("1899-12-31".utf8) || parts[0].elementsEqual("1899-12-30".utf8) {
      return seconds == 0 ? Array(parts[0]) : Array(CivilDay.time(seconds).utf8)
    }
    var day = Array(parts[0])
    if seconds == 86_400 {
      guard let next = CivilDay.day(day).flatMap({ CivilDay.text($0 + 1) }) else { return text }
      day = Array(next.utf8)
      seconds = 0
    }
    if seconds == 0 || format == .day { return day }
    return day + [0x20] + Array(CivilDay.time(seconds).utf8)
  }

  /// `08:30:00.25Z` in whole seconds, the nearest; nil for anything else.
  private static func seconds(_ time: some Collection<UInt8>) -> Int? {
    let text = String(decoding: time, as: UTF8.self)
    let parts = (text.hasSuffix("Z") ? text.dropLast() : text[...]).split(
      separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, text.utf8.count <= 40, let hours = Int(parts[0]),
      let minutes = Int(parts[1]), let seconds = parts.count == 3 ? Double(parts[2]) : 0,
      (0..<1_000).contains(hours), (0..<60).contains(minutes), (0..<60).contains(seconds)
    else { return nil }
    return hours * 3600 + minutes * 60 + Int(seconds.rounded())
  }

  /// `PT08H30M00S` as `08:30:00`; anything else as it is.
  static func duration(_ text: [UInt8]) -> [UInt8] {
    let mostUnits = 1_000_000
    var numbers: [UInt8: Int] = [:]
    var number = 0
    var isFraction = false
    guard text.starts(with: [0x50, 0x54]), text.count <= 40 else { return text }
    for byte in text.dropFirst(2) {
      switch byte {
      case 0x30...0x39: if !isFraction { number = min(number * 10 + Int(byte - 0x30), mostUnits) }
      case 0x2e, 0x2c: isFraction = true
      case 0x48, 0x4d, 0x53:
        guard numbers[byte] == nil, number < mostUnits else { return text }
        numbers[byte] = number
        number = 0
      default: return text
      }
    }
    func two(_ unit: UInt8) -> String {
      let number = numbers[unit] ?? 0
      return number < 10 ? "0\(number)" : String(number)
    }
    return Array("\(two(0x48)):\(two(0x4d)):\(two(0x53))".utf8)
  }
}
