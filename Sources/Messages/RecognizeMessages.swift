extension MessageTable {
  /// Messages about columns and what rows mean.
  static let recognize: [Message] = [
    Message(
      "required-column-missing", ("缺少必需的列：{expected}。", "Required columns are missing: {expected}."),
      remedy: (
        "请检查表头的用词；若本单位用别的叫法，请在流程文件该字段的 headers 中补上；缺乡镇一列的，也可以在标题、工作表名称或文件名中写明一个乡镇。"
          + "这张工作表不是花名册的（如银行代发、补贴、汇总），请删去该表，或在流程文件 ingest 的 layout 中按工作表的名称写 read: false，如 "
          + "layout: {银行代发: {read: false}}，再重新运行。",
        "Check the headers; if your office uses other words, add them to the field's headers in the pipeline. A township may "
          + "also be named in a title, or in the name of the sheet or file. If this sheet of the workbook is not the roster "
          + "(a bank's list, a summary), delete it, or write read: false by its name under layout of ingest in the pipeline, "
          + "such as layout: {银行代发: {read: false}}, and run again."
      )),
    Message(
      "amount-of-another-period",
      (
        "表头写的是别的月份，没有本期的列：{expected}。",
        "The header names another month; there is no column of this period: {expected}."
      ),
      remedy: (
        "请核对 --period 和台账是否同一个月；只是表头没有改的，请改表头，或在流程文件 recognize 的 headers 中指定该列的表头。",
        "Check that --period and the ledger are of one month; if only the header was left as it was, correct it, "
          + "or name the column's header under headers of recognize in the pipeline."
      )),
    Message(
      "vocabulary-unknown", ("没有名为“{key}”的词表。", "There is no vocabulary “{key}”."),
      remedy: ("可以用：{expected}。", "Use: {expected}.")),
    Message(
      "derivation-unknown", ("没有名为“{key}”的推导规则。", "There is no derivation “{key}”."),
      remedy: ("可以用：{expected}。", "Use: {expected}.")),
    Message(
      "column-unknown", ("表头不认识，该列未使用。", "The header is not known; the column is not used."),
      remedy: (
        "如需使用，请在流程文件的 headers 或本单位词典中加上这个表头。",
        "To use it, add the header to the pipeline or to your office's dictionary."
      )),
    Message(
      "columns-joined",
      (
        "姓和名分列、证件号码一格一位等，相邻几列已合成一列读取。",
        "Neighbouring columns that hold parts of one name or one identity number were read as one column."
      ),
      remedy: (
        "请核对是哪几列；不应合并的，请修改表头。",
        "Check which columns they are; if they are no parts of one thing, change their headers."
      )),
    Message(
      "column-duplicate",
      ("两列的表头是同一项内容，只采用了其中一列。", "Two columns have headers of the same field; only one of them is used."),
      remedy: ("请核对采用的是哪一列，必要时修改表头。", "Check which one is used; rename a header if need be.")),
    Message(
      "columns-compete",
      (
        "这一列与另一列是同一项内容，同一行里却不一样：一行里像是写了几个人，或几笔钱，只能计入一个。",
        "The column holds the same field as another one, and something else on the same row: several persons, or several "
          + "payments, of which only one would be counted."
      ),
      remedy: (
        "请改成一人一行（一笔一行），再重新运行；只该用其中一列的，在流程文件 recognize 的 headers 中写明该列的表头（两列表头相同的，先改其中一个），或删去另一列。",
        "Give each person, or each payment, a row of its own, and run again; where only one of the columns is meant, name its "
          + "header under headers of recognize in the pipeline (rename one, if both have the same header), or delete the other."
      )),
    Message(
      "names-in-one-cell",
      (
        "一格里写了几个人的姓名，这一行只按一人计入。",
        "A cell names several persons; the row is counted as one person."
      ),
      remedy: (
        "请改成一人一行；若一行是一户，请有“户主姓名”和人数（保障人口或家庭人口）两列，并在流程文件 recognize 中写 rows: household。",
        "Give each person a row of its own; if a row is a household, have the householder's name (户主姓名) and the number of "
          + "persons (保障人口 or 家庭人口) in columns of their own, and set rows: household under recognize in the pipeline."
      )),
    Message(
      "column-values-differ",
      ("列中多数内容与表头不符。", "Most values of the column do not fit its header."),
      remedy: ("请检查是否整列错位或表头写错。", "Check whether columns are shifted or the header is wrong.")),
    Message(
      "column-holds-identifiers",
      (
        "表头没有说明，但列中是身份证号、电话、账号或姓名，已按个人信息保护。",
        "Unannounced by its header, the column holds identity numbers, telephones, accounts or names; it is protected as such."
      ),
      remedy: ("请核对表头，确有需要的列请改用规范表头。", "Check the header; name the column as what it holds.")),
    Message(
      "vocabulary-unlisted", ("用词不在词表中，按“未知”统计。", "The word is in no vocabulary; it is counted as unknown."),
      remedy: (
        "请改用规范用词，或在本单位词典的 synonyms.csv 中加上这个词。",
        "Use a listed word, or add it to synonyms.csv of your office's dictionary."
      )),
    Message(
      "county-unlisted", ("县（市、区）名称不在区划词典中。", "The county is in no dictionary of areas."),
      remedy: ("请核对名称或六位区划代码。", "Check the name or the six-digit code.")),
    Message(
      "county-unknown", ("无法判断所属县（市、区）。", "The county cannot be told."),
      remedy: ("请补填县（市、区）一列。", "Fill in the county.")),
    Message(
      "township-of-several-counties",
      (
        "几个县（市、区）都有这个名称的乡镇（街道），表中没有写是哪一个，按县“未知”统计。",
        "Several counties have a township of this name, and nothing tells which is meant; its county counts as unknown."
      ),
      remedy: (
        "请加上县（市、区）一列，或在标题、工作表名称或文件名中写明县（市、区）。",
        "Add a column of the county, or name the county in a title, or in the name of the sheet or file."
      )),
    Message(
      "county-from-other-tables",
      (
        "几个县（市、区）都有这个名称的乡镇（街道），已按本次其他表所在的县（市、区）统计。",
        "Several counties have a township of this name; it is counted in the county of the run's other tables."
      ),
      remedy: (
        "请核对；不对的，请在表中或标题中写明县（市、区）。", "Check it; if it is wrong, name the county in the table or its title."
      )),
    Message(
      "township-unlisted",
      (
        "乡镇（街道）不在区划词典中，按表中名称单独统计；户数太少的，或名称与当地户主的名字相同的，按“未知”统计。",
        "The township is in no dictionary; it is counted on its own, as named; as unknown with too few households, or if a householder there is called so."
      ),
      remedy: (
        "若是新设或改名的乡镇，请在本单位词典的 places.csv 中补上，补上后按该名称统计；若是笔误，请改正。",
        "If it is new or renamed, add it to the places.csv of the office's own dictionaries, and it is counted as named; correct it if it is a slip."
      )),
    Message(
      "village-unlisted", ("村（社区）不在区划词典中，按表中名称保留。", "The village is in no dictionary; it is kept as named."),
      remedy: ("若是笔误，请改正；否则不必处理。", "Correct it if it is a slip; else leave it.")),
    Message(
      "area-holds-identifier",
      (
        "地名一栏里是号码，不是地名，按“未知”统计。",
        "A cell for a place holds a number, not a name; it is counted as unknown."
      ),
      remedy: ("请检查该行是否错列。", "Check whether the row is shifted.")),
    Message(
      "township-not-shown",
      (
        "乡镇（街道）不在区划词典中，写法也不是“某某镇（乡、街道）”，按“未知”统计，不单独公布。",
        "A township is in no dictionary and not written as one (…镇, …乡, …街道); it is counted as unknown and not shown."
      ),
      remedy: (
        "园区、农场、管委会等确需单独统计的，请加进本单位词典的 places.csv，并用 --dictionaries 指定；村、社区请填在村（社区）一栏。",
        "List parks, farms and the like in places.csv of your own dictionary (--dictionaries); write villages in the village column."
      )),
    Message(
      "village-not-shown",
      (
        "有村（社区）不在区划词典中，写法不像村（社区）名称，或名下不足 3 户，其各户未列入任何公示。",
        "A village is in no dictionary and not written as one, or has fewer than 3 households; its households are on no notice."
      ),
      remedy: (
        "请检查是否错列或笔误，写全称（带村、社区）；确有其村的，请加进本单位词典的 places.csv，并用 --dictionaries 指定。",
        "Check whether a column is shifted; write the full name, or list the village in places.csv of your own dictionary (--dictionaries)."
      )),
    Message(
      "township-few-households",
      (
        "有不在区划词典中的乡镇（街道），名下户数太少，按“未知”统计，不单独公布。",
        "A township that is in no dictionary has too few households; it is counted as unknown and not shown."
      ),
      remedy: (
        "请检查是否错列或笔误；确为新设或改名的乡镇，请加进本单位词典的 places.csv，并用 --dictionaries 指定。",
        "Check whether a row is shifted or it is a slip; list a new or renamed township in places.csv of your own dictionary (--dictionaries)."
      )),
    Message(
      "area-no-place",
      (
        "地名一栏里的内容像人名或一段文字，不像地名，按“未知”统计，不予公布。",
        "A cell for a place holds what reads like a person's name or a remark; it is counted as unknown and shown nowhere."
      ),
      remedy: (
        "请检查该行是否错列；如确为地名，请写全称（带乡、镇、街道、村、社区），或把它加入本单位的区划词典。",
        "Check whether the row is shifted. If it is a place, write its full name, or add it to your dictionary of places."
      )),
    Message(
      "attribute-blank",
      (
        "城乡类别、保障类别、致困原因、户类型等户的属性为空白（或写“/”“无”），按“未知”统计。",
        "An attribute of the household (urban or rural, class, cause, kind) is blank or a dash; it is counted as unknown."
      ),
      remedy: (
        "请在户主行补填后重新运行；成员行的空白会按户主行补上。",
        "Fill it in on the householder's row and run again; members' blanks are taken from there."
      )),
    Message(
      "rows-are-households",
      (
        "每户只有一行，且保障人口（流程没有保障人口的看家庭人口）多在一人以上，已按一行一户读取，人数取这一列。",
        "Each household has one row, and many have several persons (保障人口, or 家庭人口 where the pipeline has none): rows were read "
          + "as households, persons as those numbers."
      ),
      remedy: (
        "请核对总人数；若每行确实只是一个人，在流程文件 recognize 中写 rows: person。",
        "Check the number of persons; if each row is one person only, set rows: person under recognize in the pipeline."
      )),
    Message(
      "applicable-blank",
      (
        "该户适用的一栏为空白，或写了“不涉及”（如监测对象的“风险是否消除”），按“未知”统计。",
        "A cell that applies to the household is blank, or says it does not; it is counted as unknown."
      ),
      remedy: ("请补填该栏，或核对决定其是否适用的那一栏（如监测类别）。", "Fill it in, or check the column that makes it apply.")),
    Message(
      "householder-namesake",
      (
        "本村有同名的户主，无法确定该成员属于哪一户，按表中最近的一户统计。",
        "Householders of the place share a name; the member is counted with the nearest above."
      ),
      remedy: ("请补填户号或户主身份证号。", "Fill in the household number or the householder's identity number.")),
    Message(
      "amount-not-a-number", ("金额或数量一栏不是数字，按空白处理。", "An amount or count is no number; it is taken as blank."),
      remedy: ("请改为数字；该行仍计入户数和人数。", "Write a number; the row still counts as household and person.")),
    Message(
      "amount-in-ten-thousands",
      (
        "表头或表上方的单位不是元（如万元），该列金额已折算成元。",
        "The header, or the line above the table, states another unit than yuan; amounts of the column were multiplied."
      ),
      remedy: (
        "请核对合计是否正确；若单位其实是元，请改正表头，或在流程文件 ingest 的 layout 中写 unit: 元。",
        "Check the total; if the unit is yuan, correct the header, or set unit: 元 under layout of ingest in the pipeline."
      )),
    Message(
      "date-unreadable", ("日期一栏不是日期，按空白处理。", "A cell for a date holds none; it is taken as blank."),
      remedy: ("请按“1985-03-05”或“1985-03”的格式填写。", "Write it as 1985-03-05 or 1985-03.")),
    Message(
      "date-no-such-day", ("日历上没有这一天，按空白处理。", "There is no such day; it is taken as blank."),
      remedy: ("请对照身份证或户口簿更正。", "Compare with the papers and correct it.")),
    Message(
      "date-two-readings",
      (
        "日期有两种读法（如 1985.1 可能是 1 月，也可能是少了个 0 的 10 月；3/5/2024 可能是 3 月 5 日或 5 月 3 日），已按前一种读。",
        "A date can be read in two ways (1985.1 is January, or October without its zero; 3/5/2024 is in March or May); the first was taken."
      ),
      remedy: (
        "请改写为“1985-10”“2024-03-05”这样的格式，并把该列设为“文本”或“日期”。",
        "Write it as 1985-10 or 2024-03-05, in a column formatted as text or date."
      )),
    Message(
      "date-short-year",
      (
        "年份只有两位：30—99 按 19××年、00—29 按 20××年读取；晚于本期的出生日期按 19××年读取。",
        "A year has two digits: 30 to 99 are read as 19xx, 00 to 29 as 20xx, and as 19xx if that were after the period."
      ),
      remedy: ("请把年份写成四位。", "Write years with four digits.")),
    Message(
      "date-serial",
      (
        "日期显示成了一个五位数，已按 1900 日期系统换算（36526 即 2000-01-01）。",
        "A date stands as the number of a day; it was counted from 1900 (36526 is 2000-01-01)."
      ),
      remedy: ("请把该列设为“日期”格式，核对换算结果。", "Format the column as a date and check it.")),
    Message(
      "id-may-be-cut",
      (
        "同列有被表格软件截断的身份证号，这个号码末三位也是 000，不能确认，性别、年龄按“未知”统计。",
        "Other numbers of the column were cut by a spreadsheet, and this one ends in 000 too; sex and age are counted as unknown."
      ),
      remedy: ("请按原始材料核对这个号码。", "Check the number against the papers.")),
    Message(
      "identifier-in-text",
      ("文字中夹有身份证号、电话或账号。", "The text holds an identity number, telephone or account."),
      remedy: ("请从原表中删去；发布内容中已遮蔽。", "Remove it from the ledger; it is masked in what is published.")),
    Message(
      "household-unknown",
      ("无法判断属于哪一户，按单独一户统计。", "The household cannot be told; the row counts as one of its own."),
      remedy: ("请补填户号或户主姓名。", "Fill in the household number or the householder.")),
    Message(
      "grantee-joined",
      (
        "没有证件号码的资助行，按姓名、学校、班级（学籍号）归到了上面有证件号码的同一名学生，人数不重复计算。",
        "A grant without an identity number was counted as the pupil's of the same name, school and class (or student number) whose number rows above have."
      ),
      remedy: (
        "请抽查；不是同一人的，请补上证件号码后重新运行。",
        "Check some; where it is somebody else, add the identity number and run again."
      )),
    Message(
      "household-inherited",
      (
        "成员行的户主、户号、城乡类别等空白（多为合并单元格），已按上一行或户主行补上；金额从不补。",
        "Blank household cells of members, mostly merged ones, were taken from the row above or the householder's; money never is."
      ),
      remedy: (
        "请抽查；不应补的，在流程文件 recognize 中写 inherit: false。",
        "Check some; if they should stay blank, set inherit: false under recognize in the pipeline."
      )),
    Message(
      "place-inherited",
      (
        "乡镇、村（资助台账还有学校、学段、班级、资助项目）等只写在第一行，以下空白的行已按上面的补上。",
        "Places (of grants also schools, stages, classes and kinds of aid) that stand on the first row of a block only were taken "
          + "for its other rows too."
      ),
      remedy: (
        "请抽查；不应补的，在流程文件 recognize 中写 inherit: false。",
        "Check some; if they should stay blank, set inherit: false under recognize in the pipeline."
      )),
    Message(
      "township-from-title",
      (
        "表中没有乡镇一列，已按工作表名称、标题或小标题取得。",
        "There is no column of townships; the township was told from the sheet's name or a title."
      ),
      remedy: ("请核对；不对的，请在表中加上乡镇一列。", "Check it; if it is wrong, add a column of townships.")),
    Message(
      "programme-from-title",
      (
        "按标题、小标题或工作表名称，这些行属于其他救助项目。",
        "By a title or the sheet's name these rows belong to another programme."
      ),
      remedy: ("请核对；其行数单列，没有计入。", "Check it; such rows are counted apart.")),
    Message(
      "township-from-file",
      (
        "表中没有乡镇一列，工作表名称和标题也没有写明，已按文件名取得。",
        "Neither a column nor a title tells the township; it was told from the file's name."
      ),
      remedy: ("请核对；不对的，请在表中加上乡镇一列。", "Check it; if it is wrong, add a column of townships.")),
    Message(
      "programme-from-file",
      ("按文件名，这些行属于其他救助项目。", "By the file's name these rows belong to another programme."),
      remedy: (
        "请核对；其行数单列，没有计入。应当计入的，请改文件名。",
        "Check it; such rows are counted apart. If they are this programme's, rename the file."
      )),
    Message(
      "programme-doubtful",
      (
        "救助类型一类的列所写的词，看不出该行属于本项目还是其他救助项目，该行已按本项目计入。",
        "A word in a column of kinds of assistance leaves open whether the row is of this programme; the row is counted."
      ),
      remedy: (
        "请核对：不是本项目的，在“救助类型”一列写明项目名称（如 特困人员、临时救助），或从台账中移出；是本项目的，改写为本项目的名称（如 农村低保）。",
        "Check it: if it is not of this programme, write the programme's name in the column 救助类型 (such as 特困人员), or take the "
          + "row out of the ledger; if it is, write this programme's name (such as 农村低保)."
      )),
    Message(
      "remark-names-programme",
      (
        "备注一栏写的是其他救助项目（如特困），该行仍按本项目计入。",
        "A remark is the name of another programme, such as 特困; the row is counted as of this one."
      ),
      remedy: (
        "请核对：不是本项目的，加“救助类型”一列写明，或从台账中移出。",
        "Check it: if it is not of this programme, say so in a column 救助类型, or take it out of the ledger."
      )),
    Message(
      "programme-from-class",
      (
        "类别一类的列写的是其他救助项目，该行未计入本表。",
        "A column of classes or groups names another programme; the row is not counted here."
      ),
      remedy: (
        "请核对；应当计入的，请改正类别，或加“救助类型”一列写明本项目。",
        "Check it; if the row is this programme's, correct the class, or add a column 救助类型 that says so."
      )),
    Message(
      "summary-table-not-read",
      (
        "这张表没有姓名和证件号，像是汇总表，没有当作花名册读取。",
        "A table without names and identity numbers looks like a summary; it was not read as a roster."
      ),
      remedy: ("若其中有应计入的人员，请补上姓名一列。", "If people in it count, add a column of names.")),
    Message(
      "sheet-set-apart",
      (
        "工作表名称、下方表格的标题或小标题表明其中不是本项目当前的保障对象（如停发、待审批、备份，或缺本项目的列的其他救助项目），没有读取。",
        "The sheet's name, or the title of a further table or heading, says that the rows are not the current recipients of "
          + "this programme (停发, 待审批, 备份, or another programme without this one's columns); they were not read."
      ),
      remedy: (
        "若其中有应计入的人员，请改工作表名称或标题，或在流程文件 ingest 的 sheets 中写明这张表。",
        "If people in it count, change the name or title, or name the sheet under sheets of ingest in the pipeline."
      )),
    Message(
      "sheet-of-another-period",
      ("工作表名称写的是别的期次，没有读取。", "The sheet's name says another period; it was not read."),
      remedy: (
        "若其中是本期的记录，请改工作表名称，或在流程文件 ingest 的 sheets 中写明这张表。",
        "If it holds this period's rows, rename it, or name it under sheets of ingest in the pipeline."
      )),
    Message(
      "title-of-another-period",
      (
        "标题、工作表或文件的名称写的是别的期次，已按本期读取。",
        "A title, or the name of sheet or file, says another period; the table was read as this period's."
      ),
      remedy: (
        "请确认给的是本期的台账；给错了的，换成本期的再重新运行。",
        "Make sure that it is this period's ledger; else give the right one and run again."
      )),
    Message(
      "sheet-of-several-periods",
      (
        "同一张工作表里有几个月（期）的表，从这一行起的标题写的是别的月份，金额会加在一起。",
        "Tables of several periods stand on one sheet; the title above this row names another one, and their amounts would be "
          + "added up."
      ),
      remedy: (
        "请只留本期的表，别的月份另存；标题写错的，请改正标题后重新运行。",
        "Leave only this period's table and keep the others in files of their own; if a title is wrong, correct it; then run again."
      )),
    Message(
      "column-of-another-period",
      ("这一列金额的表头写的是别的月份，没有采用。", "The header of this column of money names another month; it was not taken."),
      remedy: ("若就是本期的金额，请改表头。", "If it holds this period's amounts, correct the header.")),
    Message(
      "sheets-joined",
      ("同一文件有几张工作表都已读取，合在一起统计。", "Several sheets of one file were read and added up."),
      remedy: (
        "请核对：同一批人员重复登记、或不应计入的工作表，请删除，或在流程文件 ingest 的 sheets 中只写应读的表。",
        "See whether each is to be counted; delete sheets that repeat people, or name those to read under sheets of ingest in "
          + "the pipeline."
      )),
    Message(
      "foreign-row", ("属于其他救助项目的行，未计入本表。", "The row belongs to another programme and is not counted here."),
      remedy: ("不必处理；其行数在报告中单列。", "Nothing to do; such rows are counted apart in the report.")),
  ]
}
