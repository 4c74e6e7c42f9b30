import Columns

extension ErrorCode {
  /// A table asks for a measure there is none of.
  public static let unknownMeasure = ErrorCode("unknown-measure", .usage)
  /// A table crosses two dimensions of which a household has several members.
  public static let twoSetDimensions = ErrorCode("two-set-dimensions", .usage)
  /// A table of a dimension of which a household has several members asks for more than counts of people.
  public static let measureOfSet = ErrorCode("measure-of-set", .usage)
  /// A dimension or the areas of a run have more members than tables can hold.
  public static let tooManyMembers = ErrorCode("too-many-members", .usage)
}
