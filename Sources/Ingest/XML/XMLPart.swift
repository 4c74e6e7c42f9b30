/// Takes what a part of a workbook says, as expat reads it; each kind of part has a subclass.
///
/// A class with overridden methods, because expat's callbacks are C functions that know one type.
class XMLPart {
  /// What was wrong with the contents; ends the reading.
  var failure: XMLFailure?

  /// An element begins.
  func start(_ name: XMLName, _ attributes: XMLAttributes) {}

  /// A piece of text.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  /// An element ends.
  func end(_ name: XMLName) {}
}

/// What can be wrong with a part.
enum XMLFailure: Error {
  /// It is no XML, or not what a workbook has.
  case broken
  /// It is too deep, or a tag is too long.
  case beyondLimits
  /// It has a document type, which is where entities are declared.
  case entities
}

/// The name of an element or attribute without its prefix: writers choose their own.
///
/// It points into the parser's memory and lives during a call only.
struct XMLName {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int

  /// A name without its prefix, of at least one byte.
  @inline(__always)
  init(local bytes: UnsafePointer<UInt8>, count: Int) {
    self.bytes = bytes
    self.count = count
  }

  /// A name that may have a prefix.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    let start = name.lastIndex(of: 0x3a).map { $0 + 1 } ?? 0
    // An empty name equals nothing; it still needs an address.
    bytes = name.baseAddress.map { $0 + start } ?? Self.nothing.utf8Start
    count = name.count - start
  }

  private static let nothing: StaticString = ""

  @inline(__always)
  static func == (name: XMLName, text: StaticString) -> Bool {
    guard name.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<name.count where name.bytes[index] != text.utf8Start[index] { return false }
    return true
  }

  @inline(__always)
  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// An attribute; it lives during a call only.
struct XMLAttribute {
  /// The name with its prefix, and where it begins without.
  let full: UnsafeBufferPointer<UInt8>
  let local: Int
  var value: UnsafeBufferPointer<UInt8>

  @inline(__always)
  static func == (attribute: XMLAttribute, text: StaticString) -> Bool {
    guard attribute.full.count - attribute.local == text.utf8CodeUnitCount else { return false }
    for index in 0..<text.utf8CodeUnitCount
    where attribute.full[attribute.local + index] != text.utf8Start[index] {
      return false
    }
    return true
  }
}

/// The attributes of an element; they live during a call only.
struct XMLAttributes {
  private let list: UnsafeBufferPointer<XMLAttribute>

  @inline(__always)
  init(_ list: UnsafeBufferPointer<XMLAttribute>) { self.list = list }

  /// Looks at every attribute in turn.
  @inline(__always)
  func forEach(_ body: (XMLAttribute) -> Void) {
    for attribute in list { body(attribute) }
  }

  /// The value of an attribute, or nil.
  @inline(__always)
  func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    for attribute in list where attribute == name { return attribute.value }
    return nil
  }

  /// Whether an attribute of a name, whatever its prefix, has a value.
  func contains(_ name: StaticString, _ wanted: StaticString) -> Bool {
    wanted.withUTF8Buffer { wanted in
      list.contains { $0 == name && $0.value.elementsEqual(wanted) }
    }
  }

  /// The value of an attribute as a string, or nil.
  func string(_ name: StaticString) -> String? { value(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The value of an attribute as a number that is not negative, or nil.
  func number(_ name: StaticString) -> Int? { value(name).flatMap(Self.number) }

  /// A number that is not negative, or nil.
  static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 15 else { return nil }
    var number = 0
    for byte in bytes {
      guard byte >= 0x30 && byte <= 0x39 else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// Whether an attribute says yes.
  func isTrue(_ name: StaticString) -> Bool {
    guard let bytes = value(name), let first = bytes.first else { return false }
    return first == 0x31 || first == 0x74 || (bytes.count == 2 && first == 0x6f)
  }
}
