import Columns

/// The runs of digits of a stretch of lines that deserve a closer look.
///
/// Two halves are scanned at once; the result does not depend on where they are cut, which is behind a line.
struct LineScan {
  /// A run and where it begins in the stretch.
  struct Run {
    let scanner: NumberScanner
    let start: Int
  }

  /// The runs, in the order of the text.
  let runs: [Run]

  /// Scans the first bytes of a text.
  ///
  /// - Parameter deserves: whether a run of so many digits does.
  init(_ bytes: [UInt8], upTo end: Int, deserves: (Int) -> Bool) {
    var middle = end / 2
    while middle > 0 && bytes[middle - 1] != 0x0a { middle -= 1 }
    let (first, second) = Alongside.run(
      { Self.runs(bytes, 0..<middle, deserves) }, { Self.runs(bytes, middle..<end, deserves) })
    runs = first + second
  }

  private static func runs(_ bytes: [UInt8], _ range: Range<Int>, _ deserves: (Int) -> Bool) -> [Run] {
    var runs: [Run] = []
    var scanner = NumberScanner(least: NumberForms.shortest, stopsAtLines: true)
    var index = 0
    let text = bytes.span.extracting(range)
    while scanner.next(in: text, from: &index) {
      guard deserves(scanner.run.count) else { continue }
      runs.append(Run(scanner: scanner, start: range.lowerBound + scanner.start))
    }
    return runs
  }
}
