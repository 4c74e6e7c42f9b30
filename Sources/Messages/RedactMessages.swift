extension MessageTable {
  /// The words for masks, notices and flow rules.
  static let redact: [Message] = []
}
