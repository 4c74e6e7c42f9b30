import CCrypto

/// Bytes as text ([RFC 4648] 4), as the system's library reads it.
enum Base64 {
  /// - Returns: nil for what is none, or is longer than any key.
  static func bytes(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    guard text.count <= 1 << 12, text.count % 4 == 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: text.count)
    let count = EVP_DecodeBlock(&bytes, text.baseAddress, Int32(text.count))
    let padding = text.suffix(2).count { $0 == 0x3d }
    guard count >= padding else { return nil }
    return Array(bytes.prefix(Int(count) - padding))
  }
}
