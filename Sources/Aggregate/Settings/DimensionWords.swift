import Columns
import Dictionaries

/// The names of a dimension and its members, as tables show them.
public struct DimensionWords: Sendable {
  /// The dimension's name for readers.
  public let label: Label
  /// Its members in order, without total and unknown.
  public let members: [Table.Member]

  /// Makes the words of a dimension.
  public init(label: Label, members: [Table.Member]) {
    self.label = label
    self.members = members.filter { $0.code != RecordBatch.total && $0.code != RecordBatch.unknown }
  }

  /// Takes the words of a vocabulary.
  public init(_ vocabulary: Vocabulary) {
    self.init(label: vocabulary.label, members: vocabulary.members)
  }

  /// What cannot be told (未知).
  static let unknown = Table.Member(code: RecordBatch.unknown, label: Label(zh: "未知", en: "Unknown"))
}
