import CZip
import Columns
import Glibc

/// The zip container of a workbook, read with libzip under limits.
final class ZipContainer {
  let place: Place

  private let archive: OpaquePointer
  /// The number of each part by its name as `key` makes it.
  private var numbers: [String: UInt64] = [:]
  /// Names that stand for several parts: readers differ in which one they take.
  private var ambiguous: Set<String> = []

  /// - Throws: `workbook-broken`, `workbook-beyond-limits`.
  init(_ file: OpenedFile) throws(SluiceError) {
    place = file.place
    let descriptor = try file.duplicate()
    var code: Int32 = 0
    guard let archive = zip_fdopen(descriptor, 0, &code) else {
      Glibc.close(descriptor)
      throw SluiceError(.workbookBroken, at: place, key: "zip")
    }
    // From here on `deinit` gives the archive up, on errors too.
    self.archive = archive
    try index(ofBytes: file.size)
  }

  /// A container that is held in memory.
  ///
  /// - Throws: `workbook-broken`, `workbook-beyond-limits`.
  init(_ bytes: [UInt8], at place: Place) throws(SluiceError) {
    self.place = place
    let broken = SluiceError(.workbookBroken, at: place, key: "zip")
    // libzip frees the copy.
    guard let copy = malloc(max(1, bytes.count)) else { throw broken }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    var failure = zip_error_t()
    guard let source = zip_source_buffer_create(copy, UInt64(bytes.count), 1, &failure) else {
      free(copy)
      throw broken
    }
    guard let archive = zip_open_from_source(source, ZIP_RDONLY, &failure) else {
      zip_source_free(source)
      throw broken
    }
    self.archive = archive
    try index(ofBytes: bytes.count)
  }

  deinit { zip_discard(archive) }

  /// Whether there is a part; upper and lower case are one, as in Excel.
  func contains(_ name: String) -> Bool { index(of: name) != nil }

  /// Opens a part, or nil when there is none of the name.
  ///
  /// - Throws: `workbook-broken`, also when two parts have the name; `workbook-beyond-limits`;
  ///   `input-encrypted`.
  func open(_ name: String, limit: Int = ContainerLimits.entryBytes) throws(SluiceError) -> ZipEntry? {
    guard let index = index(of: name) else { return nil }
    guard !ambiguous.contains(Self.key(name)) else {
      throw SluiceError(.workbookBroken, at: place, key: name)
    }
    let facts = try facts(index)
    guard facts.encryption_method == UInt16(ZIP_EM_NONE) else {
      throw SluiceError(.inputEncrypted, at: place)
    }
    guard facts.size <= limit else { throw SluiceError(.workbookBeyondLimits, at: place, key: name) }
    guard let entry = zip_fopen_index(archive, index, 0) else {
      throw SluiceError(.workbookBroken, at: place, key: name)
    }
    return ZipEntry(entry, of: self, name: name, size: Int(facts.size))
  }

  /// What the part `mimetype` says, as OpenDocument and its kin name themselves; empty without one.
  func type() throws(SluiceError) -> String {
    guard let entry = try open("mimetype", limit: 1 << 12) else { return "" }
    return String(decoding: try entry.all(), as: UTF8.self)
  }

  private func index(of name: String) -> UInt64? { numbers[Self.key(name)] }

  /// Upper and lower case are one, as in Excel, and so are the separators that writers use.
  static func key(_ name: String) -> String {
    let name = name.lowercased().replacing("\\", with: "/")
    return name.hasPrefix("/") ? String(name.dropFirst()) : name
  }

  /// Keeps the names and checks the sizes, which are those the container states; `ZipEntry` holds the contents to them.
  ///
  /// - Parameter ofBytes: how long the container is. Parts that are longer together lie over each other: a short file would
  ///   be read again and again.
  private func index(ofBytes length: Int) throws(SluiceError) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= ContainerLimits.entries else {
      throw SluiceError(.workbookBeyondLimits, at: place, key: "zip")
    }
    var total: UInt64 = 0
    var packed: UInt64 = 0
    for index in 0..<UInt64(max(0, count)) {
      let facts = try facts(index)
      let key = facts.name.map { Self.key(String(cString: $0)) } ?? ""
      if numbers.updateValue(index, forKey: key) != nil { ambiguous.insert(key) }
      let (sum, overflows) = total.addingReportingOverflow(facts.size)
      total = sum
      let (packedSum, isTooMuch) = packed.addingReportingOverflow(facts.comp_size)
      packed = packedSum
      if isTooMuch || packed > UInt64(length) { throw SluiceError(.workbookBroken, at: place, key: "zip") }
      let (allowed, isMore) = facts.comp_size.multipliedReportingOverflow(by: UInt64(ContainerLimits.ratio))
      let isTight = facts.size > ContainerLimits.freeBytes && !isMore && facts.size > allowed
      if overflows || isTight || total > ContainerLimits.totalBytes || facts.size > ContainerLimits.entryBytes
      {
        throw SluiceError(.workbookBeyondLimits, at: place, key: "zip")
      }
    }
  }

  private func facts(_ index: UInt64) throws(SluiceError) -> zip_stat_t {
    var facts = zip_stat_t()
    zip_stat_init(&facts)
    let needed = UInt64(ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_NAME)
    guard zip_stat_index(archive, index, 0, &facts) == 0, facts.valid & needed == needed else {
      throw SluiceError(.workbookBroken, at: place, key: "zip")
    }
    return facts
  }
}
