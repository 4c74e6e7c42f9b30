import CXLSXWriter
import Columns
import Glibc

/// A workbook that is being written with libxlsxwriter: new, without formulas, macros or links.
///
/// Every text is written as a string cell, which no spreadsheet runs as a formula, and is remembered as
/// declared or as a name. The bytes depend on what is written alone: the creation time is given, and the
/// library dates the parts of the file itself.
final class XLSXFile {
  /// The texts of cells, properties and sheet names that the run itself declares.
  private(set) var declared: Set<String> = []
  /// The texts of cells that are names shown by rule.
  private(set) var names: Set<String> = []

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let shown: String
  private let path: String
  private var isOpen = true

  /// What the workbook's properties say.
  struct Properties {
    /// The title.
    let title: String
    /// Who made it; may be empty.
    let office: String
    /// The release date.
    let date: CivilDate
  }

  /// Begins a workbook below the staging folder.
  ///
  /// The library's temporary files go to the staging folder too.
  init(_ relative: String, in folder: StagingFolder, properties: Properties) throws(SluiceError) {
    try folder.makeParents(of: relative)
    shown = relative
    path = folder.path(of: relative)
    // The library keeps the pointer until the workbook is closed and then frees its own copy of the options.
    guard let temporary = strdup(folder.path) else { throw SluiceError(.internalFault, key: "memory") }
    defer { free(temporary) }
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: temporary, use_zip64: 0)
    guard let book = workbook_new_opt(path, &options) else {
      throw SluiceError(.internalFault, key: "libxlsxwriter")
    }
    self.book = book
    let texts = [properties.title, properties.office]
    // The strings live during the call; the library copies them.
    texts[0].withCString { title in
      texts[1].withCString { office in
        var facts = lxw_doc_properties()
        facts.title = UnsafeMutablePointer(mutating: title)
        facts.author = UnsafeMutablePointer(mutating: office)
        facts.company = UnsafeMutablePointer(mutating: office)
        facts.created = XLSXFile.midnight(properties.date)
        workbook_set_properties(book, &facts)
      }
    }
    declared.formUnion(texts)
  }

  deinit { if isOpen { lxw_workbook_free(book) } }

  /// Adds a sheet.
  ///
  /// - Parameter name: unique, and what `SheetNames` makes.
  func sheet(_ name: String) throws(SluiceError) -> XLSXSheet {
    guard let sheet = workbook_add_worksheet(book, name) else {
      throw SluiceError(.internalFault, key: "worksheet name")
    }
    declared.insert(name)
    return XLSXSheet(file: self, name: name, sheet: sheet)
  }

  /// A new cell format.
  func format(_ style: XLSXStyle) throws(SluiceError) -> XLSXFormat {
    guard let format = workbook_add_format(book) else {
      throw SluiceError(.internalFault, key: "libxlsxwriter")
    }
    style.apply(to: format)
    return XLSXFormat(format: format)
  }

  /// Remembers a text that the workbook holds.
  func remember(_ text: String, _ origin: TextOrigin) {
    switch origin {
    case .declared: declared.insert(text)
    case .nameByRule: names.insert(text)
    case .plain: break
    }
  }

  /// Writes the file.
  ///
  /// The library does not see every failed write to its temporary files, so the finished file is opened
  /// again and each part must be whole.
  /// - Throws: `product-unwritable`.
  func finish(in folder: StagingFolder, audience: Audience) throws(SluiceError) {
    isOpen = false
    errno = 0
    guard workbook_close(book) == LXW_NO_ERROR else {
      let reason = errno == 0 ? EIO : errno
      unlink(path)
      throw SluiceError(.productUnwritable, at: Place(file: shown), systemError: reason)
    }
    guard XMLParts.areWhole(path) else {
      unlink(path)
      throw SluiceError(.productUnwritable, at: Place(file: shown), systemError: ENOSPC)
    }
    try folder.settle(shown, audience: audience)
  }

  /// A day as seconds since 1970, at 00:00 in China (UTC+8), which is where the office's calendar hangs.
  private static func midnight(_ date: CivilDate) -> time_t {
    var parts = tm()
    parts.tm_year = Int32(date.year - 1900)
    parts.tm_mon = Int32(date.month - 1)
    parts.tm_mday = Int32(date.day)
    return timegm(&parts) - 8 * 3600
  }
}
