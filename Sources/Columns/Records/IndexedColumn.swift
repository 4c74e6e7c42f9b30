/// A column of few distinct values: each row holds the position of its value in a list.
///
/// The list belongs to one batch, in order of first appearance; who gathers several batches maps the
/// positions of each batch once and then works with numbers.
public struct IndexedColumn<Value: Hashable & Sendable>: Sendable {
  /// The distinct values.
  @inlinable public var values: [Value] { distinct }
  /// For each row, the position of its value.
  @inlinable public var rows: [UInt32] { indices }

  @usableFromInline var distinct: [Value] = []
  @usableFromInline var indices: [UInt32] = []
  @usableFromInline var positions: [Value: UInt32] = [:]

  /// Makes an empty column.
  @inlinable
  public init() {}

  /// Adds a row.
  @inlinable
  public mutating func append(_ value: Value) { indices.append(position(of: value)) }

  /// Adds a row that has the value at a position.
  @inlinable
  public mutating func append(position: UInt32) {
    precondition(Int(position) < distinct.count, "a row names a value of the list")
    indices.append(position)
  }

  /// The position of a value, which is added to the list when it is new.
  @inlinable
  public mutating func position(of value: Value) -> UInt32 {
    if let known = positions[value] { return known }
    let new = UInt32(distinct.count)
    positions[value] = new
    distinct.append(value)
    return new
  }

  /// The value of a row.
  @inlinable
  public subscript(_ row: Int) -> Value { distinct[Int(indices[row])] }
}
