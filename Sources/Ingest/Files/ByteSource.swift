import Columns

/// Where the bytes of a document come from, piece by piece.
protocol ByteSource: AnyObject {
  /// The name of the part or text, for errors.
  var name: String { get }
  /// Where the file is, for errors.
  var place: Place { get }

  /// Hands over the next bytes.
  ///
  /// - Returns: false at the end, without a call of `body`.
  func next(_ body: (Span<UInt8>) throws(SluiceError) -> Void) throws(SluiceError) -> Bool
}
