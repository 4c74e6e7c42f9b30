import Columns

extension ErrorCode {
  /// A pipeline file is not YAML.
  public static let pipelineNotYAML = ErrorCode("pipeline-not-yaml", .usage)
  /// A key that is not one.
  public static let pipelineUnknownKey = ErrorCode("pipeline-unknown-key", .usage)
  /// A key that must be there is not.
  public static let pipelineMissingKey = ErrorCode("pipeline-missing-key", .usage)
  /// A value of the wrong shape: a list where a word is asked for, and the like.
  public static let pipelineWrongShape = ErrorCode("pipeline-wrong-shape", .usage)
  /// A word that is not one of those a key takes.
  public static let pipelineUnknownWord = ErrorCode("pipeline-unknown-word", .usage)
  /// A name that is used but never declared.
  public static let pipelineUndeclaredName = ErrorCode("pipeline-undeclared-name", .usage)
  /// A key or name that stands twice.
  public static let pipelineDuplicate = ErrorCode("pipeline-duplicate", .usage)
  /// A stage that is not one, or out of order, or left out.
  public static let pipelineUnknownStage = ErrorCode("pipeline-unknown-stage", .usage)
}
