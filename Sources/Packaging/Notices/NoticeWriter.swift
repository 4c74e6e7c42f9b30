import Columns

/// Writes the notices of all villages, each as a page and a workbook to print on A4.
///
/// A notice names people: its files are for one community and never enter a bundle.
public enum NoticeWriter {
  /// Writes `notice/<county>/<township>/<village>.html` and `.xlsx` for each village.
  ///
  /// - Parameter folder: the run's staging folder.
  /// - Returns: the files; their `namesByRule` are the householders of that village.
  /// - Throws: `product-unwritable`.
  public static func write(
    _ notices: some Sequence<VillageNotice>, facts: NoticeFacts, into folder: String
  ) throws(SluiceError) -> Staged {
    let staging = StagingFolder(path: folder)
    var paths = NoticePaths()
    var files: [StagedFile] = []
    for notice in notices {
      let text = NoticeText(facts: facts, notice: notice)
      let path = paths.path(notice.area)
      files.append(try NoticePage.write(text, to: path + ".html", in: staging))
      files.append(try NoticeWorkbook.write(text, to: path + ".xlsx", in: staging))
    }
    return Staged(folder: folder, files: files)
  }
}
