import Columns

/// How a cell that is not a number is shown, in the workbook and in data files.
///
/// Codes of data files: SDMX code lists CL_OBS_STATUS (A normal, Q suppressed, L missing) and CL_CONF_STATUS
/// (F free, C confidential). Withheld has one code, whatever the reason: nobody outside can tell a cell that
/// is too small from one that protects another.
enum CellSymbol: CaseIterable {
  /// The number is shown.
  case shown
  /// Withheld to protect somebody.
  case withheld
  /// The ledger has no column for it.
  case notAvailable

  /// How a cell of a table is shown.
  init(_ cell: Table.Cell) {
    if cell.status.isWithheld {
      self = .withheld
    } else if cell.status == .shown, cell.value != nil {
      self = .shown
    } else {
      self = .notAvailable
    }
  }

  /// What stands in the workbook's cell; nil for a number.
  var mark: String? {
    switch self {
    case .shown: nil
    case .withheld: "[c]"
    case .notAvailable: "[x]"
    }
  }

  /// The code of `obs_status`.
  var observationStatus: String {
    switch self {
    case .shown: "A"
    case .withheld: "Q"
    case .notAvailable: "L"
    }
  }

  /// The code of `conf_status`.
  var confidentialityStatus: String { self == .withheld ? "C" : "F" }

  /// What it means.
  var meaning: Label {
    switch self {
    case .shown: Label(zh: "公布", en: "published")
    case .withheld: Label(zh: "保密：为保护个人隐私不予公布", en: "confidential: withheld to protect privacy")
    case .notAvailable: Label(zh: "暂缺：花名册没有此项", en: "not available: the ledger does not have it")
    }
  }
}
