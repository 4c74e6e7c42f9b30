extension MessageTable {
  /// The words for the codes of the target that makes synthetic ledgers.
  static let samples: [Message] = [
    Message(
      "sample-rows", (zh: "不能生成 {key} 行的样例台账", en: "A sample ledger cannot have {key} rows"),
      remedy: (zh: "行数须在 {expected} 之间（含首尾），请修改 --rows。", en: "Give --rows a number within {expected}.")),
    Message(
      "sample-workbook-rows",
      (zh: "一张 Excel 工作表放不下 {key} 行", en: "A sheet of a workbook has no room for {key} rows"),
      remedy: (
        zh: "一张工作表最多 {expected} 行记录；请减少行数，或把 --out 的文件名改为 .csv。",
        en: "A sheet takes {expected} records at most: ask for fewer rows, or end the name of --out in .csv."
      )),
    Message(
      "sample-shape",
      (zh: "该项目的台账没有“{key}”这种样式", en: "Ledgers of this programme do not come in the shape “{key}”"),
      remedy: (zh: "--shape 可选：{expected}。", en: "Valid for --shape: {expected}.")),
    Message(
      "sample-period", (zh: "“{key}”不是该项目的期间", en: "“{key}” is not a period of this programme"),
      remedy: (zh: "请按 {expected} 的写法填写期间。", en: "Write the period like {expected}.")),
    Message(
      "sample-period-range", (zh: "样例人口不包括 {key}", en: "The sample's population does not cover {key}"),
      remedy: (zh: "请选择以下年份之间的期间：{expected}。", en: "Choose a period within these years: {expected}.")),
    Message(
      "sample-file-type", (zh: "看不出要生成哪种格式的样例台账", en: "The format of the sample ledger is not clear"),
      remedy: (zh: "--out 的文件名须以下列之一结尾：{expected}。", en: "End the name of --out in one of {expected}.")),
    Message(
      "sample-workbook-encoding",
      (zh: "Excel 工作簿不能选择编码“{key}”", en: "A workbook has no choice of encoding, such as “{key}”"),
      remedy: (
        zh: "请去掉 --encoding，或把 --out 的文件名改为 .csv。",
        en: "Leave out --encoding, or end the name of --out in .csv."
      )),
    Message(
      "sample-layout",
      (zh: "没有“{key}”这种版式，或该项目的台账没有", en: "There is no layout “{key}” of this programme's ledgers"),
      remedy: (zh: "--layout 可选：{expected}。", en: "Valid for --layout: {expected}.")),
    Message(
      "sample-layout-rows",
      (zh: "带版式的样例台账放不下 {key} 行", en: "A ledger with a layout cannot have {key} rows"),
      remedy: (zh: "请把 --rows 改为不超过 {expected}。", en: "Give --rows at most {expected}.")),
    Message(
      "sample-layout-format",
      (zh: "“{key}”格式装不下这种版式", en: "The format “{key}” cannot hold this layout"),
      remedy: (zh: "请用以下格式之一：{expected}。", en: "Use one of these formats: {expected}.")),
    Message(
      "sample-format", (zh: "没有“{key}”这种格式", en: "There is no format “{key}”"),
      remedy: (zh: "--format 可选：{expected}。", en: "Valid for --format: {expected}.")),
    Message(
      "sample-format-alone",
      (zh: "只有带版式的台账可以选格式“{key}”", en: "Only a ledger with a layout has a choice of format, such as “{key}”"),
      remedy: (
        zh: "请加上 --layout，普通台账用 --layout plain。", en: "Add --layout; --layout plain is the plain table."
      )),
    Message(
      "sample-places", (zh: "地名词典里没有{key}的村（社区）", en: "The dictionary of places has no village of {key}"),
      remedy: (
        zh: "请检查词典文件夹中的 places.csv 是否完整。", en: "Check that places.csv in the folder of dictionaries is whole."
      )),
    Message(
      "sample-places-unreadable",
      (zh: "地名词典 places.csv 读不出来：{system}", en: "The dictionary places.csv cannot be read: {system}"),
      remedy: (
        zh: "请用 --dictionaries 指明词典文件夹。", en: "Name the folder of dictionaries with --dictionaries."
      )),
    Message(
      "sample-exists",
      (zh: "--out 的文件已经存在，没有覆盖", en: "The file of --out is there already and was not replaced"),
      remedy: (
        zh: "请换一个文件名；确实不要的，先删除原来的文件。",
        en: "Choose another name, or remove the file first if it is not needed."
      )),
    Message(
      "sample-not-written", (zh: "样例台账写不出来：{system}", en: "The sample ledger cannot be written: {system}"),
      remedy: (
        zh: "请检查 --out 的文件夹是否存在、能否写入，磁盘是否已满。",
        en: "Check that the folder of --out exists and can be written to, and that the disk is not full."
      )),
  ]
}
