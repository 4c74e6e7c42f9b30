import Columns

/// Drawings as Windows programs record them, EMF and WMF: previews of workbooks and pasted charts.
///
/// The texts that are drawn are units, one by one and those of one drawing together, and all bytes are searched
/// too. A drawing that names the glyphs of a font in place of characters is told as a picture that nobody can read.
///
/// Sources: [MS-EMF] 2.3.5 and 2.3.4.2, [MS-WMF] 2.3.2 and 2.3.3.
struct MetafileOpener: Opener {
  func opens(_ part: Part) -> Bool {
    let head = part.first(44)
    return EnhancedMetafile.begins(head) || WindowsMetafile.start(head) != nil
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    RawOpener.search(bytes, part, into: sink)
    let read = EnhancedMetafile.begins(bytes) ? EnhancedMetafile.read(bytes) : WindowsMetafile.read(bytes)
    guard let drawing = read else { throw part.error(.partUnreadable) }
    for text in drawing.texts { sink.take(text.span, Unit(part)) }
    // A number may be drawn digit by digit.
    let joined = Array(drawing.texts.joined())
    if drawing.texts.count > 1 { sink.take(joined.span, Unit(part)) }
    if drawing.namesGlyphs { sink.unopened(part.error(.partPictures)) }
    if bytes.dropFirst(drawing.end).contains(where: { $0 != 0 }) { sink.unopened(part.error(.partUnknown)) }
  }
}

/// The texts of a recorded drawing, as UTF-8.
struct MetafileTexts {
  var texts: [[UInt8]] = []
  /// Whether a text is given by the glyphs of a font.
  var namesGlyphs = false
  /// Where the drawing ends.
  var end = 0
}

/// Enhanced metafiles: records of a type, a size and content ([MS-EMF]).
enum EnhancedMetafile {
  private static let header = 1
  private static let endOfFile = 14
  private static let textOfBytes = 83
  private static let textOfUnits = 84
  private static let smallText = 108
  /// The bit of the options that says that glyphs stand in place of characters, ETO_GLYPH_INDEX.
  private static let glyphIndex = 0x10
  /// The bits of the options of a small text: bytes in place of UTF-16, and no rectangle before it.
  private static let smallBytes = 0x200
  private static let noRectangle = 0x100

  static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 44 && bytes.starts(with: [1, 0, 0, 0]) && bytes[40..<44].elementsEqual(" EMF".utf8)
  }

  /// The texts; nil when the records do not lead to the end.
  static func read(_ bytes: [UInt8]) -> MetafileTexts? {
    let reader = ByteReader(bytes, isBigEndian: false)
    var found = MetafileTexts()
    var index = 0
    while let type = reader.number(index, 4), let size = reader.number(index + 4, 4), size >= 8,
      reader.piece(index, size) != nil
    {
      switch type {
      case endOfFile:
        found.end = index + size
        return found
      // Bounds, mode and scales; then where it is drawn, how many characters, where they stand, options.
      case textOfBytes, textOfUnits:
        take(
          reader, index, size, count: index + 44, start: reader.number(index + 48, 4), options: index + 52,
          isWide: type == textOfUnits, into: &found)
      case smallText:
        let options = reader.number(index + 20, 4) ?? 0
        take(
          reader, index, size, count: index + 16, start: options & noRectangle == 0 ? 52 : 36,
          options: index + 20, isWide: options & smallBytes == 0, into: &found)
      default: break
      }
      index += size
    }
    return nil
  }

  private static func take(
    _ reader: ByteReader, _ index: Int, _ size: Int, count: Int, start: Int?, options: Int, isWide: Bool,
    into found: inout MetafileTexts
  ) {
    guard let count = reader.number(count, 4), let start, let options = reader.number(options, 4) else {
      return
    }
    if options & glyphIndex != 0 {
      found.namesGlyphs = found.namesGlyphs || count > 0
      return
    }
    let length = count * (isWide ? 2 : 1)
    guard start + length <= size, let text = reader.piece(index + start, length) else { return }
    found.texts.append(LegacyText.decoded(Array(text), from: isWide ? "UTF-16LE" : "GB18030") ?? [])
  }
}

/// Windows metafiles: records of a size in words, a function and parameters ([MS-WMF]).
enum WindowsMetafile {
  private static let placeable: [UInt8] = [0xd7, 0xcd, 0xc6, 0x9a]
  private static let textOut = 0x0521
  private static let longTextOut = 0x0a32
  private static let glyphIndex = 0x10
  /// The bits of the options that put a rectangle before the text: opaque, clipped.
  private static let rectangles = 0x6

  /// Where the header begins that all of them have; nil for other files.
  static func start(_ bytes: [UInt8]) -> Int? {
    let start = bytes.starts(with: placeable) ? 22 : 0
    // In memory or in a file, nine words of header, version 1 or 3.
    let reader = ByteReader(bytes, isBigEndian: false)
    guard let type = reader.number(start, 2), type == 1 || type == 2, reader.number(start + 2, 2) == 9,
      let version = reader.number(start + 4, 2), version == 0x100 || version == 0x300
    else { return nil }
    return start
  }

  /// The texts; nil when the records do not lead to the end.
  static func read(_ bytes: [UInt8]) -> MetafileTexts? {
    guard let start = start(bytes) else { return nil }
    let reader = ByteReader(bytes, isBigEndian: false)
    var found = MetafileTexts()
    var index = start + 18
    while let words = reader.number(index, 4), let function = reader.number(index + 4, 2), words >= 3,
      reader.piece(index, words * 2) != nil
    {
      switch function {
      case 0:
        found.end = index + words * 2
        return found
      case textOut: take(reader, index + 6, index + words * 2, into: &found)
      case longTextOut:
        let options = reader.number(index + 12, 2) ?? 0
        if options & glyphIndex != 0 {
          found.namesGlyphs = true
        } else {
          take(
            reader, index + 10, index + words * 2, behind: options & rectangles == 0 ? 4 : 12, into: &found)
        }
      default: break
      }
      index += words * 2
    }
    return nil
  }

  /// Takes a text by its number of bytes; so many bytes behind the number it begins.
  private static func take(
    _ reader: ByteReader, _ place: Int, _ end: Int, behind: Int = 2, into found: inout MetafileTexts
  ) {
    guard let count = reader.number(place, 2), place + behind + count <= end,
      let text = reader.piece(place + behind, count)
    else { return }
    found.texts.append(LegacyText.decoded(Array(text), from: "GB18030") ?? [])
  }
}
