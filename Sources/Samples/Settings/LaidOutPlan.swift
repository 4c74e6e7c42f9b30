import Columns

/// A layout and the format it is written in, checked against each other and against the programme.
struct LaidOutPlan: Sendable {
  let layout: Layout
  let format: SheetFormat

  /// - Throws: usage errors (`sample-…`) that name what is valid.
  init(_ name: String, _ settings: SampleSettings, path: String) throws(SluiceError) {
    guard let layout = Layouts.named(name) else {
      throw SluiceError(.sampleLayout, key: name, expected: Layouts.all.map(\.name))
    }
    guard settings.programme == .subsistenceAllowance || !layout.isOfSeveralProgrammes else {
      let others = Layouts.all.filter { !$0.isOfSeveralProgrammes }.map(\.name)
      throw SluiceError(.sampleLayout, key: name, expected: others)
    }
    guard settings.rows <= Roster.most else {
      throw SluiceError(.sampleLayoutRows, key: "\(settings.rows)", expected: ["\(Roster.most)"])
    }
    self.layout = layout
    format = try Self.format(settings, path: path)
    guard layout.needs.isSubset(of: format.holds) else {
      let able = SheetFormats.all.filter { layout.needs.isSubset(of: $0.holds) }.map(\.name)
      throw SluiceError(.sampleLayoutFormat, key: format.name, expected: able)
    }
  }

  /// The format that is asked for, else that of the file's ending.
  private static func format(_ settings: SampleSettings, path: String) throws(SluiceError) -> SheetFormat {
    if let name = settings.format {
      guard let format = SheetFormats.named(name) else {
        throw SluiceError(.sampleFormat, key: name, expected: SheetFormats.all.map(\.name))
      }
      return format
    }
    let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
    let name =
      switch (ending, settings.encoding) {
      case ("csv", .gb18030): "csv-gb18030"
      case ("csv", .utf8WithMark): "csv-mark"
      case ("tsv", _), ("txt", _): "tsv"
      case ("xml", _): "xml-spreadsheet"
      case ("htm", _): "html"
      default: ending
      }
    guard path.contains("."), let format = SheetFormats.named(name) else {
      throw SluiceError(
        .sampleFileType, expected: [".csv", ".txt", ".xls", ".xlsx", ".ods", ".xml", ".html"])
    }
    if let encoding = settings.encoding, ending != "csv" {
      throw SluiceError(.sampleWorkbookEncoding, key: encoding.rawValue)
    }
    return format
  }
}
