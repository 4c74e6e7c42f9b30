import Columns

/// The sheet that is being read, for places and reports.
struct SheetIdentity {
  let source: SourceSheet
  let isHidden: Bool
  /// The sheet's name as written, never to be shown; nil for a format without sheets.
  let name: String?
  /// Whether rows are records of separated fields, which are as many as the header's unless a separator is astray.
  let isDelimited: Bool

  init(source: SourceSheet, isHidden: Bool, name: String? = nil, isDelimited: Bool = false) {
    self.source = source
    self.isHidden = isHidden
    self.name = name
    self.isDelimited = isDelimited
  }
}
