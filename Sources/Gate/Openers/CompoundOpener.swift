import Columns
import Ingest

/// Compound files, the containers of .xls, .doc and .ppt.
///
/// Of a workbook every cell is a unit, hidden sheets included, and every stream is searched as bytes in all
/// encodings too: comments, names, properties and texts that no cell shows. Any other compound file is
/// searched as bytes and counts as not opened.
///
/// Source: [MS-CFB] 2.2 for the signature.
struct CompoundOpener: Opener {
  static let signature: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

  func opens(_ part: Part) -> Bool { part.first(8) == Self.signature }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    RawOpener.search(bytes, part, into: sink)
    let folder = try PrivateFolder(part)
    let path = try folder.write(bytes, "part.xls", part)
    do throws(SluiceError) {
      let streams = try CompoundContents.streams(of: path)
      // Streams lie in pieces; a text over two of them is whole only in the stream.
      for stream in streams { RawOpener.search(stream.bytes, part, into: sink) }
      guard CompoundContents.isWorkbook(streams.map(\.name)) else { throw SluiceError(.partUnknown) }
      try CompoundContents.cells(ofWorkbook: path) { sheet, row, column, text in
        sink.take(text, Unit(part.nested("sheet\(sheet)", bytes: []), row: row, column: column))
      }
    } catch {
      sink.unopened(part.error(error.code == .partUnknown ? .partUnknown : .partUnreadable))
    }
  }
}
