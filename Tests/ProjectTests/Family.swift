import ArgumentParser
import Columns
import Testing

@testable import Aggregate
@testable import Gate
@testable import Ingest
@testable import Packaging
@testable import Protect
@testable import Recognize
@testable import Redact
@testable import Validate
@testable import sluice

/// A family of plug-ins: small files in one folder with one list beside them.
struct Family: Sendable, CustomTestStringConvertible {
  /// The list, as the documentation names it.
  let list: String
  /// Where the files are.
  let folder: String
  /// How the files of plug-ins end; other files of the folder help them.
  var suffix = ""
  /// Files of the folder that are no plug-ins, where no ending tells them apart.
  var helpers: Set<String> = []
  /// The types in the list.
  let types: Set<String>
  /// How they are tested.
  let tests: Tests
  /// The words that name them in pipelines, reports or on the command line; types where they have none.
  let names: [String]
  /// The page that says what each name means.
  let page: String

  /// How a family is tested: a file for each, or one table of cases that holds the list itself.
  enum Tests: Sendable {
    case eachBelow(String)
    case table(String)
  }

  var testDescription: String { list }
}

extension Family {
  /// Every family there is.
  static let all: [Family] = [
    Family(
      list: "FormatReaders.all", folder: "Sources/Ingest/Formats", suffix: "Format",
      helpers: ["RefusedFormat"], types: types(FormatReaders.all),
      tests: .table("Tests/IngestTests/FormatReadersTests.swift"), names: FormatReaders.all.map(\.name),
      page: "docs/formats.md"),
    Family(
      list: "IdentifierKinds.all", folder: "Sources/Recognize/Kinds", suffix: "Kind",
      helpers: ["IdentifierKind"], types: types(IdentifierKinds.all),
      tests: .eachBelow("Tests/RecognizeTests"), names: IdentifierKinds.all.map(\.kind.rawValue),
      page: "docs/adding-an-identifier.md"),
    Family(
      list: "Derivations.all", folder: "Sources/Recognize/Derivations", suffix: "Derivation",
      helpers: ["Derivation"], types: types(Derivations.all), tests: .eachBelow("Tests/RecognizeTests"),
      names: Derivations.names, page: "docs/pipelines.md"),
    Family(
      list: "QualityRules.all", folder: "Sources/Validate/Rules", types: types(QualityRules.all),
      tests: .eachBelow("Tests/ValidateTests/Rules"), names: QualityRules.all.map(\.name),
      page: "docs/pipelines.md"),
    Family(
      list: "Masks.all", folder: "Sources/Redact/Masks", types: Set(Masks.all.map { "\($0)" }),
      tests: .eachBelow("Tests/RedactTests/Masks"), names: Masks.all.map { $0.name },
      page: "docs/pipelines.md"),
    Family(
      list: "FlowRules.all", folder: "Sources/Redact/Flow/Rules", types: types(FlowRules.all),
      tests: .table("Tests/RedactTests/Flow/FlowMutationTests.swift"), names: FlowRules.all.map(\.name),
      page: "docs/adding-a-flow-rule.md"),
    Family(
      list: "Measures.all", folder: "Sources/Aggregate/Measures", suffix: "Measure",
      types: types(Measures.all), tests: .eachBelow("Tests/AggregateTests/Measures"),
      names: Measures.all.map(\.name.rawValue), page: "docs/pipelines.md"),
    Family(
      list: "Safeguards.all", folder: "Sources/Protect/Safeguards", helpers: ["Safeguard", "Safeguards"],
      types: types(Safeguards.all), tests: .eachBelow("Tests/ProtectTests/Safeguards"),
      names: Safeguards.all.map(\.name), page: "docs/pipelines.md"),
    Family(
      list: "BundleWriters.all", folder: "Sources/Packaging/Bundle", suffix: "Writer",
      helpers: ["BundleWriter"], types: types(BundleWriters.all), tests: .eachBelow("Tests/PackagingTests"),
      names: types(BundleWriters.all).sorted(), page: "docs/adding-a-writer.md"),
    Family(
      list: "Openers.all", folder: "Sources/Gate/Openers", suffix: "Opener", helpers: ["Opener"],
      types: types(Openers.all), tests: .table("Tests/GateTests/OpenersTests.swift"),
      names: types(Openers.all).sorted(), page: "docs/adding-an-opener.md"),
    Family(
      list: "BundleChecks.all", folder: "Sources/Gate/Verify", suffix: "Check",
      types: types(BundleChecks.all), tests: .table("Tests/GateTests/VerifierTests.swift"),
      names: types(BundleChecks.all).sorted(), page: "docs/adding-an-opener.md"),
    Family(
      list: "Sluice.configuration.subcommands", folder: "Sources/sluice", suffix: "Command",
      types: Set(Sluice.configuration.subcommands.map { "\($0)" }),
      tests: .table("Tests/sluiceTests/CommandsTests.swift"),
      names: Sluice.configuration.subcommands.compactMap { $0.configuration.commandName },
      page: "README.md"),
  ]

  private static func types(_ plugins: [Any]) -> Set<String> {
    Set(plugins.map { "\(type(of: $0))" })
  }
}
