import TestSupport

/// Changes bytes at random, in the ways in which files are damaged or made to do damage.
struct Mutator {
  /// Texts of the format that are put in, such as tags and separators.
  var words: [[UInt8]] = []

  /// Numbers at which counts and lengths go wrong.
  private static let numbers: [UInt32] = [
    0, 1, 2, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xffff, 0x1_0000, 0x7fff_ffff, 0x8000_0000, 0xffff_fffe,
    0xffff_ffff,
  ]

  init(words: [String] = []) { self.words = words.map { Array($0.utf8) } }

  /// Some bytes with one to six changes, most often one; never none at all.
  func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<([1, 1, 1, 2, 3, 6].randomElement(using: &random) ?? 1) {
      change(&bytes, &random)
      if bytes.isEmpty { return [0] }
    }
    return bytes
  }

  private func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    // Markup that stays well-formed gets further than markup that does not.
    if !words.isEmpty && Bool.random(using: &random) && changeValue(&bytes, from: place, &random) { return }
    switch Int.random(in: 0..<11, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
    case 2: bytes.remove(at: place)
    case 3: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 4: bytes[place] = [0x00, 0x22, 0x2c, 0x3c, 0x0a, 0xff][Int.random(in: 0..<6, using: &random)]
    case 5: write(Self.numbers.randomElement(using: &random) ?? 0, at: place, &bytes, &random)
    case 6: bytes.removeSubrange(place..<end(place, 400, bytes, &random))
    case 7: bytes.removeSubrange(place...)
    case 8:
      let from = Int.random(in: 0..<bytes.count, using: &random)
      bytes.insert(contentsOf: Array(bytes[from..<end(from, 60, bytes, &random)]), at: place)
    case 9 where !words.isEmpty:
      bytes.insert(contentsOf: words.randomElement(using: &random) ?? [], at: place)
    default:
      let range = place..<end(place, 40, bytes, &random)
      let times = [2, 2, 3, 50].randomElement(using: &random) ?? 2
      bytes.replaceSubrange(range, with: (0..<times).flatMap { _ in bytes[range] })
    }
  }

  /// Changes what stands between two quotation marks, or between two tags, from a place on.
  private func changeValue(_ bytes: inout [UInt8], from place: Int, _ random: inout SeededGenerator) -> Bool {
    let (open, close): (UInt8, UInt8) = Bool.random(using: &random) ? (0x22, 0x22) : (0x3e, 0x3c)
    guard let start = bytes[place...].firstIndex(of: open) else { return false }
    guard let end = bytes[(start + 1)...].firstIndex(of: close) else { return false }
    var value = Array(bytes[(start + 1)..<end])
    switch Int.random(in: 0..<5, using: &random) {
    case 0: value = Array(String(Self.numbers.randomElement(using: &random) ?? 0).utf8)
    case 1: value = Array("-1".utf8)
    case 2: value = []
    case 3: value += value + value
    default: value.append(UInt8.random(in: 0x23...0x3b, using: &random))
    }
    bytes.replaceSubrange((start + 1)..<end, with: value)
    return true
  }

  private func end(_ place: Int, _ most: Int, _ bytes: [UInt8], _ random: inout SeededGenerator) -> Int {
    min(bytes.count, place + Int.random(in: 1...most, using: &random))
  }

  /// Writes a number of one, two or four bytes.
  private func write(
    _ number: UInt32, at place: Int, _ bytes: inout [UInt8], _ random: inout SeededGenerator
  ) {
    let width = [1, 2, 4].randomElement(using: &random) ?? 1
    for index in 0..<min(width, bytes.count - place) {
      bytes[place + index] = UInt8(truncatingIfNeeded: number >> UInt32(8 * index))
    }
  }
}
