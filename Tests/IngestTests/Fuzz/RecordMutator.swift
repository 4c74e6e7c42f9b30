import TestSupport

/// Changes the records of an Excel 97-2003 stream, so that most of them stay well-formed.
enum RecordMutator {
  static func mutated(_ stream: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var records = split(stream)
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard let place = records.indices.randomElement(using: &random) else { break }
      switch Int.random(in: 0..<7, using: &random) {
      case 0: records.remove(at: place)
      case 1: records.insert(records[place], at: Int.random(in: 0...records.count, using: &random))
      case 2: records.swapAt(place, Int.random(in: 0..<records.count, using: &random))
      case 3: records[place].type = records.randomElement(using: &random)?.type ?? 0
      case 4:
        // A record that goes on in a continuation.
        let cut = Int.random(in: 0...records[place].body.count, using: &random)
        let rest = BIFFRecord(0x003c, Array(records[place].body[cut...]))
        records[place].body.removeSubrange(cut...)
        records.insert(rest, at: place + 1)
      default: records[place].body = Mutator().mutated(records[place].body + [0], &random)
      }
    }
    return records.flatMap { BIFFRecord($0.type, Array($0.body.prefix(0xffff))).bytes }
  }

  private static func split(_ stream: [UInt8]) -> [BIFFRecord] {
    var records: [BIFFRecord] = []
    var place = 0
    while place + 4 <= stream.count {
      let type = Int(stream[place]) | Int(stream[place + 1]) << 8
      let end = min(stream.count, place + 4 + (Int(stream[place + 2]) | Int(stream[place + 3]) << 8))
      records.append(BIFFRecord(type, Array(stream[(place + 4)..<end])))
      place = end
    }
    return records
  }
}
