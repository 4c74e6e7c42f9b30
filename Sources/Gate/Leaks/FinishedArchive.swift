import Columns

/// A finished zip archive that nobody outside has seen yet.
public struct FinishedArchive: Sendable {
  /// Where it lies.
  public let path: String
  /// Its name as it may be shown.
  public let name: String
  /// Its members as they were staged, by their paths in the archive.
  public let members: [StagedFile]

  /// Makes an archive of staged files.
  public init(path: String, name: String, members: [StagedFile]) {
    self.path = path
    self.name = name
    self.members = members
  }
}
