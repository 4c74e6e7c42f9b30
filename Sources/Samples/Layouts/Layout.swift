/// A way in which offices lay a ledger out on a sheet.
public struct Layout: Sendable, CustomStringConvertible {
  /// Its name, as in docs/formats.md.
  public let name: String
  /// The codes that reading it finds, without those of the format.
  public let findings: Set<String>
  /// What a format must be able to hold.
  public let needs: Set<SheetFormat.Ability>
  /// Whether it has rows of another programme than the subsistence allowance.
  public let isOfSeveralProgrammes: Bool
  private let build: @Sendable (Roster) -> Grid

  init(
    _ name: String, findings: Set<String> = [], needs: Set<SheetFormat.Ability> = [],
    isOfSeveralProgrammes: Bool = false, _ build: @escaping @Sendable (Roster) -> Grid
  ) {
    self.name = name
    self.findings = findings
    self.needs = needs
    self.isOfSeveralProgrammes = isOfSeveralProgrammes
    self.build = build
  }

  /// The sheets of a roster in this layout.
  public func grid(_ roster: Roster) -> Grid { build(roster) }

  /// The name, for tests.
  public var description: String { name }
}

/// The layouts.
public enum Layouts {
  /// All of them; each is read so that every record arrives, and nothing else is taken for one.
  public static let all: [Layout] =
    simple + headers + totals + households + tables + places + programmes + hidden + kept

  /// The layout with a name.
  public static func named(_ name: String) -> Layout? { all.first { $0.name == name } }

  static func one(_ rows: [Grid.Row], merges: [Grid.Merge] = []) -> Grid {
    var sheet = Grid.Sheet("Sheet1", rows)
    sheet.merges = merges
    return Grid(sheets: [sheet])
  }
}
