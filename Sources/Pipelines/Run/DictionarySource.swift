import Columns
import Dictionaries
import FoundationEssentials
import Glibc

/// Where the dictionaries of a command are: ours, and an office's own laid over them.
public struct DictionarySource: Sendable {
  /// The folder of ours.
  public let folder: String
  /// The office's own folder, or nil.
  public let overlay: String?

  /// Finds the dictionaries.
  ///
  /// - Parameters:
  ///   - asked: the folder asked for; when it lacks some of our files it is laid over ours.
  ///   - near: folders to look in first when none was asked for.
  /// - Throws: `file-missing`, naming the folder that was asked for or should be there.
  public init(_ asked: String?, near: [String] = []) throws(SluiceError) {
    if let asked, Self.isComplete(asked) {
      folder = asked
      overlay = nil
      return
    }
    if let asked, access(asked, R_OK | X_OK) != 0 {
      throw SluiceError(.fileMissing, at: Place(file: asked))
    }
    guard let ours = (near + Self.besideExecutable()).first(where: Self.isComplete) else {
      throw SluiceError(.fileMissing, at: Place(file: "dictionaries/headers.csv"))
    }
    folder = ours
    overlay = asked
  }

  /// Loads the dictionaries as they are valid at a day.
  public func load(at day: CivilDate) throws(SluiceError) -> Dictionaries {
    try Dictionaries.load(folder: folder, overlay: overlay, at: day)
  }

  private static func isComplete(_ folder: String) -> Bool {
    ["headers.csv", "vocabularies.csv", "area-codes.csv", "places.csv"].allSatisfy {
      access("\(folder)/\($0)", R_OK) == 0
    }
  }

  /// `dictionaries` beside the executable and in the folders above it, nearest first: an installed program
  /// has them beside it, one built from source a few folders up.
  private static func besideExecutable() -> [String] {
    guard let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else {
      return []
    }
    var parts = executable.split(separator: "/").dropLast()
    var folders: [String] = []
    while !parts.isEmpty {
      folders.append("/" + parts.joined(separator: "/") + "/dictionaries")
      parts = parts.dropLast()
    }
    return folders
  }
}
