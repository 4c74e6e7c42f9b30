/// Pieces of what may be one number, in the order in which they are read.
public struct NumberPieces: Sendable {
  /// The digits of all pieces; an X may end them.
  private(set) var run: [UInt8] = []
  /// Where the pieces begin in the run.
  private(set) var pieces: [Int] = []

  /// Makes pieces of a first one; of none when it is empty.
  init(_ first: [UInt8] = []) { if !first.isEmpty { append(first) } }

  mutating func append(_ piece: [UInt8]) {
    pieces.append(run.count)
    run += piece
  }
}
