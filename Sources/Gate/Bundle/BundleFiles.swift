import Columns

/// The files of a bundle, in a folder or in a zip archive.
struct BundleFiles {
  /// Their paths, in the order of the archive, or of the bytes of their names.
  let paths: [String]
  private let open: (String) throws(SluiceError) -> [UInt8]

  /// The public files of a staging folder.
  init(_ staged: Staged) {
    let files = staged.files.filter { $0.audience == .everyone }
    paths = files.map(\.path)
    open = { (path: String) throws(SluiceError) in
      try Part(file: path, at: "\(staged.folder)/\(path)").bytes()
    }
  }

  /// The members of an archive.
  ///
  /// - Throws: `part-unreadable`, `part-too-large`.
  init(_ zip: ZipReader) {
    paths = zip.entries.map(\.name)
    open = { (path: String) throws(SluiceError) in
      guard let entry = zip.entries.first(where: { $0.name == path }) else {
        throw SluiceError(.partUnreadable, at: Place(file: path))
      }
      return try zip.read(entry)
    }
  }

  /// The bytes of one of them.
  ///
  /// - Throws: `part-unreadable`, `part-too-large`.
  func bytes(_ path: String) throws(SluiceError) -> [UInt8] {
    guard paths.contains(path) else { throw SluiceError(.partUnreadable, at: Place(file: path)) }
    return try open(path)
  }
}
