extension MessageTable {
  /// What can be said about reading input files.
  static let ingest: [Message] = ingestFiles + ingestText + ingestWorkbooks + ingestLayout

  private static let ingestFiles = [
    Message(
      "input-missing", ("找不到这个文件。", "There is no such file."),
      remedy: ("请检查路径和文件名是否写对。", "Check path and name.")),
    Message(
      "input-is-directory", ("这是一个文件夹，不是花名册文件。", "This is a folder, not a ledger."),
      remedy: ("请逐个给出文件夹里的花名册文件。", "Name the files in it.")),
    Message(
      "input-unreadable", ("文件读不出来（{system}）。", "The file cannot be read ({system})."),
      remedy: (
        "请检查文件权限和存放文件的磁盘，或关闭正在使用它的程序后再试。",
        "Check its permissions and its disk, or close the program that uses it."
      )),
    Message(
      "input-empty", ("文件是空的，没有任何内容。", "The file is empty."),
      remedy: ("请向报送单位重新要一份。", "Ask the office that sent it for another copy.")),
    Message(
      "input-changed",
      ("读取过程中文件被改动或替换了，这次的结果不作数。", "The file was changed or replaced while it was read; nothing counts."),
      remedy: (
        "请关闭正在编辑它的程序（如 Excel、WPS），确认文件不再变动后重新运行。",
        "Close the program that edits it, and run again once it is at rest."
      )),
    Message(
      "format-not-read", ("文件格式是 {key}，不能直接读取。", "The file is of a format that is not read: {key}."),
      remedy: (
        "请用 Excel 或 WPS 打开，另存为“Excel 工作簿（*.xlsx）”后再试。",
        "Open it in Excel or WPS and save it as “Excel workbook (*.xlsx)”."
      )),
    Message(
      "format-not-a-table", ("这是 {key} 文件，不是电子表格。", "The file is {key}, which is no spreadsheet."),
      remedy: (
        "请向报送单位要电子表格原件（.xlsx、.xls、.ods 或 .csv）；不要用扫描件、照片或打印稿代替。",
        "Ask the office that sent it for the spreadsheet itself (.xlsx, .xls, .ods or .csv), not a scan or print."
      )),
    Message(
      "format-unknown",
      ("认不出这是什么文件：既不是文本，也不是已知的表格格式。", "The file is neither text nor of a format that is known."),
      remedy: (
        "请确认文件没有给错、没有损坏；能用 Excel 或 WPS 打开的，另存为“Excel 工作簿（*.xlsx）”后再试。",
        "Make sure that it is the right file and whole; if Excel or WPS opens it, save it as “Excel workbook (*.xlsx)”."
      )),
    Message(
      "input-is-archive", ("这是压缩文件（{key}），不是花名册。", "This is a compressed file ({key}), not a ledger."),
      remedy: ("请先解压，再给出里面的花名册文件。", "Unpack it first and name the ledgers in it.")),
    Message(
      "input-encrypted", ("文件设有打开密码，无法读取。", "The file is protected by a password."),
      remedy: (
        "请用 Excel 或 WPS 输入密码打开，在“文件”—“信息”—“保护工作簿”（WPS：“文件”—“文档加密”）里去掉密码，保存后再试。",
        "Open it with its password, remove the password under File > Info > Protect Workbook, and save it."
      )),
  ]

