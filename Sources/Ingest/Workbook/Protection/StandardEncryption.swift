/// How Excel 2007 encrypts a workbook: AES and SHA-1 ([MS-OFFCRYPTO] 2.3.4.5 to 2.3.4.9).
struct StandardEncryption {
  let cipher: PackageCipher

  /// Where the header begins: after the version, flags and the header's size.
  private static let headerStart = 12
  private static let spins = 50_000
  /// AES of 128, 192 and 256 bits, by the numbers of Windows.
  private static let algorithms: ClosedRange<UInt32> = 0x660e...0x6610

  /// - Returns: nil when the password is not the one that everybody has, or for other methods.
  init?(_ description: [UInt8]) {
    guard description.count >= Self.headerStart + 32 else { return nil }
    let header = Self.headerStart
    let size = Int(description.uint32(at: header - 4))
    let start = header + size
    guard (32...4096).contains(size), description.count >= start + 72,
      Self.algorithms.contains(description.uint32(at: header + 8)), description.uint32(at: start) == 16
    else { return nil }
    let bits = Int(description.uint32(at: header + 16))
    let salt = Array(description[(start + 4)..<(start + 20)])
    guard [128, 192, 256].contains(bits), let key = Self.key(salt: salt, count: bits / 8),
      let verifier = AES.plain(Array(description[(start + 20)..<(start + 36)]), key: key),
      let hash = AES.plain(Array(description[(start + 40)..<(start + 72)]), key: key),
      Digest.sha1.of(verifier) == Array(hash.prefix(Digest.sha1.size))
    else { return nil }
    cipher = PackageCipher(key: key)
  }

  private static func key(salt: [UInt8], count: Int) -> [UInt8]? {
    guard let spun = SpunPassword.digest(.sha1, salt: salt, spins: spins),
      let base = Digest.sha1.of(spun + [0, 0, 0, 0])
    else { return nil }
    // Two digests of 64 bytes that differ in what the rest is filled with; the key is the first bytes of both.
    let halves = [UInt8(0x36), 0x5c].compactMap { filler in
      Digest.sha1.of((0..<64).map { filler ^ ($0 < base.count ? base[$0] : 0) })
    }
    return Array(halves.joined().prefix(count))
  }
}
