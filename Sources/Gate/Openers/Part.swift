import Columns

/// A file, or a part of one: a member of an archive, a sheet of a workbook.
public struct Part: Sendable {
  /// The file it is or lies in, as it may be shown.
  public let file: String
  /// The path within the file, `/` between what lies in what; empty for the file itself.
  public let path: String
  /// Its bytes.
  public let content: Content
  /// How many archives it lies in.
  public let depth: Int
  /// What opening the file and all its parts may cost.
  let budget: OpeningBudget

  /// Where the bytes are.
  public enum Content: Sendable {
    /// In memory.
    case bytes([UInt8])
    /// In a file.
    case file(path: String, followsLinks: Bool)
  }

  /// The largest part that is read into memory.
  static let largest = 1 << 29

  /// Makes a part of a file on disk; a symbolic link is followed only where somebody asked for that file.
  public init(file: String, at path: String, followsLinks: Bool = false) {
    self.init(
      file: file, path: "", content: .file(path: path, followsLinks: followsLinks), depth: 0,
      budget: OpeningBudget())
  }

  /// Makes a part from bytes.
  public init(file: String, path: String = "", bytes: [UInt8], depth: Int = 0) {
    self.init(file: file, path: path, content: .bytes(bytes), depth: depth, budget: OpeningBudget())
  }

  private init(file: String, path: String, content: Content, depth: Int, budget: OpeningBudget) {
    self.file = file
    self.path = path
    self.content = content
    self.depth = depth
    self.budget = budget
  }

  /// A part that lies in this one.
  func nested(_ name: String, bytes: [UInt8]) -> Part {
    Part(
      file: file, path: path.isEmpty ? name : "\(path)/\(name)", content: .bytes(bytes), depth: depth + 1,
      budget: budget)
  }

  /// The name that tells what kind of file it is, in small letters.
  var name: String {
    let path = self.path.isEmpty ? file : self.path
    return (path.split(separator: "/").last.map(String.init) ?? path).lowercased()
  }

  /// How many bytes it holds in memory.
  var heldBytes: Int {
    if case .bytes(let bytes) = content { bytes.count } else { 0 }
  }

  /// All bytes.
  ///
  /// - Throws: `part-too-large`; `part-unreadable` with the system's error.
  func bytes() throws(SluiceError) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return bytes
    case .file(let path, let followsLinks):
      let reader = try FileBytes(path: path, followsLinks: followsLinks, part: self)
      var bytes: [UInt8] = []
      while try reader.read(upTo: 1 << 20, into: &bytes) {
        guard bytes.count <= Part.largest else { throw error(.partTooLarge) }
      }
      return bytes
    }
  }

  /// The first bytes, as many as there are of so many.
  func first(_ count: Int) -> [UInt8] {
    switch content {
    case .bytes(let bytes): return Array(bytes.prefix(count))
    case .file(let path, let followsLinks):
      var bytes: [UInt8] = []
      // What cannot be read is reported by the opener that reads it whole.
      if let reader = try? FileBytes(path: path, followsLinks: followsLinks, part: self) {
        _ = try? reader.read(upTo: count, into: &bytes)
      }
      return bytes
    }
  }

  /// An error about this part.
  func error(_ code: ErrorCode, row: Int? = nil, systemError: Int32? = nil) -> SluiceError {
    SluiceError(
      code, at: Place(file: file, sheet: path.isEmpty ? nil : path, row: row), systemError: systemError)
  }
}
