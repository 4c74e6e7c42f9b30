extension MessageTable {
  /// Messages about pipeline files, commands and the output folder.
  static let pipelines: [Message] = [
    Message(
      "internal-fault", ("程序内部出错（{key}）。", "The program failed ({key})."),
      remedy: (
        "输入文件没有被改动，也没有发布任何内容；请把这条信息告诉维护人员。",
        "The inputs are untouched and nothing was published; please tell the maintainers."
      )),
    Message(
      "ledger-not-current",
      (
        "标题或工作表名称写明其中不是当前的保障对象（如停发、死亡、拟新增）。",
        "A title, or the sheet's name, says that the people in it are no recipients now (停发, 死亡, 拟新增)."
      ),
      remedy: (
        "请换成本期在册人员的花名册；标题写错的请改正；同一张表里停发名单下面还有花名册的，请分成两份文件。",
        "Give the ledger of those who are recipients in this period; correct the title if it is wrong; where a ledger stands below "
          + "such a list in one table, make two files of them."
      )),
    Message(
      "pipeline-not-yaml", ("流程文件第 {line} 行不符合 YAML 格式。", "Line {line} of the pipeline is not YAML."),
      remedy: ("请检查该行的缩进、冒号和引号。", "Check the indentation, colons and quotes of that line.")),
    Message(
      "pipeline-unknown-key",
      ("流程文件第 {line} 行：没有“{key}”这个键。", "Line {line} of the pipeline: there is no key “{key}”."),
      remedy: ("可以用：{expected}。", "Use: {expected}.")),
    Message(
      "pipeline-missing-key", ("流程文件缺少“{key}”。", "The pipeline lacks “{key}”."),
      remedy: ("请补上“{key}”，写法见 docs/pipelines.md。", "Add “{key}”; docs/pipelines.md shows how.")),
    Message(
      "pipeline-wrong-shape",
      ("流程文件第 {line} 行：“{key}”的写法不对。", "Line {line} of the pipeline: “{key}” is not written rightly."),
      remedy: ("应写成：{expected}。", "Write it as: {expected}.")),
    Message(
      "pipeline-unknown-word",
      ("流程文件第 {line} 行：“{key}”的取值不对。", "Line {line} of the pipeline: “{key}” does not take this word."),
      remedy: ("可以用：{expected}。", "Use: {expected}.")),
    Message(
      "pipeline-undeclared-name",
      (
        "流程文件第 {line} 行：“{key}”没有声明过。",
        "Line {line} of the pipeline: “{key}” is declared nowhere."
      ),
      remedy: (
        "请先在 fields 或 derived 中声明，或改为：{expected}。",
        "Declare it under fields or derived first, or use: {expected}."
      )),
    Message(
      "pipeline-duplicate",
      ("流程文件第 {line} 行：“{key}”重复。", "Line {line} of the pipeline: “{key}” stands twice."),
      remedy: ("请删去其中一个。", "Remove one of them.")),
    Message(
      "pipeline-unknown-stage",
      (
        "流程文件第 {line} 行：阶段列表不对（“{key}”）。",
        "Line {line} of the pipeline: the list of stages is wrong (“{key}”)."
      ),
      remedy: (
        "可以写：{expected}。八个阶段须全部列出，顺序见 docs/pipelines.md。",
        "One can write: {expected}. All eight stages must be listed, in the order of docs/pipelines.md."
      )),
    Message(
      "pipeline-flow-refused",
      (
        "按此流程文件，字段“{key}”会到达不该到达的地方。",
        "With this pipeline the field “{key}” would reach whom it must not reach."
      ),
      remedy: ("用 sluice check 查看全部问题和改法。", "Run sluice check to see every refusal and its remedy.")),
    Message(
      "header-tells-more",
      (
        "这一列的表头写的是疾病、残疾、服刑、宗教之类，比流程文件对字段“{key}”写的更敏感，会到达不该到达的地方。",
        "The header of this column tells of illness, disability, prison, religion or the like: more than the pipeline says of the field “{key}”, and it would reach whom it must not reach."
      ),
      remedy: (
        "列取错了的，在 recognize 的 headers 中写明正确的表头；没有取错的，把该字段从对外的产品中去掉，或改为 special 并用 special 档的表。",
        "If it is the wrong column, name the right header under recognize, headers; if not, take the field out of what leaves the office, or make it special, in tables of the tier special."
      )),
    Message(
      "label-is-name",
      (
        "“{key}”的词表或地名表里有台账中某人的姓名，会作为分组名或地区名公布出去。",
        "The vocabulary or list of places of “{key}” has the name of somebody in the ledgers; it would be published as a label."
      ),
      remedy: (
        "没有发布任何内容；请从本单位的 vocabularies.csv、vocabulary-labels.csv 或 area-codes.csv 中删去人名。",
        "Nothing was published; take names of persons out of the office's own vocabularies.csv, vocabulary-labels.csv or area-codes.csv."
      )),
    Message(
      "previous-is-current",
      (
        "--previous 给的就是本期台账（或它的副本），没有一户会新增或停发。",
        "--previous is this period's own ledger, or a copy; nobody would enter or leave."
      ),
      remedy: ("请给上一期的台账，或去掉 --previous。", "Give last period's ledger, or leave --previous out.")),
    Message(
      "previous-unrelated",
      (
        "上期台账与本期只有 {key} 户相同（上期、本期户数：{expected}），像是别的地区、项目或很久以前的台账，新增、停发的数字会全部不对。",
        "Last period's ledger has only {key} households of this one's (before and now: {expected}), like one of another place, programme or time; all entries and exits would be wrong."
      ),
      remedy: (
        "没有发布任何内容；请给同一地区、同一项目的上一期台账，或去掉 --previous。",
        "Nothing was published; give last period's ledger of the same place and programme, or leave --previous out."
      )),
    Message(
      "earlier-version-restores",
      (
        "与同期其他版本合在一起，字段“{key}”会使隐去的号码只剩 {expected} 个可能，可以试出来。",
        "Together with another version of the period, the field “{key}” leaves only {expected} numbers possible, which can be tried out."
      ),
      remedy: (
        "请改回其他版本所用的脱敏方法，或去掉该列；已发出的版本收不回来。",
        "Use the masks of the other version again, or take the column out; what went out cannot be called back."
      )),
    Message(
      "earlier-version-unreadable",
      (
        "读不出同期其他版本显示过什么（internal/redaction.json 缺失或损坏），无法证明两个版本合在一起不会泄露。",
        "What another version showed cannot be read (internal/redaction.json is missing or damaged), so nothing can be proved about both versions together."
      ),
      remedy: (
        "请把该版本的 internal 文件夹放回原处，或换一个输出文件夹。",
        "Put that version's internal folder back, or use another output folder."
      )),
    Message(
      "pipeline-unknown-vocabulary",
      ("流程文件用到的词表“{key}”在词典里没有。", "The dictionaries have no vocabulary “{key}”."),
      remedy: ("可以用：{expected}。", "Use: {expected}.")),
    Message(
      "period-malformed", ("“{key}”不是统计期。", "“{key}” is not a period."),
      remedy: (
        "按月写 2026-10，按季写 2026-Q3，按年写 2026，学期写 2026-2027-1，冬春写 2026-2027-winter。",
        "Write a month as 2026-10, a quarter as 2026-Q3, a year as 2026, a semester as 2026-2027-1, a winter as 2026-2027-winter."
      )),
    Message(
      "period-not-of-pipeline",
      ("此流程不能按“{key}”这样的统计期运行。", "This pipeline does not run for a period like “{key}”."),
      remedy: ("请改为此流程可用的统计期，写法如：{expected}。", "It runs for periods like: {expected}.")),
    Message(
      "date-malformed", ("“{key}”不是日期。", "“{key}” is not a date."),
      remedy: ("请写成 2026-10-31。", "Write it as 2026-10-31.")),
    Message(
      "file-missing", ("找不到文件或文件夹。", "There is no such file or folder."),
      remedy: ("请检查路径和文件名是否写对。", "Check path and name.")),
    Message(
      "file-unreadable", ("文件打不开（{system}）。", "The file cannot be opened ({system})."),
      remedy: ("请检查文件权限，或关闭正在使用它的程序。", "Check its permissions, or close the program that uses it.")),
    Message(
      "file-is-directory", ("这是一个文件夹，不是文件。", "This is a folder, not a file."),
      remedy: ("请给出文件夹里的文件。", "Name the files in it.")),
    Message(
      "output-unwritable", ("输出文件夹不能写入（{system}）。", "The output folder cannot be written ({system})."),
      remedy: (
        "请换一个文件夹，或检查权限和剩余空间；没有发布任何内容。",
        "Choose another folder, or check permissions and free space; nothing was published."
      )),
    Message(
      "output-locked", ("另一个清渠程序正在向同一文件夹输出。", "Another run is writing into the same folder."),
      remedy: ("请等它结束后再运行，或换一个输出文件夹。", "Wait until it has finished, or choose another folder.")),
    Message(
      "version-exists",
      ("该统计期的 {key} 已经发布过，内容与这次不同。", "{key} of this period exists already, with other contents."),
      remedy: (
        "原来发布的内容没有改动。如果这次是更正，请加上 {expected} 重新运行。",
        "What was published is untouched. For a correction run again with {expected}."
      )),
    Message(
      "key-missing", ("此流程要生成假名，但没有给出密钥文件。", "The pipeline makes pseudonyms, but no key file was given."),
      remedy: ("请用 --key 给出密钥文件。", "Give a key file with --key.")),
    Message(
      "input-twice",
      (
        "同一个文件或它的副本给出了两次（第 {key} 个），其中的人会被重复统计。",
        "One file, or a copy of it, is given twice (inputs {key}); its people would count twice."
      ),
      remedy: ("请只给出一次。", "Give it once.")),
    Message(
      "key-mode", ("密钥文件的权限不对，别人也能读取。", "The key file can be read by others."),
      remedy: ("请执行 chmod 0600，权限应为 {expected}。", "Run chmod 0600: its mode must be {expected}.")),
    Message(
      "key-exists", ("密钥文件已经存在，没有覆盖。", "The key file is there already and was not overwritten."),
      remedy: (
        "请换一个文件名；覆盖旧密钥会使同一个人得到另一个假名。",
        "Choose another name: overwriting a key gives every person another pseudonym."
      )),
  ]
}
