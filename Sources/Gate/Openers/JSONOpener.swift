import Columns

/// JSON: each string, key and number is a unit, placed by its line.
///
/// An array of arrays is a table: its values are placed by row and column, and so are the words of an array beside it that
/// names the columns.
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
    var texts = JSONTexts(part: part, sink: sink)
    texts.take(json, isResource: false, key: "")
  }
}

/// Hands over the texts of one file.
private struct JSONTexts {
  /// The keys of arrays that name the columns of the table beside them.
  private static let heads: Set<String> = [
    "columns", "header", "headers", "head", "fields", "titles", "表头", "列名", "字段",
  ]

  let part: Part
  let sink: any UnitSink
  /// The last row of a table: where several stand in one line, each has a number of its own.
  private var row = 0

  init(part: Part, sink: any UnitSink) {
    self.part = part
    self.sink = sink
  }

  mutating func take(_ json: JSONNode, isResource: Bool, key: String) {
    switch json.value {
    case .null, .bool: break
    case .string(let text):
      let isComputed = isResource && Self.isHash(key, text)
      sink.take(text, Unit(part, row: json.line, role: isComputed ? .computed : .text, label: key))
    case .number(let text):
      let isComputed = isResource && key == "bytes" && text.allSatisfy(\.isNumber)
      sink.take(text, Unit(part, row: json.line, role: isComputed ? .computed : .number, label: key))
    case .array(let rows) where Self.isTable(json):
      for cells in rows { take(cells: cells, row: max(cells.line, row + 1)) }
    case .array(let elements):
      let areResources = key == "resources" && part.name == JSONOpener.descriptor
      for element in elements { take(element, isResource: areResources, key: key) }
    case .object(let members): take(members, isResource: isResource)
    }
  }

  private mutating func take(_ members: [(key: String, value: JSONNode)], isResource: Bool) {
    let hasTable = members.contains { Self.isTable($0.value) }
    for member in members {
      sink.take(member.key, Unit(part, row: member.value.line))
      // The table may stand before the words that name its columns.
      if hasTable, Self.isHead(member) { continue }
      if Self.isTable(member.value) {
        for head in members where Self.isHead(head) { take(cells: head.value, row: row + 1) }
      }
      take(member.value, isResource: isResource, key: member.key)
    }
  }

  private mutating func take(cells json: JSONNode, row: Int) {
    self.row = row
    for (index, cell) in (json.array ?? []).enumerated() {
      switch cell.value {
      case .string(let text): sink.take(text, Unit(part, row: row, column: index + 1))
      case .number(let text): sink.take(text, Unit(part, row: row, column: index + 1, role: .number))
      default: break
      }
    }
  }

  private static func isHead(_ member: (key: String, value: JSONNode)) -> Bool {
    heads.contains(member.key.lowercased()) && member.value.strings?.isEmpty == false
  }

  /// Whether a value is an array of arrays of two strings, numbers and the like or more.
  private static func isTable(_ json: JSONNode) -> Bool {
    guard let rows = json.array, !rows.isEmpty else { return false }
    return rows.allSatisfy { row in
      guard let cells = row.array, cells.count > 1 else { return false }
      return cells.allSatisfy { cell in
        switch cell.value {
        case .array, .object: false
        default: true
        }
      }
    }
  }

  private static func isHash(_ key: String, _ text: String) -> Bool {
    let digest = Array(text.utf8.dropFirst("sha256:".utf8.count))
    return key == "hash" && text.hasPrefix("sha256:") && ChecksumsOpener.isDigest(digest.span)
  }
}
