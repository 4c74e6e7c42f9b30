import Columns

/// The formats that are named and refused; docs/formats.md has the same list.
enum RefusedFormats {
  static let all: [RefusedFormat] = [
    RefusedFormat("Excel (*.xlsx)", .encrypted, .stream("EncryptedPackage")),
    RefusedFormat("Excel (.xlsb)", .resave, .part("xl/workbook.bin")),
    RefusedFormat("Excel 2 (.xls)", .resave, .first([0x09, 0x00, 0x04, 0x00])),
    RefusedFormat("Excel 3 (.xls)", .resave, .first([0x09, 0x02, 0x06, 0x00])),
    RefusedFormat("Excel 4 (.xls)", .resave, .first([0x09, 0x04, 0x06, 0x00])),
    RefusedFormat("Numbers (.numbers)", .resave, .part("Index/Document.iwa")),
    RefusedFormat("dBASE (.dbf)", .resave, .first([0x03])),
    RefusedFormat("dBASE (.dbf)", .resave, .first([0x30])),
    RefusedFormat("MHTML", .resave, .markup(.mime)),
    RefusedFormat("Word 97-2003 (.doc, .wps)", .noTable, .stream("WordDocument")),
    RefusedFormat("PowerPoint 97-2003 (.ppt, .dps)", .noTable, .stream("PowerPoint Document")),
    RefusedFormat("Word (.docx)", .noTable, .part("word/document.xml")),
    RefusedFormat("PowerPoint (.pptx)", .noTable, .part("ppt/presentation.xml")),
    RefusedFormat("OpenDocument (.odt)", .noTable, .type("application/vnd.oasis.opendocument.text")),
    RefusedFormat(
      "OpenDocument (.odp)", .noTable, .type("application/vnd.oasis.opendocument.presentation")),
    RefusedFormat(
      "OpenDocument (.odg)", .noTable, .type("application/vnd.oasis.opendocument.graphics")),
    RefusedFormat("OpenOffice.org 1 (.sxc)", .resave, .type("application/vnd.sun.xml.calc")),
    RefusedFormat("UOF (.uos)", .resave, .markup(.uof)),
    RefusedFormat("OFD", .noTable, .part("OFD.xml")),
    RefusedFormat("PDF", .noTable, .text("%PDF")),
    RefusedFormat("RTF", .noTable, .text("{\\rtf")),
    RefusedFormat("PNG", .noTable, .first([0x89, 0x50, 0x4e, 0x47])),
    RefusedFormat("JPEG", .noTable, .first([0xff, 0xd8, 0xff])),
    RefusedFormat("GIF", .noTable, .text("GIF8")),
    RefusedFormat("BMP", .noTable, .first([0x42, 0x4d])),
    RefusedFormat("TIFF", .noTable, .first([0x49, 0x49, 0x2a, 0x00])),
    RefusedFormat("SQLite", .noTable, .text("SQLite format 3")),
    RefusedFormat("Parquet", .noTable, .text("PAR1")),
    RefusedFormat("XML", .noTable, .markup(.xml)),
    RefusedFormat("OLE", .noTable, .otherCompound),
    RefusedFormat("gzip (.gz)", .archive, .first([0x1f, 0x8b])),
    RefusedFormat("7-Zip (.7z)", .archive, .first([0x37, 0x7a, 0xbc, 0xaf])),
    RefusedFormat("RAR (.rar)", .archive, .text("Rar!")),
    RefusedFormat("bzip2 (.bz2)", .archive, .text("BZh")),
    RefusedFormat("xz (.xz)", .archive, .first([0xfd, 0x37, 0x7a, 0x58, 0x5a])),
    RefusedFormat("zip", .archive, .otherZip),
  ]
}
