import Columns
import Glibc
import Ingest

/// Reads files and prints a line of JSON for each: how many records and cells, and how long it took. It shows no
/// cell.
///
/// Used by `Benchmarks/readers.py`, which compares the figures with those of other readers.
@main
enum ReadBenchmark {
  static func main() {
    for path in CommandLine.arguments.dropFirst() {
      do throws(SluiceError) {
        try read(path)
      } catch {
        print("{\"error\": \"\(error.code.name)\"}")
        exit(1)
      }
    }
  }

  private static func read(_ path: String) throws(SluiceError) {
    let words: Set = [
      "序号", "县(市、区)", "乡镇(街道)", "村(社区)", "户号", "户主姓名", "姓名", "与户主关系", "身份证号码", "备注",
    ]
    let knowledge = HeaderKnowledge(
      role: { words.contains($0) ? .other : nil }, isTotalWord: { _ in false }, isFooterWord: { _ in false },
      shown: { _ in "" })
    let start = seconds()
    let reader = try LedgerReader(InputFile(path: path, number: 1, shownName: "file"), knowledge: knowledge)
    var rows = 0
    var bytes = 0
    while let batch = try reader.next() {
      rows += batch.count
      for column in batch.columns { bytes += column.bytes.count }
    }
    print("{\"rows\": \(rows), \"bytes\": \(bytes), \"seconds\": \(seconds() - start)}")
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
