/// Finds the households and persons that the words of a total row tell: 合计:45户 102人.
enum CountsInText {
  /// The number before a counter, or nil when it does not stand in a text; 户次, 人次 and 人均 are no counters
  /// of households and persons.
  static func number(before counter: Character, in text: String) -> Int? {
    var digits = ""
    var found: Int?
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if character == "," && !digits.isEmpty || character == " " { continue }
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character == counter, let number = Int(digits), next != "次", next != "均" {
        if found != nil { return nil }
        found = number
      }
      digits = ""
    }
    return found
  }
}
