import Columns
import Glibc
import Ingest

/// Reads a file and prints a line of JSON: how many records and bytes of cells, and how long it took.
///
/// `read-benchmark [--dump CSV] FILE`; `Benchmarks/readers.py` compares the figures, and with `--dump` the cells, with
/// those of other readers.
@main
enum ReadBenchmark {
  static func main() {
    var arguments = Array(CommandLine.arguments.dropFirst())
    var dump: CellDump?
    if arguments.count == 3, arguments[0] == "--dump" {
      dump = CellDump(path: arguments[1])
      arguments.removeFirst(2)
    }
    guard arguments.count == 1 else {
      print("usage: read-benchmark [--dump CSV] FILE")
      exit(2)
    }
    do throws(SluiceError) {
      try read(arguments[0], dump)
    } catch {
      print("{\"error\": \"\(error.code.name)\"}")
      exit(1)
    }
  }

  private static func read(_ path: String, _ dump: CellDump?) throws(SluiceError) {
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
      dump?.write(batch)
    }
    print("{\"rows\": \(rows), \"bytes\": \(bytes), \"seconds\": \(seconds() - start)}")
  }

  private static func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Writes cells as CSV, every one quoted, below a header of the columns' numbers.
final class CellDump {
  private let file: UnsafeMutablePointer<FILE>
  private var hasHeader = false

  /// - Returns: nil when the file cannot be written.
  init?(path: String) {
    guard let file = fopen(path, "wb") else { return nil }
    self.file = file
  }

  deinit { fclose(file) }

  func write(_ batch: Batch) {
    if !hasHeader { put(Array((batch.columns.indices.map(String.init).joined(separator: ",") + "\n").utf8)) }
    hasHeader = true
    var line: [UInt8] = []
    for row in 0..<batch.count {
      line.removeAll(keepingCapacity: true)
      for (number, column) in batch.columns.enumerated() {
        if number > 0 { line.append(0x2c) }
        line.append(0x22)
        let cell = column.cell(row)
        for index in cell.indices {
          if cell[index] == 0x22 { line.append(0x22) }
          line.append(cell[index])
        }
        line.append(0x22)
      }
      line.append(0x0a)
      put(line)
    }
  }

  private func put(_ bytes: [UInt8]) { _ = fwrite(bytes, 1, bytes.count, file) }
}
