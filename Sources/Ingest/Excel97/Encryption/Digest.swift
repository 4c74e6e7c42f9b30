import CCrypto

/// The digests of files that others encrypted; none of them guards anything of ours.
enum Digest {
  case md5, sha1, sha256, sha384, sha512

  /// - Parameter name: as the description of an encrypted workbook has it ([MS-OFFCRYPTO] 2.3.4.10).
  init?(named name: String) {
    switch name {
    case "SHA1", "SHA-1": self = .sha1
    case "SHA256": self = .sha256
    case "SHA384": self = .sha384
    case "SHA512": self = .sha512
    default: return nil
    }
  }

  var size: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// The digest of some bytes; nil where the system's library refuses the algorithm.
  func of(_ bytes: [UInt8]) -> [UInt8]? {
    var result = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count: UInt32 = 0
    guard EVP_Digest(bytes, bytes.count, &result, &count, algorithm, nil) == 1, count == size else {
      return nil
    }
    return Array(result.prefix(size))
  }

  private var algorithm: OpaquePointer? {
    switch self {
    case .md5: EVP_md5()
    case .sha1: EVP_sha1()
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    }
  }
}
