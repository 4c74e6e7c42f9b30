import CXLSXWriter
import Columns
import Messages

/// One sheet of a workbook that is being written; rows and columns count from 0.
///
/// It must not outlive its file, which it holds.
struct XLSXSheet {
  let file: XLSXFile
  let name: String
  fileprivate let sheet: UnsafeMutablePointer<lxw_worksheet>

  init(file: XLSXFile, name: String, sheet: UnsafeMutablePointer<lxw_worksheet>) {
    self.file = file
    self.name = name
    self.sheet = sheet
  }

  /// Writes a text.
  func text(
    _ text: String, row: Int, column: Int, _ format: XLSXFormat? = nil, _ origin: TextOrigin = .declared
  ) throws(SluiceError) {
    let clean = PlainText.cleaned(text)
    file.remember(clean, origin)
    try XLSXSheet.check(
      worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), clean, format?.format))
  }

  /// Writes a number.
  func number(_ value: Double, row: Int, column: Int, _ format: XLSXFormat?) throws(SluiceError) {
    try XLSXSheet.check(
      worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), value, format?.format))
  }

  /// Writes an empty cell that has a format.
  func blank(row: Int, column: Int, _ format: XLSXFormat) throws(SluiceError) {
    try XLSXSheet.check(worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), format.format))
  }

  /// Joins cells of one row and writes a text over them; for sheets to print, never for data.
  func merged(_ text: String, row: Int, columns: ClosedRange<Int>, _ format: XLSXFormat) throws(SluiceError) {
    let clean = PlainText.cleaned(text)
    file.remember(clean, .declared)
    try XLSXSheet.check(
      worksheet_merge_range(
        sheet, lxw_row_t(row), lxw_col_t(columns.lowerBound), lxw_row_t(row), lxw_col_t(columns.upperBound),
        clean, format.format))
  }

  /// Sets the width of a column, in widths of a digit.
  func width(_ width: Double, column: Int) {
    worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, nil)
  }

  /// Sets the height of a row, in points.
  func height(_ height: Double, row: Int) { worksheet_set_row(sheet, lxw_row_t(row), height, nil) }

  /// Makes rows a table with a name, so that programs and screen readers find its header.
  func table(_ name: String, headers: [String], rows: ClosedRange<Int>, headerFormat: XLSXFormat)
    throws(SluiceError)
  {
    let clean = headers.map { PlainText.cleaned($0) }
    for header in clean { file.remember(header, .declared) }
    let buffer = CStrings(clean + [name])
    // The library copies columns and strings during the call.
    var columns = clean.indices.map { index in
      var column = lxw_table_column()
      column.header = buffer[index]
      column.header_format = headerFormat.format
      return column
    }
    let error = columns.withUnsafeMutableBufferPointer { columns in
      var pointers: [UnsafeMutablePointer<lxw_table_column>?] = columns.indices.map { index in
        columns.baseAddress.map { $0 + index }
      }
      pointers.append(nil)
      return pointers.withUnsafeMutableBufferPointer { pointers in
        var options = lxw_table_options()
        options.name = buffer[clean.count]
        options.no_autofilter = 1
        options.no_banded_rows = 1
        options.style_type = UInt8(LXW_TABLE_STYLE_TYPE_LIGHT.rawValue)
        options.style_type_number = 1
        options.columns = pointers.baseAddress
        return worksheet_add_table(
          sheet, lxw_row_t(rows.lowerBound), 0, lxw_row_t(rows.upperBound), lxw_col_t(clean.count - 1),
          &options)
      }
    }
    try XLSXSheet.check(error)
  }

  /// A page of A4 across takes so many widths of a digit in a size that can be read, about 6 points.
  private static let readableWidth = 250
  /// The size of what goes over several pages, in percent.
  private static let readableScale: UInt16 = 58

  /// Sets the page: A4, as wide as the sheet, header rows repeated, page numbers at the foot.
  ///
  /// - Parameters:
  ///   - width: how wide the sheet is, in widths of a digit; too wide for one page, it goes over several side by side.
  ///   - columns: how many first columns stand on each of those.
  func page(
    isLandscape: Bool, repeating rows: ClosedRange<Int>?, width: Int = 0, keeping columns: Int = 0,
    footer: String
  ) throws(SluiceError) {
    let a4: UInt8 = 9
    worksheet_set_paper(sheet, a4)
    if isLandscape { worksheet_set_landscape(sheet) }
    let isWide = width > Self.readableWidth
    if isWide {
      worksheet_set_print_scale(sheet, Self.readableScale)
      worksheet_print_across(sheet)
    } else {
      worksheet_fit_to_pages(sheet, 1, 0)
    }
    worksheet_set_margins(sheet, 0.6, 0.6, 0.7, 0.7)
    if let rows {
      let kept = isWide ? columns : 0
      worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
      if kept > 0 { worksheet_repeat_columns(sheet, 0, lxw_col_t(kept - 1)) }
      // The library names these rows and columns in the workbook part.
      let quoted = "'" + name.replacing("'", with: "''") + "'"
      for sheet in [name, quoted] {
        let named = "\(sheet)!$\(rows.lowerBound + 1):$\(rows.upperBound + 1)"
        let columns = "$A:$\(Wording.letters(ofColumn: kept))"
        file.remember(kept > 0 ? "\(sheet)!\(columns),\(named)" : named, .declared)
        file.remember("\(sheet)!Print_Titles", .declared)
      }
    }
    file.remember(footer, .declared)
    try XLSXSheet.check(worksheet_set_footer(sheet, footer))
  }

  private static func check(_ error: lxw_error) throws(SluiceError) {
    guard error == LXW_NO_ERROR else {
      throw SluiceError(.internalFault, key: "libxlsxwriter \(error.rawValue)")
    }
  }
}

/// C strings that live as long as this.
private final class CStrings {
  private let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ texts: [String]) {
    pointers = texts.map { text in
      text.withCString { strdup($0) }
    }
  }

  deinit { pointers.forEach { free($0) } }

  subscript(index: Int) -> UnsafeMutablePointer<CChar>? { pointers[index] }
}
