extension MessageTable {
  /// The words of the gate.
  static let gate: [Message] = [
    Message(
      "leak-found",
      (
        "成品文件中出现了个人信息（类别：{key}），本次未发布任何文件",
        "a finished file holds personal data (kind: {key}); nothing was published"
      ),
      remedy: (
        "按上面的位置查看内部报告 leaks，核对管道文件中该列的处理方式；如为办公电话，请写入管道文件的 contacts",
        "look up the place in the internal report leaks and check how the pipeline treats that column; "
          + "a telephone of the office belongs under contacts in the pipeline"
      )),
    Message(
      "part-unreadable",
      (
        "成品文件的这一部分无法打开检查，本次未发布任何文件",
        "this part of a finished file cannot be opened and checked; nothing was published"
      ),
      remedy: (
        "检查磁盘空间后重新运行；仍然如此请联系维护人员", "check the disk and run again; if it stays so, tell who maintains the tool"
      )),
    Message(
      "part-too-large",
      (
        "文件的这一部分过大，或解压后异常膨胀，不予打开",
        "this part of a file is too large or grows too much when unpacked; it is not opened"
      ),
      remedy: ("请向提供文件的单位核实文件来源", "ask who gave you the file where it is from")),
    Message(
      "file-unlisted",
      ("发布目录或压缩包中的文件与清单不一致", "the files to be published are not those on the list"),
      remedy: ("清空输出目录中的临时文件后重新运行", "remove what does not belong into the output folder and run again")),
    Message(
      "audit-missing", ("统计表未经推算审查", "the statistics were not audited"),
      remedy: ("这是程序的错误，请联系维护人员", "this is a fault of the program; tell who maintains it")),
    Message(
      "audit-exposed",
      ("不予公布的数字仍可由已公布的数字推算出来：{key}", "a withheld number can be computed from published ones: {key}"),
      remedy: (
        "在管道文件的 protection 中提高该表的最低户数，或减少该表的维度后重新运行",
        "raise the minimum of that table under protection in the pipeline, or give it fewer dimensions, and run again"
      )),
    Message(
      "audit-inconclusive",
      (
        "推算审查未能得出结论（{key}），按不安全处理，本次未发布",
        "the audit reached no conclusion ({key}) and counts as unsafe; nothing was published"
      ),
      remedy: (
        "减少表的维度或拆分为几张较小的表后重新运行",
        "give the tables fewer dimensions, or split them into smaller ones, and run again"
      )),
  ]
}
