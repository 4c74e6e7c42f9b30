import CDeflate
import CZlib
import Columns

/// Unpacks a gzip file piece by piece.
///
/// Members that fit into the buffers go through libdeflate at once, others through zlib; both check the
/// CRC. Cost: libdeflate about 1 GB/s of text, zlib about 400 MB/s. Memory: 24 MB.
final class GzipStream {
  private static let packedRoom = 4 << 20
  private static let plainRoom = 16 << 20
  /// So many texts of headers are enough to refuse a file.
  private static let mostHeaderTexts = 10_000

  private let part: Part
  private var source: Source
  private var packed: [UInt8] = []
  private var position = 0
  private var member: ZlibMember?
  private var members = 0
  /// What stands in the headers of the members so far: extra fields, old names, comments.
  private(set) var headerTexts: [[UInt8]] = []
  private let deflate: Deflate

  /// Opens a gzip file.
  ///
  /// - Throws: `part-unreadable`.
  init(_ part: Part) throws(SluiceError) {
    deflate = try Deflate(part)
    source = try Source(part)
    self.part = part
  }

  /// The next bytes of the text, or nil at the end.
  ///
  /// - Throws: `part-unreadable` when the file is damaged, cut off or has no member.
  func next() throws(SluiceError) -> [UInt8]? {
    if member != nil { return try continueMember() }
    try refill()
    if position == packed.count {
      guard members > 0 else { throw part.error(.partUnreadable) }
      return nil
    }
    members += 1
    if headerTexts.count < Self.mostHeaderTexts { headerTexts += GzipHeader.texts(packed[position...]) }
    if let whole = wholeMember() { return whole }
    member = try ZlibMember(part)
    return try continueMember()
  }

  private func refill() throws(SluiceError) {
    guard packed.count - position < Self.packedRoom / 2 else { return }
    packed.removeFirst(position)
    position = 0
    while packed.count < Self.packedRoom, try source.read(upTo: Self.packedRoom - packed.count, into: &packed)
    {}
  }

  /// Unpacks the member at the position if it is all in the buffer and not too large.
  private func wholeMember() -> [UInt8]? {
    var used = 0
    var isWhole = false
    let start = position
    let text = packed.withUnsafeBytes { input in
      [UInt8](unsafeUninitializedCapacity: Self.plainRoom) { output, made in
        let result = libdeflate_gzip_decompress_ex(
          deflate.decompressor, input.baseAddress.map { $0 + start }, input.count - start, output.baseAddress,
          output.count, &used, &made)
        isWhole = result == LIBDEFLATE_SUCCESS
        // What a failed call wrote is not looked at.
        if !isWhole { made = 0 }
      }
    }
    guard isWhole else { return nil }
    position += used
    return text
  }

  private func continueMember() throws(SluiceError) -> [UInt8] {
    var output: [UInt8] = []
    while output.isEmpty {
      try refill()
      guard let open = member else { return output }
      guard position < packed.count else { throw part.error(.partUnreadable) }
      position += try open.inflate(packed, from: position, into: &output)
      if open.isFinished {
        member = nil
        return output
      }
    }
    return output
  }

  /// Bytes in memory or in a file.
  private struct Source {
    private let file: FileBytes?
    private var memory: [UInt8] = []
    private var position = 0

    init(_ part: Part) throws(SluiceError) {
      switch part.content {
      case .bytes(let bytes):
        memory = bytes
        file = nil
      case .file(let path, let followsLinks):
        file = try FileBytes(path: path, followsLinks: followsLinks, part: part)
      }
    }

    mutating func read(upTo count: Int, into bytes: inout [UInt8]) throws(SluiceError) -> Bool {
      if let file { return try file.read(upTo: count, into: &bytes) }
      let end = min(position + count, memory.count)
      bytes += memory[position..<end]
      defer { position = end }
      return end > position
    }
  }
}

/// libdeflate's working memory.
private final class Deflate {
  let decompressor: OpaquePointer

  init(_ part: Part) throws(SluiceError) {
    guard let decompressor = libdeflate_alloc_decompressor() else { throw part.error(.partTooLarge) }
    self.decompressor = decompressor
  }

  deinit { libdeflate_free_decompressor(decompressor) }
}

/// One gzip member unpacked by zlib.
private final class ZlibMember {
  private let stream: UnsafeMutablePointer<z_stream>
  private let part: Part
  private(set) var isFinished = false

  init(_ part: Part) throws(SluiceError) {
    self.part = part
    // zlib keeps a pointer to its stream: it must not move.
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    // 15 bits of window, and 16 for the gzip header.
    if sluice_inflate_init(stream, 15 + 16) != Z_OK { throw part.error(.partTooLarge) }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  /// Unpacks up to 1 MB; says how many packed bytes it used.
  func inflate(_ packed: [UInt8], from start: Int, into output: inout [UInt8]) throws(SluiceError) -> Int {
    var result = Z_OK
    var used = 0
    output = packed.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, made in
        // zlib only reads its input, although its type does not say so.
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + start })
        stream.pointee.avail_in = UInt32(clamping: input.count - start)
        stream.pointee.next_out = buffer.baseAddress
        stream.pointee.avail_out = UInt32(buffer.count)
        let before = stream.pointee.avail_in
        result = CZlib.inflate(stream, Z_NO_FLUSH)
        used = Int(before - stream.pointee.avail_in)
        made = buffer.count - Int(stream.pointee.avail_out)
      }
    }
    isFinished = result == Z_STREAM_END
    guard isFinished || result == Z_OK || (result == Z_BUF_ERROR && used + output.count > 0) else {
      throw part.error(.partUnreadable)
    }
    return used
  }
}
