/// The README says what the descriptor says: title, every file, and the statement of each table.
struct ReadmeCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    let path = OpenedBundle.readmePath
    // One that is not there or no text is told by other checks.
    guard let bytes = bundle.members[path], !bytes.isEmpty, UTF8Text.isValid(bytes.span),
      let title = bundle.descriptor?["title"]?.string
    else { return [] }
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = Set(text.split(whereSeparator: \.isNewline).map(Self.trimmed))
    guard let first = text.split(whereSeparator: \.isNewline).first, first.contains(bundle.workbookPath)
    else {
      return [VerifyReport.Problem(.readmeDiffers, path, row: 1)]
    }
    let files =
      bundle.resources.map(\.path) + [
        bundle.workbookPath, OpenedBundle.descriptorPath, OpenedBundle.checksumsPath,
      ]
    let isWhole =
      lines.contains(title) && files.allSatisfy { file in lines.contains { $0.contains(file) } }
      && bundle.resources.allSatisfy { resource in
        resource.statement.allSatisfy { lines.contains(Self.trimmed($0[...])) }
      }
    return isWhole ? [] : [VerifyReport.Problem(.readmeDiffers, path)]
  }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }
}
