/// The rules that mark sensitive cells.
public enum Safeguards {
  /// All of them, in the order of reports.
  public static let all: [any Safeguard] = [
    FewHouseholds(), FewPersons(), FewContributors(), FullCell(),
  ]
}
