/// Undoes the encryption of a workbook that opens without asking for a password (`DefaultPassword`).
///
/// The head of every record is readable, and of some records the body ([MS-XLS] 2.2.10). Where a byte stands in the
/// stream decides how it is hidden. Memory: 256 bytes.
struct RecordCipher {
  /// How bodies are hidden.
  private enum Method {
    case obfuscation
    case stream(DefaultPassword.BlockKey)
  }

  /// How many bytes of the stream one key is for.
  private static let blockSize = 1024
  /// BOF, FilePass, InterfaceHdr, UsrExcl, FileLock, RRDInfo and RRDHead are never hidden.
  private static let readable: Set<Int> = [
    RecordType.begin, RecordType.encryption, 0x00e1, 0x0194, 0x0195, 0x0196, 0x0138,
  ]
  /// Where a sheet begins, which stands first in its record of the list, is readable too.
  private static let sheetOffset = 4

  private let method: Method
  private var block = -1
  private var place = 0
  private var cipher = RC4(key: [0])

  /// Reads how a workbook is encrypted from the body of its record ([MS-XLS] 2.4.117).
  ///
  /// - Returns: nil when it is encrypted under another password, or in a way that is not known.
  init?(_ body: [UInt8], isUnicode: Bool) {
    guard isUnicode else {
      self.init(obfuscation: body)
      return
    }
    switch body.uint16(at: 0) {
    case 0 where body.count >= 6: self.init(obfuscation: Array(body.dropFirst(2)))
    case 1 where body.count >= 54 && body.uint16(at: 2) == 1 && body.uint16(at: 4) == 1:
      self.init(
        DefaultPassword.BlockKey(salt: Array(body[6..<22])), verifier: Array(body[22..<38]),
        hash: Array(body[38..<54]))
    case 1 where (2...4).contains(body.uint16(at: 2)) && body.uint16(at: 4) == 2:
      self.init(enhanced: body)
    default: return nil
    }
  }

  private init?(obfuscation body: [UInt8]) {
    guard body.uint16(at: 0) == DefaultPassword.Obfuscation.key,
      body.uint16(at: 2) == DefaultPassword.Obfuscation.verifier
    else { return nil }
    method = .obfuscation
  }

  /// Of Excel 2002 and 2003: a header of stated length, then salt, verifier and its hash ([MS-OFFCRYPTO] 2.3.5.1).
  private init?(enhanced body: [UInt8]) {
    let header = 14
    let size = Int(body.uint32(at: 10))
    let start = header + size
    // RC4 and SHA-1 by the numbers of Windows; others are of later programs.
    guard (32...4096).contains(size), body.count >= start + 60, body.uint32(at: header + 8) == 0x6801,
      body.uint32(at: start) == 16
    else { return nil }
    let bits = Int(body.uint32(at: header + 16))
    self.init(
      DefaultPassword.BlockKey(salt: Array(body[(start + 4)..<(start + 20)]), bits: bits == 0 ? 40 : bits),
      verifier: Array(body[(start + 20)..<(start + 36)]), hash: Array(body[(start + 40)..<(start + 60)]))
  }

  private init?(_ key: DefaultPassword.BlockKey?, verifier: [UInt8], hash: [UInt8]) {
    guard let key, let first = key.key(ofBlock: 0) else { return nil }
    var cipher = RC4(key: first)
    let plain = (verifier + hash).map { $0 ^ cipher.next() }
    guard key.digest.of(Array(plain.prefix(verifier.count))) == Array(plain.dropFirst(verifier.count)) else {
      return nil
    }
    method = .stream(key)
  }

  /// Makes the body of a record readable.
  ///
  /// - Parameters:
  ///   - body: where it lies in the bytes.
  ///   - offset: where it begins in the stream.
  mutating func decrypt(_ bytes: inout [UInt8], _ body: Range<Int>, type: Int, at offset: Int) {
    if Self.readable.contains(type) { return }
    let start = type == RecordType.sheet ? min(Self.sheetOffset, body.count) : 0
    switch method {
    case .obfuscation:
      let hidden = DefaultPassword.Obfuscation.bytes
      for index in start..<body.count {
        let byte = bytes[body.lowerBound + index]
        // [MS-OFFCRYPTO] 2.3.7.3; the index begins at the end of the record.
        bytes[body.lowerBound + index] =
          (byte << 3 | byte >> 5) ^ hidden[(offset + body.count + index) % hidden.count]
      }
    case .stream(let key):
      for index in start..<body.count {
        go(to: offset + index, key)
        bytes[body.lowerBound + index] ^= cipher.next()
        place += 1
      }
    }
  }

  /// Goes to the byte of the key stream that belongs to a place of the workbook's.
  private mutating func go(to wanted: Int, _ key: DefaultPassword.BlockKey) {
    if wanted == place && wanted / Self.blockSize == block { return }
    if wanted / Self.blockSize != block || wanted < place {
      block = wanted / Self.blockSize
      place = block * Self.blockSize
      // The digests were there when the password was checked.
      cipher = RC4(key: key.key(ofBlock: block) ?? [0])
    }
    while place < wanted {
      _ = cipher.next()
      place += 1
    }
  }
}
