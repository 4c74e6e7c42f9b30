import CCrypto
import Columns
import Testing

@testable import Ingest

/// XLSX workbooks that are encrypted under the password that everybody has, which open without asking.
@Suite("protected XLSX workbooks")
struct ProtectedWorkbookTests {
  /// More than one segment of 4,096 bytes, the last of them no whole number of blocks.
  private static func package() throws -> [UInt8] {
    var fixture = WorkbookFixture([["姓名", "备注"], ["甲某", "七"]])
    fixture.parts["xl/media/image1.png"] = (0..<9_001).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
    fixture.compresses = false
    return try fixture.bytes()
  }

  @Test(arguments: ProtectedWorkbook.Method.allCases)
  func isReadWithoutPassword(method: ProtectedWorkbook.Method) throws {
    let package = try Self.package()
    let cells = try RawCells.read(ProtectedWorkbook(package: package, method: method).bytes())
    #expect(cells.sheets.map(\.name) == ["Sheet1"])
    #expect(cells.sheets.first?.rows.map(\.cells) == [["姓名", "备注"], ["甲某", "七"]])
  }

  /// Under a password that only some have, or in a way that is not known, it is refused as protected.
  @Test(arguments: ProtectedWorkbook.Method.allCases)
  func othersAreRefused(method: ProtectedWorkbook.Method) throws {
    var fixture = ProtectedWorkbook(package: try Self.package(), method: method)
    let info = fixture.info
    // Within the verifier, or its text.
    fixture.info[info.count - (method == .standard ? 50 : 250)] ^= 1
    #expect(errorReading(fixture.bytes())?.code == .inputEncrypted)
    fixture.info[0] = 9
    #expect(errorReading(fixture.bytes())?.code == .inputEncrypted)
    for count in stride(from: 0, to: info.count - 40, by: 37) {
      fixture.info = Array(info.prefix(count))
      #expect(errorReading(fixture.bytes())?.code == .inputEncrypted, "\(count) bytes")
    }
  }

  /// A workbook that was cut off is never read as if it were whole.
  @Test(arguments: ProtectedWorkbook.Method.allCases)
  func isBrokenWhenCutOff(method: ProtectedWorkbook.Method) throws {
    var fixture = ProtectedWorkbook(package: try Self.package(), method: method)
    fixture.cut = 4_096
    #expect(errorReading(fixture.bytes())?.code == .workbookBroken)
  }

  @Test func aSizeBeyondAllLimitsIsRefused() throws {
    var fixture = ProtectedWorkbook(package: try Self.package(), method: .standard)
    fixture.size = 1 << 30
    #expect(errorReading(fixture.bytes())?.code == .workbookBeyondLimits)
  }
}

/// Encrypts a package as spreadsheet programs do. What comes of the password was made by a program in another language.
struct ProtectedWorkbook {
  enum Method: CaseIterable {
    case standard, agile512, agile1
  }

  var info: [UInt8]
  var size: Int
  /// How many bytes are missing at the end.
  var cut = 0

  private let hidden: [UInt8]

  init(package: [UInt8], method: Method) {
    size = package.count
    var segments: [UInt8] = []
    for (number, start) in stride(from: 0, to: package.count, by: 4096).enumerated() {
      var plain = Array(package[start..<min(start + 4096, package.count)])
      plain += [UInt8](repeating: 0, count: (16 - plain.count % 16) % 16)
      segments += Self.hide(plain, segment: number, method)
    }
    hidden = segments
    info = Self.info(method)
  }

  /// The bytes of the file.
  func bytes() -> [UInt8] {
    CompoundFixture([
      ("EncryptionInfo", info), ("EncryptedPackage", little(UInt64(size)) + hidden.dropLast(cut)),
    ]).bytes()
  }

  private static let salt = Array(UInt8(16)..<32)
  private static let standardKey: [UInt8] = [
    0xa8, 0x17, 0x42, 0x95, 0xe8, 0xb2, 0x70, 0xd1, 0x05, 0x80, 0xd3, 0x57, 0x83, 0x90, 0xfd, 0x5e,
  ]

