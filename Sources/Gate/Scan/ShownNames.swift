import Columns
import Dictionaries

/// Names of files and parts as a report may show them.
///
/// Names hold names: `张三530502….jpg`. A name is shown when it holds no long number and no Han characters
/// that could be somebody's name once the words of the dictionaries are taken out; else its shape stands for
/// it, with its number among its neighbours, so that it can still be found.
struct ShownNames: Sendable {
  private let headers: HeaderWords
  private let surnames: Surnames

  /// Words of file names that begin like a family name.
  static let words: Set<String> = [
    "花名册", "名册", "名单", "方案", "项目", "明细", "明细表", "成员", "高龄", "安排", "公示", "公告", "通知", "附件", "汇总", "汇总表",
    "台账", "统计", "统计表", "报表", "年报", "月报", "季报", "表格", "数据", "资料", "文件", "说明", "说明书", "情况", "情况表", "登记",
    "登记表", "审批", "审批表", "申请", "申请书", "申请表", "照片", "扫描件", "复印件", "身份证", "户口本", "户口簿", "计划", "总结", "报告",
    "新建", "工作表", "文本文档", "副本", "最终", "终稿", "修改", "修订", "民政局", "民政", "救助", "社会救助", "农村", "城市", "第", "季度", "批",
    "上半年", "下半年", "全年", "年度", "月份", "年", "月", "日", "号", "期", "版", "县", "市", "区", "乡", "镇", "村", "社区", "街道",
  ]
  private static let longestWord = 12

  init(_ dictionaries: Dictionaries) {
    headers = dictionaries.headers
    surnames = dictionaries.surnames
  }

  /// A path with each of its names as it may be shown.
  func path(_ path: String, number: Int? = nil) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .map { name(String($0), number: number) }.joined(separator: "/")
  }

  /// One name as it may be shown.
  func name(_ name: String, number: Int? = nil) -> String {
    if name.isEmpty || name == "." || name == ".." || isSafe(name) { return name }
    let (stem, ending) = Self.split(name)
    let shape = TextShape.of(stem)
    let numbered = number.map { "\(shape)~\($0)" } ?? shape
    return ending.isEmpty ? numbered : "\(numbered).\(ending)"
  }

  /// Whether nothing in a name could tell who somebody is.
  func isSafe(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    var scanner = NumberScanner(least: 9)
    var index = 0
    if scanner.next(in: bytes.span, from: &index) { return false }
    if name.contains("@") { return false }
    var isSafe = true
    NameForms.pieces(bytes.span, skipsBrackets: false) { piece, characters in
      // Names of places end otherwise than names of persons, and folders of notices are named by places.
      if characters > 2, AreaEnding.ends(piece) { return }
      if mayHoldName(ByteText.text(piece)) { isSafe = false }
    }
    return isSafe
  }

  /// Whether two or more characters that begin with a family name are left over by the known words.
  private func mayHoldName(_ text: String) -> Bool {
    let characters = Array(text)
    if characters.contains("\u{b7}") { return true }
    var index = 0
    var rest = ""
    while index <= characters.count {
      let length = index < characters.count ? knownLength(characters, from: index) : 1
      if index == characters.count || length > 0 {
        if rest.count > 1, surnames.prefix(of: rest) != nil { return true }
        rest = ""
        index += length
      } else {
        rest.append(characters[index])
        index += 1
      }
    }
    return false
  }

  private func knownLength(_ characters: [Character], from start: Int) -> Int {
    let most = min(Self.longestWord, characters.count - start)
    for length in stride(from: most, through: 1, by: -1) {
      let word = String(characters[start..<(start + length)])
      if Self.words.contains(word) || (length > 1 && headers.shown(word) == word) { return length }
    }
    return 0
  }

  private static func split(_ name: String) -> (stem: String, ending: String) {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return (name, "") }
    let ending = name[name.index(after: dot)...]
    let isPlain =
      !ending.isEmpty && ending.count <= 5 && ending.allSatisfy { $0.isASCII && $0.isLetter || $0 == "7" }
    return isPlain ? (String(name[..<dot]), String(ending)) : (name, "")
  }
}
