import Columns
import Ingest

/// Compound files, the containers of .xls, .doc and .ppt, of macros and of what was pasted into a workbook.
///
/// All bytes and all streams are searched in all encodings: comments, names, properties and texts that no cell
/// shows. Of a workbook, the outermost or a pasted one, every cell is a unit, hidden sheets included; the source
/// of macros is unpacked; a file that was pasted is opened as what it is. A file with anything else in it, such as
/// a document of Word 97, counts as not opened.
///
/// Sources: [MS-CFB] 2.2 for the signature, [MS-OVBA] 2.2 for macros, [MS-OLEDS] 2.3 for what is pasted.
struct CompoundOpener: Opener {
  static let signature: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

  func opens(_ part: Part) -> Bool { part.first(8) == Self.signature }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    RawOpener.search(bytes, part, into: sink)
    let folder = try PrivateFolder(part)
    do throws(SluiceError) {
      let streams = try CompoundContents.streams(of: folder.write(bytes, "part", part))
      // Streams lie in pieces; a text over two of them is whole only in the stream.
      for stream in streams { RawOpener.search(stream.bytes, part, into: sink) }
      for (number, storage) in CompoundStorage.all(of: streams).enumerated() {
        try Self.open(storage, number: number, part, folder, into: sink)
      }
    } catch {
      sink.unopened(part.error(error.code == .partUnknown ? .partUnknown : .partUnreadable))
    }
  }

  private static func open(
    _ storage: CompoundStorage, number: Int, _ part: Part, _ folder: PrivateFolder, into sink: any UnitSink
  ) throws(SluiceError) {
    switch storage.content {
    case .workbook(let book):
      // A pasted workbook is read from its stream alone.
      let path = try folder.write(book, "book\(number)", part)
      try CompoundContents.cells(ofWorkbook: path) { sheet, row, column, text in
        let name = storage.isRoot ? "sheet\(sheet)" : "object\(number)/sheet\(sheet)"
        sink.take(text, Unit(part.nested(name, bytes: []), row: row, column: column))
      }
    case .macros(let modules):
      for (name, stream) in modules {
        guard let source = MacroSource.unpacked(stream) else {
          sink.unopened(part.nested("macros\(number)", bytes: []).error(.partUnreadable))
          continue
        }
        RawOpener.search(source, part.nested("macros\(number)/\(name)", bytes: []), into: sink)
      }
    case .files(let files):
      for file in files {
        Openers.open(member: part.nested("object\(number)", bytes: file), into: sink)
      }
    case .companions: break
    case .unknown: sink.unopened(part.error(.partUnknown))
    }
  }
}
