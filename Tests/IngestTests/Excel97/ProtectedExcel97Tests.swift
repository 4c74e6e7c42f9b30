import Columns
import Testing

@testable import Ingest

/// Workbooks whose structure is protected, which Excel encrypts under a password that everybody has.
@Suite("protected XLS workbooks")
struct ProtectedExcel97Tests {
  /// How a workbook is encrypted, with verifiers that a program in another language made.
  enum Method: CaseIterable {
    case obfuscated, weak, enhanced40, enhanced128

    var filePass: [UInt8] {
      switch self {
      case .obfuscated: [0x00, 0x00, 0x59, 0xb3, 0x0a, 0x9a]
      case .weak: [0x01, 0x00, 0x01, 0x00, 0x01, 0x00] + Verifiers.salt + Verifiers.weak
      case .enhanced40: enhanced(bits: 40, Verifiers.enhanced40)
      case .enhanced128: enhanced(bits: 128, Verifiers.enhanced128)
      }
    }

    private func enhanced(bits: UInt32, _ verifier: [UInt8]) -> [UInt8] {
      let header =
        little(UInt32(4)) + little(UInt32(0)) + little(UInt32(0x6801)) + little(UInt32(0x8004))
        + little(bits) + little(UInt32(1)) + little(UInt32(0)) + little(UInt32(0)) + [0x00, 0x00]
      return [0x01, 0x00, 0x02, 0x00, 0x02, 0x00] + little(UInt32(4)) + little(UInt32(header.count)) + header
        + little(UInt32(16)) + Verifiers.salt + verifier.prefix(16) + little(UInt32(20))
        + verifier.dropFirst(16)
    }
  }

  /// A workbook of some thousand bytes, so that several keys are needed, with two sheets.
  private static func fixture(version: Int = 0x0600) -> Excel97Fixture {
    let rows = (0..<300).map { ["甲某\($0)", "第\($0)"] }
    var fixture: Excel97Fixture
    if version == 0x0600 {
      fixture = Excel97Fixture([["姓名", "备注"]] + rows)
      fixture.sheets.append(
        Excel97Fixture.Sheet(
          name: "二", records: [.text(0, 0, "姓名"), .text(0, 1, "备注"), .text(1, 0, "乙某"), .number(1, 1, 7)]))
    } else {
      func gbk(_ row: Int, _ column: Int, _ bytes: [UInt8]) -> BIFFRecord { .bytes(row, column, bytes) }
      fixture = Excel97Fixture([
        gbk(0, 0, [0xd0, 0xd5, 0xc3, 0xfb]), gbk(0, 1, [0xb1, 0xb8, 0xd7, 0xa2]),
        gbk(1, 0, [0xbc, 0xd7, 0xc4, 0xb3]), .number(1, 1, 7),
      ])
      fixture.version = version
    }
    return fixture
  }

  @Test(arguments: Method.allCases)
  func isReadWithoutPassword(method: Method) throws {
    let plain = try read(Self.fixture().bytes())
    var fixture = Self.fixture()
    fixture.book.insert(BIFFRecord(0x002f, method.filePass), at: 0)
    fixture.hide = try Hiding(method.filePass).hide
    let reading = try read(fixture.bytes())
    #expect(reading.rows == plain.rows)
    #expect(reading.rows.count == 301)
    #expect(reading.sheets.map(\.name) == plain.sheets.map(\.name))
    // What the program reads is not simply there.
    #expect(fixture.stream() != Self.fixture().stream())
  }

  /// Rows that do not stand in order are read from here and there.
  @Test func isReadFromHereAndThere() throws {
    var fixture = Self.fixture()
    fixture.sheets[0].records.append(contentsOf: fixture.sheets[0].records[2..<4].map { $0 })
    fixture.sheets[0].records.swapAt(2, 200)
    let plain = try read(fixture.bytes())
    fixture.book.insert(BIFFRecord(0x002f, Method.weak.filePass), at: 0)
    fixture.hide = try Hiding(Method.weak.filePass).hide
    #expect(try read(fixture.bytes()).rows == plain.rows)
  }

