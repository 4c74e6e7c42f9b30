import Columns

/// Every member opens as what its name says: text, JSON, CSV, and all parts of the workbook.
struct ReadableCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    bundle.paths.compactMap { path in
      let bytes = bundle.members[path] ?? []
      let nowhere = Nowhere()
      Openers.open(member: Part(file: path, bytes: bytes), into: nowhere)
      let isText = !path.hasSuffix(".txt") || (!bytes.isEmpty && UTF8Text.isValid(bytes.span))
      return nowhere.isOpen && isText ? nil : VerifyReport.Problem(.memberUnreadable, path)
    }
  }

  /// Takes texts and keeps none.
  private final class Nowhere: UnitSink {
    private(set) var isOpen = true
    let takesLines = false
    func unopened(_ error: SluiceError) { isOpen = false }
    func searchedRaw(_ part: Part) {}
    func take(_ text: Span<UInt8>, _ unit: Unit) {}
    func take(lines: Span<UInt8>, of part: Part) {}
    func endLines(of part: Part) {}
  }
}
