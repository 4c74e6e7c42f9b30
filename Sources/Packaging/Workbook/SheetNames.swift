/// Names of sheets as spreadsheets allow them: at most 31 UTF-16 units, none of `[]:*?/\`, each only once.
struct SheetNames {
  private static let longest = 31
  private var taken: Set<String> = []

  /// A name like the title.
  mutating func name(_ title: String) -> String {
    var stem = String.UnicodeScalarView()
    for scalar in PlainText.cleaned(title).unicodeScalars where !"[]:*?/\\'".unicodeScalars.contains(scalar) {
      stem.append(scalar)
    }
    var name = SheetNames.clipped(String(stem), to: Self.longest)
    if name.isEmpty { name = "Sheet" }
    var number = 2
    // Spreadsheets compare names without regard to case.
    while !taken.insert(name.lowercased()).inserted {
      let ending = " \(number)"
      name = SheetNames.clipped(String(stem), to: Self.longest - ending.utf16.count) + ending
      number += 1
    }
    return name
  }

  private static func clipped(_ text: String, to units: Int) -> String {
    var clipped = ""
    for character in text {
      if clipped.utf16.count + character.utf16.count > units { break }
      clipped.append(character)
    }
    return clipped
  }
}
