import Columns
import Yams

/// A node of a settings file that knows its key and line, so that every error can name them.
struct SettingsNode {
  let node: Node
  /// The keys that lead here, joined by dots: `products.statistics.tables`.
  let key: String
  /// The file's name, as it may be shown.
  let file: String

  /// Reads a settings file.
  init(yaml: String, file: String) throws(SluiceError) {
    do {
      guard let root = try Yams.compose(yaml: yaml) else {
        throw SluiceError(.pipelineNotYAML, at: Place(file: file), line: 1)
      }
      node = root
    } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
      throw SluiceError(
        .pipelineDuplicate, at: Place(file: file), key: keys.sorted().first, line: context.mark.line)
    } catch let error as YamlError {
      throw SluiceError(.pipelineNotYAML, at: Place(file: file), line: Self.line(of: error))
    } catch let error as SluiceError {
      throw error
    } catch {
      throw SluiceError(.pipelineNotYAML, at: Place(file: file))
    }
    key = ""
    self.file = file
  }

  private init(node: Node, key: String, file: String) {
    self.node = node
    self.key = key
    self.file = file
  }

  /// The line the node begins on, from 1.
  var line: Int? { node.mark.map { $0.line } }

  /// Whether it is a single value, no list or mapping.
  var isScalar: Bool { node.scalar != nil }

  /// An error about this node.
  func error(_ code: ErrorCode, key: String? = nil, expected: [String] = []) -> SluiceError {
    SluiceError(code, at: Place(file: file), key: key ?? self.key, expected: expected, line: line)
  }

  // MARK: mappings

  /// The values by key, in the order of the file, when all keys are among those allowed.
  func entries(allowing allowed: [String]) throws(SluiceError) -> [String: SettingsNode] {
    var entries: [String: SettingsNode] = [:]
    for entry in try self.entries() {
      guard allowed.contains(entry.name) else {
        let suggestion = NearestWord.suggestion(for: entry.name, among: allowed)
        throw entry.value.error(.pipelineUnknownKey, expected: suggestion.map { [$0] } ?? allowed)
      }
      entries[entry.name] = entry.value
    }
    return entries
  }

  /// The pairs of a mapping whose keys are names of the writer's own.
  func entries() throws(SluiceError) -> [(name: String, value: SettingsNode)] {
    guard let mapping = node.mapping else { throw error(.pipelineWrongShape, expected: ["{ }"]) }
    var entries: [(name: String, value: SettingsNode)] = []
    for (name, value) in mapping {
      guard let name = name.scalar?.string else { throw error(.pipelineWrongShape, expected: ["key: value"]) }
      let child = SettingsNode(node: value, key: key.isEmpty ? name : "\(key).\(name)", file: file)
      if entries.contains(where: { $0.name == name }) { throw child.error(.pipelineDuplicate) }
      entries.append((name, child))
    }
    return entries
  }

  // MARK: lists

  /// The nodes of a list.
  func list() throws(SluiceError) -> [SettingsNode] {
    guard let sequence = node.sequence else { throw error(.pipelineWrongShape, expected: ["[ ]"]) }
    return sequence.map { SettingsNode(node: $0, key: key, file: file) }
  }

  /// The words of a list.
  func words() throws(SluiceError) -> [String] {
    var words: [String] = []
    for item in try list() { words.append(try item.word()) }
    return words
  }

  // MARK: scalars

  /// A text, which may be empty.
  func text() throws(SluiceError) -> String {
    guard let scalar = node.scalar else { throw error(.pipelineWrongShape, expected: ["\"…\""]) }
    return scalar.string
  }

  /// A text that is not empty.
  func word() throws(SluiceError) -> String {
    let text = try text()
    guard !text.isEmpty else { throw error(.pipelineWrongShape, expected: ["\"…\""]) }
    return text
  }

  /// One of some words.
  func word(among allowed: [String]) throws(SluiceError) -> String {
    let word = try word()
    guard allowed.contains(word) else {
      let suggestion = NearestWord.suggestion(for: word, among: allowed)
      throw error(.pipelineUnknownWord, expected: suggestion.map { [$0] } ?? allowed)
    }
    return word
  }

  /// A name that the file declares elsewhere.
  func name(among declared: [String]) throws(SluiceError) -> String {
    let name = try word()
    guard declared.contains(name) else { throw undeclared(name, among: declared) }
    return name
  }

  /// An error about a name that the file declares nowhere.
  func undeclared(_ name: String, among declared: [String]) -> SluiceError {
    let suggestion = NearestWord.suggestion(for: name, among: declared)
    return error(.pipelineUndeclaredName, key: name, expected: suggestion.map { [$0] } ?? declared)
  }

  /// One case of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    as type: Word.Type
  ) throws(SluiceError) -> Word {
    let allowed = type.allCases.map(\.rawValue)
    let word = try word(among: allowed)
    guard let value = type.init(rawValue: word) else { throw error(.pipelineUnknownWord, expected: allowed) }
    return value
  }

  /// True or false.
  func flag() throws(SluiceError) -> Bool {
    try word(among: ["true", "false"]) == "true"
  }

  /// A whole number from a least value on.
  func number(atLeast least: Int) throws(SluiceError) -> Int {
    guard let number = Int(try word()), number >= least else {
      throw error(.pipelineWrongShape, expected: ["≥ \(least)"])
    }
    return number
  }

  /// A text in Chinese and English.
  func label() throws(SluiceError) -> Label {
    let sides = try entries(allowing: ["zh", "en"])
    guard let zh = sides["zh"] else { throw error(.pipelineMissingKey, key: "\(key).zh") }
    guard let en = sides["en"] else { throw error(.pipelineMissingKey, key: "\(key).en") }
    return Label(zh: try zh.word(), en: try en.word())
  }

  private static func line(of error: YamlError) -> Int? {
    switch error {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }
}
