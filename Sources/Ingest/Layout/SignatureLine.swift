/// Tells what stands to the right below the last record, where an office signs: its name, and a day or a month.
enum SignatureLine {
  /// Whether every filled cell of a row is the name of an office, or a day or month.
  static func isSignature(_ texts: [String], _ knowledge: HeaderKnowledge) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    return !filled.isEmpty && filled.allSatisfy { DateLine.isDayOrMonth($0) || knowledge.isOffice($0) }
  }
}
