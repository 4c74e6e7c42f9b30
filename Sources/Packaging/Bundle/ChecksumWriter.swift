import Columns

/// Writes `SHA256SUMS` over every file of the bundle except itself, as `sha256sum -c` reads it.
struct ChecksumWriter: BundleWriter {
  static let path = "SHA256SUMS"

  func write(
    _ content: ReleaseContent, after earlier: [StagedFile], in folder: StagingFolder
  ) throws(SluiceError) -> [StagedFile] {
    var text = ""
    // In byte order, as `LC_ALL=C sort` would have it.
    for path in Archive.inByteOrder(earlier.map(\.path)) {
      text += "\(try FileDigest(of: path, in: folder).sha256)  \(path)\n"
    }
    try folder.write(text, to: ChecksumWriter.path, audience: .everyone)
    return [StagedFile(path: ChecksumWriter.path, audience: .everyone, declared: Set(earlier.map(\.path)))]
  }
}
