import Columns
import Dictionaries
import FoundationEssentials
import Glibc
import Recognize
import Samples

// detection-benchmark corpus|scan [CELLS.jsonl] : writes the corpus, or reads cells and says what is found in each.
// The corpus goes to standard output, one JSON object a line; `scan` answers in the same order, and says on
// standard error how many cells a second it took. `addresses` says how many addresses a second of one core are cut.

struct CellLine: Codable {
  var text: String
  var origin: String?
  var labels: [Found]?
}

struct Found: Codable {
  var kind: String
  var start: Int
  var end: Int
}

func line(_ value: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  print(String(decoding: try encoder.encode(value), as: UTF8.self))
}

func scan(_ path: String, dictionaries folder: String) throws {
  let dictionaries = try Dictionaries.load(folder: folder, at: CivilDate.lastDay(ofMonth: 10, year: 2026))
  let cells = try Data(contentsOf: URL(filePath: path)).split(separator: 0x0a).map {
    Array(try JSONDecoder().decode(CellLine.self, from: $0).text.utf8)
  }
  let detector = CellDetector(dictionaries: dictionaries)
  let clock = ContinuousClock()
  let rounds = 20
  var count = 0
  let spent = clock.measure {
    for _ in 0..<rounds {
      for cell in cells { detector.detect(cell.span) { _ in count += 1 } }
    }
  }
  for cell in cells {
    var found: [Found] = []
    detector.detect(cell.span) { hit in
      found.append(Found(kind: hit.kind.rawValue, start: hit.range.lowerBound, end: hit.range.upperBound))
    }
    try line(found)
  }
  let seconds = Double(spent.components.seconds) + Double(spent.components.attoseconds) / 1e18
  let note = "\(Int(Double(cells.count * rounds) / seconds)) cells a second\n"
  _ = note.withCString { write(2, $0, strlen($0)) }
}

/// Seconds of processor time of this program so far: on a machine that does other work, the only steady figure.
func processorTime() -> Double { Double(clock()) / Double(CLOCKS_PER_SEC) }

/// How many addresses a second of processor time are cut, over the addresses of every village of Baoshan.
func cutAddresses(_ folder: String) throws {
  let dictionaries = try Dictionaries.load(folder: folder, at: CivilDate.lastDay(ofMonth: 10, year: 2026))
  let addresses = dictionaries.areas.homeCounties.filter { $0.cityCode == "530500" }.flatMap { county in
    dictionaries.areas.townships(of: county).flatMap { township in
      township.villages.map { Array("云南省\(county.cityName)\(county.name)\(township.name)\($0)7组103号".utf8) }
    }
  }
  let cutter = AddressCutter(dictionaries.areas)
  let rounds = 200
  var whole = 0
  let start = processorTime()
  for _ in 0..<rounds {
    for address in addresses where cutter.village(of: cutter.cut(address.span)) != nil { whole += 1 }
  }
  let rate = Double(addresses.count * rounds) / (processorTime() - start)
  print(
    "\(Int(rate)) addresses a second of one core, \(whole / rounds) of \(addresses.count) to the village")
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "corpus":
  for cell in DetectionCorpus.cells(10_000, seed: 2026) {
    try line(
      CellLine(
        text: cell.text, origin: cell.origin,
        labels: cell.labels.map { Found(kind: $0.kind, start: $0.range.lowerBound, end: $0.range.upperBound) }
      ))
  }
case "scan" where arguments.count == 4: try scan(arguments[2], dictionaries: arguments[3])
case "addresses" where arguments.count == 3: try cutAddresses(arguments[2])
default: print("detection-benchmark corpus | scan CELLS.jsonl DICTIONARIES | addresses DICTIONARIES")
}
