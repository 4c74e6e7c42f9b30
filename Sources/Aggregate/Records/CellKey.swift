import Columns

/// How the number of an area and the numbers of members are packed into one key of 63 bits.
struct CellKey: Sendable {
  static let areaBits = 20
  let memberBits: Int
  let dimensions: Int

  init(dimensions: Int) {
    self.dimensions = dimensions
    memberBits = dimensions == 0 ? 12 : min(12, (62 - Self.areaBits) / dimensions)
  }

  func shift(_ dimension: Int) -> UInt64 { UInt64(Self.areaBits + dimension * memberBits) }

  /// The bits of the area.
  var areaMask: UInt64 { 1 << UInt64(Self.areaBits) - 1 }

  /// The bits of a dimension's member.
  func memberMask(_ dimension: Int) -> UInt64 { (1 << UInt64(memberBits) - 1) << shift(dimension) }

  func area(_ key: UInt64) -> Int { Int(key & (1 << UInt64(Self.areaBits) - 1)) }

  func member(_ key: UInt64, _ dimension: Int) -> Int {
    Int((key >> shift(dimension)) & (1 << UInt64(memberBits) - 1))
  }

  /// - Throws: `too-many-members` when a number does not fit.
  func packed(area: Int) throws(SluiceError) -> UInt64 {
    guard area < 1 << Self.areaBits else { throw SluiceError(.tooManyMembers, key: "area") }
    return UInt64(area)
  }

  /// - Throws: `too-many-members` when a number does not fit.
  func packed(member: Int, _ dimension: Int, name: FieldName) throws(SluiceError) -> UInt64 {
    guard member < 1 << memberBits else { throw SluiceError(.tooManyMembers, key: name.rawValue) }
    return UInt64(member) << shift(dimension)
  }

  /// A fingerprint of a key; packed keys differ in their low bits only, a hash table wants all of them.
  static func fingerprint(_ key: UInt64) -> UInt64 {
    let mixed = (key &+ 1) &* 0x9e37_79b9_7f4a_7c15
    let folded = mixed ^ (mixed >> 29)
    return folded == 0 ? 1 : folded
  }
}
