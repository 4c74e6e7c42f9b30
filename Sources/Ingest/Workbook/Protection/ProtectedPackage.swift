import CZip
import Columns

/// A workbook that was saved as XLSX under the password that everybody has (`DefaultPassword`): spreadsheet programs
/// open it without asking, so that nobody could remove a password ([MS-OFFCRYPTO] 2.3.4).
///
/// Memory: the packed workbook, which is held whole and in the clear; nothing is written to a disk.
enum ProtectedPackage {
  /// The stream with the workbook; its name tells such a file.
  static let stream = "EncryptedPackage"

  /// The largest description of how a file is encrypted; it is a page of XML.
  private static let mostDescriptionBytes = 1 << 16
  /// The largest packed workbook.
  private static let mostBytes = 256 << 20

  /// The bytes of the zip container within a file.
  ///
  /// - Returns: nil when it is encrypted under another password, or in a way that is not known.
  /// - Throws: `workbook-broken` when the workbook is cut off, `workbook-beyond-limits`.
  static func container(of file: OpenedFile) throws(SluiceError) -> [UInt8]? {
    guard let compound = try? CompoundContainer(file),
      let description = try compound.stream("EncryptionInfo"),
      description.count <= mostDescriptionBytes, let package = try compound.stream(stream)
    else { return nil }
    let cipher = try cipher(description.bytes(at: 0, count: description.count), at: file.place)
    guard let cipher else { return nil }
    let head = try package.bytes(at: 0, count: PackageCipher.headerSize)
    guard head.count == PackageCipher.headerSize, head.uint32(at: 4) == 0 else { throw broken(file.place) }
    let size = Int(head.uint32(at: 0))
    guard size <= mostBytes else {
      throw SluiceError(.workbookBeyondLimits, at: file.place, key: stream)
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var segment = 0
    while bytes.count < size {
      let place = PackageCipher.headerSize + segment * PackageCipher.segmentSize
      let hidden = try package.bytes(at: place, count: PackageCipher.segmentSize)
      guard !hidden.isEmpty, let plain = cipher.plain(hidden, segment: segment) else {
        throw broken(file.place)
      }
      bytes += plain.prefix(size - bytes.count)
      segment += 1
    }
    return bytes
  }

  private static func cipher(_ description: [UInt8], at place: Place) -> PackageCipher? {
    guard description.count > 8 else { return nil }
    switch (description.uint16(at: 0), description.uint16(at: 2)) {
    case (4, 4): return AgileEncryption(description, at: place)?.cipher
    case (2...4, 2): return StandardEncryption(description)?.cipher
    default: return nil
    }
  }

  private static func broken(_ place: Place) -> SluiceError {
    SluiceError(.workbookBroken, at: place, key: stream)
  }
}

/// Makes a package readable, segment by segment ([MS-OFFCRYPTO] 2.3.4.4, 2.3.4.15).
struct PackageCipher {
  /// Before the segments stands how many bytes the package has.
  static let headerSize = 8
  static let segmentSize = 4096

  let key: [UInt8]
  /// What makes the first vector of each segment; nil where there is none.
  var salt: (bytes: [UInt8], digest: Digest)?

  /// A segment in the clear; nil when it is no whole number of blocks.
  func plain(_ segment: [UInt8], segment number: Int) -> [UInt8]? {
    guard let salt else { return AES.plain(segment, key: key) }
    guard let vector = salt.digest.of(salt.bytes + little(number)) else { return nil }
    return AES.plain(segment, key: key, vector: vector.filled(to: AES.blockSize))
  }
}

/// What both kinds of encryption do to the password.
enum SpunPassword {
  /// How often a digest may be made of a digest; Excel writes 100,000.
  static let mostSpins = 10_000_000

  /// The password after many digests, so that guessing is slow ([MS-OFFCRYPTO] 2.3.4.7, 2.3.4.11).
  static func digest(_ digest: Digest, salt: [UInt8], spins: Int) -> [UInt8]? {
    guard (0...mostSpins).contains(spins), var value = digest.of(salt + DefaultPassword.bytes) else {
      return nil
    }
    for spin in 0..<spins {
      guard let next = digest.of(little(spin) + value) else { return nil }
      value = next
    }
    return value
  }
}

extension [UInt8] {
  /// As many bytes as are wanted, filled up as the format fills ([MS-OFFCRYPTO] 2.3.4.11).
  func filled(to size: Int) -> [UInt8] {
    prefix(size) + [UInt8](repeating: 0x36, count: Swift.max(0, size - count))
  }
}

/// A number of four bytes in the byte order of Intel processors.
private func little(_ number: Int) -> [UInt8] {
  (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
