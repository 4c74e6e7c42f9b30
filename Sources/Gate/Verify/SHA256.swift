import CCrypto

/// SHA-256 (FIPS 180-4) as lower-case hexadecimal digits, from libcrypto.
enum SHA256 {
  /// The digest of some bytes; nil if libcrypto has none.
  static func hexadecimal(_ bytes: [UInt8]) -> String? {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil) == 1, length == 32 else {
      return nil
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
