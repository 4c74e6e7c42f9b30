extension MessageTable {
  /// The words for what the quality check finds, amounts apart.
  static let validate: [Message] = [
    Message(
      "id-missing", ("证件号码为空", "no identity number"),
      remedy: (
        "请向乡镇补采；该行仍计入户数、人数和金额，性别、年龄按其他列，没有则为未知",
        "ask the township for it; the row is counted, sex and age come from other columns or are unknown"
      )),
    Message(
      "id-form", ("证件号码位数或字符不对", "the identity number has the wrong length or characters"),
      remedy: (
        "请对照身份证或户口簿更正，常见的是漏录、多录一位，或一格写了两个号码",
        "compare with the card; mostly a digit is missing or too many, or a cell holds two numbers"
      )
    ),
    Message(
      "id-digits-lost",
      (
        "证件号码被表格软件当作数字保存，15 位以后已丢失",
        "a spreadsheet stored the identity number as a number; digits beyond the fifteenth are lost"
      ),
      remedy: (
        "请把该列设为“文本”，从原系统重新导出或按原始材料补录；程序不会猜补，该号码仍按个人信息保护",
        "format the column as text and export or enter it again; nothing is guessed, and what is left is protected"
      )
    ),
    Message(
      "id-letters",
      ("证件号码里有像数字的字母（O、l、I 等）", "the identity number has letters that look like digits (O, l, I)"),
      remedy: ("请对照身份证或户口簿改为数字", "compare with the card and write digits")
    ),
    Message(
      "id-masked", ("证件号码已有部分是星号", "part of the identity number is asterisks already"),
      remedy: (
        "请从原系统重新导出完整号码；无法导出的，性别、年龄按“未知”统计", "export it again whole; else sex and age are counted as unknown"
      )
    ),
    Message(
      "id-check-digit", ("身份证号码校验码不符", "the check character of the identity number is wrong"),
      remedy: ("请对照身份证或户口簿更正，多为录入错一位", "compare with the card; mostly one digit was mistyped")),
    Message(
      "id-date",
      ("身份证号码中的出生日期不存在或晚于本期", "the birth date in the identity number is no day, or is after the period"),
      remedy: ("请对照身份证或户口簿更正", "compare with the card")),
    Message(
      "id-area", ("身份证号码前六位不是任何年代用过的行政区划代码", "the first six digits were never an area code"),
      remedy: (
        "请对照身份证更正；旧代码（如 533023）是有效的", "compare with the card; abolished codes such as 533023 are right"
      )),
    Message(
      "address-elsewhere",
      ("住址所写的乡镇（街道）与本行的乡镇（街道）不同", "the address names another township than the row"),
      remedy: (
        "人户分离的属正常；较多时请核对是否错行、错列；统计按本行的乡镇（街道）计入",
        "right for somebody who lives elsewhere; where there are many, see whether rows or columns have shifted; "
          + "statistics go by the row's township"
      )),
    Message(
      "duplicate-person", ("同一证件号码在前面的行已出现", "the identity number stands in an earlier row too"),
      remedy: ("请核实是否重复发放；两行都已计入人数和金额", "see whether somebody is paid twice; both rows are counted")),
    Message(
      "duplicate-grant",
      (
        "同一人的同一资助项目、同一金额（同一学期、日期）在前面的行已出现",
        "a grant of the same person, kind, amount and time stands in an earlier row too"
      ),
      remedy: (
        "请核实是否重复填写或重复发放；两行都已计入人次和金额",
        "see whether it was written or paid twice; both rows are counted"
      )),
    Message(
      "number-of-several-names",
      (
        "同一身份证号在前面的行已出现，姓名却不同：按一个人计数",
        "an identity number stands in an earlier row beside another name; both count as one person"
      ),
      remedy: (
        "请核实：两个人填了同一个号的（如都填家长的号），请改为各自的号后重新运行，否则人数会少；同一个人姓名写法不同的不必处理",
        "where two persons were given one number (such as a parent's), give each one's own and run again, or persons will be too few; "
          + "where one person's name is written in two ways, nothing is to be done"
      )),
    Message(
      "row-of-several-persons",
      (
        "这一行写明受助人数不止一人，像是一个学校或班级的合计行；人数会按一人计算",
        "the row states more than one person, like the sum of a school or class; it would count as one person"
      ),
      remedy: (
        "请改用一人一行的明细台账，或删去该列（确是一人一行、该列另有含义的）；确实无误的，用 --control 写明户数、人数、金额，再重新运行",
        "give the list of one row a person, or delete the column where it means something else; if it is right as it is, state "
          + "households, persons and amount with --control; then run again"
      )),
    Message(
      "words-mostly-missing",
      (
        "必填的这一列（如学段、资助项目）一半以上的行是空的：像是几行合填一次（合并单元格）或漏填，公布的表里会大多是“未知”",
        "half of the rows or more leave this required column (such as stage or kind of aid) blank: it stands once for a block of them, "
          + "or was left out, and tables by it would say hardly anything but unknown"
      ),
      remedy: (
        "请在每一行填写这一列，再重新运行", "fill this column on every row and run again"
      )),
    Message(
      "row-of-another-period",
      ("这一行写明属于别的月份或学期，已照常计入", "the row says another month or term; it was counted as any other"),
      remedy: ("请核实；不属于本期的，请从台账中删除后重新运行", "take rows of other periods out of the ledger and run again")),
    Message(
      "count-column-unused",
      (
        "这一列像是各户人数（如脱贫人口、享受政策人口），流程没有采用，与采用的人数列不一样；总人数按采用的列统计：有“保障人口”的按保障人口，没有的按家庭人口（户籍人口）",
        "a column counts persons of households (such as 脱贫人口) and is not used; it differs from the one that is: persons were counted by "
          + "保障人口 where there is such a column, else by 家庭人口 (户籍人口)"
      ),
      remedy: (
        "请核实：总人数应按这一列的，请在流程文件 recognize 的 headers 中写明（如 headers: {household_size: 脱贫人口}）后重新运行；应按采用的列的不必处理",
        "if persons are to be counted by this column, name it under headers of recognize in the pipeline (such as headers: "
          + "{household_size: 脱贫人口}) and run again; otherwise nothing is to be done"
      )),
    Message(
      "head-count-missing", ("这一户没有写明人数，总人数会出错", "a household without its number of persons"),
      remedy: (
        "请补上人数（保障人口或家庭人口，写数字）后重新运行；若每行就是一个人，在流程文件 recognize 中写 rows: person",
        "add it (保障人口 or 家庭人口, as a number) and run again; if each row is one person, set rows: person under recognize in the pipeline"
      )),
    Message(
      "head-count-of-family",
      ("没有保障人口一列，人数取的是家庭人口", "there is no number of insured persons; the family's number was counted"),
      remedy: (
        "家庭成员未全部纳入保障的，请补上“保障人口”一列后重新运行，否则人数和人均水平不准",
        "where not the whole family is insured, add a column 保障人口 and run again, or persons and averages are wrong"
      )),
    Message(
      "head-count-differs",
      (
        "这一户写明的人数（保障人口或家庭人口）与行数（人数）不一致",
        "a household states another number of persons (保障人口 or 家庭人口) than it has rows"
      ),
      remedy: (
        "请核对是否漏了成员行，或户号写错；人数按行统计",
        "look for members that are missing, or a wrong household number; persons were counted by rows"
      )),
    Message(
      "head-count-odd", ("一户的人数不在 1 至 30 之间，像是别的号码", "a household of no person or of more than 30"),
      remedy: ("请改正后重新运行", "correct it and run again")),
    Message(
      "row-of-nobody",
      (
        "这一行没有姓名和证件号码，认不出是谁，像是汇总、签字或说明行",
        "a row without name and identity number, like a subtotal, a signature or a note"
      ),
      remedy: (
        "是汇总行的，请删除或写明“合计”；是签字、说明等行的，请删除；是发放对象的，请补上姓名，再重新运行",
        "delete a subtotal or call it 合计; delete signatures and notes; add the name of a person; then run again"
      )),
    Message(
      "household-number-lost",
      ("户号被电子表格截成了科学计数，各户会混成一户", "a spreadsheet cut the household number, and households run together"),
      remedy: ("请从原系统重新导出，户号列设为文本", "export it again with the column as text")),
    Message(
      "required-cell", ("必填列为空", "a required cell is blank"),
      remedy: ("请补填；该行仍计入，缺的属性按未知统计", "fill it in; the row is counted, the attribute as unknown")),
    Message(
      "row-not-insured",
      (
        "这一行写明不享受、不保障（如“是否享受低保”为否），人数仍计入了",
        "a row says that its person is not insured (否 under 是否享受低保, 非保障, 不保); the person is counted all the same"
      ),
      remedy: (
        "不是保障对象的，请在流程文件 recognize 中写 not_counted（如 not_counted: {insured: [否, 不保]}；写在保障类别一列的写 allowance_class: [不保]，写在备注的写 remark: [不享受]）后重新运行，这些行便不计入；或从台账中删去；确应计入的不必处理",
        "where they are not insured, name their word under recognize, not_counted (such as not_counted: {insured: [否, 不保]}, or "
          + "allowance_class: [不保], remark: [不享受]), and run again: such rows then count nowhere; or take them out of the ledger; "
          + "if they are to be counted, nothing is to be done"
      )),
    Message(
      "row-ended",
      (
        "备注、状态或姓名栏写明停发、死亡、迁出等的行，仍计入了户数、人数和金额，与上期比对时也算在保，不算停发户",
        "a row says in its status, remark or name that it has ended (stopped, dead, moved away); it is counted all the same, and "
          + "its household is not among those that left"
      ),
      remedy: (
        "本月确未发放的，请在流程文件 recognize 中写 not_counted（如 not_counted: {pay_status: [停发]}）后重新运行，这些户才计入停发户，停发原因取本行；或从台账中删去，停发原因就只能取上期台账；本月仍发放的不必处理",
        "if it was not paid this month, name its status under recognize, not_counted (such as not_counted: {pay_status: [停发]}), "
          + "and run again: its household then counts as left, for the reason that the row gives; or take it out of the ledger, and "
          + "the reason can come from last period's only; if it was still paid, nothing is to be done"
      )),
    Message(
      "row-unpaid",
      (
        "发放状态或备注写明未发放、退回或发放失败的行，人数、人次和金额仍已计入",
        "a row's status or remark says that it was not paid, was returned or failed; its persons, grants and money are counted all the same"
      ),
      remedy: (
        "请核实：本期确未发到的，在流程文件 recognize 中写 not_counted（如 not_counted: {pay_status: [未发放, 退回, 发放失败]}）后重新运行，这些行便不计入；只写在备注里的，请把金额改为实际发放的数，或删去这一行；已补发的，请改正状态或备注；按应发口径统计的不必处理",
        "if it was not paid in the period, name the status under recognize, not_counted (such as not_counted: {pay_status: [未发放, 退回, "
          + "发放失败]}), and run again: such rows then count nowhere; where only the remark says it, correct the amount or take the row out; correct the status or remark "
          + "of what was paid later; where what is due "
          + "is counted, nothing is to be done"
      )),
    Message(
      "row-not-counted",
      ("行的状态是流程文件设定不计入的", "the row's status is one that the pipeline does not count"),
      remedy: (
        "请抽查；应计入的，改流程文件 recognize 的 not_counted",
        "look at some; what should count is taken out of not_counted"
      )),
    Message(
      "version-without-earlier",
      ("输出文件夹里没有前一个版本", "the version before this one is not under the output"),
      remedy: (
        "请核对 --version 和 --out；前一版在别处的，两版合起来会不会泄露没有核对",
        "see whether --version and --out are right; if the earlier version is elsewhere, what both show together was not looked at"
      )),
    Message(
      "date-before-period-ends",
      ("发布日期早于统计期最后一天", "the release is dated before the last day of its period"),
      remedy: (
        "请核对 --date；统计期没有结束的，数字还会变动", "see whether --date is right; before the period ends numbers may change"
      )),
    Message(
      "previous-month",
      (
        "上期台账的标题、工作表名或文件名写的不是上一个月",
        "a title, sheet or file name says that last period's ledger is not of the month before"
      ),
      remedy: (
        "请核对 --previous 给的是否上一个月的台账；拿错了，新增、停发等数字全部不对",
        "see whether --previous is the month before; if not, all entries and exits are wrong"
      )),
    Message(
      "previous-unchanged",
      (
        "上期台账与本期的户和人完全相同，没有一户新增或停发",
        "last period's ledger has the very households and persons of this one; nobody entered or left"
      ),
      remedy: (
        "请核对 --previous 给的是否本期台账的另一份", "see whether --previous is another copy of this period's ledger"
      )),
    Message(
      "previous-differs",
      (
        "上期台账与本期台账几乎没有相同的户", "last period's ledger has hardly any household of this one"
      ),
      remedy: (
        "请核对 --previous 给的是否同一地区、同一项目的上期台账；拿错了，新增、停发等数字全部不对",
        "see whether --previous is of the same place and programme; if not, all entries and exits are wrong"
      )),
    Message(
      "previous-partial",
      (
        "有乡镇只在本期或只在上期的台账中出现，其全部户都会算作新增或停发",
        "a township is in only one of the two ledgers; all its households count as entered or left"
      ),
      remedy: (
        "请核对上期、本期台账是否都收齐了所有乡镇（哪些乡镇，见质量报告“位置”一列）；确属新纳入或整体迁出的，无须处理",
        "see whether both ledgers have all townships (the column Places of the quality report names those that are missing); nothing to do if it really is new or has gone"
      )),
    Message(
      "two-householders", ("同一户有两个户主", "the household has a second householder"),
      remedy: (
        "请核实户号和与户主关系；户的属性按第一个户主统计",
        "look at household number and relation; the first householder's row stands for the household"
      )),
    Message(
      "householder-missing",
      ("这一户没有户主的行", "a household of members, without its householder's row"),
      remedy: (
        "请核对户号和与户主关系；户主不是保障对象的不必理会，户的属性按该户第一行统计",
        "look at household number and relation; it is in order where the householder is not insured; the first row stands for "
          + "the household"
      )),
    Message(
      "total-row-differs",
      (
        "表内合计行与明细行对不上（金额、户数或人数）",
        "a total row of the sheet is not what its rows add up to (money, households or persons)"
      ),
      remedy: (
        "请核对合计行，看是否漏填、多填或少报了明细；统计一律按明细行计算",
        "look for rows that are missing or too many, or correct the total; all statistics are computed from the rows"
      )),
  ]
}
