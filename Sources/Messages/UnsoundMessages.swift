extension MessageTable {
  /// The words for why a ledger is refused as a whole.
  static let unsound: [Message] = [
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
