import Columns

extension ErrorCode {
  /// A product cannot be written: no permission, no room, no such folder.
  public static let productUnwritable = ErrorCode("product-unwritable", .file)
  /// A product that was just written cannot be read back.
  public static let productUnreadable = ErrorCode("product-unreadable", .file)
}
