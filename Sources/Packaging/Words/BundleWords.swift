import Columns
import Messages

/// The fixed words of a bundle, in both languages: headings, legends and notes of README and workbook.
///
/// `{name}` stands for a fact, filled in by `filled`.
enum BundleWords {
  static let openTheWorkbook = Label(
    zh: "用 Excel 或 WPS 查看，请打开 tables/{slug}.xlsx（data 文件夹里的 CSV 供程序读取）。",
    en: "To read this in Excel, open tables/{slug}.xlsx; the CSV files in data/ are for programs.")
  static let period = Label(zh: "统计期：{period}", en: "Period: {period}")
  static let cutOff = Label(zh: "数据截止日期：{date}", en: "Cut-off date: {date}")
  static let released = Label(zh: "发布日期：{date}（第 {version} 版）", en: "Released: {date} (version {version})")
  static let publisher = Label(zh: "发布单位：{office}", en: "Published by: {office}")
  static let items = Label(zh: "对应公开事项：{items}", en: "Answers disclosure items: {items}")

  static let filesHeading = Label(zh: "包内文件", en: "Files")
  static let workbookFile = Label(
    zh: "tables/{slug}.xlsx  电子表格，每张统计表一页，供查看和打印",
    en: "tables/{slug}.xlsx  a workbook for reading and printing, one sheet a table")
  static let dataFile = Label(zh: "data/{table}.csv  {title}", en: "data/{table}.csv  {title}")
  static let descriptorFile = Label(
    zh: "datapackage.json  各列、各代码的说明（Data Package 第 2 版）",
    en: "datapackage.json  what every column and code means (Data Package version 2)")
  static let checksumFile = Label(
    zh: "SHA256SUMS  各文件的校验值", en: "SHA256SUMS  checksums of the files")

  static let tablesHeading = Label(zh: "各表说明", en: "Tables")
  static let counted = Label(zh: "统计单位：{units}", en: "Counted in: {units}")
  static let definition = Label(zh: "口径：{definition}", en: "Definition: {definition}")
  static let due = Label(zh: "应发：本期按规定应发放的金额。", en: "Due: what is to be paid for the period by rule.")
  static let paid = Label(zh: "实发：本期实际发放的金额。", en: "Paid: what was in fact paid in the period.")
  static let ofPersons = Label(
    zh: "金额按人登记，逐人相加。", en: "Amounts are registered by person and added up.")
  static let ofHouseholds = Label(
    zh: "金额按户登记，每户只计一次。", en: "Amounts are registered by household, each counted once.")
  static let coverage = Label(zh: "覆盖范围：{areas}。", en: "Coverage: {areas}.")
  static let coverageRest = Label(
    zh: "未列出的地区本期没有报送数据。", en: "Areas not listed sent no data for this period.")
  static let finest = Label(zh: "本表最细到{level}。", en: "Narrowest areas in this table: {level}.")
  static let townshipsCovered = Label(zh: "{n} 个乡镇（街道、园区）", en: "townships, streets and parks: {n}")
  static let overlapping = Label(
    zh: "“{dimension}”各项有交叉，相加不等于合计。",
    en: "Members of “{dimension}” overlap and do not add up to the total.")

  static let withheldNone = Label(zh: "本表没有不予公布的数字。", en: "Nothing is withheld in this table.")
  static let withheldShare = Label(
    zh: "不予公布的格子约涉及 {percent}% 的对象。",
    en: "About {percent}% of the people stand behind withheld cells.")
  static let withheldLittle = Label(
    zh: "不予公布的格子涉及的对象不足 1%。",
    en: "Less than 1% of the people stand behind withheld cells.")

  static let legendHeading = Label(zh: "符号和代码", en: "Symbols and codes")
  static let total = Label(zh: "合计", en: "the sum over all members")
  static let unknown = Label(zh: "未知，花名册里看不出来", en: "cannot be told from the ledger")
  static let whyHeading = Label(zh: "为什么有些数字不公布", en: "Why some numbers are withheld")
  static let why = Label(
    zh: "涉及户数、人数过少的数字，可能让人推断出具体家庭或个人的情况，因此不予公布；由其他数字相减能够算出这些数字的，"
      + "也一并不公布。两种情形用同一个符号，不作区分。已公布的数字都是原数，没有改动。",
    en: "A number about very few households or persons could tell about one of them and is withheld; so are "
      + "others from which it could be computed by subtraction. Both are marked alike. Numbers that are shown are unchanged."
  )

  static let licenceHeading = Label(zh: "使用许可", en: "Licence")
  static let citationHeading = Label(zh: "引用格式", en: "How to cite")
  static let citation = Label(
    zh: "{office}《{title}》（{period}），第 {version} 版，{date}。",
    en: "{office}{title}, {period}, version {version}, {date}.")
  static let contactHeading = Label(zh: "联系方式", en: "Contact")
  static let noContact = Label(zh: "见发布本数据的网页。", en: "See the page where these data are published.")
  static let proofHeading = Label(zh: "核对", en: "Verification")
  static let unsigned = Label(
    zh: "本数据包没有电子签名；在本文件夹中运行 sha256sum -c SHA256SUMS 可核对各文件是否完整。",
    en:
      "This bundle is not signed; run sha256sum -c SHA256SUMS in this folder to check that its files are whole."
  )
  static let ledgerSource = Label(
    zh: "各地报送的花名册（含个人信息，不公开）", en: "Ledgers of the reporting areas (personal data, not published)")

  /// A label with its facts filled in, in one language.
  static func filled(_ label: Label, _ language: Language, _ facts: [(String, String)] = []) -> String {
    facts.reduce(language(label)) { text, fact in text.replacing("{\(fact.0)}", with: fact.1) }
  }

  /// A list in a sentence.
  static func list(_ items: [String], _ language: Language) -> String {
    items.joined(separator: language == .zh ? "、" : ", ")
  }

  /// A day in words.
  static func day(_ date: CivilDate, _ language: Language) -> String {
    language == .zh ? date.chinese : date.iso
  }
}
