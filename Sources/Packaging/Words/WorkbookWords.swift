import Columns

/// The fixed words of the workbook beside those it shares with the README.
enum WorkbookWords {
  static let contents = Label(zh: "目录", en: "Contents")
  static let notes = Label(zh: "说明", en: "Notes")
  static let area = Label(zh: "地区", en: "Area")
  static let level = Label(zh: "级别", en: "Level")
  static let parent = Label(zh: "上级地区", en: "Parent area")
  static let topLevel = Label(zh: "—", en: "—")
  static let tableTitle = Label(zh: "{title}（{period}）", en: "{title}, {period}")
  static let marks = Label(zh: "符号：{marks}", en: "Marks: {marks}")
  /// `&P` and `&N` are the page's number and the number of pages.
  static let footer = "&C第 &P 页，共 &N 页"
}
