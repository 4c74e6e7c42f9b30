import CZip
import Columns
import Glibc

/// The zip archive of a bundle: the same files and date give the same bytes, on any machine at any time.
///
/// Members stand in byte order of their names, all dated the release day at 00:00, without extra fields.
/// Names are ASCII, since zip readers disagree about others.
public enum Archive {
  /// Deflate's strongest level: a bundle is small and is downloaded often.
  private static let level: UInt32 = 9

  /// Packs staged files.
  ///
  /// - Parameters:
  ///   - folder: the staging folder, in which the archive is made too.
  ///   - files: the members' paths below it.
  ///   - path: the archive's path below it.
  ///   - date: the date of every member; a zip file cannot tell one before 1980.
  /// - Throws: `product-unwritable`, `product-unreadable`; `internal-fault` for a name that is not ASCII.
  public static func pack(
    folder: String, files: [StagedFile], to path: String, date: CivilDate
  ) throws(SluiceError) -> StagedFile {
    let staging = StagingFolder(path: folder)
    try staging.makeParents(of: path)
    guard files.allSatisfy({ $0.path.utf8.allSatisfy { (0x21...0x7e).contains($0) } }) else {
      throw SluiceError(.internalFault, key: "archive member name")
    }
    var code: Int32 = 0
    guard let archive = zip_open(staging.path(of: path), ZIP_CREATE | ZIP_EXCL, &code) else {
      throw SluiceError(.productUnwritable, at: Place(file: path), systemError: errno)
    }
    do throws(SluiceError) {
      for member in inByteOrder(files.map(\.path)) {
        try add(member, from: staging, to: archive, date: date)
      }
    } catch {
      zip_discard(archive)
      throw error
    }
    guard zip_close(archive) == 0 else {
      let reason = zip_error_code_system(zip_get_error(archive))
      zip_discard(archive)
      throw SluiceError(.productUnwritable, at: Place(file: path), systemError: reason)
    }
    try staging.settle(path, audience: .everyone)
    let declared = files.reduce(into: Set(files.map(\.path))) { $0.formUnion($1.declared) }
    return StagedFile(path: path, audience: .everyone, declared: declared)
  }

  /// Paths ordered by their bytes, as `LC_ALL=C sort` orders them.
  static func inByteOrder(_ paths: [String]) -> [String] {
    paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func add(
    _ member: String, from staging: StagingFolder, to archive: OpaquePointer, date: CivilDate
  ) throws(SluiceError) {
    let place = Place(file: member)
    // libzip opens the file only when the archive is closed; a missing one is better told now, by name.
    guard access(staging.path(of: member), R_OK) == 0 else {
      throw SluiceError(.productUnreadable, at: place, systemError: errno)
    }
    guard let source = zip_source_file(archive, staging.path(of: member), 0, -1) else {
      throw SluiceError(.productUnreadable, at: place, systemError: errno)
    }
    let index = zip_file_add(archive, member, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw SluiceError(.internalFault, key: "libzip")
    }
    let entry = zip_uint64_t(index)
    // A regular file that everybody may read, whatever the staging folder's modes are.
    let mode = zip_uint32_t(0o100644) << 16
    guard
      zip_set_file_compression(archive, entry, ZIP_CM_DEFLATE, level) == 0,
      zip_file_set_dostime(archive, entry, 0, dosDate(date), 0) == 0,
      zip_file_set_external_attributes(archive, entry, 0, zip_uint8_t(ZIP_OPSYS_UNIX), mode) == 0
    else { throw SluiceError(.internalFault, key: "libzip") }
  }

  /// A day in the form of zip files: years since 1980, month, day.
  private static func dosDate(_ date: CivilDate) -> zip_uint16_t {
    guard date.year >= 1980, date.year <= 2107 else { return 1 << 5 | 1 }
    return zip_uint16_t((date.year - 1980) << 9 | date.month << 5 | date.day)
  }
}
