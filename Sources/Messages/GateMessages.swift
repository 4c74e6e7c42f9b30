extension MessageTable {
  /// The words of the gate.
  static let gate: [Message] = refusals + scanning + verification

  private static let refusals: [Message] = [
    Message(
      "leak-found",
      (
        "成品文件中出现了个人信息（类别：{key}），本次未发布任何文件",
        "a finished file holds personal data (kind: {key}); nothing was published"
      ),
      remedy: (
        "按上面的位置查看内部报告 leaks，核对流程文件中该列的处理方式；如为办公电话，请写入流程文件的 contacts",
        "look up the place in the internal report leaks and check how the pipeline treats that column; "
          + "a telephone of the office belongs under contacts in the pipeline"
      )),
    Message(
      "part-unreadable",
      (
        "打不开，无法检查：已损坏、加了密码，或者内容与格式不符",
        "cannot be opened and checked: damaged, protected by a password, or not what its name says"
      ),
      remedy: (
        "去掉密码或换一份完整的文件再检查；运行中出现时请检查磁盘空间后重新运行，仍然如此请联系维护人员",
        "take the password off or get a whole file and check again; in a run, check the disk and run again, "
          + "and if it stays so tell who maintains the tool"
      )),
    Message(
      "part-unknown",
      (
        "格式不在可打开之列，只按原始字节查找过，不能保证没有个人信息",
        "no format that can be opened; only its bytes were searched, which proves nothing"
      ),
      remedy: (
        "另存为 xlsx、docx、pdf 或文本后再检查；不需要公开的部分请删去",
        "save it as xlsx, docx, pdf or text and check again; take out what need not be public"
      )),
    Message(
      "part-pictures",
      (
        "有的页面没有文字，可能是扫描件；图片里的文字无法检查",
        "pages without text, perhaps a scan: what a picture shows cannot be checked"
      ),
      remedy: ("请人工逐页查看，或换成带文字的版本", "look at each page, or publish a version with text")),
    Message(
      "poppler-missing",
      (
        "没有安装读取 PDF 的程序，这个 PDF 没有检查", "the programs that read PDF are not installed; this PDF was not checked"
      ),
      remedy: ("请安装：apt install poppler-utils，然后再检查一次", "run: apt install poppler-utils, and check again")),
    Message(
      "part-too-large",
      (
        "文件的这一部分超过 512 MB，或解压后异常膨胀，没有打开",
        "this part of a file has more than 512 MB or grows too much when unpacked; it was not opened"
      ),
      remedy: (
        "拆成几个小文件，或存成 UTF-8 的 CSV（不限大小）再查；来源不明的，先向提供文件的单位核实",
        "divide it, or save it as CSV in UTF-8, which may have any size; if you do not know it, ask who gave it to you"
      )),
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
        "在流程文件的 protection 中提高该表的最低户数，或减少该表的维度后重新运行",
        "raise the minimum of that table under protection in the pipeline, or give it fewer dimensions, and run again"
      )),
    Message(
      "audit-inconclusive",
      (
        "推算审查未能得出结论（表 {key}），按不安全处理，本次未发布",
        "the audit reached no conclusion (tables {key}) and counts as unsafe; nothing was published"
      ),
      remedy: (
        "减少表的维度或拆分为几张较小的表后重新运行",
        "give the tables fewer dimensions, or split them into smaller ones, and run again"
      )),
    Message(
      "audit-too-large",
      (
        "表 {key} 相互交叉、不予公布的数字太多，推算审查无法在限定工作量内完成，按不安全处理，本次未发布",
        "tables {key} hang together by so many withheld numbers that the audit exceeds its limit of work; nothing was published"
      ),
      remedy: (
        "减少这些表的维度，或把地区改到县级（areas），再重新运行",
        "give these tables fewer dimensions, or let them end at counties (areas), and run again"
      )),
    Message(
      "bundle-unreadable", ("读不了这个数据包：{system}", "the bundle cannot be read: {system}"),
      remedy: ("核对文件名和路径，以及读取权限", "check the name, the path and the permission to read it")),
  ]

  /// The words of `sluice scan`.
  private static let scanning: [Message] = [
    Message(
      "scan-path-missing", ("没有这个文件或文件夹", "there is no such file or folder"),
      remedy: ("核对路径；路径中有空格时请加引号", "check the path; put quotes round a path with blanks")),
    Message(
      "scan-path-unreadable", ("读不了：{system}", "cannot be read: {system}"),
      remedy: ("核对读取权限", "check the permission to read it")),
    Message(
      "allow-list-malformed",
      ("放行清单不是三列的 CSV（{expected}）", "the allow list is no CSV of three columns ({expected})"),
      remedy: (
        "第一行写 kind,value,reason，以后每行一条：类别、号码或位置、理由",
        "the first line is kind,value,reason; then one entry a line: kind, number or place, reason"
      )),
    Message(
      "allow-kind-unknown",
      ("放行清单中的类别不认识，可用：{expected}", "the allow list names an unknown kind; there are: {expected}"),
      remedy: ("按检查结果里的类别填写", "write the kind as the report of a scan does")),
    Message(
      "allow-value-missing", ("放行清单中这一条没有写号码或位置", "this entry of the allow list has no value"),
      remedy: ("写明要放行的号码，或检查结果里的位置", "write the number that may stand, or the place as the report names it")),
    Message(
      "allow-reason-missing",
      ("放行清单中这一条没有写理由，不予接受", "this entry of the allow list gives no reason and is refused"),
      remedy: ("写明为什么可以公开，例如“本单位办公电话”", "say why it may be public, such as “telephone of this office”")),
  ]

  /// The words of `sluice verify`.
  private static let verification: [Message] = [
    problem(
      "archive-unreadable", "压缩包打不开：不是 zip、已损坏、下载不完整或加了密",
      "the archive cannot be opened: no zip, damaged, cut off or encrypted"),
    problem("archive-too-large", "解压后异常膨胀，不予解压", "it grows too much when unpacked and is not unpacked"),
    problem(
      "unsafe-path", "压缩包内有指向解压目录之外的路径，可能是恶意文件",
      "a path in the archive leads out of its folder; it may be hostile"),
    problem(
      "top-folder", "内容多套了一层文件夹，datapackage.json 应在压缩包的最上层",
      "everything lies in one folder; datapackage.json belongs at the top"),
    problem("member-repeated", "压缩包内有同名文件（不分大小写）", "two members have one name, capitals aside"),
    problem("member-missing", "缺少这个文件", "this file is missing"),
    problem("member-unlisted", "多出清单之外的文件", "this file is on no list"),
    problem("member-unreadable", "文件内容与其格式不符，打不开", "the file cannot be opened as what its name says"),
    problem("checksums-malformed", "SHA256SUMS 中有不合格式的行", "a line of SHA256SUMS is malformed"),
    problem("checksum-wrong", "文件与校验和不符，发布后被改动过", "the file does not match its checksum: it was changed"),
    problem(
      "checksum-missing", "SHA256SUMS 与实际文件不一一对应", "SHA256SUMS does not list exactly the files there are"),
    problem(
      "descriptor-invalid", "datapackage.json 不是合格的 Data Package（第 2 版）描述文件",
      "datapackage.json is no valid Data Package (version 2) descriptor"),
    problem("bytes-wrong", "文件大小与 datapackage.json 所写不符", "the size is not the one in datapackage.json"),
    problem("hash-wrong", "文件摘要与 datapackage.json 所写不符", "the digest is not the one in datapackage.json"),
    problem(
      "table-malformed", "数据文件不是合格的 UTF-8 CSV（无 BOM、LF 换行、各行列数一致）",
      "the data file is no proper CSV (UTF-8 without mark, LF, equal records)"),
    problem("header-differs", "表头与 datapackage.json 所写不符", "the header is not the one in datapackage.json"),
    problem("value-malformed", "有数值的格式或小数位数不符", "a value has the wrong form or decimals"),
    problem(
      "value-unlisted", "有取值不在代码表内，或必填项为空", "a value is not among those listed, or a required one is missing"),
    problem("key-repeated", "有两行指向同一个数字", "two records have one key"),
    problem("matrix-incomplete", "地区、分组、指标的组合不齐全", "a combination of area, members and measure is missing"),
    problem("total-differs", "分项之和与合计不符", "parts do not add up to their total"),
    problem("average-differs", "平均数不等于金额除以人数（人次）", "an average is not its amount over its count"),
    problem("status-contract", "公布状态与数值相互矛盾", "status and value contradict each other"),
    problem(
      "withheld-apart", "户数、人数、金额、平均数没有一并不予公布",
      "of households, persons, amount and average only some are withheld"),
    problem("parent-missing", "有地区的上级地区不在表内", "the parent of an area is not in the table"),
    problem(
      "workbook-sheet-missing", "工作簿里的表与数据文件不是一一对应",
      "the sheets of the workbook are not the data files' tables"),
    problem("workbook-differs", "工作簿里的内容与数据文件不一致", "the workbook does not show what the data file says"),
    problem(
      "readme-differs", "README.txt 与数据包的内容不一致：第一行、文件清单或各表说明有出入",
      "README.txt does not say what the descriptor says: its first line, the files, or a table's statement"),
    problem(
      "unsigned", "数据包没有签名，只能核对完整性，不能确认发布单位",
      "the bundle is unsigned: whole it is, but who published it cannot be told"),
    problem(
      "totals-undeclared", "数据包没有说明哪些分项可以相加，未核对合计",
      "the bundle does not say which parts add up; totals were not compared"),
  ]

  private static func problem(_ code: String, _ zh: String, _ en: String) -> Message {
    Message(code, (zh, en))
  }
}
