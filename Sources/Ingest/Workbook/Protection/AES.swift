import CCrypto

/// The block cipher AES of the system's library, for files that others encrypted.
enum AES {
  static let blockSize = 16

  /// Bytes in the clear: by blocks that do not depend on each other, or, with a first vector, chained (CBC).
  ///
  /// - Parameter key: of 16, 24 or 32 bytes.
  /// - Returns: as many bytes; nil when they are no whole number of blocks, or the library refuses.
  static func plain(_ bytes: [UInt8], key: [UInt8], vector: [UInt8]? = nil) -> [UInt8]? {
    guard bytes.count % blockSize == 0, bytes.count <= 1 << 20, vector.map({ $0.count == blockSize }) ?? true,
      let cipher = cipher(keySize: key.count, isChained: vector != nil), let context = EVP_CIPHER_CTX_new()
    else { return nil }
    defer { EVP_CIPHER_CTX_free(context) }
    guard EVP_DecryptInit_ex(context, cipher, nil, key, vector) == 1,
      EVP_CIPHER_CTX_set_padding(context, 0) == 1
    else { return nil }
    var plain = [UInt8](repeating: 0, count: bytes.count + blockSize)
    var count: Int32 = 0
    guard EVP_DecryptUpdate(context, &plain, &count, bytes, Int32(bytes.count)) == 1, count == bytes.count
    else { return nil }
    return Array(plain.prefix(bytes.count))
  }

  private static func cipher(keySize: Int, isChained: Bool) -> OpaquePointer? {
    switch keySize {
    case 16: isChained ? EVP_aes_128_cbc() : EVP_aes_128_ecb()
    case 24: isChained ? EVP_aes_192_cbc() : EVP_aes_192_ecb()
    case 32: isChained ? EVP_aes_256_cbc() : EVP_aes_256_ecb()
    default: nil
    }
  }
}
