import Columns

/// The ways in which a text can be read: as it stands, and with what is written in it in code.
///
/// Percent signs of addresses, references of HTML, escapes of scripts and style sheets, quoted-printable, base64 and
/// characters that are shown from right to left are undone, one within the other up to three times; what makes no text
/// is left alone. The circle ○ that is typed for 〇 is read as one among Chinese numerals; elsewhere it hides a
/// character.
enum Readings {
  private static let deepest = 3
  /// The fewest characters of base64 that are undone: twelve bytes, a mobile number or four Han characters.
  private static let shortestBase64 = 15

  /// A text without blanks at its two ends, but with U+202E at its beginning, which nobody sees and which turns the
  /// rest.
  static func trimmed(_ text: Span<UInt8>) -> Range<Int> {
    let trimmed = ByteText.trimmed(text)
    let sign = RunSigns.override
    guard trimmed.lowerBound >= sign.count, !trimmed.isEmpty,
      let start = ByteText.position(of: sign, in: text.extracting(0..<trimmed.lowerBound))
    else { return trimmed }
    return start..<trimmed.upperBound
  }

  /// Calls a closure with each reading, the text as it stands first.
  static func forEach(_ text: Span<UInt8>, _ body: (Span<UInt8>) -> Void) {
    body(text)
    guard mayHoldCode(text) else { return }
    let bytes = ByteText.array(text)
    var seen: Set<[UInt8]> = [bytes]
    var waiting = [(bytes, 0)]
    while let (reading, depth) = waiting.popLast() {
      guard depth < deepest else { continue }
      for next in undone(reading) where seen.insert(next).inserted && seen.count < 64 {
        body(next.span)
        waiting.append((next, depth + 1))
      }
    }
  }

  /// Whether a text has a sign that begins a code, or a run long enough for base64. Cost: 1 ns a byte.
  private static func mayHoldCode(_ text: Span<UInt8>) -> Bool {
    var run = 0
    for index in text.indices {
      let byte = text[index]
      if byte == 0x25 || byte == 0x26 || byte == 0x5c || byte == 0x3d { return true }
      if byte == circle[0],
        ByteText.stands(circle, in: text, at: index)
          || ByteText.stands(RunSigns.override, in: text, at: index)
      {
        return true
      }
      run = Base64.value(byte) == nil ? 0 : run + 1
      if run >= shortestBase64 { return true }
    }
    return false
  }

  private static func undone(_ text: [UInt8]) -> [[UInt8]] {
    [
      hexadecimal(text, sign: 0x25), hexadecimal(text, sign: 0x3d), escapes(text),
      CSSEscapes.undone(text), HTMLReferences.resolved(text), circlesAsZeros(text), turned(text),
    ].compactMap(\.self) + base64(text)
  }

  /// What stands behind U+202E as it is seen: the last character first, up to U+202C or the end of the line.
  private static func turned(_ text: [UInt8]) -> [UInt8]? {
    guard ByteText.position(of: RunSigns.override, in: text.span) != nil else { return nil }
    var undone: [UInt8] = []
    var behind: [[UInt8]]?
    var index = 0
    while index < text.count {
      let end = index + Scalars.decode(text.span, at: index).width
      let character = Array(text[index..<end])
      index = end
      if character == RunSigns.override, behind == nil {
        behind = []
      } else if behind == nil {
        undone += character
      } else if character == RunSigns.overrideEnd || character == [0x0a] {
        undone += (behind ?? []).reversed().joined()
        behind = nil
      } else {
        behind?.append(character)
      }
    }
    return undone + (behind ?? []).reversed().joined()
  }

  /// U+25CB.
  private static let circle: [UInt8] = [0xe2, 0x97, 0x8b]
  /// U+3007.
  private static let zero: [UInt8] = [0xe3, 0x80, 0x87]

  /// `五三○五○二`: circles that stand in a row with at least four Chinese numerals.
  private static func circlesAsZeros(_ text: [UInt8]) -> [UInt8]? {
    var undone: [UInt8] = []
    var count = 0
    var index = 0
    while index < text.count {
      var end = index
      var circles = 0
      var numerals = 0
      var row: [UInt8] = []
      while end + 3 <= text.count, text[end] >= 0xe2 {
        if ByteText.stands(circle, in: text.span, at: end) {
          circles += 1
          row += zero
        } else if Glyph(text.span, at: end).kind == .digit {
          numerals += 1
          row += text[end..<(end + 3)]
        } else {
          break
        }
        end += 3
      }
      if circles > 0, numerals >= 4 {
        undone += row
        count += circles
        index = end
      } else {
        end = max(end, index + 1)
        undone += text[index..<end]
        index = end
      }
    }
    return count > 0 ? undone : nil
  }

  /// `%E5%BC%A0` and `=E5=BC=A0`, which may stand for bytes of UTF-8 or GB18030.
  private static func hexadecimal(_ text: [UInt8], sign: UInt8) -> [UInt8]? {
    var undone: [UInt8] = []
    var count = 0
    var index = 0
    while index < text.count {
      if text[index] == sign, let high = digit(text, index + 1), let low = digit(text, index + 2) {
        undone.append(high << 4 | low)
        index += 3
        count += 1
      } else {
        undone.append(text[index])
        index += 1
      }
    }
    return count > 0 ? UTF8Text.isValid(undone.span) ? undone : LegacyText.utf8(undone) : nil
  }

  /// `\u5f20` of scripts and JSON, `\x35`.
  private static func escapes(_ text: [UInt8]) -> [UInt8]? {
    var units: [UInt16] = []
    var undone: [UInt8] = []
    var count = 0
    func flush() {
      undone += Array(String(decoding: units, as: UTF16.self).utf8)
      units.removeAll()
    }
    var index = 0
    while index < text.count {
      let length = text[index] == 0x5c && index + 1 < text.count ? escapeLength(text[index + 1]) : 0
      let digits = (0..<length).compactMap { digit(text, index + 2 + $0) }
      if length > 0, digits.count == length {
        units.append(digits.reduce(0) { $0 << 4 | UInt16($1) })
        index += 2 + length
        count += 1
      } else {
        flush()
        undone.append(text[index])
        index += 1
      }
    }
    flush()
    return count > 0 ? undone : nil
  }

  private static func escapeLength(_ letter: UInt8) -> Int {
    switch letter {
    case 0x75, 0x55: 4
    case 0x78, 0x58: 2
    default: 0
    }
  }

  private static func digit(_ text: [UInt8], _ index: Int) -> UInt8? {
    guard index < text.count else { return nil }
    switch text[index] {
    case 0x30...0x39: return text[index] - 0x30
    case 0x41...0x46: return text[index] - 0x41 + 10
    case 0x61...0x66: return text[index] - 0x61 + 10
    default: return nil
    }
  }

  /// Every run of base64 that stands for text.
  private static func base64(_ text: [UInt8]) -> [[UInt8]] {
    text.split { Base64.value($0) == nil }.filter { $0.count >= shortestBase64 }.compactMap { run in
      guard let bytes = Base64.decoded(run), let plain = LegacyText.utf8(bytes) else { return nil }
      return plain.contains { $0 < 0x20 && !(0x09...0x0d).contains($0) } ? nil : plain
    }
  }
}
