import Columns

/// Writes `data/<table>.csv`: one observation a record, for programs.
///
/// RFC 4180 with LF line ends, UTF-8 without byte order mark. A value that is withheld or not available is
/// empty; its status says which. Names of areas are defused (`FormulaGuard`).
struct DataWriter: BundleWriter {
  static func path(_ table: Table) -> String { "data/\(table.spec.name).csv" }

  func write(
    _ content: ReleaseContent, after earlier: [StagedFile], in folder: StagingFolder
  ) throws(SluiceError) -> [StagedFile] {
    var files: [StagedFile] = []
    for table in content.tables {
      let tidy = TidyTable(table: table, period: content.info.period)
      var declared = Set(tidy.header)
      var csv = CSVText()
      csv.append(tidy.header)
      for row in table.rows {
        for index in table.measures.indices {
          let record = tidy.record(row, measure: index)
          csv.append(record)
          // Only the value is a number; all else is the run's own vocabulary.
          for (name, field) in zip(tidy.header, record) where name != "value" && !field.isEmpty {
            declared.insert(field)
          }
        }
      }
      let path = DataWriter.path(table)
      let sink = try folder.newFile(path, audience: .everyone)
      try sink.write(csv.bytes)
      try sink.finish()
      files.append(StagedFile(path: path, audience: .everyone, declared: declared))
    }
    return files
  }
}
