/// The character sets of texts of one byte a character, by Microsoft's numbers ([MS-XLS] 2.4.52).
enum CodePage {
  /// What a Chinese office's file without a number is written in; a part of all legacy Chinese sets.
  static let chinese = "GB18030"

  /// The name by which iconv knows a set; nil for a number that nobody uses.
  ///
  /// 936 is GBK, of which GB18030 is an extension: characters of names that GBK lacks are read as well.
  static func iconvName(_ number: Int) -> String? {
    switch number {
    case 936, 54_936, 10_008: chinese
    case 950, 10_002: "CP950"
    case 932, 10_001: "CP932"
    case 949, 10_003: "UHC"
    case 1361: "JOHAB"
    case 367, 20_127: "CP1252"
    case 437, 850, 852, 855, 857, 858, 860...866, 869, 874, 1250...1258: "CP\(number)"
    case 10_000, 32_768: "MACINTOSH"
    case 10_007: "MAC-CYRILLIC"
    case 10_029: "MAC-CENTRALEUROPE"
    case 32_769, 28_591: "CP1252"
    // UTF-16 is what files since Excel 97 say of their texts; texts of one byte in them are ASCII.
    case 1200, 65_001: "UTF-8"
    default: nil
    }
  }
}
