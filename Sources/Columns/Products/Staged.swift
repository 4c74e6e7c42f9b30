/// A finished file that nobody outside has seen yet, in the run's own folder.
///
/// Writers make these; the gate opens each as its reader would, and only what it clears is published.
public struct StagedFile: Sendable {
  /// The path below the staging folder, with `/` between folders.
  public let path: String
  /// Who will see it.
  public let audience: Audience
  /// Texts that the run itself declares: labels, place names, fixed sentences. A whole cell, line or text
  /// node equal to one of them is no leak, even if somebody's name is the same.
  public let declared: Set<String>
  /// For notices: the names this file shows by rule, as whole cells.
  public let namesByRule: Set<String>

  /// Makes a staged file.
  public init(
    path: String, audience: Audience, declared: Set<String>, namesByRule: Set<String> = []
  ) {
    self.path = path
    self.audience = audience
    self.declared = declared
    self.namesByRule = namesByRule
  }
}

/// Finished files below one folder.
public struct Staged: Sendable {
  /// The staging folder.
  public let folder: String
  /// The files, ordered by path.
  public let files: [StagedFile]

  /// Makes a list of staged files.
  public init(folder: String, files: [StagedFile]) {
    self.folder = folder
    self.files = files.sorted { $0.path < $1.path }
  }

  /// The files of several writers together.
  public static func + (left: Staged, right: Staged) -> Staged {
    precondition(left.folder == right.folder, "one staging folder a run")
    return Staged(folder: left.folder, files: left.files + right.files)
  }
}
