import Columns
import Testing

@testable import Gate

/// Workbooks of Excel 97 to 2003 are opened cell by cell.
@Suite("compound files")
struct CompoundOpenerTests {
  /// A workbook that gnumeric wrote, as gzip in base64: 户主姓名, 备注; two rows of fictional people.
  private static let packed = [
    "H4sIAAAAAAACA+1XW2gcVRj+zuwm2c2tmzRt2ibWbZJ2N8mai6u0UNoEL2ARo6SKLSoxabta0iSSJoJgYbwUhFqwViIDldJHLVRFUISC",
    "qS9R2KIoQRQKqfbBRxUFK2nG7/xzZne6JpBFIqj5Z/9z+f7rnDm3/fKLmrlz72+6igLajRAW3ChKA5gi5/oxoMRgC67raqiM7K7Sv4qi",
    "EX7I0hJMJi6XfW6zaQFXYeG98CWWwPfkx/EMwsD42NhE/J+iuySHQaVzmOYk28WWwhmi1dgomdVKuVbKd0XvopS7KPFph5m3+6xe0Tsp",
    "ZZOU1dAePxKb7wTpRh0+Yx3Ba8qzD2Pv4OjRlcY3h9dzLdUALc2p5uaugdadSa/VujncwBW3PiB5rP/QwSfy4kYuunpf3NEVsGWH8i0M",
    "1nizPOjBU+pEGx8MJFva4n4c6SS9MF6n6bYmwXsHaJJCKxLaJGgRNCjQ344Ubg+G8HIJRNGp5AL19ORN70A7OgOhfMsCwwK7OY61pt/c",
    "eGAHm45rXPn4r8vDrSJx/A9xhcXGud3T/70Qb10CTy2Bty2BRxfFc/nM+/gr8dNWGDE75Oq6xi6VutYOS73WLpMaNqSus0vcJ2W/eZ37",
    "n7eH6CNODjlT6BNPEDZsDZnCtqWEbkxPT7Oy4TgunHSGqllkqZ/h42rFDPtZV+xc49PzZxt3theQOtouS3vXdeCw7zq0pV836yCdcZHO",
    "ZolTW7NDztB9xsHU1BSogLRDIM0f2REmlnYwMzOD46jCRTnYSzDYceDos69yY1J8Liipw/Uy1Tfw4aCqiMiEKuuNxQZuulpm5WWljfXz",
    "2COXhBLZ6tT2oZ19X++vephKZft/PMIqPhDtq4K6c/LKiW5m11XwdGurxHB66v6R2RMuyrmZHWaelXRXTvbOrthNZ1eFVZebhSFTH4mA",
    "b6hTq2R5EGukXSNljD7n3/75qweGHuoZEKRNXrZdyhcFsanj01Y9T1CtXqDkUvgl0XpZym05rZ96EoF2ku3z72j6o6c10D7HcyjKbLy7",
    "UxPPqH2Wb5OvH6HvchyTd1Y4VbFOJMfkTdxcH1Z14I21m4gVM+1q73uoNYKpRTCrALshowt4vr2eYk+ZnhKZletpWcj0LJHpMQpZ3gm7",
    "DrN9ox//MP7W3d9Q/gYlSfI1d7dViw9l1vWae6SmW/h1QvnrpqanIvXk/OZCp/rmgntg8vw7tMDRD5dbf8FlnGYvz57paIidfjOC9tT1",
    "C12yCDyZ8q7A8r7XwisTf+742V+uP/h07Pwpxk988K2OnzIxlclFz4t4IA89lnb/yU86n7+ilhNfGduQLFFvqZaau7we86hZaxUmVpXc",
    "nMCv5L1/jdzE9D0MsvPqOcP7ir6USH4byZvIDeRG+b7AZvKtJu8tMveBZvM/YqupE6ZepZWlfozxmeC3uBejrMfxXFHzlzdX5ftSxRia",
    "pfsoo49jGEOSx3DR64f/AiR+yPz3XK7dp2ZDKeE2MoYDmMQIDskI7JX2CAZlLPYQy0iOGpnAYbZHA352mPg+LSd2C/k++PGLi1dISRPf",
    "KuL9t8l/usXXv15zPt9YXR7/efoTQJrHlQASAAA=",
  ].joined()

  static func workbook() throws -> [UInt8] {
    let bytes = try #require(Base64.decoded(packed.utf8))
    let stream = try GzipStream(Part(file: "a.gz", bytes: bytes))
    return try #require(try stream.next())
  }

  @Test func everyCellOfAWorkbookIsPlaced() throws {
    let report = try FileScanTests.scan([("名单.xls", try Self.workbook())])
    let found = report.findings.filter { $0.part == "sheet1" }.map(\.place).sorted()
    #expect(
      found == [
        "open/名单.xls/sheet1:2:1", "open/名单.xls/sheet1:2:2", "open/名单.xls/sheet1:3:1",
        "open/名单.xls/sheet1:3:2",
      ])
    #expect(!report.findings.contains { $0.kind == .unopened })
  }

  @Test func aWorkbookIsSearchedByTheGateToo() throws {
    let error = #expect(throws: SluiceError.self) {
      try OpenersTests.clear("a.xls", try Self.workbook(), audience: .everyone)
    }
    #expect(error?.code == .leakFound)
  }

  @Test func aBrokenOneIsToldAndSearched() throws {
    let cut = Array(try Self.workbook().prefix(1500))
    let report = try FileScanTests.scan([("a.xls", cut)])
    #expect(report.findings.contains { $0.kind == .unopened })
  }
}
