import Columns

/// The sheet that is being read, for places and reports.
struct SheetIdentity {
  let source: SourceSheet
  let isHidden: Bool
}
