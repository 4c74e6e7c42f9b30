import Columns

/// Writes internal reports: a page to read and the same as JSON for programs.
public enum ReportWriter {
  /// Writes `internal/<name>.html` and `internal/<name>.json`.
  ///
  /// - Parameters:
  ///   - report: its name becomes the file name: lower-case ASCII, digits and hyphens.
  ///   - folder: the run's staging folder.
  /// - Returns: the files; labels are declared, texts of fields are not.
  /// - Throws: `product-unwritable`; `internal-fault` for a name that is no file name.
  public static func write(_ report: Report, into folder: String) throws(SluiceError) -> Staged {
    let staging = StagingFolder(path: folder)
    let isFileName = report.name.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
    }
    guard isFileName, !report.name.isEmpty else { throw SluiceError(.internalFault, key: "report name") }
    let page = ReportPage(report)
    let stem = "internal/\(report.name)"
    try staging.write(page.source, to: stem + ".html", audience: .internal)
    try staging.write(ReportJSON.value(report).text, to: stem + ".json", audience: .internal)
    let declared = page.declared.union(ReportJSON.keys(report))
    return Staged(
      folder: folder,
      files: [".html", ".json"].map { StagedFile(path: stem + $0, audience: .internal, declared: declared) })
  }
}
