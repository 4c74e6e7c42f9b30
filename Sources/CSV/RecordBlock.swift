import Columns
import Glibc

/// The memory that libcsv's callbacks write to: fields end to end, and where fields and records end.
///
/// A piece of n bytes completes at most n + 1 fields and n + 1 records, and their bytes are at most those of
/// the piece and of the field that was open: `makeRoom` reserves that much, so the callbacks, which run for
/// every field of a ledger, check no capacity.
struct RecordBlock {
  private(set) var bytes: UnsafeMutablePointer<UInt8>
  private(set) var fieldEnds: UnsafeMutablePointer<UInt32>
  private(set) var recordEnds: UnsafeMutablePointer<UInt32>
  private(set) var byteCount = 0
  private(set) var fieldCount = 0
  private(set) var recordCount = 0

  /// The index of the first record with a field that is too long.
  private(set) var tooLongRecord: Int?

  private var byteCapacity = 1
  private var fieldCapacity = 1
  private var recordCapacity = 1
  private var closedFields = 0
  private var lastTerminator: Int32 = 0

  init() {
    bytes = .allocate(capacity: 1)
    fieldEnds = .allocate(capacity: 1)
    recordEnds = .allocate(capacity: 1)
  }

  func free() {
    bytes.deallocate()
    fieldEnds.deallocate()
    recordEnds.deallocate()
  }

  /// The fields of the record that is not complete.
  var openFields: Int { fieldCount - closedFields }

  /// The bytes of the record that is not complete.
  var openBytes: Int { byteCount - closedBytes }

  private var closedBytes: Int { closedFields == 0 ? 0 : Int(fieldEnds[closedFields - 1]) }

  /// Forgets the complete records, moves the open one to the front and reserves room for a piece.
  mutating func makeRoom(for count: Int) {
    let start = closedBytes
    let kept = openBytes
    let keptFields = openFields
    if closedFields > 0 {
      memmove(bytes, bytes + start, kept)
      for index in 0..<keptFields { fieldEnds[index] = fieldEnds[closedFields + index] - UInt32(start) }
    }
    byteCount = kept
    fieldCount = keptFields
    closedFields = 0
    recordCount = 0
    Self.grow(&bytes, used: byteCount, capacity: &byteCapacity, to: byteCount + count + ShortCopy.room)
    Self.grow(&fieldEnds, used: fieldCount, capacity: &fieldCapacity, to: fieldCount + count + 2)
    Self.grow(&recordEnds, used: 0, capacity: &recordCapacity, to: count + 2)
  }

  @inline(__always)
  mutating func add(_ field: UnsafeRawPointer?, _ count: Int) {
    if let field { memcpy(bytes + byteCount, field, count) }
    if count > CSVSplitter.longestField && tooLongRecord == nil { tooLongRecord = recordCount }
    byteCount += count
    fieldEnds[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
    fieldCount += 1
  }

  /// Adds a field of which `ShortCopy.room` bytes can be read, though it may be shorter.
  @inline(__always)
  mutating func addShort(_ field: UnsafeRawPointer, _ count: Int) {
    // `makeRoom` reserved so much behind the last field; the next field overwrites what is too much.
    ShortCopy.copy(count, from: field, to: bytes + byteCount)
    byteCount += count
    fieldEnds[fieldCount] = UInt32(truncatingIfNeeded: byteCount)
    fieldCount += 1
  }

  @inline(__always)
  mutating func endRecord(_ terminator: Int32) {
    if fieldCount == closedFields {
      // The LF of CR LF, which libcsv reports as a record of its own.
      if terminator == 0x0a && lastTerminator == 0x0d {
        lastTerminator = terminator
        return
      }
      add(nil, 0)
    }
    lastTerminator = terminator
    recordEnds[recordCount] = UInt32(truncatingIfNeeded: fieldCount)
    recordCount += 1
    closedFields = fieldCount
  }

  /// Forgets the fields of the record that is not complete.
  mutating func dropOpenFields() {
    fieldCount = closedFields
    byteCount = closedBytes
  }

  private static func grow<Element: BitwiseCopyable>(
    _ memory: inout UnsafeMutablePointer<Element>, used: Int, capacity: inout Int, to needed: Int
  ) {
    guard needed > capacity else { return }
    capacity = max(needed, used == 0 ? 0 : capacity * 2)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    larger.initialize(from: memory, count: used)
    memory.deallocate()
    memory = larger
  }
}
