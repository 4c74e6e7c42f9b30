import Columns

/// JSON: each string, key and number is a unit, placed by its line.
///
/// In the descriptor of a data package, `hash` and `bytes` of a resource are ours and hold what they say.
struct JSONOpener: Opener {
  /// The name of the descriptor.
  static let descriptor = "datapackage.json"

  func opens(_ part: Part) -> Bool { part.name.hasSuffix(".json") || part.name.hasSuffix(".jsonld") }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    guard let json = LegacyText.utf8(try part.bytes()).flatMap(JSONReader.read) else {
      throw part.error(.partUnreadable)
    }
    walk(json, part, into: sink, isResource: false, key: "")
  }

  private func walk(_ json: JSONNode, _ part: Part, into sink: any UnitSink, isResource: Bool, key: String) {
    switch json.value {
    case .null, .bool: break
    case .string(let text):
      sink.take(
        text,
        Unit(part, row: json.line, role: isResource && isHash(key, text) ? .computed : .text, label: key))
    case .number(let text):
      let isComputed = isResource && key == "bytes" && text.allSatisfy(\.isNumber)
      sink.take(text, Unit(part, row: json.line, role: isComputed ? .computed : .number, label: key))
    case .array(let elements):
      let areResources = key == "resources" && part.name == Self.descriptor
      for element in elements {
        walk(element, part, into: sink, isResource: areResources, key: key)
      }
    case .object(let members):
      for member in members {
        sink.take(member.key, Unit(part, row: member.value.line))
        walk(member.value, part, into: sink, isResource: isResource, key: member.key)
      }
    }
  }

  private func isHash(_ key: String, _ text: String) -> Bool {
    let digest = Array(text.utf8.dropFirst("sha256:".utf8.count))
    return key == "hash" && text.hasPrefix("sha256:") && ChecksumsOpener.isDigest(digest.span)
  }
}