  private static let ingestText = [
    Message(
      "text-encoding-broken",
      ("从这一条记录起有无法识别的文字编码，再读下去会出乱码。", "From this record on there are bytes that are no characters."),
      remedy: (
        "文件可能被截断，或由两种编码拼接而成。请用 Excel 或 WPS 打开检查这一条记录，另存为 .xlsx 后再试。",
        "The file may be cut off, or joined from two encodings. Check this record in Excel or WPS and save the file as .xlsx."
      )),
    Message(
      "csv-field-too-long",
      (
        "这一条记录里有一个单元格超过 1 MiB，多半是多了一个双引号。",
        "A field of this record is longer than 1 MiB: most likely a stray quotation mark."
      ),
      remedy: (
        "请检查这一条记录里的双引号（\"）：要么成对出现，要么删掉。",
        "Check the quotation marks (\") of this record: pair them or take them out."
      )),
    Message(
      "csv-record-too-long",
      ("这一条记录没有结尾，不像是表格。", "This record has no end; the file does not look like a table."),
      remedy: ("请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。", "Open it in Excel or WPS and save it as .xlsx.")),
    Message(
      "csv-quote-open",
      ("从这一条记录起有一个双引号直到文件结尾都没有配对。", "A quotation mark of this record is still open at the end of the file."),
      remedy: (
        "请检查这一条记录里的双引号（\"），并确认文件是完整的。",
        "Check the quotation marks (\") of this record, and whether the file is complete."
      )),
    Message(
      "csv-quote-stray",
      (
        "这一条记录的一个单元格里夹着另一整行，多半是多了一个双引号。",
        "A cell of this record holds another whole row: most likely a stray quotation mark."
      ),
      remedy: (
        "请检查这一条记录里的双引号（\"）：要么成对出现，要么删掉。",
        "Check the quotation marks (\") of this record: pair them or take them out."
      )),
    Message(
      "text-cut-off",
      (
        "文件在这一条记录中间就断了，后面的记录已经丢失。",
        "The file ends within this record: what came after it is lost."
      ),
      remedy: (
        "请重新导出或重新下载；确是最后一条的，请补齐这一行的逗号，并在行末换行。",
        "Export or download it again; if it is the last record, add its commas and a line end."
      )),
    Message(
      "last-record-short",
      (
        "最后一条记录比别的短，末尾也没有换行，文件可能没有导出或下载完整。",
        "The last record is shorter than others and has no line end: the file may be incomplete."
      ),
      remedy: (
        "请核对行数和合计；不符的，请重新导出或重新下载。",
        "Compare the number of rows and the totals; if they differ, export or download it again."
      )),
    Message(
      "csv-record-width",
      ("这一行的列数与表头不同。", "This row has more or fewer fields than the header."),
      remedy: ("请补齐或删去多余的逗号。", "Add or remove commas.")),
    Message(
      "csv-column-missing",
      ("第一行中没有“{key}”这一列。", "The first row has no column “{key}”."),
      remedy: (
        "请确认没有拿错文件；第一行应当是列名。", "See that it is the right file; its first row holds the names of the columns."
      )),
    Message(
      "csv-encoding-legacy",
      ("文件不是 UTF-8，已按 GB18030（国标码）读取。", "The file is not UTF-8; it was read as GB18030."),
      remedy: ("若生僻字姓名显示不对，请另存为 .xlsx。", "If rare characters of names look wrong, save it as .xlsx.")),
  ]

