/// The beginning or end of an element of a web page.
struct HTMLTag {
  /// In lower case.
  let name: String
  let isEnd: Bool
  /// What stands between the name and the end of the tag.
  private let rest: ArraySlice<UInt8>

  /// - Parameter body: what stands between `<` and `>`.
  init(_ body: ArraySlice<UInt8>) {
    isEnd = body.first == 0x2f
    let body = isEnd ? body.dropFirst() : body
    let name = body.prefix { !Self.isBlank($0) && $0 != 0x2f }
    self.name = String(decoding: name, as: UTF8.self).lowercased()
    rest = body.dropFirst(name.count)
  }

  /// The attributes, with names in lower case; of two with one name the first counts.
  func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    var rest = rest
    while true {
      rest = rest.drop { Self.isBlank($0) || $0 == 0x2f || $0 == 0x3d }
      let name = rest.prefix { !Self.isBlank($0) && $0 != 0x3d && $0 != 0x2f }
      if name.isEmpty { return attributes }
      rest = rest.dropFirst(name.count).drop(while: Self.isBlank)
      var value: ArraySlice<UInt8> = []
      if rest.first == 0x3d {
        rest = rest.dropFirst().drop(while: Self.isBlank)
        if let quote = rest.first, quote == 0x22 || quote == 0x27 {
          value = rest.dropFirst().prefix { $0 != quote }
          rest = rest.dropFirst(value.count + 2)
        } else {
          value = rest.prefix { !Self.isBlank($0) }
          rest = rest.dropFirst(value.count)
        }
      }
      let key = String(decoding: name, as: UTF8.self).lowercased()
      if attributes[key] == nil {
        attributes[key] = String(decoding: HTMLEntities.decoded(Array(value)), as: UTF8.self)
      }
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d || byte == 0x0c
  }
}
