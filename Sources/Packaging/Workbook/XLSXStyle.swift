import CXLSXWriter

/// How cells look; everything that is not set is the spreadsheet's default.
struct XLSXStyle {
  /// Where the text stands.
  enum Alignment {
    case left
    case centre
    case right
  }

  var font = "宋体"
  var size = 11.0
  var isBold = false
  var isWrapped = false
  var hasBorder = false
  var isAtTop = false
  var alignment: Alignment?
  var numberFormat: String?

  func apply(to format: UnsafeMutablePointer<lxw_format>) {
    format_set_font_name(format, font)
    format_set_font_size(format, size)
    if isBold { format_set_bold(format) }
    if isWrapped { format_set_text_wrap(format) }
    if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if let numberFormat { format_set_num_format(format, numberFormat) }
    switch alignment {
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    case nil: break
    }
    let vertical = isAtTop ? LXW_ALIGN_VERTICAL_TOP : LXW_ALIGN_VERTICAL_CENTER
    format_set_align(format, UInt8(vertical.rawValue))
  }
}

/// A format of a workbook; it lives as long as the workbook.
struct XLSXFormat {
  let format: UnsafeMutablePointer<lxw_format>
}
