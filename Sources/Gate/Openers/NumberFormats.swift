import Columns

/// The number formats of a workbook that write digits of their own: below `"530502"0` a cell with twelve digits shows
/// eighteen.
///
/// Formats of dates and of numbers with a point are passed over, and so are formats that only a condition sets. Every
/// section of a format is read, whatever it is for.
///
/// Source: ECMA-376 part 1, 18.8.30 and 18.8.31.
final class NumberFormats {
  private enum Token: Equatable {
    case literal([UInt8])
    /// A place of a digit: `0`, or `#` and `?`, which show no zeros.
    case place(isZero: Bool)
    /// All digits, or a text.
    case value
  }

  private var codes: [String: [[Token]]] = [:]
  private var styles: [Int: [[Token]]] = [:]
  private var isCells = false
  private var count = 0

  /// An element of the styles begins, with its attributes.
  func begin(_ element: String, _ attributes: [(String, String)]) {
    func value(_ name: String) -> String? { attributes.first { $0.0 == name }?.1 }
    switch element {
    case "numFmt":
      guard let id = value("numFmtId"), let code = value("formatCode") else { return }
      let sections = Self.sections(Array(code.utf8))
      if !sections.isEmpty { codes[id] = sections }
    case "cellXfs": isCells = true
    case "xf" where isCells:
      if let id = value("numFmtId"), let sections = codes[id] { styles[count] = sections }
      count += 1
    default: break
    }
  }

  /// An element of the styles ends.
  func end(_ element: String) { if element == "cellXfs" { isCells = false } }

  /// The style of a cell, if its format writes digits.
  func style(of attributes: [(String, String)]) -> Int? {
    guard !styles.isEmpty, let style = attributes.first(where: { $0.0 == "s" }).flatMap({ Int($0.1) }),
      styles[style] != nil
    else { return nil }
    return style
  }

  /// What a cell of such a style shows of a value, by each section of its format.
  func shown(_ value: [UInt8], style: Int) -> [[UInt8]] {
    let digits = Self.digits(value)
    return (styles[style] ?? []).compactMap { section in
      if section.contains(.value) { return Self.shown(digits ?? value, section) }
      return digits.map { Self.shown($0, section) }
    }
  }

  /// Digits fill their places from the last one; the first place takes all that are left.
  private static func shown(_ digits: [UInt8], _ section: [Token]) -> [UInt8] {
    var left = digits[...]
    var places = section.count { if case .place = $0 { true } else { false } }
    var pieces: [[UInt8]] = []
    for token in section.reversed() {
      switch token {
      case .literal(let text): pieces.append(text)
      case .value: pieces.append(digits)
      case .place(let isZero):
        places -= 1
        if places == 0, !left.isEmpty {
          pieces.append(Array(left))
        } else if let last = left.popLast() {
          pieces.append([last])
        } else if isZero {
          pieces.append([0x30])
        }
      }
    }
    return Array(pieces.reversed().joined())
  }

  /// The digits of a whole number, or nil.
  private static func digits(_ value: [UInt8]) -> [UInt8]? {
    let text = value[ByteText.trimmed(value.span)].drop { $0 == 0x2d }
    if text.allSatisfy({ $0 &- 0x30 < 10 }) { return Array(text) }
    guard let number = Double(String(decoding: text, as: UTF8.self)),
      let whole = Int(exactly: number.rounded())
    else { return nil }
    return Array(String(whole.magnitude).utf8)
  }

  /// The sections of a format that write digits and show a value.
  private static func sections(_ code: [UInt8]) -> [[Token]] {
    var sections: [[Token]?] = []
    var section: [Token]? = []
    var index = 0
    func literal(_ end: Int, from start: Int) {
      section?.append(.literal(Array(code[min(start, code.count)..<min(end, code.count)])))
    }
    while index < code.count {
      let byte = code[index]
      index += 1
      switch byte {
      case 0x22:
        let end = code[index...].firstIndex(of: 0x22) ?? code.count
        literal(end, from: index)
        index = end + 1
      case 0x5c:
        literal(index + 1, from: index)
        index += 1
      // Room as wide as a character, and a character that fills the cell.
      case 0x5f, 0x2a: index += 1
      case 0x5b: index = (code[index...].firstIndex(of: 0x5d) ?? code.count) + 1
      case 0x3b:
        sections.append(section)
        section = []
      case 0x30: section?.append(.place(isZero: true))
      case 0x23, 0x3f: section?.append(.place(isZero: false))
      case 0x40: section?.append(.value)
      case 0x47 where code[(index - 1)...].starts(with: Array("General".utf8)):
        section?.append(.value)
        index += "General".utf8.count - 1
      case 0x2c: continue
      // A point, and the parts of a date.
      case 0x2e, 0x41...0x5a, 0x61...0x7a: section = nil
      default: literal(index, from: index - 1)
      }
    }
    return (sections + [section]).compactMap(\.self).filter { section in
      let hasValue = section.contains { if case .literal = $0 { false } else { true } }
      return hasValue
        && section.contains { token in
          if case .literal(let text) = token { text.contains { $0 &- 0x30 < 10 } } else { false }
        }
    }
  }
}
