import Columns

/// A notice as one self-contained page that prints on A4.
enum NoticePage {
  static func write(
    _ text: NoticeText, to path: String, in folder: StagingFolder
  ) throws(SluiceError) -> StagedFile {
    var page = HTMLPage()
    page.markup("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.element("<title>", text.title, "</title>\n")
    page.markup(style)
    page.markup("</head>\n<body>\n")
    page.element("<h1>", NoticeWords.heading, "</h1>\n")
    page.element("<h2>", text.title, "</h2>\n")
    for line in text.linesAbove { page.element("<p>", line, "</p>\n") }
    page.element("<p class=\"body\">", text.body, "</p>\n")
    list(text.notice, to: &page)
    if let unlisted = text.unlisted { page.element("<p>", unlisted, "</p>\n") }
    page.markup("<section>\n")
    for line in text.linesBelow { page.element("<p>", line, "</p>\n") }
    page.markup("<div class=\"seal\">\n")
    page.element("<p>", NoticeWords.seal, "</p>\n")
    page.element("<p>", text.sealDay, "</p>\n")
    page.markup("</div>\n</section>\n</body>\n</html>\n")
    try folder.write(page.source, to: path, audience: .community)
    return StagedFile(
      path: path, audience: .community, declared: page.declared.union(NoticePaths.names(in: path)),
      namesByRule: page.names)
  }

  private static func list(_ notice: VillageNotice, to page: inout HTMLPage) {
    page.markup("<table>\n<thead><tr>")
    for column in NoticeWords.columns + notice.partHeaders {
      page.element("<th scope=\"col\">", column, "</th>")
    }
    page.markup("</tr></thead>\n<tbody>\n")
    for household in notice.households {
      page.element("<tr><td>", household.name, "</td>", .nameByRule)
      page.element("<td>", household.group, "</td>")
      page.element("<td class=\"n\">", String(household.persons), "</td>", .plain)
      page.element("<td class=\"n\">", household.amount.map(Measure.decimal) ?? "", "</td>", .plain)
      page.element("<td>", NoticeText.month(household.since), "</td>", .plain)
      for part in household.parts { page.element("<td>", part, "</td>", .plain) }
      page.markup("</tr>\n")
    }
    page.markup("</tbody>\n</table>\n")
  }

  private static let style: StaticString = """
    <style>
    @page { size: A4 portrait; margin: 20mm 18mm; }
    body { font-family: "FangSong", "仿宋", "FangSong_GB2312", "Noto Serif CJK SC", serif; font-size: 14pt;
      line-height: 1.6; color: #000; max-width: 174mm; margin: 0 auto; }
    h1 { font-family: "SimHei", "黑体", "Noto Sans CJK SC", sans-serif; font-size: 28pt; text-align: center;
      margin: 0; }
    h2 { font-size: 18pt; text-align: center; margin: 0 0 6mm; }
    p { margin: 0 0 1mm; }
    p.body { text-indent: 2em; margin: 3mm 0; }
    table { width: 100%; border-collapse: collapse; margin: 3mm 0; }
    thead { display: table-header-group; }
    tr { break-inside: avoid; }
    th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: center; }
    td.n { text-align: right; font-variant-numeric: tabular-nums; }
    section { break-inside: avoid; margin-top: 4mm; }
    .seal { margin: 10mm 0 0 auto; width: 70mm; text-align: center; min-height: 40mm; }
    </style>

    """
}
