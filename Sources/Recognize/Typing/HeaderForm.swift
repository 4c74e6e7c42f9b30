import Dictionaries

/// Compares headers as officers read them: blanks, brackets and line breaks do not count.
enum HeaderForm {
  static func isSame(_ left: String, _ right: String) -> Bool {
    Vocabulary.folded(left) == Vocabulary.folded(right)
  }
}
