/// The valid word that somebody most likely meant.
public enum NearestWord {
  /// The nearest of some words within two mistakes, or nil.
  ///
  /// A mistake is a letter too many, too few, wrong, or two swapped (Damerau-Levenshtein, restricted).
  public static func suggestion(for word: String, among words: [String]) -> String? {
    let typed = Array(word.lowercased())
    return
      words
      .map { (word: $0, distance: distance(typed, Array($0.lowercased()))) }
      .filter { $0.distance <= max(1, min(2, $0.word.count / 2)) }
      .min { ($0.distance, $0.word) < ($1.distance, $1.word) }?
      .word
  }

  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      beforeLast = last
      last = row
    }
    return last[right.count]
  }
}