  private static let ingestWorkbooks = [
    Message(
      "workbook-broken", ("工作簿已损坏或不完整（部件 {key}）。", "The workbook is damaged or incomplete (part {key})."),
      remedy: (
        "请用 Excel 或 WPS 打开修复后另存为 .xlsx，或向报送单位重新要一份。",
        "Repair it in Excel or WPS and save it as .xlsx, or ask for another copy."
      )),
    Message(
      "workbook-beyond-limits",
      (
        "工作簿里的内容（部件 {key}）大得不合常理，为安全起见不读。",
        "The workbook (part {key}) is larger or deeper than any ledger; it is not read for safety."
      ),
      remedy: (
        "请确认来源；确是花名册的，把数据复制到新建的工作簿里保存后再试。",
        "Make sure where it is from; copy its data into a new workbook and save that."
      )),
    Message(
      "workbook-entities",
      (
        "工作簿里（部件 {key}）有自定义实体，正常的表格不会有，为安全起见不读。",
        "The workbook (part {key}) declares entities, which no spreadsheet does; it is not read for safety."
      ),
      remedy: (
        "请确认来源，用 Excel 或 WPS 另存为 .xlsx 后再试。",
        "Make sure where it is from, and save it as .xlsx in Excel or WPS."
      )),
    Message(
      "sheet-missing", ("工作簿里没有名为“{key}”的工作表。", "The workbook has no sheet “{key}”."),
      remedy: ("请检查工作表名称。", "Check the sheet's name.")),
    Message(
      "no-sheet-to-read",
      ("工作簿里没有可读的工作表（可能都被隐藏）。", "The workbook has no sheet to read; perhaps all are hidden."),
      remedy: ("请取消隐藏花名册所在的工作表。", "Unhide the sheet with the ledger.")),
    Message(
      "table-without-end",
      ("网页表格没有结尾，文件可能没有下载完整。", "The table of the page has no end: the file may be incomplete."),
      remedy: (
        "请核对行数和合计；不符的，请重新导出或重新下载。",
        "Compare the number of rows and the totals; if they differ, export or download it again."
      )),
    Message(
      "table-cut-off",
      (
        "网页表格在这一行中间就断了，后面的行已经丢失。",
        "The table of the page ends within this row: what came after it is lost."
      ),
      remedy: ("请重新导出或重新下载。", "Export or download it again.")),
    Message(
      "hidden-row-read", ("隐藏的行已照常读取。", "Hidden rows were read as any other."),
      remedy: ("筛选或隐藏的人员仍计入统计；不应计入的请从表中删除。", "They count; delete the rows that should not.")),
    Message(
      "hidden-column-read", ("隐藏的列已照常读取。", "Hidden columns were read as any other."),
      remedy: ("请取消隐藏，核对其内容。", "Unhide them and check what they hold.")),
    Message(
      "hidden-sheet-not-read", ("隐藏的工作表没有读取。", "A hidden sheet was not read."),
      remedy: ("若其中有应计入的人员，请取消隐藏后重新运行。", "If it holds people who count, unhide it and run again.")),
    Message(
      "macro-sheet-not-read", ("宏工作表没有读取。", "A sheet of macros was not read."),
      remedy: (
        "若其中有应计入的人员，请把它们复制到普通工作表后重新运行。",
        "If it holds people who count, copy them to an ordinary sheet and run again."
      )),
    Message(
      "hidden-sheet-read", ("按要求读取了隐藏的工作表。", "A hidden sheet was read as asked."),
      remedy: ("请确认其中的人员应当计入。", "Make sure that its people count.")),
    Message(
      "number-lost-digits",
      (
        "单元格里的长号码按数字保存，15 位以后的数字已经丢失或不可靠。",
        "A long number was stored as a number: its digits beyond the fifteenth are lost or not to be relied on."
      ),
      remedy: (
        "请把该列设为“文本”格式，按原始材料重新录入号码；程序不会猜补。",
        "Format the column as text and enter the numbers again from the source; nothing is guessed."
      )),
    Message(
      "formula-without-value",
      ("公式没有保存计算结果，按空白读取。", "A formula was saved without its result and read as blank."),
      remedy: ("请用 Excel 或 WPS 打开并保存一次，再重新运行。", "Open and save the workbook in Excel or WPS, and run again.")),
    Message(
      "cell-error", ("单元格是错误值（如 #N/A）。", "A cell holds an error such as #N/A."),
      remedy: ("请修正公式或直接填写正确的内容。", "Correct the formula or enter the value.")),
  ]