  @Test func excel95() throws {
    let filePass: [UInt8] = [0x59, 0xb3, 0x0a, 0x9a]
    var fixture = Self.fixture(version: 0x0500)
    fixture.book = [BIFFRecord(0x002f, filePass)]
    fixture.hide = try Hiding(filePass, isUnicode: false).hide
    #expect(try read(fixture.bytes()).rows == [["甲某", "7"]])
  }

  /// Under a password that only some have, damaged, cut off, or in a way that is not known: refused.
  @Test func othersAreRefused() throws {
    var others: [[UInt8]] = [[], [0x00], [0x00, 0x00], [0x02, 0x00, 0x01, 0x00, 0x01, 0x00]]
    for method in Method.allCases {
      let body = method.filePass
      others += (1..<body.count).filter { $0 % 5 == 1 }.map { Array(body.prefix($0)) }
      var changed = body
      changed[changed.count - 1] ^= 1
      others.append(changed)
    }
    for body in others {
      var fixture = Self.fixture()
      fixture.book.insert(BIFFRecord(0x002f, body), at: 0)
      #expect(refusal(fixture.bytes()) == "input-encrypted", "\(body.count) bytes")
    }
  }

  /// RFC 6229, key of 40 bits.
  @Test func keyStream() {
    var cipher = RC4(key: [1, 2, 3, 4, 5])
    let found = (0..<16).map { _ in cipher.next() }
    #expect(
      found == [
        0xb2, 0x39, 0x63, 0x05, 0xf0, 0x3d, 0xc0, 0x27, 0xcc, 0xc3, 0x52, 0x4a, 0x0a, 0x11, 0x18, 0xa8,
      ])
  }

  private func refusal(_ bytes: [UInt8]) -> String? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return (error as? SluiceError)?.code.name
    }
  }
}

/// Hides what the reader makes readable.
private struct Hiding: Sendable {
  let cipher: RecordCipher
  let isObfuscated: Bool

  init(_ filePass: [UInt8], isUnicode: Bool = true) throws {
    cipher = try #require(RecordCipher(filePass, isUnicode: isUnicode))
    isObfuscated = filePass.suffix(4) == [0x59, 0xb3, 0x0a, 0x9a]
  }

  /// Hides the bodies of a stream's records.
  func hide(_ stream: [UInt8]) -> [UInt8] {
    var cipher = cipher
    var stream = stream
    var place = 0
    while place + 4 <= stream.count {
      let type = Int(stream[place]) | Int(stream[place + 1]) << 8
      let body = (place + 4)..<(place + 4 + Int(stream[place + 2]) + Int(stream[place + 3]) << 8)
      if isObfuscated, ![0x0809, 0x002f].contains(type) {
        // A byte is turned after it was changed, and turned back before.
        for index in body.dropFirst(type == 0x0085 ? 4 : 0) {
          let key = DefaultPassword.Obfuscation.bytes[(index + body.count) % 16]
          let changed = stream[index] ^ key
          stream[index] = changed >> 3 | changed << 5
        }
      } else if !isObfuscated {
        // A key stream hides what it makes readable.
        cipher.decrypt(&stream, body, type: type, at: body.lowerBound)
      }
      place = body.upperBound
    }
    return stream
  }
}

/// Verifiers under the default password, for the salt 00 01 … 0f.
private enum Verifiers {
  static let salt = Array(UInt8(0)..<16)
  static let weak = hex("75893a71a012720e88b0c355190404ef7952c14f1ebd3eec4903dea40b7cc250")
  static let enhanced40 = hex("bc0606fb68c921f8ef09aa4b1091facba39158377977ad737cd5412d4628c95f94f2794e")
  static let enhanced128 = hex("d450d6e1a56ca0ad1f5f1dbdb383757502d09feac72b2b48ed3d4117812c077ce90f780e")

  private static func hex(_ text: String) -> [UInt8] {
    let digits = text.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
