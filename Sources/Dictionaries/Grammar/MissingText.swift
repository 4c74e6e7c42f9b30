import Columns

/// What officers write where there is nothing to write: 无, /, -, 空, 0 in the place of a number of somebody.
///
/// Taken for something, 无 in a column of certificate numbers would make one household of all that have none.
/// Masks do not ask here: they hide every cell of a column that is not blank.
public enum MissingText {
  /// Whether a cell of a field says that there is nothing.
  ///
  /// 0 says so where a zero is no value: for numbers of persons, households and accounts, for names and dates;
  /// not for money and counts. In a vocabulary 无 may be a word: ask the vocabulary first.
  ///
  /// Cost: some 5 ns for a cell that says something.
  public static func isMissing(_ cell: Span<UInt8>, in kind: FieldKind) -> Bool {
    let range = ByteText.trimmed(cell)
    if range.isEmpty { return true }
    guard range.count <= longest else { return false }
    let first = cell[range.lowerBound]
    if first > 0x30 && first <= 0x39 { return false }
    let text = cell.extracting(range)
    if first == 0x30 { return isZero(text) && hasNoZero.contains(kind) }
    if isStrokes(text) { return true }
    return beginnings.contains(beginning(text)) && words.contains(folded(text))
  }

  /// The kinds of which no value is zero.
  private static let hasNoZero: Set<FieldKind> = [
    .citizenID, .phone, .account, .number, .personName, .date, .month, .address,
  ]

  private static let longest = 30

  private static let words: Set<String> = Set(
    [
      "无", "空", "没有", "暂无", "暂缺", "缺", "缺失", "不详", "未知", "不明", "未填", "未填写", "未提供", "未录入", "未采集", "未办", "未办理",
      "无号",
      "无证", "无身份证", "无身份证号", "无账号", "无卡", "无电话", "没有电话", "无此项", "无信息", "待定", "待查", "待补", "待补充", "待核实", "N/A",
      "#N/A",
      "未安排", "未确定", "未落实", "未明确", "未指定", "未结对", "未分配", "待安排", "待确定", "待落实", "待明确", "暂未安排", "暂未确定", "暂未落实",
      "NA", "NULL", "NONE", "NAN", "NIL", "#NULL!",
    ].map(Vocabulary.folded))

  /// How the words begin, and the brackets that folding takes off. Nearly all cells begin otherwise, and need
  /// not be folded.
  private static let beginnings: [UInt32] = Array(
    Set(
      (words.flatMap { [$0, $0.lowercased()] } + ["(", ")", "[", "]", "【", "】"]).map { word in
        beginning(Array(word.utf8).span)
      }))

  /// The first character, if it is ASCII or has three bytes; a full-width one as its ASCII one.
  private static func beginning(_ text: Span<UInt8>) -> UInt32 {
    let plain = PlainCharacter(text, at: 0)
    if plain.byte != PlainCharacter.other { return UInt32(plain.byte) }
    var first: UInt32 = 0
    for index in 0..<min(3, text.count) { first = first << 8 | UInt32(text[index]) }
    return first
  }

  /// Zeros with or without a point: 0, 0.0, 000000000000000000.
  private static func isZero(_ text: Span<UInt8>) -> Bool {
    var points = 0
    for index in text.indices {
      if text[index] == 0x2e { points += 1 } else if text[index] != 0x30 { return false }
    }
    return points <= 1
  }

  /// Whether a cell holds dashes and slashes of any kind and nothing else but blanks.
  public static func isStroke(_ cell: Span<UInt8>) -> Bool {
    guard cell.count > 0, cell.count <= longest else { return false }
    switch cell[0] {
    // Digits, letters and all characters from U+5000 to U+9FFF are neither strokes nor blanks.
    case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0xe5...0xe9: return false
    default: break
    }
    let range = ByteText.trimmed(cell)
    return !range.isEmpty && isStrokes(cell.extracting(range))
  }

  private static func isStrokes(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let character = PlainCharacter(text, at: index)
      switch character.byte {
      case 0x20, 0x2d, 0x2f, 0x5c, 0x5f, 0x7e, 0x2e: break
      case PlainCharacter.other:
        guard PlainCharacter.isDash(text, at: index) else { return false }
      default: return false
      }
      index += character.width
    }
    return true
  }

  private static func folded(_ text: Span<UInt8>) -> String { Vocabulary.folded(ByteText.text(text)) }
}
