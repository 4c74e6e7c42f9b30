import Columns

/// Plain text in any encoding, whatever it is named: each line is a unit. The properties that programs keep for a
/// sheet, `customProperty1.bin`, are UTF-16 without a mark and are searched in every encoding.
struct TextOpener: Opener {
  private static let endings = [".txt", ".md", ".yaml", ".yml", ".js", ".css", ".log"]

  func opens(_ part: Part) -> Bool {
    // Mail, web archives and RTF are text too, but what they hold is packed or coded in it.
    if MailText.isMail(part) { return false }
    if Self.endings.contains(where: part.name.hasSuffix) || Self.isProperty(part) { return true }
    let head = part.first(1 << 12)
    if head.starts(with: Array("{\\rtf".utf8)) { return false }
    guard !head.isEmpty, !head.contains(0) else { return false }
    if TextBlocks(largeFile: part) != nil { return LegacyText.utf8(TextBlocks.wholeLines(head)) != nil }
    return (try? part.bytes()).flatMap(LegacyText.utf8) != nil
  }

  private static func isProperty(_ part: Part) -> Bool {
    guard part.name.hasPrefix("customproperty"), part.name.hasSuffix(".bin"), let bytes = try? part.bytes(),
      let text = LegacyText.decoded(bytes, from: "UTF-16LE", skipsBroken: false)
    else { return false }
    return !text.contains(0)
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    if Self.isProperty(part) { return RawOpener.search(part, into: sink) }
    if !sink.takesLines, let blocks = TextBlocks(largeFile: part) {
      return try Self.open(blocks, of: part, into: sink)
    }
    guard let text = LegacyText.utf8(try part.bytes()) else { return try RawOpener().open(part, into: sink) }
    if part.name.hasSuffix(".css") {
      var styles = StyleStrings()
      styles.take(text) { sink.take($0, Unit(part)) }
    }
    if sink.takesLines {
      sink.take(lines: text.span, of: part)
      return sink.endLines(of: part)
    }
    Lines.forEach(text.span) { line, number in sink.take(line, Unit(part, row: number)) }
  }

  /// Hands over the lines of a text that comes in blocks.
  static func open(_ blocks: TextBlocks, of part: Part, into sink: any UnitSink) throws(SluiceError) {
    var before = 0
    while let block = try blocks.next() {
      Lines.forEach(block.span) { line, number in sink.take(line, Unit(part, row: before + number)) }
      before += LineEnds.count(block.span)
    }
  }
}

/// The lines of a text.
enum Lines {
  /// Calls a closure with each line, without its end, and its number from 1.
  static func forEach(_ text: Span<UInt8>, _ body: (Span<UInt8>, Int) -> Void) {
    var start = 0
    var number = 1
    for index in text.indices where text[index] == 0x0a {
      body(text.extracting(start..<index), number)
      start = index + 1
      number += 1
    }
    if start < text.count { body(text.extracting(start..<text.count), number) }
  }
}

/// Questions about UTF-8.
enum UTF8Text {
  /// Whether bytes are UTF-8 without NUL, as text files are.
  static func isValid(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0 { return false }
      if byte < 0x80 {
        index += 1
        continue
      }
      let (scalar, width) = Scalars.decode(text, at: index)
      let isShortest = width == 2 || (width == 3 && scalar >= 0x800) || (width == 4 && scalar >= 0x10000)
      guard width > 1, isShortest, scalar < 0x110000, !(0xd800...0xdfff).contains(scalar) else {
        return false
      }
      index += width
    }
    return true
  }
}
