import Columns

/// Gathers the fingerprints of every direct identifier that a run read.
///
/// `TermStage` computes them in parallel; this only inserts.
///
/// Memory: at most 16 and on average 11 bytes a distinct value. Cost: about 60 ns a distinct value of a
/// batch.
public struct IdentifierIndex: Gatherer {
  private var terms: IdentifierTerms

  /// Makes an empty index for fingerprints made with a hash function.
  public init(hash: SipHash) { terms = IdentifierTerms(hash: hash) }

  /// Takes the fingerprints of the next batch.
  public mutating func take(_ batch: TermBatch) throws(SluiceError) {
    for list in TermList.allCases {
      terms.sets[list.rawValue].insert(contentsOf: batch.fingerprints[list.rawValue])
    }
    terms.lengths.formUnion(batch.lengths)
  }

  /// Takes what another index took.
  public mutating func merge(_ later: consuming IdentifierIndex) throws(SluiceError) {
    for list in TermList.allCases {
      terms.sets[list.rawValue].formUnion(later.terms.sets[list.rawValue])
    }
    terms.lengths.formUnion(later.terms.lengths)
  }

  /// All identifiers of the run.
  public consuming func finish() throws(SluiceError) -> IdentifierTerms { terms }
}

/// Every direct identifier of a run, as fingerprints under the run's key: nothing can be read from it.
public struct IdentifierTerms: Sendable {
  let hash: SipHash
  var sets: [FingerprintSet]
  var lengths = TermLengths()

  init(hash: SipHash) {
    self.hash = hash
    sets = TermList.allCases.map { _ in FingerprintSet() }
  }

  /// No identifiers at all, for files that no ledger stands behind: only shapes are found then.
  public static func none(hash: SipHash = .random()) -> IdentifierTerms { IdentifierTerms(hash: hash) }

  /// How many distinct identifiers there are.
  public var count: Int {
    TermList.allCases.reduce(0) { $0 + ($1 == .addressStart ? 0 : sets[$1.rawValue].count) }
  }

  /// Adds the identifiers of other inputs, fingerprinted with the same hash function.
  public mutating func formUnion(_ other: IdentifierTerms) {
    for list in TermList.allCases { sets[list.rawValue].formUnion(other.sets[list.rawValue]) }
    lengths.formUnion(other.lengths)
  }

  func contains(_ fingerprint: UInt64, in list: TermList) -> Bool {
    sets[list.rawValue].contains(fingerprint)
  }
}
