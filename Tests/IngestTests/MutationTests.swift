import TestSupport
import Testing

/// Some damaged files of every format: an error or a reading, never a crash. `scripts/fuzz.sh` reads many more.
@Suite("damaged files")
struct MutationTests {
  @Test(arguments: FuzzTarget.all, 0..<2)
  func damagedFiles(target: FuzzTarget, seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(1000 + seed))
    for _ in 0..<120 {
      let file = try TemporaryFile(try target.next(&random))
      _ = withExtendedLifetime(file) { FuzzCheck.check(file.path) }
    }
  }
}
