import CExpat
import Glibc

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
/// It points into expat's memory and lives during a callback only.
struct XMLName {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int

  init(_ name: UnsafePointer<XML_Char>) {
    // XML_Char is char: expat hands over UTF-8.
    let bytes = UnsafeRawPointer(name).assumingMemoryBound(to: UInt8.self)
    var start = 0
    var end = 0
    while bytes[end] != 0 {
      if bytes[end] == 0x3a { start = end + 1 }
      end += 1
    }
    self.bytes = bytes + start
    count = end - start
  }

  static func == (name: XMLName, text: StaticString) -> Bool {
    guard name.count == text.utf8CodeUnitCount else { return false }
    for index in 0..<name.count where name.bytes[index] != text.utf8Start[index] { return false }
    return true
  }

  static func ~= (text: StaticString, name: XMLName) -> Bool { name == text }
}

/// The attributes of an element; they point into expat's memory and live during a callback only.
struct XMLAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?

  init(_ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) { self.list = list }

  /// The value of an attribute, or nil.
  func value(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let list else { return nil }
    // expat ends the list of names and values with a null pointer.
    var index = 0
    while let found = list[index], let value = list[index + 1] {
      if XMLName(found) == name {
        let bytes = UnsafeRawPointer(value).assumingMemoryBound(to: UInt8.self)
        var count = 0
        while bytes[count] != 0 { count += 1 }
        return UnsafeBufferPointer(start: bytes, count: count)
      }
      index += 2
    }
    return nil
  }

  /// Whether an attribute of a name, whatever its prefix, has a value.
  func contains(_ name: StaticString, _ wanted: StaticString) -> Bool {
    guard let list else { return false }
    var index = 0
    while let found = list[index], let value = list[index + 1] {
      if XMLName(found) == name && strcmp(value, wanted.utf8Start) == 0 { return true }
      index += 2
    }
    return false
  }

  /// The value of an attribute as a string, or nil.
  func string(_ name: StaticString) -> String? { value(name).map { String(decoding: $0, as: UTF8.self) } }

  /// The value of an attribute as a number that is not negative, or nil.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = value(name), !bytes.isEmpty, bytes.count <= 15 else { return nil }
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
