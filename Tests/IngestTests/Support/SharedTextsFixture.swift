import TestSupport

/// The records of texts that cells share, for tests: they break wherever the generator wants.
struct SharedTextsFixture {
  /// The most bytes of a record's body.
  var limit = 8224
  /// How many texts the record says there are; nil for as many as there are.
  var declared: Int?

  private var bodies: [[UInt8]] = []
  private var count = 0
  private var random: SeededGenerator

  init(limit: Int = 8224, seed: UInt64 = 1) {
    self.limit = max(20, limit)
    random = SeededGenerator(seed: seed)
    bodies = [[UInt8](repeating: 0, count: 8)]
  }

  private var room: Int { limit - bodies[bodies.count - 1].count }

  /// Adds a text; with runs and notes as bytes that a reader leaves out.
  mutating func add(_ text: String, runs: Int = 0, notes: Int = 0) {
    count += 1
    let units = Array(text.utf16)
    var isWide = units.contains { $0 >= 256 }
    var head = little(UInt16(units.count))
    head.append((isWide ? 1 : 0) | (runs > 0 ? 8 : 0) | (notes > 0 ? 4 : 0))
    if runs > 0 { head += little(UInt16(runs)) }
    if notes > 0 { head += little(UInt32(notes)) }
    // The head and the first character stay together.
    if room < head.count + 2 { bodies.append([]) }
    write(head)
    for (index, unit) in units.enumerated() {
      if room < (isWide ? 2 : 1) {
        // The continuation says anew how its characters are written.
        isWide = units[index...].contains { $0 >= 256 } || Bool.random(using: &random)
        bodies.append([isWide ? 1 : 0])
      }
      write(isWide ? little(unit) : [UInt8(truncatingIfNeeded: unit)])
    }
    for _ in 0..<(4 * runs + notes) {
      if room < 1 { bodies.append([]) }
      write([UInt8.random(in: 0...255, using: &random)])
    }
  }

  private mutating func write(_ bytes: [UInt8]) { bodies[bodies.count - 1] += bytes }

  var records: [BIFFRecord] {
    var bodies = bodies
    bodies[0].replaceSubrange(0..<8, with: little(UInt32(count)) + little(UInt32(declared ?? count)))
    return bodies.enumerated().map { BIFFRecord($0.offset == 0 ? 0x00fc : 0x003c, $0.element) }
  }
}
