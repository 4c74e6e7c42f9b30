import Columns

/// The formats that are read; the first that fits a file reads it.
enum FormatReaders {
  static let all: [any FormatReader] = [
    XLSXFormat(), XLSFormat(), OpenDocumentFormat(), FlatOpenDocumentFormat(), SpreadsheetMLFormat(),
    HTMLFormat(),
    DelimitedFormat(),
  ]

  /// The format of a file.
  ///
  /// - Throws: `input-encrypted`, `input-is-archive`, `format-not-read`, `format-not-a-table`,
  ///   `format-unknown`.
  static func find(_ probe: FileProbe) throws(SluiceError) -> any FormatReader {
    for refused in RefusedFormats.all where !refused.isRest {
      if try refused.fits(probe) { throw refused.error(at: probe.file.place) }
    }
    for format in all where try format.reads(probe) { return format }
    for refused in RefusedFormats.all where refused.isRest {
      if try refused.fits(probe) { throw refused.error(at: probe.file.place) }
    }
    throw SluiceError(.formatUnknown, at: probe.file.place)
  }
}
