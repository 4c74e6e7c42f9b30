extension MessageTable {
  /// The words for what the quality check finds.
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
      "amount-elsewhere",
      (
        "这一行采用的金额列为空（或为 0），另一列没有采用的金额却有数，这笔钱没有计入",
        "the amount of the row is blank (or zero), but another column of money, which is not used, is filled: that money is not counted"
      ),
      remedy: (
        "请把各列金额合为一列（如“金额”填发放或减免的数），或在流程文件 recognize 的 headers 中指定合计列（如 headers: {amount_paid: 合计金额}）；确实不应计入的，用 --control 写明户数、人数、金额，再重新运行",
        "put all money into one column, or name the column of totals under headers of recognize in the pipeline (such as headers: "
          + "{amount_paid: 合计金额}); if it must not count, state households, persons and amount with --control; then run again"
      )),
    Message(
      "amount-column-unused",
      (
        "这一列像是金额，流程没有采用，与采用的金额列也对不上，其中的钱没有计入",
        "a column of money is not used and does not follow from the used ones; its money is not counted"
      ),
      remedy: (
        "请核实：应计入的，请并入金额列，或在流程文件 recognize 的 headers 中指定应采用的列（如 headers: {amount_paid: 合计金额}）后重新运行；不应计入的不必处理",
        "if it should count, add it to the column of the amount, or name the right column under headers of recognize in the pipeline "
          + "(such as headers: {amount_paid: 合计金额}), and run again; otherwise nothing is to be done"
      )),
    Message(
      "amount-column-total",
      (
        "这一列金额等于已采用的各金额列之和，没有另行采用",
        "a column of money is the total of the used ones; it is not used itself"
      ),
      remedy: (
        "一般不必处理；如果公布的应发金额应当是这一合计，请在流程文件 recognize 的 headers 中指定该列",
        "mostly nothing is to be done; if this total is the amount to be published, name it under headers of recognize in the "
          + "pipeline"
      )),
    Message(
      "amount-per-month",
      (
        "金额是每月（每天）的数，旁边的月数（天数）大于 1：只按一个月（一天）计入，公布的金额会少",
        "amounts are those of one month (or day) beside a number of months (or days) above 1: sums would be those of one only"
      ),
      remedy: (
        "请把金额改为本期实际发放的总额（标准×月数或天数），或在流程文件 recognize 的 headers 中指定总额列（如 headers: {amount_paid: 合计金额}）；确实无误的，用 --control 写明户数、人数、金额，再重新运行",
        "give the whole amount of the period (that of a month or day times their number), or name the column that has it under headers of "
          + "recognize in the pipeline (such as headers: {amount_paid: 合计金额}); if it is right as it is, state households, persons and "
          + "amount with --control; then run again"
      )),
    Message(
      "amount-says-month",
      (
        "金额列的表头写的是每月（每天）金额，表中没有月数（天数），已按本期总额计入",
        "the header says that amounts are a month's or a day's, and no column says for how many; they were counted as the period's"
      ),
      remedy: (
        "请核实：金额只是一个月（一天）的，请改为本期总额后重新运行",
        "where they are of one month or day, give the amounts of the whole period and run again"
      )),
    Message(
      "amount-says-year",
      (
        "金额列的表头写的是全年（学年）金额，或金额等于全年的标准，而本期不是一年，已按本期金额计入",
        "the header says that amounts are a year's, or they equal a year's standard, and the period is no year; they were counted as "
          + "the period's"
      ),
      remedy: (
        "请核实：金额是全年的，请改为本期实际发放的金额后重新运行；确是本期的不必处理",
        "where they are of a year, give the amounts of the period and run again; otherwise nothing is to be done"
      )),
    Message(
      "amount-of-several-terms",
      (
        "采用的金额是春、秋两个学期（或几期）的合计，公布的本期金额会多",
        "the used amount is the sum of this term's and another's: the sums of the period would be too large"
      ),
      remedy: (
        "请只留本学期的金额列（表头写“金额”），或在流程文件 recognize 的 headers 中指定本学期的列（如 headers: {amount_paid: 秋季学期金额}）；确实无误的，用 --control 写明户数、人数、金额，再重新运行",
        "keep the column of this term only, or name it under headers of recognize in the pipeline (such as headers: {amount_paid: "
          + "秋季学期金额}); if it is right as it is, state households, persons and amount with --control; then run again"
      )),
    Message(
      "amount-due-unpaid",
      (
        "应发列有数、实发列为 0 或空白的行：金额按实发计入，人数、人次仍照计",
        "rows with an amount due of which nothing was paid: their money counts as paid (0), their persons and grants are counted all the same"
      ),
      remedy: (
        "请核实：本期确未发到的，请删去这些行，或写明发放状态并在流程文件 recognize 中写 not_counted 后重新运行；实发漏填的，请补填；按应发口径统计的，在 headers 中指定应发列",
        "if they were not paid, take the rows out, or give their status and name it under recognize, not_counted, and run again; fill in "
          + "what was paid and left out; where what is due counts, name its column under headers"
      )),
    Message(
      "amounts-mostly-missing",
      (
        "一半以上的行（户）没有金额：金额像是几行合填一次（合并单元格）或漏填，多数人会按 0 元计入",
        "half of the rows (households) or more have no amount: it stands once for a block of them, or was left out, and most would "
          + "count as 0"
      ),
      remedy: (
        "请在每行（户）填写各自的金额；确实无误的，用 --control 写明户数、人数、金额，再重新运行",
        "give every row (household) its own amount; if it is right as it is, state households, persons and amount with --control; "
          + "then run again"
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
      "amount-missing", ("应发金额为空", "no amount due"),
      remedy: ("请核实是否漏填；按 0 元计入，人数不变", "see whether it was left out; it counts as 0, the person counts")),
    Message(
      "amount-unreadable", ("金额不是数字，合计会出错", "an amount is no number, and sums would be wrong"),
      remedy: ("请改为数字后重新运行；没有金额的留空", "make it a number and run again; leave it blank where there is none")),
    Message(
      "amount-impossible",
      ("金额在一百万元以上，像是别的号码或单位写错", "an amount of a million yuan or more: another number, or a wrong unit"),
      remedy: ("请改正后重新运行", "correct it and run again")),
    Message(
      "amount-uncomputed",
      (
        "金额是公式，文件里没有保存计算结果，合计会出错",
        "amounts are formulas that were saved without their results, and sums would be wrong"
      ),
      remedy: (
        "请用 Excel 或 WPS 打开，保存一次，再重新运行", "open the file in Excel or WPS, save it, and run again"
      )),
    Message(
      "amounts-too-small",
      (
        "整张表的应发金额都不到 10 元，单位多半不是元",
        "no amount due of the table reaches 10 yuan: they are most likely in a larger unit"
      ),
      remedy: (
        "请在表上方写明“单位：万元”等，或改成以元为单位；确实无误的，用 --control 写明户数、人数、金额，再重新运行",
        "write 单位：万元 or the like above the table, or give yuan; if they are right, state households, persons and amount with "
          + "--control; then run again"
      )),
    Message(
      "amounts-all-missing",
      (
        "整张表的应发金额全是空白或 0，金额会公布为 0",
        "no row of the table has an amount due other than zero, and sums would be published as 0"
      ),
      remedy: (
        "请检查金额列是否漏填、取错了列，或是公式没有算出结果；确实无误的，用 --control 写明户数、人数、金额，再重新运行",
        "see whether amounts were left out, stand in another column, or are formulas that were never computed; if it is right, "
          + "state households, persons and amount with --control; then run again"
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
      "head-counts-differ",
      (
        "有 {key} 户写明的人数（保障人口或家庭人口）与该户行数不一致，占三分之一以上：一行可能不是一个人",
        "{key} households state another number of persons (保障人口 or 家庭人口) than they have rows, a third or more: rows may not be persons"
      ),
      remedy: (
        "没有发布任何内容；若一行是一户，在流程文件 recognize 中写 rows: household；若漏了成员，请补上；确实无误的，用 --control 写明户数、人数、金额",
        "nothing was published; if a row is a household, set rows: household under recognize in the pipeline; add members that are "
          + "missing; if it is right as it is, state households, persons and amount with --control"
      )),
    Message(
      "several-on-a-row",
      (
        "一行里写了几个人或几笔钱（{key} 处，第一处在此），只能计入一个，人数和金额会少算",
        "rows hold several persons or payments ({key} places, this is the first), of which only one would be counted"
      ),
      remedy: (
        "没有发布任何内容；请改成一人一行（一笔一行），哪些列、哪些行见 refused 文件夹中的质量报告；并列的两列只该用一列的，在流程文件 recognize 的 headers 中写明表头；一行是一户的，写明人数并写 rows: household",
        "nothing was published; give each person or payment a row of its own (the quality report in the folder refused names columns "
          + "and rows); where one of two columns is meant, name its header under headers of recognize in the pipeline; where a row "
          + "is a household, state its number of persons and set rows: household"
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
      "amount-negative", ("应发金额为负数", "the amount due is below zero"),
      remedy: ("扣回的钱请单列一列，不要从应发金额里减", "put money taken back into a column of its own")),
    Message(
      "amount-zero", ("应发金额为 0", "the amount due is zero"),
      remedy: ("请核实是停发还是漏填", "see whether payment stopped or the amount was left out")),
    Message(
      "recovery-signs",
      (
        "扣回一列有正有负，已全部按扣回计入（公布为负数）",
        "the column of recoveries has both signs; all of them were counted as taken back, below zero"
      ),
      remedy: (
        "请核实这些行：是扣回的不必处理；是退还以前扣回的钱或补发的，请改填到“补发”一列后重新运行",
        "look at these rows: a recovery needs nothing; money that was given back, or back pay, belongs into the column 补发; then "
          + "run again"
      )),
    Message(
      "amount-odd", ("应发金额特别大", "the amount due is very high"),
      remedy: (
        "请核实单位是元还是分，是否把几个月或全村的合计填到一个人名下",
        "see whether it is in yuan, and of one month and one beneficiary"
      )),
    Message(
      "required-cell", ("必填列为空", "a required cell is blank"),
      remedy: ("请补填；该行仍计入，缺的属性按未知统计", "fill it in; the row is counted, the attribute as unknown")),
    Message(
      "household-amount-repeated", ("绝大多数家庭各成员的金额完全相同", "nearly all households have one amount on every row"),
      remedy: (
        "请确认金额是每人的还是全户的；如果是全户金额在每人行上重复填写，请用 --amount-of household 重新运行，否则会重复计算",
        "is it the person's or the household's? If the household's is repeated on every row, run again with "
          + "--amount-of household, or it is counted several times"
      )
    ),
    Message(
      "household-amount-by-header",
      (
        "表头写明金额是全户的，而一户有几行都填了金额",
        "the header says that the amount is the household's, and several rows of a household have one"
      ),
      remedy: (
        "没有发布任何内容；一户各行写的是同一笔全户金额的，用 --amount-of household 重新运行；旁边另有每人金额一列（如人月保障金额）的，在流程文件 recognize 的 headers 中写明用那一列；"
          + "只有各行确是每人各自的金额、加起来才是全户的，才用 --amount-of person，否则会重复计算",
        "nothing was published; where each row repeats the household's one sum, run again with --amount-of household; where a column of "
          + "each person's amount stands beside (人月保障金额), name its header under headers of recognize in the pipeline; only where "
          + "the rows are each person's own amounts, which add up to the household's, run with --amount-of person, or money is counted "
          + "several times"
      )),
    Message(
      "person-amount-by-header",
      (
        "一行是一户，而金额一列的表头写明是每人的（人均、每人、元/人），会当作全户金额公布",
        "each row is a household, and the header says that the amount is a person's; it would be published as the household's"
      ),
      remedy: (
        "没有发布任何内容；表中另有全户金额一列的，在流程文件 recognize 的 headers 中写明用那一列（amount_due: 表头）；没有的，请在表中加一列“户月保障金额”（每人金额乘以保障人口）；金额其实就是全户的，用 --amount-of household 重新运行",
        "nothing was published; where another column has the household's sum, name its header under headers of recognize in the pipeline "
          + "(amount_due: header); else add such a column (the amount times the insured persons); if the amounts are the household's "
          + "all the same, run again with --amount-of household"
      )),
    Message(
      "person-amount-by-persons",
      (
        "一行是一户，而另一列恰好等于金额乘以人数：金额一列像是每人的，会当作全户金额公布",
        "each row is a household, and another column is the amount times the persons: the amount seems to be a person's, and would be "
          + "published as the household's"
      ),
      remedy: (
        "没有发布任何内容；请在流程文件 recognize 的 headers 中写明全户金额的那一列（amount_due: 表头）；两列表头都认作金额的，给全户的一列改名“户月保障金额”；这一列其实就是全户应发的，用 --amount-of household 重新运行",
        "nothing was published; name the header of the household's sum under headers of recognize in the pipeline (amount_due: header), "
          + "or call that column 户月保障金额; if this column is what the household is due all the same, run again with --amount-of "
          + "household"
      )),
    Message(
      "rows-may-be-households",
      (
        "没有保障人口一列，每户只有一行，而不少行的家庭人口不止一人：一行可能是一户，人数会少算",
        "there is no number of insured persons, each household has one row, and many state a family of several: rows may be "
          + "households, and persons would be too few"
      ),
      remedy: (
        "没有发布任何内容；一行是一户的，在流程文件 recognize 中写 rows: household，最好加上“保障人口”一列；一行就是一个保障对象、同户其他人不享受的，写 rows: person；只缺成员行的，请补上",
        "nothing was published; where a row is a household, set rows: household under recognize in the pipeline, and better add a column "
          + "保障人口; where each row is one insured person and nobody else of the family is, set rows: person; add rows of members that "
          + "are missing"
      )),
    Message(
      "householders-missing",
      (
        "有 {key} 户没有户主的行，占一半以上：户主可能没有计入人数",
        "{key} households, half or more, have no row of their householder, who may not be counted"
      ),
      remedy: (
        "没有发布任何内容；一行写了户主和一名成员的，请改成一人一行，户主也单独一行；一行是一户的，加上“保障人口”一列并在流程文件 recognize 中写 rows: household；户主确实都不是保障对象的，用 --control 写明户数、人数、金额",
        "nothing was published; where a row names the householder and a member, give each person a row, the householder too; where a row "
          + "is a household, add a column 保障人口 and set rows: household under recognize in the pipeline; if the householders really "
          + "are not insured, state households, persons and amount with --control"
      )),
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
      "household-amount-differs", ("同一户各行填写的户金额不一致", "the rows of one household give different amounts"),
      remedy: (
        "已按户主行的金额计一次；如果金额是每人的，请用 --amount-of person 重新运行",
        "the householder's row was counted, once; if amounts are the persons', run with --amount-of person"
      )),
    Message(
      "household-amount-once", ("绝大多数家庭只有一行填了金额", "nearly all households have an amount on one row only"),
      remedy: (
        "请确认金额是每人的还是全户的；如果是全户金额只填在户主行，请用 --amount-of household 重新运行，人均水平才不会算错",
        "is it the person's or the household's? If the household's stands on the householder's row, run again with "
          + "--amount-of household, or averages are wrong"
      )
    ),
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
    Message(
      "unknown-rule", ("没有名为“{key}”的质量规则", "there is no quality rule “{key}”"),
      remedy: ("可用的规则：{expected}", "the rules are: {expected}")),
    Message(
      "control-totals-malformed", ("{key} 的写法不对", "{key} is not written as it should be"),
      remedy: (
        "请写“户，人，应发金额”三项，用英文逗号隔开，金额以元为单位；不核对的留空，例如 {expected} 或 8412,,9003456.00",
        "write households,persons,amount in yuan; leave a place empty to leave it unchecked, for instance "
          + "{expected} or 8412,,9003456.00"
      )
    ),
    Message(
      "ledger-unsound",
      (
        "台账里有 {key} 处会使公布的数字出错（金额、人数或户号看不懂、不完整，或一行认不出是谁），其中第一处在此",
        "{key} places of the ledger would make published numbers wrong (amounts, numbers of persons or household "
          + "numbers that cannot be read, rows of nobody); this is the first"
      ),
      remedy: (
        "没有发布任何内容；请按 refused 文件夹中的质量报告逐处改正，再重新运行",
        "nothing was published; correct the places that the quality report in the folder refused lists, then run again"
      )),
    Message(
      "ledger-without-records",
      ("台账里没有一条本项目的记录", "the ledgers hold no record of this programme"),
      remedy: (
        "没有发布任何内容；请检查是否给错了文件或流程文件，表头以下是否有数据，再看质量报告里哪些表、哪些行没有计入",
        "nothing was published; see whether file and pipeline are the right ones, whether there are rows below the header, and "
          + "which sheets and rows the quality report says were not counted"
      )),
    Message(
      "ledger-of-another-period",
      (
        "有 {key} 行写明属于别的月份或学期，占三分之一以上：给的可能不是本期的台账",
        "{key} rows say another month or term, a third or more of all: the ledger may not be this period's"
      ),
      remedy: (
        "没有发布任何内容；请只给本期的记录，或把 --period 改成台账的期次，再重新运行",
        "nothing was published; give the rows of this period only, or the ledger's period with --period, then run again"
      )),
    Message(
      "households-run-together",
      (
        "有 {key} 行是同一户的第二个户主，占十分之一以上：户号分不清各户",
        "{key} rows are a second householder of a household, a tenth or more: the numbers do not tell households apart"
      ),
      remedy: (
        "没有发布任何内容；请检查户号列，或把它删去（按户主归户）；确实无误的，用 --control 写明户数、人数、金额",
        "nothing was published; see to the column of household numbers, or leave it out (households then go by householder); if it "
          + "is right as it is, state households, persons and amount with --control"
      )),
    Message(
      "households-untold",
      (
        "有 {key} 行没有户号、户主姓名，也看不出与上一行是一家，占三分之一以上：无法统计户数",
        "{key} rows, a third or more, have no household number and no householder, and nothing says that they belong to the row above: "
          + "households cannot be counted"
      ),
      remedy: (
        "没有发布任何内容；请加一列户号、户主姓名或与户主关系（户主写“户主”或“本人”），再重新运行；每行就是一户、家庭人口按户填写的，在流程文件 recognize 中写 rows: household 后重新运行，并核对公布的户数、人数与台账一致；每行是一人、又确是一人一户的，用 --control 写明户数、人数、金额",
        "nothing was published; add a column with the household number, the householder's name, or the relation to the householder "
          + "(户主 or 本人 on the householder's row), then run again; if each row is one household and 家庭人口 its number of persons, set rows: household "
          + "under recognize in the pipeline, run again, and check that the published households and persons are the ledger's; if each "
          + "row is a person who is a household alone, state households, persons and amount with --control"
      )),
    Message(
      "list-repeats",
      (
        "这张表有 {key} 行是前面的表已列过的家庭或同一人的同一笔资助，占一半以上：同一批人列了两次（如花名册和公示表、发放清单，或各校分表和全部汇总表），户数、人数和金额会重复计算",
        "{key} rows of this table are households or grants that an earlier table lists, half or more: they are listed twice (a roster "
          + "and its notice or bank list, lists of schools and the whole list), and all numbers would be doubled"
      ),
      remedy: (
        "没有发布任何内容；只保留一张表：删去另一张，或在流程文件 ingest 的 layout 中对它写 read: false；确实无误的，用 --control 写明户数、人数、金额",
        "nothing was published; keep one table: delete the other, or set read: false for it under layout of ingest in the pipeline; "
          + "if it is right as it is, state households, persons and amount with --control"
      )),
    Message(
      "ledger-repeats",
      (
        "有 {key} 行的证件号码（资助台账为同一人的同一笔资助）在前面已出现过，占全部记录的三分之一以上：同一份台账可能给了两次，或一份里有几个月的记录",
        "{key} rows repeat an identity number, or a person's grant, of an earlier row, more than a third of all: one ledger may have been given "
          + "twice, or holds several months"
      ),
      remedy: (
        "没有发布任何内容；请只给本期的台账，每份一次；确实无误的，用 --control 写明户数、人数、金额",
        "nothing was published; give each ledger of this period once; if it is right as it is, state households, persons and "
          + "amount with --control"
      )),
    Message(
      "control-totals-differ",
      (
        "台账与控制数不一致：{differences}",
        "the ledger does not add up to the control totals: {differences}"
      ),
      remedy: (
        "没有发布任何内容；请查对 refused 文件夹中的质量报告（是否缺表、重复上报、金额口径为人还是户），更正后重新运行",
        "nothing was published; see the quality report in the folder refused (a missing file, a ledger given twice, "
          + "amounts of persons or households), then run again"
      )
    ),
  ]
}
