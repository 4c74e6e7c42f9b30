import CCrypto
import Columns

/// The digest under a pseudonym.
public enum KeyedDigest: String, Sendable, CaseIterable {
  /// HMAC-SM3, the national algorithm (GB/T 32905-2016).
  case sm3
  /// HMAC-SHA-256 (FIPS 180-4, RFC 2104).
  case sha256
}

/// The key of pseudonyms: who has it can tell who somebody is.
///
/// It is read from a file of its own and never enters an output; `id` does, so that one can tell which key
/// a release was made with.
public struct PseudonymKey: Sendable {
  private let bytes: [UInt8]

  /// The fewest bytes: as many as the digests have.
  public static let fewestBytes = 32

  /// Takes the bytes of a key.
  ///
  /// - Throws: `pseudonym-key-short`.
  public init(_ bytes: [UInt8]) throws(SluiceError) {
    guard bytes.count >= Self.fewestBytes else {
      throw SluiceError(.pseudonymKeyShort, expected: [String(Self.fewestBytes)])
    }
    self.bytes = bytes
  }

  /// Sixteen letters that name the key and do not help to find it.
  ///
  /// - Throws: `internal-fault` when the library cannot compute the digest.
  public func id() throws(SluiceError) -> String {
    let tag = try authenticate(Array("sluice pseudonym key".utf8), with: .sha256)
    return String(decoding: tag.prefix(8).flatMap { [0x61 + ($0 >> 4), 0x61 + ($0 & 15)] }, as: UTF8.self)
  }

  /// The HMAC of a message (RFC 2104).
  ///
  /// - Throws: `internal-fault` when the library cannot compute the digest.
  func authenticate(_ message: [UInt8], with digest: KeyedDigest) throws(SluiceError) -> [UInt8] {
    let algorithm = digest == .sm3 ? EVP_sm3() : EVP_sha256()
    var tag = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var length: UInt32 = 0
    // The library only reads key and message, and writes at most EVP_MAX_MD_SIZE bytes, during the call.
    let made = HMAC(algorithm, bytes, Int32(bytes.count), message, message.count, &tag, &length)
    guard made != nil, length == 32 else { throw SluiceError(.internalFault, key: digest.rawValue) }
    return Array(tag.prefix(32))
  }
}
