import CZip
import Columns

/// A part of a workbook that is being unpacked.
final class ZipEntry: ByteSource {
  /// How many bytes are unpacked at once.
  static let pieceSize = 1 << 16

  let name: String

  private let entry: OpaquePointer
  // libzip needs the archive as long as the entry.
  private let container: ZipContainer
  private var left: Int
  private var buffer = [UInt8](repeating: 0, count: pieceSize)

  init(_ entry: OpaquePointer, of container: ZipContainer, name: String, size: Int) {
    self.entry = entry
    self.container = container
    self.name = name
    left = size
  }

  deinit { zip_fclose(entry) }

  /// Where errors of the part are.
  var place: Place { container.place }

  /// Hands over the next bytes.
  ///
  /// - Returns: false at the end, without a call of `body`.
  /// - Throws: `workbook-broken` when the part is damaged: compressed data, length or checksum are wrong.
  func next(_ body: (Span<UInt8>) throws(SluiceError) -> Void) throws(SluiceError) -> Bool {
    let count = buffer.withUnsafeMutableBytes { zip_fread(entry, $0.baseAddress, UInt64($0.count)) }
    guard count >= 0, count <= left, count > 0 || left == 0 else {
      throw SluiceError(.workbookBroken, at: place, key: name)
    }
    left -= Int(count)
    if count == 0 { return false }
    let buffer = buffer
    try body(buffer.span.extracting(0..<Int(count)))
    return true
  }

  /// All of a small part.
  func all() throws(SluiceError) -> [UInt8] {
    var bytes: [UInt8] = []
    while try next({ (piece) throws(SluiceError) in bytes += ByteText.array(piece) }) {}
    return bytes
  }
}
