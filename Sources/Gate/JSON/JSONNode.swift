/// A JSON value as it stands in a file: numbers as written, members in order and repeated ones kept.
struct JSONNode: Sendable {
  /// What the value is.
  let value: Value
  /// The line it begins in, from 1.
  let line: Int

  enum Value: Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([(key: String, value: JSONNode)])
  }

  /// The member with a key, or nil.
  subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The text of a string, or nil.
  var string: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  /// A whole number, or nil.
  var integer: Int? {
    guard case .number(let text) = value else { return nil }
    return Int(text)
  }

  /// The elements of an array, or nil.
  var array: [JSONNode]? {
    guard case .array(let elements) = value else { return nil }
    return elements
  }

  /// The texts of an array of strings, or nil when it is anything else.
  var strings: [String]? {
    guard let array else { return nil }
    let texts = array.compactMap(\.string)
    return texts.count == array.count ? texts : nil
  }

  /// Whether the value is `true`.
  var isTrue: Bool {
    guard case .bool(let flag) = value else { return false }
    return flag
  }

  /// The keys of an object that stand more than once.
  var repeatedKeys: [String] {
    guard case .object(let members) = value else { return [] }
    var seen: Set<String> = []
    return members.map(\.key).filter { !seen.insert($0).inserted }
  }
}