  private static let ingestLayout = [
    Message(
      "header-missing",
      (
        "找不到表头：前 50 行里没有一行像是列名（如姓名、身份证号、金额）。",
        "No header was found: none of the first 50 rows looks like column names."
      ),
      remedy: (
        "请在数据上方加一行列名；列名用词特殊的，请把它加进自己的表头词典。",
        "Put a row of column names above the data, or add unusual names to your header dictionary."
      )),
    Message(
      "too-many-columns",
      ("表头有 {key} 列，超过上限 {expected} 列。", "The header has {key} columns; at most {expected} are read."),
      remedy: ("请删除表格右侧多余的列后再试。", "Delete what stands to the right of the table.")),
    Message(
      "rows-too-long", ("单元格文字长得不合常理，不像是花名册。", "The cells are longer than those of any ledger."),
      remedy: ("请检查文件是否给错。", "Check whether this is the right file.")),
    Message(
      "sheet-without-header",
      ("工作表没有表头，也没有人员信息，已跳过。", "A sheet without header and without personal data was passed over."),
      remedy: ("若它应当计入，请加上表头。", "If it counts, add a header.")),
    Message(
      "total-row", ("合计行没有当作人员计入，只用来核对。", "Rows of totals were kept out of the records and serve as a check.")
    ),
    Message(
      "total-row-doubtful",
      (
        "这一行有“合计”字样，但还有其他文字，已作为记录计入。",
        "A row has a word for a total and other texts too; it was read as a record."
      ),
      remedy: ("若是合计行，请删去其他文字或整行。", "If it is a row of totals, remove the texts or the row.")),
    Message(
      "total-row-unlabelled",
      (
        "表末有一行只有金额、没有姓名和证件号，已当作合计行，没有计入。",
        "The last row has an amount but neither name nor number; it was taken for a row of totals and not counted."
      ),
      remedy: (
        "若是合计行，请在行首写上“合计”；若是人员，请补上姓名或证件号。",
        "Write 合计 at its beginning if it is one; fill in name or number if it is a person."
      )),
    Message(
      "total-row-by-sum",
      (
        "这一行没有证件号码，金额正好等于上面各行之和，已当作合计行，没有计入。",
        "A row without an identity number has exactly the sum of the rows above it; it was taken for a row of totals and not counted."
      ),
      remedy: (
        "若是合计行，请在行首写上“合计”；若是人员，请补上证件号码或序号。",
        "Write 合计 at its beginning if it is one; fill in identity number or serial number if it is a person."
      )),
    Message(
      "summary-note",
      (
        "合计行旁边没有姓名和证件号码的汇总说明（如“其中：城市”“人均”“本月新增”）没有计入，也没有核对。",
        "Notes of the summary beside a total, without name and number (其中, 人均, 本月新增), were not counted and not checked."
      ),
      remedy: (
        "若这一行是发放对象，请补上序号、姓名或证件号码。",
        "If the row is a person, fill in serial number, name or identity number."
      )),
    Message(
      "example-row",
      ("表样自带的示例行没有当作人员计入。", "The example that the form came with was not counted as a person."),
      remedy: ("若这一行是真实人员，请把序号改成数字。", "If the row is a person, put a number for the serial number.")),
    Message(
      "section-row",
      (
        "表中的小标题行（如乡镇、项目名称）没有当作人员计入。",
        "Headings within the table, such as a township or a programme, were not counted as people."
      ),
      remedy: (
        "不必处理；若其中有人员，请把姓名填到姓名一列。", "Nothing to do; put a person's name into the column of names."
      )),
    Message(
      "row-without-person",
      (
        "只有序号、没有姓名、证件号和金额的行没有计入。",
        "Rows with a serial number but without name, identity number and amount were not counted."
      ),
      remedy: ("多为预先编好的空行，不必处理；若漏填了人员，请补上。", "Mostly rows left blank; fill in people that are missing.")),
    Message(
      "table-begins",
      (
        "同一工作表里另有一张表（从这一行表头起），已分开读取。",
        "Another table begins on this sheet with this header; it was read apart."
      ),
      remedy: (
        "请用 sluice inspect 核对；分得不对的，在流程文件 ingest 的 layout 中给出 header_rows 或 range。",
        "Check it with sluice inspect; if it is wrong, set header_rows or range under layout of ingest in the pipeline."
      )),
    Message(
      "tables-side-by-side",
      ("左右并排的表已分开读取。", "Blocks that stand side by side were read one by one."),
      remedy: (
        "请用 sluice inspect 核对；分得不对的，在流程文件 ingest 的 layout 中给出 range。",
        "Check it with sluice inspect; if it is wrong, set range under layout of ingest in the pipeline."
      )),
    Message(
      "money-unit-unclear",
      ("单位一栏同时写了几种金额单位，已按元读取。", "The sheet states several units of money; amounts were read as yuan."),
      remedy: (
        "请只写一种，或在流程文件 ingest 的 layout 中写明 unit。",
        "State one, or set unit under layout of ingest in the pipeline."
      )),
    Message(
      "money-unit-contradicts",
      (
        "这一列表头写的金额单位与表上方写的不同，已按表头读取。",
        "The header of this column states another unit of money than the line above the table; the header was followed."
      ),
      remedy: (
        "请核对后只留一种，或在流程文件 ingest 的 layout 中写明 unit。",
        "See which is right and state that one, or set unit under layout of ingest in the pipeline."
      )),
    Message(
      "rows-outside-range",
      ("流程文件给出的范围以外还有内容，没有读取。", "What stands outside the range that the pipeline gives was not read."),
      remedy: ("请核对 layout 中的 range。", "Check range under layout.")),
    Message(
      "footer-row",
      ("签字、盖章、页码、说明等表尾行没有计入。", "Rows of signatures, pages and notes were kept out of the records.")),
    Message(
      "header-repeated",
      (
        "表中重复的表头、标题、列号行和表头下的填写提示没有计入。",
        "Repeated headers, titles, column numbers and hints below the header were kept out of the records."
      )),
    Message(
      "record-above-header",
      ("表头上方有人员信息，已作为记录计入。", "A row above the header holds personal data; it was read as a record."),
      remedy: ("请把它移到表头下方。", "Move it below the header.")),
    Message(
      "row-nearly-empty",
      ("这一行只填了一格，已作为记录计入。", "A row of which only one cell is filled was read as a record."),
      remedy: ("若不是人员记录，请删除这一行。", "If it is no record, delete it.")),
    Message(
      "cells-beyond-table",
      ("表格右侧以外还有内容，没有读取。", "Cells to the right of the table were not read."),
      remedy: (
        "请检查这一行是否多了分隔符而错列，或给多出的列加上表头。",
        "Check whether a stray separator shifted the row, or give the extra columns a header."
      )),
    Message(
      "row-shifted",
      (
        "这一行的格数比表头多，从这一列起错了位，金额、人员或地址会读错。",
        "This row has more fields than the header; from this column on they stand under other headers, amounts or people among them."
      ),
      remedy: (
        "多半是金额写成了 1,300.00 或地址里有逗号而没有加引号：请去掉逗号，或从 Excel、WPS 另存为 .xlsx，再重新运行。",
        "Most likely an amount such as 1,300.00 or an address has a comma without quotation marks: remove it, or save the table as .xlsx, and run again."
      )),
    Message(
      "row-short",
      (
        "这一行的格数比表头少，从这一列起没有内容，别的行都有：可能丢了半行。",
        "This row has fewer fields than the header and lacks what nearly all others have from this column on: half of it may be lost."
      ),
      remedy: (
        "请对照原表补全这一行（金额、人员、地址），或请报送单位重新导出，再重新运行。",
        "Complete the row from the original (amounts, people, places), or ask for another export, and run again."
      )),
    Message(
      "row-longer",
      (
        "这一行的格数比表头多，从这一列起可能错了位。",
        "This row has more fields than the header; from this column on they may stand under other headers."
      ),
      remedy: (
        "请检查这一行是否有没加引号的逗号。", "Check whether the row has a comma without quotation marks."
      )),
    Message(
      "duplicate-header", ("有两列表头相同。", "Two columns have the same header."),
      remedy: ("请把列名改得不同，以免取错列。", "Name them differently, so that the right one is taken.")),
    Message(
      "column-without-header", ("有内容的列没有表头。", "A column with cells has no header."),
      remedy: ("请补上列名。", "Name it.")),
  ]
}
