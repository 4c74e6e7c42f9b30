import Columns
import Dictionaries

/// Looks at fields of days and months for what is none, and for what may mean another date.
///
/// Dates count nothing by themselves; what needs one (ages, start months of notices) reads the cell.
struct DateReader: Sendable {
  private let fields: Set<FieldName>
  private let lastDay: CivilDate
  private let seed: UInt64

  init(_ fields: [FieldSpec], lastDay: CivilDate, seed: UInt64) {
    self.fields = Set(fields.filter { $0.kind == .date || $0.kind == .month }.map(\.name))
    self.lastDay = lastDay
    self.seed = seed
  }

  /// Adds a finding for each cell that is no date or has a doubtful one.
  func check(_ batch: Batch, _ findings: inout FindingList) {
    for (index, column) in batch.schema.columns.enumerated() {
      guard let field = column.field, fields.contains(field) else { continue }
      let cells = batch.columns[index]
      let distinct = DistinctCells(cells, seed: seed)
      var codes: [FindingCode?] = []
      for row in distinct.firstRows { codes.append(code(cells.cell(row))) }
      guard codes.contains(where: { $0 != nil }) else { continue }
      for (row, value) in distinct.rows.enumerated() {
        if let code = codes[Int(value)] { findings.add(code, row: row, column: index, field: field) }
      }
    }
  }

  private func code(_ cell: Span<UInt8>) -> FindingCode? {
    switch DateText.read(cell, notAfter: lastDay) {
    case .blank: nil
    case .notADate: .dateUnreadable
    case .noSuchDay: .dateNoSuchDay
    case .date(let meaning):
      switch meaning.doubt {
      case nil: nil
      case .twoReadings: .dateTwoReadings
      case .shortYear: .dateShortYear
      case .serial: .dateSerial
      }
    }
  }
}
