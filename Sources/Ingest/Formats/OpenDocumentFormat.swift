import Columns

/// OpenDocument spreadsheets in a zip container, of LibreOffice, WPS and the national office suites.
struct OpenDocumentFormat: FormatReader {
  let name = "ods"

  func reads(_ probe: FileProbe) throws(SluiceError) -> Bool {
    guard case .zip(let container) = probe.form else { return false }
    if container.contains("[Content_Types].xml") { return false }
    return container.contains("content.xml") || container.contains("encrypted-package")
  }

  func open(_ probe: FileProbe, _ context: ReadingContext) throws(SluiceError) -> any RowReader {
    guard case .zip(let container) = probe.form else {
      throw SluiceError(.formatUnknown, at: probe.file.place)
    }
    guard try !isEncrypted(container), let content = try container.open("content.xml") else {
      throw SluiceError(.inputEncrypted, at: probe.file.place)
    }
    return TablesReader(content, isUTF8: false) { OpenDocumentPart(probe.file, context, into: $0) }
  }

  /// Whether the manifest says that parts are encrypted; old manifests declare a document type, so that they
  /// are searched, not parsed.
  private func isEncrypted(_ container: ZipContainer) throws(SluiceError) -> Bool {
    if container.contains("encrypted-package") { return true }
    let manifest = try container.open("META-INF/manifest.xml", limit: ContainerLimits.smallBytes)
    return try manifest?.all().firstRange(of: Array("encryption-data".utf8)) != nil
  }
}
