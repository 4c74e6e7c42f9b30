import Columns
import Messages

/// Writes `README.txt`: what the bundle is, in Chinese and then in English.
struct ReadmeWriter: BundleWriter {
  static let path = "README.txt"

  func write(
    _ content: ReleaseContent, after earlier: [StagedFile], in folder: StagingFolder
  ) throws(SluiceError) -> [StagedFile] {
    let readme = ReadmeText(content: content)
    let lines =
      [readme.firstLine, ""] + readme.lines(.zh) + ["", String(repeating: "-", count: 72), ""]
      + readme.lines(.en)
    let clean = lines.map { PlainText.cleaned($0) }
    // With and without the indent, since readers differ about blanks at the ends of a line.
    let declared = Set(clean).union(clean.map { String($0.drop { $0 == " " }) })
    try folder.write(clean.joined(separator: "\n") + "\n", to: ReadmeWriter.path, audience: .everyone)
    return [StagedFile(path: ReadmeWriter.path, audience: .everyone, declared: declared)]
  }
}
