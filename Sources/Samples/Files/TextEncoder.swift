import Columns
import Glibc

/// Turns UTF-8 into another encoding, with the C library's iconv.
final class TextEncoder {
  private let handle: iconv_t?
  private var output: [UInt8] = []

  /// Opens a conversion to an encoding by its name for iconv.
  ///
  /// - Throws: `sample-not-written` when the machine's C library lacks the encoding.
  init(_ encoding: String) throws(SluiceError) {
    handle = iconv_open(encoding, "UTF-8")
    // iconv_open returns (iconv_t)-1 for failure.
    guard Int(bitPattern: handle) != -1 else { throw OutputFile.failure() }
  }

  deinit { iconv_close(handle) }

  /// The text in the encoding; it must consist of whole characters.
  func encoded(_ text: [UInt8]) throws(SluiceError) -> [UInt8] {
    var input = text
    // A character has at most 4 bytes in GB18030 and UTF-16, and at least one here.
    output = Array(repeating: 0, count: text.count * 4 + 16)
    var inputLeft = input.count
    var outputLeft = output.count
    let status = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        // iconv reads and writes through these pointers during the call only, within the two counts.
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        return iconv(handle, &from, &inputLeft, &to, &outputLeft)
      }
    }
    guard status != UInt.max, inputLeft == 0 else { throw OutputFile.failure() }
    output.removeLast(outputLeft)
    return output
  }
}
