import Columns
import Gate
import Glibc

/// Puts cleared files together and makes them appear.
///
/// It takes nothing that the gate has not cleared: see `Cleared`.
struct Publisher {
  let workplace: Workplace

  /// Moves a release to `<slug>/<period>/v<N>`.
  ///
  /// - Returns: false when the same bytes are there already.
  /// - Throws: `version-exists`, `output-unwritable`.
  func publish(
    bundle: Cleared<FinishedArchive>?, files: [Cleared<Staged>], as relative: String
  ) throws(SluiceError) -> Bool {
    let release = try workplace.folder("release")
    if let bundle { try move(bundle.value.path, to: "\(release)/public/\(bundle.value.name)") }
    for staged in files.map(\.value) {
      for file in staged.files { try move("\(staged.folder)/\(file.path)", to: "\(release)/\(file.path)") }
    }
    return try workplace.publish(release, as: relative)
  }

  /// Puts the reports of a refused run where the office finds them, in the place of earlier ones.
  func leave(_ reports: Cleared<Staged>, as relative: String) throws(SluiceError) {
    let folder = try workplace.folder("refused")
    for file in reports.value.files {
      try move("\(reports.value.folder)/\(file.path)", to: "\(folder)/\(PipelineFile.name(of: file.path))")
    }
    try workplace.replace(folder, as: relative)
  }

  private func move(_ path: String, to target: String) throws(SluiceError) {
    try workplace.makeParents(ofFile: target)
    guard rename(path, target) == 0 else { throw SluiceError(.outputUnwritable, systemError: errno) }
  }
}