  private static func hide(_ plain: [UInt8], segment: Int, _ method: Method) -> [UInt8] {
    func vector(_ digest: Digest) -> [UInt8] {
      Array((digest.of(salt + little(UInt32(segment))) ?? []).prefix(16))
    }
    func key(_ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: 7 * $0 + 3) } }
    switch method {
    case .standard: return encrypted(plain, EVP_aes_128_ecb(), standardKey, nil)
    case .agile512: return encrypted(plain, EVP_aes_256_cbc(), key(32), vector(.sha512))
    case .agile1: return encrypted(plain, EVP_aes_128_cbc(), key(16), vector(.sha1))
    }
  }

  private static func encrypted(
    _ plain: [UInt8], _ cipher: OpaquePointer?, _ key: [UInt8], _ vector: [UInt8]?
  ) -> [UInt8] {
    let context = EVP_CIPHER_CTX_new()
    defer { EVP_CIPHER_CTX_free(context) }
    EVP_EncryptInit_ex(context, cipher, nil, key, vector)
    EVP_CIPHER_CTX_set_padding(context, 0)
    var result = [UInt8](repeating: 0, count: plain.count + 16)
    var count: Int32 = 0
    EVP_EncryptUpdate(context, &result, &count, plain, Int32(plain.count))
    return Array(result.prefix(plain.count))
  }

  private static func info(_ method: Method) -> [UInt8] {
    switch method {
    case .standard: standardInfo
    case .agile512:
      agileInfo(
        bits: 256, hash: "SHA512", verifier: "NhUMmugIEcwrnzo6uXHnqQ==",
        verifierHash:
          "c2MhpmLzaAVwjWrJ2ciH0paT5MZVFfkLq1TLvL2htw6bkMQ+knOxhqNQQpHpB2NOHOkFPBQVCj1z5+m50j1f1A==",
        key: "nftrVD8cxRW/9Izu8Bkl4DdgFblrP7WQUew+8yvKELo=")
    case .agile1:
      agileInfo(
        bits: 128, hash: "SHA1", verifier: "MdOakjsv0xyoTC2unCQgEA==",
        verifierHash: "5rjeGC0jTLEhzkxSOSo6jCZ5TyXmE4fsfA4MXFDGaZI=", key: "yt7zDAY+Y5Hkv3BgwmDTKg==")
    }
  }

  private static var standardInfo: [UInt8] {
    let verifier: [UInt8] = [
      0x34, 0x87, 0x6c, 0xe1, 0x57, 0xc5, 0xea, 0x94, 0x15, 0xee, 0xae, 0x63, 0x0f, 0x2e, 0x53, 0x8c,
    ]
    let hash: [UInt8] = [
      0x40, 0xfd, 0x1b, 0xc1, 0xcf, 0xe1, 0x3e, 0x83, 0x0b, 0x20, 0x10, 0x20, 0xd5, 0x72, 0x3f, 0x31,
      0x1a, 0xe7, 0x5e, 0x02, 0xc8, 0xb7, 0x32, 0x78, 0xd2, 0xde, 0x3d, 0xa1, 0x08, 0xdc, 0x87, 0x8e,
    ]
    let words: [UInt32] = [0x24, 0, 0x660e, 0x8004, 128, 0x18, 0, 0]
    let header = words.flatMap(little) + [0x41, 0x00, 0x00, 0x00]
    return [3, 0, 2, 0] + little(UInt32(0x24)) + little(UInt32(header.count)) + header + little(UInt32(16))
      + Array(UInt8(0)..<16) + verifier + little(UInt32(20)) + hash
  }

  private static func agileInfo(bits: Int, hash: String, verifier: String, verifierHash: String, key: String)
    -> [UInt8]
  {
    let method =
      "keyBits=\"\(bits)\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"\(hash)\""
    let xml = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <encryption xmlns:p="p"><keyData \(method) saltValue="EBESExQVFhcYGRobHB0eHw=="/><keyEncryptors>\
      <keyEncryptor uri="c"><c:encryptedKey xmlns:c="c" encryptedKeyValue="AAAA"/></keyEncryptor>\
      <keyEncryptor uri="p"><p:encryptedKey spinCount="1000" \(method) saltValue="AAECAwQFBgcICQoLDA0ODw==" \
      encryptedVerifierHashInput="\(verifier)" encryptedVerifierHashValue="\(verifierHash)" \
      encryptedKeyValue="\(key)"/></keyEncryptor></keyEncryptors></encryption>
      """
    return [4, 0, 4, 0] + little(UInt32(0x40)) + Array(xml.utf8)
  }
}
