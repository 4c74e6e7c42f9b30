import Columns

/// A digest without a key is no mask, whatever it is called.
///
/// All identity numbers that the twelve area codes of a city like Baoshan allow are 5.5 × 10⁸; with SM3 one
/// core tries them in three minutes. An encoding such as Base64 hides nothing at all. Source: GB/T 37964-2019,
/// annex A.3.3 (cryptographic tools need a key; not re-read); Personal Information Protection Law, article 73 (4).
struct UnkeyedDigest: ColumnFlowRule {
  let name = "unkeyed-digest"
  let remedies = ["flow-digest-unkeyed"]

  /// Names by which somebody may ask for a digest or an encoding.
  static let names: Set<String> = [
    "digest", "hash", "md5", "sha", "sha1", "sha-1", "sha2", "sha224", "sha256", "sha-256", "sha384",
    "sha512",
    "sha-512", "sha3", "sm3", "crc32", "base64", "blake2", "blake3",
  ]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    column.mask.map { Self.names.contains($0.name) } == true ? remedies[0] : nil
  }
}
