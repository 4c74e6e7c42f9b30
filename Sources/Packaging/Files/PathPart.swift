/// A place name as one part of a file's path, on any system.
enum PathPart {
  /// The longest part, in bytes of UTF-8: forty Chinese characters, well below every system's limit.
  static let longest = 120

  /// A name without what a file system, a shell or a reader could mistake.
  ///
  /// Separators, characters that Windows forbids, and controls become `_`; invisible and direction-changing
  /// characters go; blanks and dots at the ends go, so neither `..` nor a hidden file can come out. What is
  /// left empty is `substitute`.
  static func sanitised(_ name: String, orElse substitute: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in PlainText.cleaned(name, controls: "_").unicodeScalars {
      scalars.append("/\\:*?\"<>|".unicodeScalars.contains(scalar) ? "_" : scalar)
    }
    var part = trimmed(clipped(String(trimmed(scalars))).unicodeScalars)
    if isDevice(String(part)) { part.insert("_", at: part.startIndex) }
    return part.isEmpty ? substitute : String(part)
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
    let isEdge = { (scalar: Unicode.Scalar) in scalar == "." || scalar.properties.isWhitespace }
    let kept = scalars.drop(while: isEdge)
    guard let last = kept.lastIndex(where: { !isEdge($0) }) else { return String.UnicodeScalarView() }
    return String.UnicodeScalarView(kept[...last])
  }

  private static func clipped(_ name: String) -> String {
    guard name.utf8.count > longest else { return name }
    var clipped = ""
    for character in name {
      if clipped.utf8.count + character.utf8.count > longest { break }
      clipped.append(character)
    }
    return clipped
  }

  /// Names that Windows keeps for devices, with or without an extension.
  private static func isDevice(_ name: String) -> Bool {
    let stem = name.prefix { $0 != "." }.uppercased()
    if ["CON", "PRN", "AUX", "NUL"].contains(stem) { return true }
    return stem.utf8.count == 4 && (stem.hasPrefix("COM") || stem.hasPrefix("LPT"))
      && stem.last.map { ("1"..."9").contains($0) } == true
  }
}
