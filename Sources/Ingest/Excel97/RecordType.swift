/// The records that are looked at; all others are passed over ([MS-XLS] 2.3, 2.4).
enum RecordType {
  static let begin = 0x0809
  static let end = 0x000a
  static let continuation = 0x003c

  // Of the workbook.
  static let sheet = 0x0085
  static let codePage = 0x0042
  static let dateSystem = 0x0022
  static let encryption = 0x002f
  static let format = 0x041e
  static let style = 0x00e0
  static let sharedStrings = 0x00fc

  // Of a sheet.
  static let row = 0x0208
  static let columns = 0x007d
  static let defaultRow = 0x0225
  static let mergedCells = 0x00e5

  // Cells.
  static let blank = 0x0201
  static let blanks = 0x00be
  static let number = 0x0203
  static let shortNumber = 0x027e
  static let shortNumbers = 0x00bd
  static let text = 0x0204
  static let richText = 0x00d6
  static let sharedText = 0x00fd
  static let truthOrError = 0x0205
  static let formula = 0x0006
  /// As Excel 3 and 4 number it; some programs still write it.
  static let formula3 = 0x0206
  static let formula4 = 0x0406

  // Between a formula and the text that is its result.
  static let formulaText = 0x0207
  static let sharedFormula = 0x04bc
  static let arrayFormula = 0x0221
  static let table = 0x0236

  /// Whether a record is a cell, or cells of one row.
  @inline(__always)
  static func isCell(_ type: Int) -> Bool {
    switch type {
    case sharedText, shortNumber, number, shortNumbers, blank, blanks, text, formula, truthOrError, richText,
      formula3, formula4:
      true
    default: false
    }
  }

  /// Whether a record is a cell with a formula.
  @inline(__always)
  static func isFormula(_ type: Int) -> Bool { type == formula || type == formula3 || type == formula4 }
}
