import Columns
import Glibc

/// Converts text to UTF-8 with the C library's iconv.
final class TextConverter {
  private let descriptor: iconv_t

  /// - Parameter encoding: a name that iconv knows. GB18030 is to be used for all legacy Chinese text: it
  ///   contains GBK and GB2312, and characters of names that GB2312 lacks.
  init(from encoding: String) throws(SluiceError) {
    guard let descriptor = iconv_open("UTF-8", encoding), Int(bitPattern: descriptor) != -1 else {
      throw SluiceError(.internalFault, key: "iconv \(encoding)", systemError: errno)
    }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Converts as much as there is and fits.
  ///
  /// - Returns: how many bytes were read and written, and whether what follows is no character.
  func convert(_ bytes: Span<UInt8>, into output: inout [UInt8]) -> (read: Int, written: Int, isBroken: Bool)
  {
    var isBroken = false
    var left = bytes.count
    var room = output.count
    // iconv moves both pointers only within the two buffers, whose lengths it is given; it writes to the
    // second alone, although its declaration does not say so of the first.
    bytes.withUnsafeBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        guard let from = source.baseAddress, let to = target.baseAddress else { return }
        UnsafeMutablePointer(mutating: from).withMemoryRebound(to: CChar.self, capacity: left) { from in
          to.withMemoryRebound(to: CChar.self, capacity: room) { to in
            var input: UnsafeMutablePointer<CChar>? = from
            var written: UnsafeMutablePointer<CChar>? = to
            let result = iconv(descriptor, &input, &left, &written, &room)
            isBroken = result == -1 && errno == EILSEQ
          }
        }
      }
    }
    return (bytes.count - left, output.count - room, isBroken)
  }
}
