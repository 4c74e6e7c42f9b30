import Columns

/// The runs of one paragraph, string or block, and the texts that they make together.
///
/// What a document keeps within a text and does not show with it (deleted and hidden runs, codes of fields, phonetic
/// guides) parts a number for whoever reads all runs, and what is hidden can be the rest of one. So the runs are read
/// all together, as they are seen with every change accepted, and as they were before any.
struct JoinedRuns {
  /// How a run is seen.
  enum Kind {
    case plain
    case inserted
    case deleted
    case hidden
  }

  /// The text of all runs.
  private(set) var all: [UInt8] = []
  /// How many of them hold more than blanks, or turn what follows.
  private(set) var count = 0
  private var runs: [(end: Int, kind: Kind)] = []

  mutating func append(_ run: [UInt8], _ kind: Kind = .plain) {
    all += run
    runs.append((all.count, kind))
    if run == RunSigns.override || !ByteText.isBlank(run.span) { count += 1 }
  }

  /// The texts that several runs make together; none of a single run, which is read by itself.
  var readings: [[UInt8]] {
    guard count > 1 else { return [] }
    var readings = [all]
    for kind in [Kind.inserted, .deleted] where runs.contains(where: { $0.kind != .plain && $0.kind != kind })
    {
      let text = self.text(with: kind)
      if !text.isEmpty, !readings.contains(text) { readings.append(text) }
    }
    return readings
  }

  private func text(with kind: Kind) -> [UInt8] {
    var text: [UInt8] = []
    var start = 0
    for run in runs {
      if run.kind == .plain || run.kind == kind { text += all[start..<run.end] }
      start = run.end
    }
    return text
  }
}
