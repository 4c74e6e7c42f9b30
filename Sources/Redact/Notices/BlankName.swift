/// Why a notice leaves a name to be filled in by hand, and the cell that is to be looked at.
///
/// It is kept apart from `NoticeRecord`: few households have one.
struct BlankName: BitwiseCopyable, Sendable {
  enum Reason: UInt8, BitwiseCopyable, Sendable {
    /// The cell is not surely one person's name.
    case name
    /// The person is not known to be of age.
    case age
  }

  let reason: Reason
  /// The position of the sheet in the ledger's list of sheets.
  let sheet: UInt32
  let row: UInt32
  let column: UInt32
}
