import Columns
import Gate

/// `sluice scan`: finished files, an allow list and an office's pipeline, put together.
public struct ScanJob {
  private let scan: FileScan
  private let paths: [String]

  /// Reads the settings of a scan.
  ///
  /// - Parameters:
  ///   - paths: files and folders.
  ///   - allow: the allow list, a CSV file, or nil.
  ///   - pipeline: a pipeline whose contacts and header words are the office's own, whose dictionaries hold its
  ///     places, and whose rule of notices holds, or nil.
  ///   - dictionaries: the folder of dictionaries asked for, or nil.
  ///   - day: the day whose words and area names count.
  /// - Throws: the faults of the allow list, the pipeline and the dictionaries.
  public init(
    paths: [String], allow: String?, pipeline: String?, dictionaries: String?, at day: CivilDate
  ) throws(SluiceError) {
    let loaded = try pipeline.map { (path: String) throws(SluiceError) -> PipelineFile.Loaded in
      try PipelineFile.load(path, dictionaries: dictionaries)
    }
    let source: DictionarySource
    if let loaded {
      source = loaded.dictionaries
    } else {
      source = try DictionarySource(dictionaries, near: ["dictionaries"])
    }
    let allowed = try allow.map { (path: String) throws(SluiceError) -> AllowList in
      let shown = ShownName.settings(path)
      return try AllowList(SmallFile.bytes(of: path, shown: shown), file: shown)
    }
    scan = FileScan(
      dictionaries: try source.load(at: day),
      contacts: loaded.map { $0.pipeline.officeNumbers + [$0.pipeline.notice.objection] } ?? [],
      headers: Self.headers(loaded?.pipeline), allowed: allowed ?? AllowList(),
      namesHouseholders: loaded?.pipeline.noticeSpec?.showsFullName ?? false, day: day)
    self.paths = paths
  }

  /// The header words that a pipeline's fields add.
  private static func headers(_ pipeline: Pipeline?) -> [OfficeHeader] {
    (pipeline?.fieldsAsFound ?? []).flatMap { field in
      field.headers.map { OfficeHeader($0, field: field.name) }
    }
  }

  /// Scans.
  ///
  /// - Throws: `scan-path-missing`, `scan-path-unreadable`.
  public func run(onProgress: (Int, Int) -> Void) throws(SluiceError) -> ScanReport {
    try scan.scan(paths, onProgress: onProgress)
  }
}
