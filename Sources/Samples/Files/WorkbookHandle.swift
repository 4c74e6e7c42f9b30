import CXLSXWriter
import Columns
import Glibc

/// An open workbook of libxlsxwriter with one sheet and two formats.
final class WorkbookHandle {
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let path: String
  /// The sheet; it belongs to the workbook and lives until `close`.
  let sheet: UnsafeMutablePointer<lxw_worksheet>
  /// The format of the title.
  let titleFormat: UnsafeMutablePointer<lxw_format>?
  /// The format of the header.
  let headerFormat: UnsafeMutablePointer<lxw_format>?

  /// Opens a workbook that will be written to a path.
  ///
  /// - Parameter constantMemory: writes rows as they come instead of holding the sheet.
  init(_ path: String, constantMemory: Bool) throws(SluiceError) {
    self.path = path
    // The library's own temporary files belong beside the result, not in a folder that others read.
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    // The path is opened here first, because the library finds out only at the end that it cannot.
    let probe = Glibc.open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard probe >= 0 else { throw OutputFile.failure() }
    Glibc.close(probe)
    let made =
      folder.isEmpty ? Self.opened(path, "/", constantMemory) : Self.opened(path, folder, constantMemory)
    guard let book = made, let sheet = workbook_add_worksheet(book, "花名册") else {
      unlink(path)
      throw SluiceError(.sampleNotWritten)
    }
    self.book = book
    self.sheet = sheet
    // Midnight of 1 January 2026 UTC: the library would put the clock's time otherwise.
    var properties = lxw_doc_properties()
    properties.created = 1_767_225_600
    workbook_set_properties(book, &properties)
    titleFormat = workbook_add_format(book)
    headerFormat = workbook_add_format(book)
    format_set_bold(titleFormat)
    format_set_align(titleFormat, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_bold(headerFormat)
    format_set_align(headerFormat, UInt8(LXW_ALIGN_CENTER.rawValue))
    format_set_text_wrap(headerFormat)
  }

  deinit {
    guard let book else { return }
    lxw_workbook_free(book)
    unlink(path)
  }

  /// Writes the workbook.
  ///
  /// - Throws: `sample-not-written`, with the system's error number as far as the library leaves it.
  func close() throws(SluiceError) {
    guard let book else { return }
    self.book = nil
    errno = 0
    // Frees the workbook whatever it returns.
    guard workbook_close(book) == LXW_NO_ERROR else {
      let failure = SluiceError(.sampleNotWritten, systemError: errno == 0 ? nil : errno)
      unlink(path)
      throw failure
    }
  }

  private static func opened(
    _ path: String, _ folder: String, _ constantMemory: Bool
  ) -> UnsafeMutablePointer<lxw_workbook>? {
    folder.withCString { folder in
      // The library copies the folder's name; it does not write to it.
      var options = lxw_workbook_options(
        constant_memory: constantMemory ? 1 : 0, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
      return workbook_new_opt(path, &options)
    }
  }
}
