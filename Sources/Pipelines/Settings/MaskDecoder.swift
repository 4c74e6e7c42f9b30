import Columns
import Redact

/// Decodes the mask of one column: its name, or its name with settings.
enum MaskDecoder {
  static func settings(_ node: SettingsNode, names: KnownNames) throws(SluiceError) -> MaskSettings {
    if node.isScalar { return MaskSettings(try node.word(among: names.masks)) }
    let keys = try node.entries(
      allowing: ["mask", "keep_first", "keep_last", "level", "vocabulary", "digest"])
    guard let name = keys["mask"] else { throw node.error(.pipelineMissingKey, key: "\(node.key).mask") }
    return MaskSettings(
      try name.word(among: names.masks),
      keepFirst: try keys["keep_first"]?.number(atLeast: 0),
      keepLast: try keys["keep_last"]?.number(atLeast: 0),
      level: try keys["level"]?.word(as: MaskSettings.AddressLevel.self) ?? .village,
      vocabulary: try keys["vocabulary"]?.word(),
      digest: try keys["digest"]?.word(as: KeyedDigest.self) ?? .sm3)
  }
}
