import Columns
import Redact

/// Decodes the mask of one column: its name, or its name with settings.
///
/// A digest without a key is let through to the flow rules, which refuse it by its path and say why.
enum MaskDecoder {
  static let keys = ["mask", "keep_first", "keep_last", "level", "vocabulary", "digest", "step", "top"]

  static func settings(
    _ node: SettingsNode, names: KnownNames, allowing more: [String] = []
  ) throws(SluiceError) -> MaskSettings {
    if node.isScalar { return MaskSettings(try mask(node, names)) }
    let keys = try node.entries(allowing: keys + more)
    guard let name = keys["mask"] else { throw node.error(.pipelineMissingKey, key: "\(node.key).mask") }
    return MaskSettings(
      try mask(name, names),
      keepFirst: try keys["keep_first"]?.number(atLeast: 0),
      keepLast: try keys["keep_last"]?.number(atLeast: 0),
      level: try keys["level"]?.word(as: MaskSettings.AddressLevel.self) ?? .village,
      vocabulary: try keys["vocabulary"]?.word(),
      digest: try keys["digest"]?.word(as: KeyedDigest.self) ?? .sm3,
      step: try keys["step"]?.number(atLeast: 1), top: try keys["top"]?.number(atLeast: 1))
  }

  private static func mask(_ node: SettingsNode, _ names: KnownNames) throws(SluiceError) -> String {
    let word = try node.word().lowercased()
    return FlowRules.unkeyedDigests.contains(word) ? word : try node.word(among: names.masks)
  }
}
