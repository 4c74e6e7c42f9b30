import Glibc

/// The names of the elements that are open; at most `ContainerLimits.depth` of them.
struct XMLNameStack {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []

  var isEmpty: Bool { starts.isEmpty }
  var isFull: Bool { starts.count >= ContainerLimits.depth }

  mutating func push(_ name: UnsafeBufferPointer<UInt8>) {
    starts.append(bytes.count)
    bytes.append(contentsOf: name)
  }

  /// Takes the last name away.
  ///
  /// - Returns: whether it was this one.
  mutating func pop(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = starts.popLast(), bytes.count - start == name.count, let expected = name.baseAddress
    else {
      return false
    }
    let isSame = bytes.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.map { memcmp($0 + start, expected, name.count) == 0 } ?? false
    }
    bytes.removeLast(bytes.count - start)
    return isSame
  }
}
