import Columns

/// A report as one self-contained page: Chinese first, the English beside it.
struct ReportPage {
  private var page = HTMLPage()

  /// The page's source.
  var source: String { page.source }
  /// The text nodes that are labels.
  var declared: Set<String> { page.declared }

  init(_ report: Report) {
    page.markup("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.markup("<meta name=\"viewport\" content=\"width=device-width\">\n")
    page.element("<title>", report.title.zh, "</title>\n")
    page.markup(Self.style)
    page.markup("</head>\n<body>\n<h1>")
    both(report.title)
    page.markup("</h1>\n")
    for section in report.sections { add(section) }
    page.markup("</body>\n</html>\n")
  }

  private mutating func add(_ section: Report.Section) {
    page.markup("<section>\n<h2>")
    both(section.heading)
    page.markup("</h2>\n")
    for paragraph in section.paragraphs {
      page.markup("<p>")
      both(paragraph)
      page.markup("</p>\n")
    }
    if !section.rows.isEmpty {
      table(section)
    } else if section.paragraphs.isEmpty {
      // A heading with nothing under it would look like a fault of the page.
      page.markup("<p>")
      both(Self.none)
      page.markup("</p>\n")
    }
    page.markup("</section>\n")
  }

  private mutating func table(_ section: Report.Section) {
    page.markup("<table>\n<thead><tr>")
    for column in section.columns {
      page.markup("<th scope=\"col\">")
      both(column.heading)
      page.markup("</th>")
    }
    page.markup("</tr></thead>\n<tbody>\n")
    for row in section.rows {
      page.markup("<tr>")
      for field in row { cell(field) }
      page.markup("</tr>\n")
    }
    page.markup("</tbody>\n</table>\n")
  }

  private mutating func cell(_ field: Report.Field) {
    switch field {
    case .text(let text): page.element("<td>", text, "</td>", .plain)
    case .number(let number): page.element("<td class=\"n\">", String(number), "</td>", .plain)
    case .cents(let cents): page.element("<td class=\"n\">", Measure.decimal(cents), "</td>", .plain)
    case .label(let label), .word(_, let label):
      page.markup("<td>")
      both(label)
      page.markup("</td>")
    }
  }

  private mutating func both(_ label: Label) {
    page.text(label.zh)
    if !label.en.isEmpty, label.en != label.zh { page.element("<span lang=\"en\">", label.en, "</span>") }
  }

  private static let none = Label(zh: "没有。", en: "None.")

  private static let style: StaticString = """
    <style>
    @page { size: A4 landscape; margin: 10mm; }
    body { font-family: "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1a1a1a;
      max-width: 72rem; margin: 2rem auto; padding: 0 1rem; line-height: 1.6; }
    h1 { font-size: 1.6rem; border-bottom: 2px solid #1a4b7a; padding-bottom: .4rem; }
    h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; color: #1a4b7a; }
    p { margin: .3rem 0; }
    span[lang=en] { color: #5a5a5a; font-size: .85em; margin-left: .6em; font-weight: normal; }
    th span[lang=en], td span[lang=en] { display: block; margin-left: 0; }
    table { border-collapse: collapse; width: 100%; margin: .6rem 0; font-size: .95rem; }
    th { background: #eef3f8; text-align: left; }
    th, td { border: 1px solid #c6cfd8; padding: .3rem .6rem; vertical-align: top; }
    td.n { text-align: right; font-variant-numeric: tabular-nums; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    /* A table of twelve columns fits on paper: small letters, and words that may break anywhere. */
    @media print {
      body { max-width: none; margin: 0; padding: 0; font-size: 8.5pt; line-height: 1.4; }
      h1 { font-size: 14pt; }
      h2 { font-size: 11pt; margin: 4mm 0 1mm; break-after: avoid; }
      table { font-size: 7.5pt; }
      th, td { padding: .6mm 1mm; overflow-wrap: anywhere; }
    }
    </style>

    """
}
