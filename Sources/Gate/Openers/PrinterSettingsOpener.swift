import Columns

/// Settings of a printer, `printerSettings1.bin`, as Excel puts them into nearly every workbook that was printed.
///
/// The format holds the name of the printer and the paper, and behind them numbers that only the printer's driver
/// reads; no program writes cells into it. Whether a part is what its name says is known by its two sizes, which
/// must account for every byte. Names and bytes are searched in every encoding, and the part is told as searched
/// raw.
///
/// Source: DEVMODEW of Windows GDI (wingdi.h), the content of the part by ISO/IEC 29500-1, 15.2.15.
struct PrinterSettingsOpener: Opener {
  /// Where the size of the structure and of the driver's own bytes stand.
  private static let sizePlace = 68
  /// The sizes of the structure that there were, without the driver's bytes.
  private static let sizes = 156...220

  func opens(_ part: Part) -> Bool {
    guard part.name.hasPrefix("printersettings"), part.name.hasSuffix(".bin") else { return false }
    return (try? part.bytes()).map(Self.isWhole) ?? false
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    RawOpener.search(try part.bytes(), part, into: sink)
    sink.searchedRaw(part)
  }

  /// Whether the structure and the driver's bytes are the whole part.
  private static func isWhole(_ bytes: [UInt8]) -> Bool {
    let reader = ByteReader(bytes, isBigEndian: false)
    guard let size = reader.number(sizePlace, 2), let driver = reader.number(sizePlace + 2, 2) else {
      return false
    }
    return sizes.contains(size) && size + driver == bytes.count
  }
}
