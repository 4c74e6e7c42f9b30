extension MessageTable {
  /// Messages about word lists and standards files.
  static let dictionaries: [Message] = [
    Message(
      "dictionary-folder-missing", ("找不到词典目录：{key}。", "There is no dictionary folder {key}."),
      remedy: (
        "请用 --dictionaries 指明词典所在的目录。", "Name the folder of the dictionaries with --dictionaries."
      )),
    Message(
      "dictionary-file-missing", ("词典目录中缺少文件 {key}。", "The dictionary folder lacks the file {key}."),
      remedy: (
        "请从发行包中把该文件复制回词典目录；本单位的词语请写在另一个目录中。",
        "Copy the file back from the release; keep your office's own words in a folder of their own."
      )),
    Message(
      "dictionary-unreadable", ("无法读取文件 {key}：{system}。", "Cannot read {key}: {system}."),
      remedy: ("请检查文件是否存在、是否有读取权限。", "Check that the file exists and may be read.")),
    Message(
      "dictionary-date", ("“{key}”一列的内容不是有效日期。", "What stands under “{key}” is not a date."),
      remedy: ("请写成 2026-10-31 的格式；没有期限的留空。", "Write it as 2026-10-31, or leave it empty.")),
    Message(
      "dictionary-number",
      ("“{key}”一列的内容不是有效的数字或代码。", "What stands under “{key}” is not a number or code."),
      remedy: ("请改正该行；行政区划代码为六位数字。", "Correct the row; an area code has six digits.")),
    Message(
      "dictionary-unknown-code", ("“{key}”一列的内容没有在词典中列出。", "What stands under “{key}” is not listed."),
      remedy: ("请改用已列出的代码或名称：{expected}。", "Use a listed code or name: {expected}.")),
    Message(
      "standard-twice",
      (
        "这一行与前面一行的地区、城乡和起始日期相同。",
        "This row has the area, kind and first day of a row before it."
      ), remedy: ("请只保留现行有效的一行。", "Keep the one that is in force.")),
    Message(
      "standard-out-of-range",
      (
        "“{key}”一列的标准为零，或每月超过一万元。", "The standard under “{key}” is nothing, or more than 10,000 yuan a month."
      ),
      remedy: ("请核对金额和单位（元/月、元/年）。", "Check amount and unit (元/月, 元/年).")),
  ]
}
