import Columns
import Foundation
import Glibc
import TestSupport
import Testing

@testable import Ingest

/// What a fuzzing run was asked to do; `scripts/fuzz.sh` sets it.
private enum FuzzSettings {
  private static let environment = ProcessInfo.processInfo.environment

  /// How long each format is fuzzed; nil for not at all.
  static let seconds = environment["SLUICE_FUZZ_SECONDS"].flatMap(Double.init)
  /// The one format to fuzz; nil for all of them.
  static let format = environment["SLUICE_FUZZ_FORMAT"]
  static let seed = environment["SLUICE_FUZZ_SEED"].flatMap(UInt64.init) ?? 1
  /// Where the file that is being read lies, so that one that ends the process can be looked at.
  static let folder = environment["SLUICE_FUZZ_FOLDER"] ?? "/tmp"
}

/// Reads damaged files for a while: an error or a reading, never a crash, bounded time and memory.
///
/// Each file is bounded by processor time and the process by memory: whoever goes beyond is ended by the
/// system, which fails the run and leaves the file. The seed makes the files the same again.
@Suite("fuzzing", .serialized)
struct FuzzTests {
  /// The most seconds of processor time for one small file; the usual is milliseconds.
  private static let mostSeconds = 20
  /// The most memory beyond what the process has at its start.
  private static let mostBytes: UInt = 1 << 30

  @Test func everyFormatIsFuzzed() {
    #expect(Set(FuzzTarget.all.map(\.format)) == Set(FormatReaders.all.map(\.name)))
  }

  @Test(
    .enabled(if: FuzzSettings.seconds != nil),
    arguments: FuzzTarget.all.filter { FuzzSettings.format == nil || $0.format == FuzzSettings.format })
  func fuzz(target: FuzzTarget) throws {
    let seconds = try #require(FuzzSettings.seconds)
    limitMemory()
    var random = SeededGenerator(seed: FuzzSettings.seed)
    let path = "\(FuzzSettings.folder)/sluice-fuzz-\(target.format)"
    let start = ContinuousClock.now
    var count = 0
    var read = 0
    while ContinuousClock.now - start < .seconds(seconds) {
      let bytes = try target.next(&random)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      limitTime(Self.mostSeconds)
      if FuzzCheck.check(path) { read += 1 }
      limitTime(0)
      count += 1
    }
    unlink(path)
    print("fuzz \(target.format): seed \(FuzzSettings.seed), \(count) files, \(read) of them read")
    #expect(count > 0)
  }

  /// The system ends the process after some seconds of processor time; 0 for never.
  private func limitTime(_ seconds: Int) {
    var limit = itimerval()
    limit.it_value.tv_sec = seconds
    setitimer(__itimer_which_t(ITIMER_VIRTUAL.rawValue), &limit, nil)
  }

  /// From here on memory beyond the limit is refused, which ends the process.
  private func limitMemory() {
    let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
      .first
    let used = pages.flatMap { UInt($0) } ?? 0
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    limit.rlim_cur = min(limit.rlim_max, used * UInt(getpagesize()) + Self.mostBytes)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
  }
}

/// What holds of every file, however damaged.
enum FuzzCheck {
  /// Reads a file in small batches.
  ///
  /// - Returns: whether it could be read.
  static func check(_ path: String) -> Bool {
    let input = InputFile(path: path, number: 1, shownName: "ledger")
    do throws(SluiceError) {
      let reader = try LedgerReader(input, settings: IngestSettings(rowsPerBatch: 5), knowledge: knowledge)
      var rows = 0
      while let batch = try reader.next() {
        #expect(batch.columns.allSatisfy { $0.count == batch.count })
        rows += batch.count
      }
      #expect(reader.sheets.reduce(0) { $0 + $1.rows } == rows)
      return true
    } catch {
      #expect(error.code.kind == .file, "\(error.code.name)")
      #expect(error.place.file == "ledger", "\(error.code.name)")
      return false
    }
  }
}
