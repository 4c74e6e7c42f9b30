import Columns

/// The texts of an OFD page with their places, joined to the lines that a reader sees.
///
/// Source: GB/T 33190-2016, 11: a `TextObject` has a boundary and the size of its font in millimetres, and each
/// `TextCode` in it a place within the boundary. Programs write a cell, a run or a single character as one.
struct PlacedText {
  private struct Piece {
    let text: [UInt8]
    let left: Double
    let top: Double
    let size: Double

    /// Where it ends about: Han are as wide as the font, other characters half so.
    var right: Double {
      var widths = 0
      for byte in text { widths += byte < 0x80 ? 1 : byte >= 0xc0 ? 2 : 0 }
      return left + Double(widths) * size / 2
    }
  }

  /// The most pieces that are kept of a page.
  private static let most = 200_000
  /// The size of a font that is not told.
  private static let usualSize = 4.0

  private var pieces: [Piece] = []
  private var origin = (left: 0.0, top: 0.0)
  private var size = usualSize
  private var place = (left: 0.0, top: 0.0)
  private var text: [UInt8]?

  /// Whether a text is being read.
  var isOpen: Bool { text != nil }

  /// Begins an object, from its attributes.
  mutating func begin(object attributes: [(String, String)]) {
    let boundary = Self.value("Boundary", attributes)?.split(separator: " ").compactMap {
      Self.number(String($0))
    }
    origin = boundary.flatMap { $0.count == 4 ? ($0[0], $0[1]) : nil } ?? (0, 0)
    size = Self.value("Size", attributes).flatMap(Self.number).flatMap { $0 > 0 ? $0 : nil } ?? Self.usualSize
    place = origin
  }

  /// Begins a text; a place that is not told is that of the text before.
  mutating func begin(code attributes: [(String, String)]) {
    if let left = Self.value("X", attributes).flatMap(Self.number) { place.left = origin.left + left }
    if let top = Self.value("Y", attributes).flatMap(Self.number) { place.top = origin.top + top }
    text = []
  }

  /// Takes what stands in a text, and nothing outside.
  mutating func take(_ characters: [UInt8]) { text? += characters }

  /// Ends a text.
  mutating func endCode() {
    if let text, !text.isEmpty, pieces.count < Self.most {
      pieces.append(Piece(text: text, left: place.left, top: place.top, size: size))
    }
    text = nil
  }

  /// Hands over each line of the page, and what may be one number in it.
  func show(in part: Part, to sink: any UnitSink) {
    // What is written in one place, from top to bottom and from left to right; equal places keep their order.
    let sorted = pieces.enumerated().sorted {
      ($0.element.top, $0.element.left, $0.offset) < ($1.element.top, $1.element.left, $1.offset)
    }.map(\.element)
    var start = 0
    var row = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].top - sorted[start].top < sorted[start].size / 2 { end += 1 }
      row += 1
      Self.show(sorted[start..<end].sorted { $0.left < $1.left }, Unit(part, row: row), to: sink)
      start = end
    }
  }

  private static func show(_ pieces: [Piece], _ unit: Unit, to sink: any UnitSink) {
    var line: [UInt8] = []
    var chain = NumberChain()
    var last: Piece?
    for piece in pieces {
      // A gap of more than a character parts cells.
      if let last, piece.left - last.right > last.size { line += [0x20, 0x20] }
      line += piece.text
      last = piece
      if let number = chain.take(piece.text.span) { sink.take(number, unit) }
    }
    sink.take(line.span, unit)
    sink.take(layout: line.span, unit)
  }

  private static func value(_ name: String, _ attributes: [(String, String)]) -> String? {
    attributes.first { $0.0 == name }?.1
  }

  private static func number(_ text: String) -> Double? {
    Double(text).flatMap { $0.isFinite ? $0 : nil }
  }
}
