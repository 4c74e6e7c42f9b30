import Columns

/// What the elements and attributes of data say that their texts are: `<姓名>…</姓名>`, `姓名="…"`,
/// `<field name="姓名">…</field>`.
///
/// Parts of workbooks and documents name theirs in English words, which say nothing of persons; few of them count.
enum XMLLabels {
  /// Attributes that name the field whose value an element holds.
  private static let naming: Set<String> = ["name", "key", "label", "column", "title", "field", "名称", "字段"]
  /// A longer one is a sentence, in bytes.
  private static let longest = 60

  /// What the text of an element is, or nil where its name tells nothing.
  static func label(ofElement name: String, _ attributes: [(String, String)]) -> String? {
    if isLabel(name) { return name }
    return attributes.first { key, value in
      key.utf8.count > 2 && value.utf8.count <= longest && naming.contains(key) && hasHan(value)
    }?.1
  }

  /// Whether the name of an attribute tells what its value is; `name` is that of a style or sheet.
  static func isField(_ key: String) -> Bool { key != "name" && isLabel(key) }

  private static func isLabel(_ name: String) -> Bool {
    // Those of each cell and string of a sheet have one letter or two.
    guard (3...longest).contains(name.utf8.count) || name == "xm" else { return false }
    return hasHan(name) || ScanWords.header(name)?.kind == .personName
  }

  private static func hasHan(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0x80 } && text.unicodeScalars.contains { Scalars.isHan($0.value) }
  }
}
