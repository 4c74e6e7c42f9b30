import Columns

/// How Excel 2010 and later, WPS and LibreOffice encrypt a workbook: by a description in XML, with the key under the
/// password ([MS-OFFCRYPTO] 2.3.4.10 to 2.3.4.15).
struct AgileEncryption {
  let cipher: PackageCipher

  /// The description follows the version.
  private static let start = 8
  /// What tells the keys apart that are made from one password.
  private enum Purpose {
    static let verifier: [UInt8] = [0xfe, 0xa7, 0xd2, 0x76, 0x3b, 0x4b, 0x9e, 0x79]
    static let hash: [UInt8] = [0xd7, 0xaa, 0x0f, 0x6d, 0x30, 0x61, 0x34, 0x4e]
    static let key: [UInt8] = [0x14, 0x6e, 0x0b, 0xe7, 0xab, 0xac, 0xd0, 0xd6]
  }

  /// - Returns: nil when the password is not the one that everybody has, or for other methods.
  init?(_ description: [UInt8], at place: Place) {
    let part = AgileDescription()
    let source = HeldBytes(Array(description.dropFirst(Self.start)), at: place)
    guard (try? XMLReader.read(source, into: part)) != nil, let data = part.data, let key = part.key,
      let spun = SpunPassword.digest(key.digest, salt: key.salt, spins: part.spins)
    else { return nil }

    func plain(_ bytes: [UInt8], _ purpose: [UInt8]) -> [UInt8]? {
      guard let made = key.digest.of(spun + purpose) else { return nil }
      return AES.plain(
        bytes, key: made.filled(to: key.keySize), vector: key.salt.filled(to: AES.blockSize))
    }
    guard let verifier = plain(part.verifier, Purpose.verifier), let hash = plain(part.hash, Purpose.hash),
      let digest = key.digest.of(verifier), digest == Array(hash.prefix(digest.count)),
      let secret = plain(part.secret, Purpose.key), secret.count >= data.keySize
    else { return nil }
    cipher = PackageCipher(key: Array(secret.prefix(data.keySize)), salt: (data.salt, data.digest))
  }
}

/// Reads the description.
private final class AgileDescription: XMLPart {
  /// A way to encrypt.
  struct Method {
    let digest: Digest
    let salt: [UInt8]
    /// How many bytes a key has.
    let keySize: Int

    /// - Returns: nil unless it is AES, chained.
    init?(_ attributes: XMLAttributes) {
      guard attributes.string("cipherAlgorithm") == "AES",
        attributes.string("cipherChaining") == "ChainingModeCBC",
        let digest = attributes.string("hashAlgorithm").flatMap(Digest.init(named:)),
        let bits = attributes.number("keyBits"), [128, 192, 256].contains(bits)
      else { return nil }
      self.digest = digest
      salt = AgileDescription.bytes(attributes, "saltValue")
      keySize = bits / 8
    }
  }

  private(set) var data: Method?
  private(set) var key: Method?
  private(set) var spins = 0
  private(set) var verifier: [UInt8] = []
  private(set) var hash: [UInt8] = []
  private(set) var secret: [UInt8] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "keyData" { data = Method(attributes) }
    // A certificate may open the file beside the password; its key has no spins.
    guard name == "encryptedKey", let count = attributes.number("spinCount") else { return }
    key = Method(attributes)
    spins = count
    verifier = Self.bytes(attributes, "encryptedVerifierHashInput")
    hash = Self.bytes(attributes, "encryptedVerifierHashValue")
    secret = Self.bytes(attributes, "encryptedKeyValue")
  }

  private static func bytes(_ attributes: XMLAttributes, _ name: StaticString) -> [UInt8] {
    attributes.value(name).flatMap(Base64.bytes) ?? []
  }
}

/// A small document that is held in memory.
private final class HeldBytes: ByteSource {
  let name = "EncryptionInfo"
  let place: Place

  private var bytes: [UInt8]?

  init(_ bytes: [UInt8], at place: Place) {
    self.bytes = bytes
    self.place = place
  }

  func next(_ body: (Span<UInt8>) throws(SluiceError) -> Void) throws(SluiceError) -> Bool {
    guard let piece = bytes, !piece.isEmpty else { return false }
    bytes = nil
    try body(piece.span)
    return true
  }
}
