/// A JSON value whose objects keep the order they were written in, so that equal values give equal bytes.
public enum JSON: Sendable, Hashable {
  /// An object; the keys in the order they are to be written.
  case object([Pair])
  /// A list.
  case array([JSON])
  /// A text.
  case string(String)
  /// A whole number.
  case int(Int)
  /// A number with decimals, already written: `12.50`.
  case decimal(String)
  /// True or false.
  case bool(Bool)
  /// Nothing.
  case null

  /// A key and its value.
  public struct Pair: Sendable, Hashable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JSON
  }

  /// An object from pairs.
  public static func record(_ pairs: [(String, JSON)]) -> JSON {
    .object(pairs.map { Pair(key: $0.0, value: $0.1) })
  }

  /// A text, or null.
  public static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// A number, or null.
  public static func number(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }

  /// The value as UTF-8 text in lines of two-blank steps, ending in a line end.
  public var text: String {
    var text = ""
    write(to: &text, indent: "")
    return text + "\n"
  }

  private func write(to text: inout String, indent: String) {
    switch self {
    case .object(let pairs):
      JSON.writeList(
        pairs.map { pair in
          { text, indent in
            text += "\(JSON.quoted(pair.key)): "
            pair.value.write(to: &text, indent: indent)
          }
        }, brackets: ("{", "}"), to: &text, indent: indent)
    case .array(let values):
      JSON.writeList(
        values.map { value in { text, indent in value.write(to: &text, indent: indent) } },
        brackets: ("[", "]"), to: &text, indent: indent)
    case .string(let string): text += JSON.quoted(string)
    case .int(let number): text += String(number)
    case .decimal(let number): text += number
    case .bool(let flag): text += flag ? "true" : "false"
    case .null: text += "null"
    }
  }

  private static func writeList(
    _ items: [(inout String, String) -> Void], brackets: (String, String), to text: inout String,
    indent: String
  ) {
    guard !items.isEmpty else {
      text += brackets.0 + brackets.1
      return
    }
    let inner = indent + "  "
    text += brackets.0
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n\(inner)" : ",\n\(inner)"
      item(&text, inner)
    }
    text += "\n\(indent)\(brackets.1)"
  }

  /// A text as JSON writes it, in quotation marks.
  public static func quoted(_ string: String) -> String {
    var quoted = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case let control where control.value < 0x20 || control.value == 0x7f:
        let digits = String(control.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
