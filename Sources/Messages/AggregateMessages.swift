extension MessageTable {
  /// Messages about counting.
  static let aggregate: [Message] = [
    Message(
      "unknown-measure", ("流程文件要求的指标“{key}”不存在。", "There is no measure “{key}”."),
      remedy: ("可以用：{expected}。", "Use: {expected}.")),
    Message(
      "two-set-dimensions",
      (
        "表“{key}”把两个多选项（如帮扶措施与风险类型）交叉统计，一户会被重复计入。",
        "Table “{key}” crosses two attributes of which a household has several members."
      ),
      remedy: ("请拆成两张表，每张表只用一个多选项。", "Make two tables, each with one of them.")),
    Message(
      "measure-of-set",
      (
        "表“{key}”按多选项（如帮扶措施）统计，一户可同时属于几项，不能按项统计金额等其他指标。",
        "Table “{key}” counts by an attribute of which a household has several members; amounts cannot be told apart by them."
      ),
      remedy: ("这张表只能用：{expected}。", "Use only: {expected}.")),
    Message(
      "too-many-members",
      ("“{key}”的不同取值太多，无法作为统计分组。", "“{key}” has too many distinct values to be a dimension."),
      remedy: (
        "请检查这一列是否认错（例如把姓名或编号当成了类别）；认错时请在流程文件中指定列名。",
        "See whether the column was recognized wrongly, such as names taken for categories; if so, name its header in the pipeline."
      )),
  ]
}
