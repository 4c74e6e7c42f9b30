import Columns

/// The tables of a release after protection, with the facts that its writers print.
public struct ReleaseContent: Sendable {
  /// The tables, in the order of the pipeline.
  public let tables: [Table]
  /// The facts.
  public let info: ReleaseInfo

  /// Makes the content of a release.
  public init(tables: [Table], info: ReleaseInfo) {
    self.tables = tables
    self.info = info
  }

  /// The areas that sent data: those of all tables, since a coarser table shows fewer.
  var coverage: (named: [String], townships: Int) {
    var named: [String] = []
    var townships: Set<[String]> = []
    for table in tables {
      for area in table.areas {
        if area.level.depth < 2 {
          if !named.contains(area.name) { named.append(area.name) }
        } else {
          townships.insert([area.parent.map { table.areas[$0].name } ?? "", area.name])
        }
      }
    }
    return (named, townships.count)
  }
}

/// Writes some files of a bundle.
protocol BundleWriter: Sendable {
  /// Writes new files below the folder.
  ///
  /// - Parameter earlier: what the writers before it have written, for checksums and the like.
  /// - Throws: `product-unwritable` with the path and the system's error number; the file is gone then.
  func write(
    _ content: ReleaseContent, after earlier: [StagedFile], in folder: StagingFolder
  ) throws(SluiceError) -> [StagedFile]
}

/// The writers of a bundle.
public enum BundleWriters {
  /// All writers, each after those whose files it describes.
  static let all: [any BundleWriter] = [
    DataWriter(), DescriptorWriter(), ReadmeWriter(), WorkbookWriter(), ChecksumWriter(),
  ]

  /// Writes a whole bundle: `README.txt`, `datapackage.json`, `data/`, `tables/`, `SHA256SUMS`.
  ///
  /// The bytes depend on the content alone: not on the clock, the time zone or the language of the machine.
  /// - Parameter folder: a folder of the run, mode 0700, in which none of these files is.
  /// - Throws: `product-unwritable`.
  public static func write(_ content: ReleaseContent, into folder: String) throws(SluiceError) -> Staged {
    let staging = StagingFolder(path: folder)
    var files: [StagedFile] = []
    for writer in all { files += try writer.write(content, after: files, in: staging) }
    return Staged(folder: folder, files: files)
  }
}
