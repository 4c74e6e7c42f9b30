import Columns

/// A report as JSON; keys in the order of the report.
enum ReportJSON {
  static func value(_ report: Report) -> JSON {
    .record([
      ("name", .string(report.name)),
      ("title", label(report.title)),
      ("sections", .array(report.sections.map(section))),
    ])
  }

  /// The keys that the report itself gives.
  static func keys(_ report: Report) -> Set<String> {
    report.sections.reduce(into: [report.name]) { keys, section in
      keys.insert(section.key)
      keys.formUnion(section.columns.map(\.key))
    }
  }

  private static func section(_ section: Report.Section) -> JSON {
    let columns = section.columns.map { column in
      JSON.record([("key", .string(column.key)), ("heading", label(column.heading))])
    }
    let rows = section.rows.map { row in
      JSON.record(zip(section.columns, row).map { ($0.key, field($1)) })
    }
    return .record([
      ("key", .string(section.key)),
      ("heading", label(section.heading)),
      ("paragraphs", .array(section.paragraphs.map(label))),
      ("columns", .array(columns)),
      ("rows", .array(rows)),
    ])
  }

  private static func field(_ field: Report.Field) -> JSON {
    switch field {
    case .text(let text): .string(text)
    case .label(let text): label(text)
    case .word(let word, _): .string(word)
    case .number(let number): .int(number)
    case .cents(let cents): .string(Measure.decimal(cents))
    }
  }

  private static func label(_ label: Label) -> JSON {
    .record([("zh", .string(label.zh)), ("en", .string(label.en))])
  }
}
