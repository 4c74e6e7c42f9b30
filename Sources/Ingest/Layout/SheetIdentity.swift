import Columns

/// The sheet that is being read, for places and reports.
struct SheetIdentity {
  let source: SourceSheet
  let isHidden: Bool
  /// The sheet's name as written, never to be shown; nil for a format without sheets.
  let name: String?

  init(source: SourceSheet, isHidden: Bool, name: String? = nil) {
    self.source = source
    self.isHidden = isHidden
    self.name = name
  }
}
