/// The stream cipher RC4, in which Excel 97 to 2003 wrote protected workbooks; here nothing is protected with it.
///
/// Our own dozen lines, because libcrypto has it only in a module for old algorithms that systems may leave out.
struct RC4 {
  private var state = Array(UInt8.min...UInt8.max)
  private var first: UInt8 = 0
  private var second: UInt8 = 0

  /// - Parameter key: at least one byte.
  init(key: [UInt8]) {
    var other: UInt8 = 0
    for index in 0..<256 {
      other = other &+ state[index] &+ key[index % key.count]
      state.swapAt(index, Int(other))
    }
  }

  /// The next byte of the key stream.
  mutating func next() -> UInt8 {
    first = first &+ 1
    second = second &+ state[Int(first)]
    state.swapAt(Int(first), Int(second))
    return state[Int(state[Int(first)] &+ state[Int(second)])]
  }
}
