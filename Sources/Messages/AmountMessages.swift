extension MessageTable {
  /// The words for what the quality check finds of amounts.
  static let amounts: [Message] = [
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
  ]
}
