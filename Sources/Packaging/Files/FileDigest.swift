import CCrypto
import Columns
import Glibc

/// The length and SHA-256 of a finished file (FIPS 180-4).
struct FileDigest: Hashable {
  /// How many bytes it has.
  let byteCount: Int
  /// The digest as 64 lower-case hexadecimal digits.
  let sha256: String

  /// Reads a staged file.
  ///
  /// - Throws: `product-unreadable`.
  init(of relative: String, in folder: StagingFolder) throws(SluiceError) {
    let place = Place(file: relative)
    let file = open(folder.path(of: relative), O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw SluiceError(.productUnreadable, at: place, systemError: errno) }
    defer { close(file) }
    guard let context = EVP_MD_CTX_new() else { throw SluiceError(.internalFault, key: "libcrypto") }
    defer { EVP_MD_CTX_free(context) }
    guard EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      throw SluiceError(.internalFault, key: "libcrypto")
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var total = 0
    while true {
      let count = read(file, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SluiceError(.productUnreadable, at: place, systemError: errno)
      }
      if count == 0 { break }
      guard EVP_DigestUpdate(context, chunk, count) == 1 else {
        throw SluiceError(.internalFault, key: "libcrypto")
      }
      total += count
    }
    var digest = [UInt8](repeating: 0, count: 32)
    guard EVP_DigestFinal_ex(context, &digest, nil) == 1 else {
      throw SluiceError(.internalFault, key: "libcrypto")
    }
    byteCount = total
    sha256 = FileDigest.hexadecimal(digest)
  }

  private static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
