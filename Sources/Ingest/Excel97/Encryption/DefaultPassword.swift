/// Keys from the password under which Excel writes a workbook whose structure is protected, but that opens without
/// asking: everybody has it ([MS-OFFCRYPTO] 2.3; [MS-XLS] 2.2.10).
enum DefaultPassword {
  static let text = "VelvetSweatshop"

  /// What comes of the password by the method of Excel 95 ([MS-OFFCRYPTO] 2.3.7.1 and 2.3.7.2): how a file
  /// says that it is this one, and the bytes that hide the others.
  enum Obfuscation {
    static let key = 0xb359
    static let verifier = 0x9a0a
    static let bytes: [UInt8] = [
      0x3c, 0x5b, 0xd4, 0x17, 0xf0, 0x1f, 0x28, 0x13, 0xf0, 0x4b, 0xb4, 0x03, 0xc4, 0x73, 0xa4, 0x20,
    ]
  }

  /// A key that is made anew for each 1,024 bytes of a stream.
  struct BlockKey {
    let digest: Digest
    let base: [UInt8]
    let count: Int

    /// Of Excel 97: MD5 and 40 bits ([MS-OFFCRYPTO] 2.3.6.2).
    init?(salt: [UInt8]) {
      guard let password = Digest.md5.of(DefaultPassword.bytes) else { return nil }
      let salted = [[UInt8]](repeating: password.prefix(5) + salt, count: 16).flatMap { $0 }
      guard let base = Digest.md5.of(salted) else { return nil }
      digest = .md5
      self.base = Array(base.prefix(5))
      count = 16
    }

    /// Of Excel 2002 and 2003: SHA-1 and 40 to 128 bits ([MS-OFFCRYPTO] 2.3.5.2).
    init?(salt: [UInt8], bits: Int) {
      guard (40...128).contains(bits), let base = Digest.sha1.of(salt + DefaultPassword.bytes) else {
        return nil
      }
      digest = .sha1
      self.base = base
      count = bits / 8
    }

    /// The key of a block; nil when the library has no such digest.
    func key(ofBlock block: Int) -> [UInt8]? {
      let number = (0..<4).map { UInt8(truncatingIfNeeded: block >> (8 * $0)) }
      guard let made = digest.of(base + number) else { return nil }
      // A key of 40 bits is filled up with zeros.
      return count == 5 ? made.prefix(5) + [UInt8](repeating: 0, count: 11) : Array(made.prefix(count))
    }
  }

  /// The password in UTF-16.
  static var bytes: [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}
