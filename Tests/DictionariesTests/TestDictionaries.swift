import Columns
import Testing

@testable import Dictionaries

/// The project's own dictionaries, at the end of October 2026.
enum TestDictionaries {
  static let folder = "dictionaries"
  static let day = CivilDate.lastDay(ofMonth: 10, year: 2026)

  /// Loaded once for all tests.
  static func shared() throws -> Dictionaries { try loaded.get() }

  private static let loaded = Result { try load() }

  static func load(at day: CivilDate = day, overlay: String? = nil) throws -> Dictionaries {
    try Dictionaries.load(folder: folderPath, overlay: overlay, at: day)
  }

  /// The repository's folder, found from this file, so that tests run from anywhere.
  static var folderPath: String {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return (parts.dropLast(3) + [Substring(folder)]).joined(separator: "/")
  }
}
