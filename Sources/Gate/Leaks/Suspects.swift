import Columns

/// Texts whose fingerprint is known, waiting to be confirmed against the input.
///
/// The gate fingerprints the suspects anew under a second random key; who confirms reads the inputs again
/// and shows each batch. What two independent fingerprints agree on is no accident (one in 10^38).
public struct Suspects: Sendable {
  private let stage: TermStage
  private let hash: SipHash
  private var fingerprints: Set<UInt64> = []
  private var confirmed: Set<UInt64> = []

  init() {
    hash = SipHash.random()
    stage = TermStage(hash: hash)
  }

  /// Whether there is nothing to confirm, or nothing left.
  public var areSettled: Bool { fingerprints == confirmed }

  /// Looks for the suspects in a batch of the input.
  public mutating func look(in records: RecordBatch) throws(SluiceError) {
    for list in try stage.process(records).fingerprints {
      for fingerprint in list where fingerprints.contains(fingerprint) { confirmed.insert(fingerprint) }
    }
  }

  mutating func add(_ term: Span<UInt8>) -> UInt64 {
    let fingerprint = hash(term)
    fingerprints.insert(fingerprint)
    return fingerprint
  }

  func isConfirmed(_ fingerprint: UInt64) -> Bool { confirmed.contains(fingerprint) }
}
