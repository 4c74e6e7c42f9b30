/// Days and times as XML writes them (ISO 8601).
enum ISODate {
  /// `2026-10-31T00:00:00.000` as `2026-10-31`, another time as `2026-10-31 08:30:00`, a time of day, which is
  /// written as one of the day before 1900, as `08:30:00`; anything else as it is.
  static func text(_ text: [UInt8]) -> [UInt8] {
    let parts = text.split(separator: 0x54, maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count >= 8, parts[1].first != nil else { return text }
    var time = parts[1][...]
    if time.last == 0x5a { time = time.dropLast() }
    if let point = time.firstIndex(of: 0x2e), time[(point + 1)...].allSatisfy({ $0 == 0x30 }) {
      time = time[..<point]
    }
    if time.allSatisfy({ $0 == 0x30 || $0 == 0x3a }) { return Array(parts[0]) }
    if parts[0].elementsEqual("1899-12-31".utf8) || parts[0].elementsEqual("1899-12-30".utf8) {
      return Array(time)
    }
    return Array(parts[0]) + [0x20] + Array(time)
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
