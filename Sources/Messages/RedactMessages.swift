extension MessageTable {
  /// The words for masks, notices and flow rules.
  static let redact: [Message] = [
    Message(
      "notice-village-missing", ("该户没有村（社区），未列入任何公示", "the household has no village and is in no notice"),
      remedy: ("请补填村（社区）；该户仍计入统计", "fill in the village; the household is in the statistics")),
    Message(
      "notice-name-missing", ("公示名单中有户没有户主姓名", "a household in a notice has no householder's name"),
      remedy: ("请核对与户主关系和户主姓名列，公示前手工补上", "look at relation and householder's name; fill it in before posting")
    ),
    Message(
      "notice-name-unsure",
      (
        "公示名单中该户姓名栏留空：单元格里不能确定只是一个人的姓名（可能带有备注、他人姓名、病情，或姓氏不在词典中）",
        "a household's name is left blank on the notice: its cell is not surely one person's name (a remark, another person, an illness, or a family name no dictionary lists)"
      ),
      remedy: (
        "请核对该单元格，只留姓名后重新运行，或核对后在公示单上手工填写；姓氏不在词典中的，可加进本单位的 surnames.csv",
        "leave only the name in the cell and run again, or fill it in by hand; a family name can be added to the office's own surnames.csv"
      )),
    Message(
      "notice-age-unknown",
      (
        "公示名单中该户姓名栏留空：户主年龄不能确定（证件号缺失、损坏、各栏不一致，或填有监护人、在读年级等），未成年人不得列名",
        "a household's name is left blank on the notice: its householder is not known to be of age (the number is missing or damaged, columns disagree, or a guardian or a grade of school is written in its row), and no minor may be named"
      ),
      remedy: (
        "请对照证件更正证件号或补填出生日期后重新运行；核实户主已满18周岁的，也可在公示单上手工填写",
        "mend the number or fill in the date of birth and run again, or fill the name in by hand once the householder is known to be 18"
      )),
    Message(
      "notice-group-unsure",
      (
        "公示名单中有户的村组栏留空：单元格不像村组（编号或地名），或与名册中的人同名，或就是本村某户主的名字（不带姓）",
        "a household's village group is left blank on the notice: its cell is not written as one (a number or a place), holds the name of somebody of the ledger, or is the given name of a householder of the village"
      ),
      remedy: (
        "请核对村组一列是否错列；村组写成“3组”“张家寨组”这样的编号或地名。确实与人同名的，核对后在公示单上手工填写",
        "check whether the column is shifted; write the group as a number or a place; one that really has a person's name is filled in by hand"
      )),
    Message(
      "unknown-mask", ("没有名为“{key}”的脱敏方法", "there is no mask “{key}”"),
      remedy: ("可用的方法：{expected}", "the masks are: {expected}")),
    Message(
      "mask-setting", ("脱敏方法的设置“{key}”不对", "the setting {key} of a mask is wrong"),
      remedy: ("可用的值：{expected}", "it can be: {expected}")),
    Message(
      "pseudonym-key-missing",
      ("流程要求用代号代替证件号，但没有给密钥", "the pipeline asks for pseudonyms and there is no key"),
      remedy: (
        "先用 sluice keygen 生成密钥文件，再加 --key 文件名", "make a key with sluice keygen, then give it with --key FILE"
      )),
    Message(
      "pseudonym-key-short", ("密钥太短", "the key is too short"),
      remedy: (
        "密钥至少 {expected} 字节，请用 sluice keygen 重新生成", "it needs {expected} bytes; make one with sluice keygen"
      )),
    Message(
      "notice-basis-missing",
      ("公示要显示户主全名，但没有写明依据文号", "the notice shows full names and names no document that says so"),
      remedy: ("请在流程文件的公示设置里写 basis（文号），或改为只显示姓", "write its number under basis, or show family names only")),
    Message(
      "flow-direct-public", ("姓名、证件号、电话、账号、住址等不得公开", "what tells who somebody is must not be made public"),
      remedy: ("请从公开产品中去掉该列", "take the column out of the public product")),
    Message(
      "flow-rows-public", ("逐人、逐户的记录不得公开", "rows of persons or households must not be made public"),
      remedy: ("请改为统计表", "make it a statistical table")),
    Message(
      "flow-special-community",
      ("健康、残疾、致困原因、未成年人等信息不得张贴", "health, disability, cause of hardship or children must not be posted"),
      remedy: ("请从公示中去掉该列", "take the column out of the notice")),
    Message(
      "flow-direct-community",
      ("证件号、电话、账号、住址等不得张贴", "identity, telephone and account numbers and addresses must not be posted"),
      remedy: ("请从公示中去掉该列", "take the column out of the notice")),
    Message(
      "flow-rows-community", ("公示以户为单位，不得逐人列出", "a notice lists households, never their members"),
      remedy: ("请使用村公示（notice）；脱敏名单只供本单位内部使用", "use the notice product; a masked list is for the office only")
    ),
    Message(
      "flow-notice-column",
      (
        "公示只能有户主姓名、村组、保障人口、金额、起始年月五项",
        "a notice shows householder, group, persons, amount and first month, and nothing else"
      ),
      remedy: ("请从公示中去掉该列", "take the column out of the notice")),
    Message(
      "flow-name-basis", ("公示户主全名须有依据文号", "a householder's full name needs a document that says so"),
      remedy: ("请写明 basis（文号），或改为只显示姓", "write its number under basis, or show family names only")),
    Message(
      "flow-direct-unmasked", ("名单中有未脱敏的姓名、证件号、电话、账号或住址", "a column that tells who somebody is has no mask"),
      remedy: ("请给该列指定脱敏方法，或从名单中去掉", "give the column a mask, or take it out")),
    Message(
      "flow-digest-unkeyed",
      ("不带密钥的摘要（MD5、SM3 等）可以穷举还原，不是脱敏", "a digest without a key can be undone by trying, and is no mask"),
      remedy: ("请改用 pseudonym（带密钥的代号）或 remove", "use pseudonym, which has a key, or remove")),
    Message(
      "flow-mask-unfit", ("该脱敏方法不适用于这一列", "the mask is not for such a column"),
      remedy: ("请换用适合该列类型的脱敏方法", "choose a mask that is for this kind of field")),
    Message(
      "flow-search-space",
      (
        "显示的各项合在一起，剩下的可能号码太少，可以试出原号码",
        "what is shown together leaves so few numbers that the hidden one can be tried out"
      ),
      remedy: (
        "公开至少留 10000 个可能，公示至少留 1000 个；请少显示几位或去掉出生日期、年龄",
        "10,000 must remain for the public, 1,000 for a notice; show fewer digits, or no birth date or age"
      )),
    Message(
      "flow-mask-restored",
      (
        "几列的脱敏结果合在一起可以还原出原号码",
        "the masked columns together give the hidden number away"
      ),
      remedy: ("请少保留几位，或去掉出生日期、年龄等列", "keep fewer characters, or leave out birth date or age")),
    Message(
      "flow-understated",
      (
        "该字段的敏感级别写得比实际低",
        "the pipeline calls the field less sensitive than its kind, name, words or header say it is"
      ),
      remedy: (
        "请把 sensitivity 改为 direct（姓名、证件号、电话、账号、住址、编号、备注）或 special（健康、残疾、致困原因等）",
        "set sensitivity to direct (names, numbers, addresses, remarks) or special (health, disability, cause)"
      )),
    Message(
      "flow-second-person",
      (
        "监护人、开户人、签领人、帮扶人员不是救助对象，其信息不得对外",
        "guardians, account holders, signers and helping staff are no beneficiaries; nothing of them goes out"
      ),
      remedy: ("请从该产品中去掉该列", "take the column out of the product")),
    Message(
      "flow-mask-differs",
      (
        "户主与成员的同类列用了不同的脱敏方法，在户主本人的行里会互相泄露",
        "the householder's and the member's column have different masks; in the householder's row each shows what the other hides"
      ),
      remedy: ("请用同样的脱敏方法，或将其中一列改为 remove", "give both the same mask, or remove one of them")),
    Message(
      "flow-header-borrowed",
      (
        "公示的这一列取自别的内容的列（表头另有所指）",
        "the notice's column is taken from a header that stands for something else"
      ),
      remedy: ("请在 headers 中只写该字段自己的表头", "list only header words of this field under headers")),
    Message(
      "flow-part-basis",
      ("公示证件号、电话或账号的一部分须有依据文号", "part of a number on a notice needs a document that asks for it"),
      remedy: ("请写明 basis（文号），或去掉该列", "write its number under basis, or take the column out")),
    Message(
      "flow-village-public", ("村（社区）及以下的统计不得公开", "nothing by village or below is made public"),
      remedy: ("请去掉这一维度；公开统计最细到乡镇", "take the dimension out; public tables end at the township")),
    Message(
      "flow-stigmatising",
      (
        "词表或表头里有艾滋病、吸毒、服刑之类的词，分开统计会伤害当事人，不得出现在对外的成品里",
        "the vocabulary or the header has words such as AIDS, drugs or prison, which harm whom they are said of; nobody outside sees them told apart"
      ),
      remedy: (
        "请把这些词并入较大的类别（如重大疾病、其他），或去掉这一维度",
        "fold these words into a wider class (serious illness, other), or take the dimension out"
      )),
    Message(
      "flow-names-as-members",
      (
        "该维度的词表成员像是人名，作为分组会把人名公布出去",
        "the members of the dimension's vocabulary look like names of persons, and would be published as labels"
      ),
      remedy: (
        "请改用分类字词；确实不是人名的，加进本单位的 name-remarks.csv（位置写 whole）",
        "use words of a classification; a word that is no name can be added to the office's own name-remarks.csv (place whole)"
      )),
    Message(
      "flow-special-tier",
      (
        "含健康、残疾、致困原因等的公开表要按 special 档保护",
        "a public table with health, disability, cause or the like needs the tier special"
      ),
      remedy: ("请把该表的 tier 改为 special", "set the table's tier to special")),
    Message(
      "flow-children-notice",
      ("孤儿、困境儿童、事实无人抚养儿童等项目不得公示名单", "programmes for orphans and children in difficulty post nobody"),
      remedy: ("请去掉 notice，只发布统计", "take the notice out; publish statistics only")),
    Message(
      "flow-pupils-notice",
      ("学生资助名单不得在村（社区）公示", "pupils and students are not posted in villages"),
      remedy: ("请去掉 notice，只发布统计", "take the notice out; publish statistics only")),
    Message(
      "flow-title-notice",
      (
        "公示的标题或固定文字带有损害名誉、暴露病情或特殊身份的词（如戒毒、刑满释放、精神障碍、癌症），等于写明名单上的人是什么人",
        "the title or a fixed text of the notice has a word that harms whom it is said of (drugs, prison, mental disorder, an illness): it says so of everybody on the list"
      ),
      remedy: (
        "请去掉 notice，只发布统计；或改用不带这类词的项目名称",
        "take the notice out and publish statistics only, or use a name of the programme without such a word"
      )),
    Message(
      "flow-age-notice",
      (
        "没有任何字段能说明户主年龄，无法把未成年人当户主的家庭排除在公示之外",
        "no field tells a householder's age, so households headed by a minor could not be left out of the notice"
      ),
      remedy: (
        "请在 fields 中加入 citizen_id、householder_id、birth_date 或 age",
        "add citizen_id, householder_id, birth_date or age to the fields"
      )),
    Message(
      "flow-identifier-declared",
      (
        "流程文件里的标题、说明或单位信息中有证件号、账号等个人标识或住户门牌号",
        "a title, definition or contact of the pipeline file holds an identity or account number, or the address of a house"
      ),
      remedy: (
        "请删去；电话只能写在 contacts 的 telephone、email 或 notice 的 telephone、objection 中，单位地址请与单位名称写在一起",
        "take it out; telephones stand only under telephone, email or objection, and the office's address beside its name"
      )),
    Message(
      "flow-identifier-member",
      (
        "该维度的词表成员里有证件号、电话、账号或门牌号，作为分组会公布出去",
        "a member of the dimension's vocabulary holds an identity, telephone or account number or the address of a house, and would be published as a label"
      ),
      remedy: (
        "请在本单位的 vocabularies.csv、vocabulary-labels.csv 中改用分类字词",
        "use words of a classification in the office's own vocabularies.csv and vocabulary-labels.csv"
      )),
    Message(
      "flow-identifier-place",
      (
        "本单位词典中的地名或公开事项名称里有证件号、电话、账号或门牌号，会作为地区名或标题公布出去",
        "a place or disclosure item of the office's own dictionaries holds an identity, telephone or account number or the address of a house, and would be published"
      ),
      remedy: (
        "请在本单位的 places.csv、area-codes.csv、disclosure-items.csv 中改为县、乡镇、村的名称或事项名称",
        "use the names of counties, townships, villages and items in the office's own places.csv, area-codes.csv and disclosure-items.csv"
      )),
  ]
}
