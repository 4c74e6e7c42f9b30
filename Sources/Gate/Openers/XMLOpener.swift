import CExpat
import Columns

/// XML, the parts of workbooks and documents among it: text nodes, values of attributes, comments.
///
/// In a sheet or a table, a text is placed by its cell, a plain number is a number, and the position of a
/// shared string is nothing. A text of several runs is one unit, and so is each of its runs. A document that
/// declares entities is not opened: what it says depends on who reads it.
struct XMLOpener: Opener {
  private static let endings = [".xml", ".rels", ".vml", ".svg", ".xhtml"]

  func opens(_ part: Part) -> Bool {
    if Self.endings.contains(where: part.name.hasSuffix) { return true }
    let head = part.first(64)
    return Self.starts.contains { head.starts(with: $0) }
  }

  /// With the marks of UTF-8 and of both orders of UTF-16.
  private static let starts: [[UInt8]] = [
    Array("<?xml".utf8), [0xef, 0xbb, 0xbf] + Array("<?xml".utf8), [0xff, 0xfe, 0x3c, 0x00],
    [0xfe, 0xff, 0x00, 0x3c], Array("<svg".utf8),
  ]

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    try Self.open(part, into: sink, strings: nil)
  }

  /// Opens a document; a sheet shows the shared strings of its workbook.
  ///
  /// - Parameters:
  ///   - pivot: the fields of which the records of a pivot table's cache hold values.
  ///   - formats: gets the number formats of a workbook from its styles, and shows them to its sheets.
  /// - Returns: the fields that the document names.
  @discardableResult
  static func open(
    _ part: Part, into sink: any UnitSink, strings: SharedStrings?, pivot: PivotFields = PivotFields(),
    formats: NumberFormats? = nil
  ) throws(SluiceError) -> PivotFields {
    var bytes = try part.bytes()
    let isLegacy = isLegacyChinese(bytes)
    if isLegacy, let text = LegacyText.utf8(bytes) { bytes = text }
    let nodes = XMLNodes(part: part, sink: sink, strings: strings, pivot: pivot, formats: formats)
    guard nodes.parse(bytes, encoding: isLegacy ? "UTF-8" : nil) else { throw part.error(.partUnreadable) }
    return nodes.pivot
  }

  /// Whether a document declares GB2312, GBK or GB18030, which expat does not know.
  private static func isLegacyChinese(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(200).filter { $0 < 0x80 }, as: UTF8.self).lowercased()
    return head.prefix { $0 != ">" }.contains("encoding=") && head.prefix { $0 != ">" }.contains("gb")
  }
}
