import ArgumentParser
import Columns
import Gate
import Messages
import Pipelines

/// `sluice scan`: personal data in finished files, whoever made them.
struct ScanCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "scan",
      abstract: words(
        zh: "检查成品文件里有没有个人信息：已公开的、准备公开的都可以。报告不含任何内容，可以转交。",
        en: "Look for personal data in finished files. The report quotes nothing and can be handed on."),
      discussion: words(
        zh: """
          例：
            sluice scan 门户网站附件/
            sluice scan 名单.xlsx 公示.pdf --pipeline pipelines/subsistence-allowance.yaml
            sluice scan 发布/ --allow 放行.csv --json

          打开看的有：压缩包（套几层都打开，注释、附加字段和多余的字节也看）、工作簿和 Word 的每个部件（隐藏的表、批注、\
          修订、作者、定义的名称、缓存）、旧版 .xls、网页、PDF（文字、批注、书签、表单、属性，要装 poppler-utils）、\
          JSON、各种编码的文本、图片的拍摄信息、文件名。
          不打开的有：.doc、.ppt、.rtf、.wps、.et、.7z、.rar、.dbf、.mdb 等其他格式，PDF 的附件和扫描页，加密的文件。\
          只按原始字节查一遍，列为“没有打开”，也算没有通过。图片里的文字看不了。

          没有发现，只说明打开的部分里没有看出个人信息，不能保证没有。没有台账，人名只能靠表头和前面的词判断（如“户主：”）；\
          号码被字隔开、倒着写、分在表格的几行里，也看不出来。公示单（notice 文件夹）里的疾病、残疾字样和未成年人也查。

          放行清单是 CSV，第一行 kind,value,reason，没有理由的不接受：
            phone,0875-0000000,本单位办公电话
            person_name,公示/名单.xlsx:3:2,按规定公示的户主

          文件名里可能有个人信息的，只显示形状，“~3”表示该文件夹里按名称排的第 3 个。
          没有发现为 0，有发现或有打不开的为 1，用法有误为 2，读不了为 3。
          """,
        en: """
          Example:
            sluice scan published/
            sluice scan list.xlsx notice.pdf --pipeline pipelines/subsistence-allowance.yaml
            sluice scan out/ --allow allow.csv --json

          Opened are archives within archives (comments, extra fields and stray bytes too), every part of workbooks and
          Word files (hidden sheets, comments, changes, authors, names, caches), .xls, pages, PDF (text, notes,
          bookmarks, forms, properties; needs poppler-utils), JSON, text in any encoding, what pictures say of
          themselves, and file names.
          Not opened are .doc, .ppt, .rtf, .wps, .et, .7z, .rar, .dbf, .mdb and any other format, attachments and
          scanned pages of PDF, and what is encrypted: searched as bytes, listed, and counted as found. What a picture
          shows cannot be read.

          Nothing found means that nothing in what was opened looks like personal data, not that there is none.
          Without a ledger, names are known by headers and by the words before them only; numbers parted by words,
          written backwards or over several rows are not found. On notices (a folder notice), words of illness and
          disability and persons under 18 are found too.

          An allow list is CSV with the header kind,value,reason; an entry without a reason is refused:
            phone,0875-0000000,telephone of this office
            person_name,notices/list.xlsx:3:2,householder shown by rule

          Of a file name that may hold personal data only the shape is shown; ~3 is the third in its folder.
          Exit status: 0 nothing found, 1 something found or not opened, 2 usage, 3 cannot be read.
          """))
  }

  @Argument(help: help(zh: "文件或文件夹，一个或多个。", en: "Files and folders, one or more.", value: ("路径", "path")))
  var paths: [String]

  @Option(
    help: help(
      zh: "放行清单（CSV：kind,value,reason）。", en: "What may stand there (CSV: kind,value,reason).",
      value: ("清单", "list")))
  var allow: String?

  @Option(
    help: help(
      zh: "流程文件：其中 contacts 写的电话是本单位的，headers 写的表头照认；规定写明户主的，notice 文件夹里的公示单照此认。",
      en:
        "A pipeline: its contacts and headers are the office's own; householders shown by rule may stand below notice/.",
      value: ("流程文件", "pipeline")))
  var pipeline: String?

  @Option(help: help(zh: "词典文件夹。", en: "The folder of dictionaries.", value: ("文件夹", "folder")))
  var dictionaries: String?

  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    let progress = ProgressBar(quiet: common.quiet)
    let job = try ScanJob(
      paths: paths, allow: allow, pipeline: pipeline, dictionaries: dictionaries, at: .today)
    let report: ScanReport
    do {
      report = try job.run { done, all in
        progress.show(Double(done) / Double(max(all, 1)), words(zh: "检查文件", en: "scanning"))
      }
    } catch {
      progress.clear()
      throw error
    }
    progress.clear()
    if common.json { Console.answer(ScanWords.json(report).text) }
    if !common.quiet { ScanWords.summary(report).forEach(Console.note) }
    if !report.findings.isEmpty { throw ExitCode(ErrorCode.Kind.refused.rawValue) }
  }
}
