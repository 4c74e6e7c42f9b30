import Columns
import Dictionaries
import Foundation

/// The shipped dictionaries, read once.
enum TestDictionaries {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()

  static let shipped = try? Dictionaries.load(
    folder: "\(root)/dictionaries", at: CivilDate.lastDay(ofMonth: 10, year: 2026))
}
