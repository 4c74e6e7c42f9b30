import Columns
import Glibc

/// What lies in the staging folder.
enum Folder {
  /// The paths below the staging folder that are not among the staged files, links and devices among them,
  /// and the staged files that are not there.
  static func unlisted(in staged: Staged) -> [String] {
    let listed = Set(staged.files.map(\.path))
    var found: Set<String> = []
    visit(staged.folder, "", &found)
    return listed.symmetricDifference(found).sorted()
  }

  private static func visit(_ folder: String, _ prefix: String, _ found: inout Set<String>) {
    guard let directory = opendir(folder) else { return }
    defer { closedir(directory) }
    while let entry = readdir(directory) {
      // The name is a buffer in the entry that ends with 0.
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      var status = stat()
      let path = "\(folder)/\(name)"
      if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        visit(path, "\(prefix)\(name)/", &found)
      } else {
        found.insert(prefix + name)
      }
    }
  }
}
