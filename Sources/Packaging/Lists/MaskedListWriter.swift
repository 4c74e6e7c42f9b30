import Columns

/// Writes a masked list as `<path>.csv.gz`: members in the order of the batches, one valid gzip file.
///
/// Use it from one thread, with the results of `MaskedListEncoder` in order. UTF-8 without byte order mark;
/// text that a spreadsheet might run as a formula has an apostrophe in front (`FormulaGuard`).
public final class MaskedListWriter {
  private let sink: FileSink
  private let path: String
  private let audience: Audience
  private let header: [String]

  /// Begins the file with a header row.
  ///
  /// - Throws: `product-unwritable`.
  public init(
    header: [String], to path: String, audience: Audience, in folder: String
  ) throws(SluiceError) {
    self.path = path
    self.audience = audience
    self.header = header.map(FormulaGuard.defused)
    sink = try StagingFolder(path: folder).newFile(path, audience: audience)
    var csv = CSVText()
    csv.append(self.header)
    try sink.write(try GzipMember.compressed(csv.bytes))
  }

  /// Adds the next member.
  public func append(_ member: [UInt8]) throws(SluiceError) { try sink.write(member) }

  /// Syncs the file; only the header's words are declared.
  ///
  /// Without this call the file does not stay.
  public func finish() throws(SluiceError) -> StagedFile {
    try sink.finish()
    return StagedFile(path: path, audience: audience, declared: Set(header))
  }
}
