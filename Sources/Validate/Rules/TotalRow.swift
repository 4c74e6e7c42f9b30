import Columns

/// Finds total rows of a workbook that are not the sum of the rows above them.
///
/// The rule takes effect in `QualityReport.compare`, since total rows are known when a sheet was read to
/// its end.
struct TotalRow: QualityRule {
  let name = "total-row"
  let codes: [FindingCode] = [.totalRowDiffers]
}
