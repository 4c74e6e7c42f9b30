import CZip
import Columns
import Glibc

/// Reads a zip archive that may be hostile: sizes are checked before anything is unpacked.
final class ZipReader {
  /// One member.
  struct Entry {
    let index: UInt64
    let name: String
    let size: Int
    let packedSize: Int
    let isEncrypted: Bool
    let comment: [UInt8]
    /// Whether the name is a path that stays below the folder it is unpacked to.
    let isSafe: Bool
    let extraFields: Int
    /// What stands in the extra fields of the central directory and before the member.
    let extra: [[UInt8]]
  }

  /// How many members an archive may have.
  static let mostEntries = 20_000
  /// How many times larger a member may become; deflate itself can do 1,032.
  static let mostGrowth = 200

  let entries: [Entry]
  /// The archive's comment.
  let comment: [UInt8]
  private let archive: OpaquePointer
  private let part: Part

  /// Opens an archive.
  ///
  /// - Parameter checksConsistency: whether an archive with bytes that no member accounts for is refused.
  /// - Throws: `part-unreadable`, `part-too-large`.
  init(_ bytes: [UInt8], part: Part, checksConsistency: Bool = true) throws(SluiceError) {
    self.part = part
    // libzip reads from the buffer until the archive is closed and then frees it itself.
    guard let buffer = malloc(max(bytes.count, 1)) else { throw part.error(.partTooLarge) }
    _ = bytes.withUnsafeBytes { memcpy(buffer, $0.baseAddress ?? UnsafeRawPointer(buffer), bytes.count) }
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(buffer, UInt64(bytes.count), 1, &error) else {
      free(buffer)
      throw part.error(.partUnreadable)
    }
    let flags = checksConsistency ? ZIP_RDONLY | ZIP_CHECKCONS : ZIP_RDONLY
    guard let archive = zip_open_from_source(source, flags, &error) else {
      zip_source_free(source)
      throw part.error(.partUnreadable)
    }
    self.archive = archive
    let count = zip_get_num_entries(archive, 0)
    guard count >= 0, count <= Self.mostEntries else {
      zip_discard(archive)
      throw part.error(.partTooLarge)
    }
    var length: Int32 = 0
    let comment = zip_get_archive_comment(archive, &length, ZIP_FL_ENC_RAW)
    self.comment = Self.copy(comment, Int(length))
    var entries: [Entry] = []
    for index in 0..<UInt64(count) {
      guard let entry = Self.entry(archive, index) else {
        zip_discard(archive)
        throw part.error(.partUnreadable)
      }
      entries.append(entry)
    }
    self.entries = entries
  }

  deinit { zip_discard(archive) }

  /// Unpacks one member.
  ///
  /// - Throws: `part-too-large`; `part-unreadable` when it is encrypted or damaged.
  func read(_ entry: Entry) throws(SluiceError) -> [UInt8] {
    let nested = part.nested(entry.name, bytes: [])
    guard !entry.isEncrypted else { throw nested.error(.partUnreadable) }
    guard entry.size <= Part.largest, entry.size <= (entry.packedSize + 4096) * Self.mostGrowth else {
      throw nested.error(.partTooLarge)
    }
    guard let file = zip_fopen_index(archive, entry.index, 0) else { throw nested.error(.partUnreadable) }
    defer { zip_fclose(file) }
    // One byte more than promised: reading to the end lets libzip compare the checksum.
    var bytes = [UInt8](repeating: 0, count: entry.size + 1)
    var filled = 0
    while filled < bytes.count {
      let start = filled
      let got = bytes.withUnsafeMutableBytes { buffer in
        zip_fread(file, buffer.baseAddress.map { $0 + start }, UInt64(buffer.count - start))
      }
      if got < 0 { throw nested.error(.partUnreadable) }
      if got == 0 { break }
      filled += Int(got)
    }
    guard filled == entry.size else { throw nested.error(.partUnreadable) }
    bytes.removeLast()
    return bytes
  }

  private static func entry(_ archive: OpaquePointer, _ index: UInt64) -> Entry? {
    var stat = zip_stat_t()
    guard zip_stat_index(archive, index, ZIP_FL_ENC_RAW, &stat) == 0, let raw = stat.name else { return nil }
    let name = Array(UnsafeRawBufferPointer(start: raw, count: strlen(raw)))
    var length: UInt32 = 0
    let comment = zip_file_get_comment(archive, index, &length, ZIP_FL_ENC_RAW)
    let text = LegacyText.name(name)
    let extra = [ZIP_FL_CENTRAL, ZIP_FL_LOCAL].flatMap { flag in extraFields(archive, index, flag) }
    return Entry(
      index: index, name: text, size: Int(clamping: stat.size), packedSize: Int(clamping: stat.comp_size),
      isEncrypted: stat.encryption_method != UInt16(ZIP_EM_NONE), comment: copy(comment, Int(length)),
      isSafe: UTF8Text.isValid(name.span) && isSafe(text), extraFields: extra.count, extra: extra)
  }

  private static func extraFields(
    _ archive: OpaquePointer, _ index: UInt64, _ flag: UInt32
  ) -> [[UInt8]] {
    let count = zip_file_extra_fields_count(archive, index, flag)
    return (0..<max(0, Int(count))).compactMap { number in
      var identifier: UInt16 = 0
      var length: UInt16 = 0
      // libzip owns the field until the archive is closed; it is copied here.
      let field = zip_file_extra_field_get(archive, index, UInt16(number), &identifier, &length, flag)
      return field.map { Array(UnsafeBufferPointer(start: $0, count: Int(length))) }
    }
  }

  private static func copy(_ text: UnsafePointer<CChar>?, _ count: Int) -> [UInt8] {
    // libzip owns the text until the archive is closed; it is copied here.
    text.map { Array(UnsafeRawBufferPointer(start: $0, count: count)) } ?? []
  }

  private static func isSafe(_ name: String) -> Bool {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("\\"), !name.contains(":") else { return false }
    let folders = name.split(separator: "/", omittingEmptySubsequences: false)
    return !folders.contains("..") && !folders.contains(".") && !folders.contains("")
  }
}
