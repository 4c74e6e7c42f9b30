import Columns
import Ingest
import Pipelines

/// An inspection as JSON.
///
/// `files`, `sheets`, `columns` and the keys of each are a contract; a sheet's own columns and header rows are
/// those of its tables, `tables` has each of them apart.
enum InspectionJSON {
  static func value(_ inspection: Inspection) -> JSON {
    .record([("files", .array(inspection.files.map(value)))])
  }

  private static func value(_ file: Inspection.File) -> JSON {
    .record([
      ("file", .string(file.name)), ("format", .text(file.format?.name)),
      ("encoding", .text(file.format?.encoding)),
      ("encoding_confidence", .text(file.format?.confidence.rawValue)),
      ("sheets", .array(file.sheets.map(value))),
      (
        "findings",
        .array(
          file.findings.sorted.map {
            .record([("code", .string($0.code.rawValue)), ("count", .int($0.entry.count))])
          })
      ),
    ])
  }

  private static func value(_ sheet: Inspection.Sheet) -> JSON {
    let report = sheet.report
    let first = sheet.tables.first { !$0.isSummary } ?? sheet.tables.first
    return .record([
      ("name", .text(report.name)), ("hidden", .bool(report.isHidden)),
      ("reading", .string(report.reading.rawValue)),
      ("header_rows", .array((first?.report.headerRows ?? []).map(JSON.int))), ("rows", .int(sheet.rows)),
      ("columns", .array(first.map(columns) ?? [])), ("tables", .array(sheet.tables.map(value))),
      (
        "layout",
        .array(
          report.account.runs.map { run in
            .record([
              ("kind", .string(run.kind.rawValue)), ("first", .int(run.rows.lowerBound)),
              ("last", .int(run.rows.upperBound)),
            ])
          })
      ),
      ("hidden_rows", .array(report.hiddenRows.runs.flatMap(\.rows).map(JSON.int))),
    ])
  }

  private static func value(_ table: Inspection.Table) -> JSON {
    .record([
      ("table", .int(table.report.source.table)), ("summary", .bool(table.isSummary)),
      ("header_rows", .array(table.report.headerRows.map(JSON.int))), ("rows", .int(table.report.rows)),
      ("columns", .array(columns(table))),
    ])
  }

  private static func columns(_ table: Inspection.Table) -> [JSON] {
    table.schema.columns.enumerated().map { index, column in
      .record([
        ("index", .int(column.number)), ("header", .string(table.headers[index])),
        ("field", .text(column.field?.rawValue)), ("kind", .text(column.kind?.rawValue)),
        ("confidence", .string(column.confidence.rawValue)),
        ("unit", .text(column.kind == .money ? column.unit.rawValue : nil)),
        ("shapes", .array(table.shapes[index].map(JSON.string))),
      ])
    }
  }
}
