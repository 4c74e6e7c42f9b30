import Columns

/// Reads the sheets of one format, row by row.
///
/// A class with calls per piece of a file, never per cell.
protocol RowReader: AnyObject {
  /// Reads on by a bounded amount and hands the rows over.
  ///
  /// - Returns: false when nothing is left.
  func advance(into sink: any SheetSink) throws(SluiceError) -> Bool
}

/// What every reader is given beside the file.
struct ReadingContext {
  let settings: IngestSettings
  let knowledge: HeaderKnowledge

  /// Why a sheet is not to be read; nil when it is. One without a name cannot be asked for.
  func reasonToPassOver(_ name: String?, isHidden: Bool, hasMacros: Bool = false) -> SheetReport.Reading? {
    let isAskedFor = name.map(settings.onlySheets.contains) ?? false
    if !settings.onlySheets.isEmpty && !isAskedFor { return .notAskedFor }
    if hasMacros { return .macros }
    return isHidden && !settings.readsHiddenSheets && !isAskedFor ? .hidden : nil
  }

  /// Makes sure that every sheet that is asked for is there.
  ///
  /// - Throws: `sheet-missing`.
  func confirm(names: Set<String>, of file: OpenedFile) throws(SluiceError) {
    for name in settings.onlySheets where !names.contains(name) {
      throw SluiceError(.sheetMissing, at: file.place, key: name)
    }
  }
}

extension SluiceError {
  /// The error with the file and the sheet that were being read.
  func located(in source: SourceSheet) -> SluiceError {
    var error = self
    error.place.file = source.file
    error.place.sheet = source.sheet
    return error
  }
}
