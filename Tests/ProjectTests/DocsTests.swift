import ArgumentParser
import Columns
import Dictionaries
import Testing

@testable import Ingest
@testable import Pipelines
@testable import sluice

/// What the documentation says is what the code does.
@Suite("documentation")
struct DocsTests {
  static let manual = ["README.md", "README.zh-CN.md", "docs/pipelines.md"]

  private static func dictionaries() throws -> Dictionaries {
    let day = try #require(CivilDate(iso: "2026-10-31"))
    return try Dictionaries.load(folder: "\(Project.root)/dictionaries", at: day)
  }

  /// The first YAML block below a heading.
  private static func yaml(in page: String, below heading: String) throws -> String {
    let start = try #require(page.firstRange(of: "\n\(heading)\n"))
    let section = page[start.upperBound...]
    let opening = try #require(section.firstRange(of: "```yaml\n"))
    let block = section[opening.upperBound...]
    let closing = try #require(block.firstRange(of: "```"))
    return String(block[..<closing.lowerBound])
  }

  @Test func theExampleOfTheManualIsAPipelineThatChecksClean() throws {
    let yaml = try Self.yaml(in: Project.text("docs/pipelines.md"), below: "## An example")
    let pipeline = try PipelineDecoder.decode(yaml: yaml, file: "example.yaml", names: .shipped)
    #expect(pipeline.name == "old-age-allowance")
    #expect(pipeline.stages.readsHiddenSheets)
    #expect(try PipelineCheck.refusals(of: pipeline, dictionaries: Self.dictionaries()).isEmpty)
  }

  @Test func everyShippedPipelineChecksClean() throws {
    let files = try Project.files(below: "pipelines", ending: ".yaml")
    #expect(files.count >= 3)
    for file in files {
      let refusals = try PipelineCheck.refusals(ofFile: "\(Project.root)/\(file)", dictionaries: nil)
      #expect(refusals.isEmpty, "\(file)")
      let name = try PipelineFile.load("\(Project.root)/\(file)", dictionaries: nil).pipeline.name
      #expect(file == "pipelines/\(name).yaml")
    }
  }

  @Test func everyShippedPipelineAnswersItemsThatThereAre() throws {
    let lines = try Project.text("dictionaries/disclosure-items.csv").split(separator: "\n")
    let items = Set(lines.compactMap { $0.split(separator: ",").first.map(String.init) })
    for file in try Project.files(below: "pipelines", ending: ".yaml") {
      let pipeline = try PipelineFile.load("\(Project.root)/\(file)", dictionaries: nil).pipeline
      #expect(!pipeline.items.isEmpty, "\(file)")
      for item in pipeline.items { #expect(items.contains(item), "\(file): \(item)") }
    }
  }

  @Test func everyKeyOfAPipelineIsInTheManual() throws {
    let page = try Project.text("docs/pipelines.md")
    for key in PipelineDecoder.topKeys { #expect(page.contains("| `\(key)` |"), "\(key)") }
    for stage in StageDecoder.order { #expect(page.contains("`\(stage)`"), "\(stage)") }
    for product in ProductDecoder.kinds { #expect(page.contains("`\(product)`"), "\(product)") }
    for kind in KnownNames.shipped.kinds { #expect(page.contains("`\(kind)`"), "\(kind)") }
    for key in LayoutDecoder.keys { #expect(page.contains("| `\(key)` |"), "\(key)") }
    for unit in MoneyUnit.allCases { #expect(page.contains("`\(unit.rawValue)`"), "\(unit)") }
    for rows in RowsAre.allCases { #expect(page.contains("`rows: ") && page.contains(rows.rawValue)) }
    for tier in Tier.allCases { #expect(page.contains("`\(tier.rawValue)`"), "\(tier)") }
    for kind in Period.Kind.allCases { #expect(page.contains("`\(kind.rawValue)`"), "\(kind)") }
  }

  @Test func everyRefusedFormatIsInTheManual() throws {
    let page = try Project.text("docs/formats.md")
    for format in RefusedFormats.all { #expect(page.contains("| \(format.name) |"), "\(format.name)") }
  }

  /// Both manuals name every command and every option, and no option that is not one.
  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func everyCommandAndOptionIsInTheManual(page: String) throws {
    let text = try Project.text(page)
    var options: Set<String> = ["--help", "--version"]
    for command in Sluice.configuration.subcommands {
      let name = try #require(command.configuration.commandName)
      #expect(text.contains("`sluice \(name)"), "\(page): \(name)")
      let help = Sluice.helpMessage(for: command)
      options.formUnion(Self.options(in: help))
    }
    for option in options { #expect(text.contains(option), "\(page) lacks \(option)") }
    let named = Self.options(in: text.replacing("pip install --", with: ""))
    #expect(named.subtracting(options).isEmpty, "\(page) names \(named.subtracting(options).sorted())")
  }

  private static func options(in text: String) -> Set<String> {
    Set(text.matches(of: #/--[a-z][a-z-]*/#).map { String($0.output) })
  }

  /// The table shown in both READMEs is of the golden case, which a test holds against the program; what a run prints
  /// and posts is held by `Tests/oracle/readme.py`.
  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func theExampleIsARealRun(page: String) throws {
    let text = try Project.text(page)
    let lines = text.split(separator: "\n").map(String.init)
    let golden = "samples/cases/subsistence-allowance-csv"
    let table = try Project.text("\(golden)/expected/bundle/data/summary.csv").split(separator: "\n").map(
      String.init)
    let excerpt = lines.filter { $0.hasPrefix("2026-10,") }
    #expect(excerpt.count > 5)
    for line in excerpt { #expect(table.contains(line), "\(page): \(line)") }

    let command = try Project.text("\(golden)/cmd").split(whereSeparator: \.isWhitespace)
    let example = try #require(lines.firstIndex { $0.hasPrefix("$ sluice run") })
    for word in command {
      #expect(lines[example...(example + 3)].joined().contains(word), "\(page): \(word)")
    }
  }

  @Test func linksBetweenPagesResolve() throws {
    for page in try Project.pages() {
      let folder = page.split(separator: "/").dropLast().joined(separator: "/")
      for match in try Project.text(page).matches(of: #/\]\(([^)\s]+)\)/#) {
        let link = String(match.output.1)
        if link.hasPrefix("http") || link.hasPrefix("#") { continue }
        let path = String(link.prefix { $0 != "#" })
        #expect(Project.exists(folder.isEmpty ? path : "\(folder)/\(path)"), "\(page): \(link)")
      }
    }
  }

  /// Source files that a page names in backticks are there.
  @Test func filesThatPagesNameAreThere() throws {
    for page in try Project.pages() where !page.hasPrefix("docs/decisions") && page != "CHANGELOG.md" {
      for match in try Project.text(page).matches(
        of: #/`((?:Sources|Tests|docs|scripts|pipelines)/[^`*…{<\s]+)`/#)
      {
        #expect(Project.exists(String(match.output.1)), "\(page): \(match.output.1)")
      }
    }
  }

  @Test func everyPageIsLinkedFromSomewhere() throws {
    let pages = try Project.pages()
    let all = try pages.map { try Project.text($0) }.joined()
    for page in pages where page.hasPrefix("docs/") {
      let name = try #require(page.split(separator: "/").last)
      #expect(all.contains("\(name))"), "nothing links to \(page)")
    }
  }

  @Test func everyDictionaryHasASourceAndALicence() throws {
    let page = try Project.text("dictionaries/README.md")
    for file in try Project.files(below: "dictionaries", ending: ".csv") {
      let name = try #require(file.split(separator: "/").last)
      let row = page.split(separator: "\n").first { $0.hasPrefix("| `\(name)` |") }
      let cells = try #require(row, "\(name) has no row").split(separator: "|")
      #expect(cells.count == 5, "\(name)")
      #expect(cells.allSatisfy { !$0.allSatisfy(\.isWhitespace) }, "\(name)")
    }
  }

  /// Paths of somebody's machine mean nothing to anybody else.
  @Test func noFileNamesAMachine() throws {
    let machines = ["home", "Users", "root", "work", "workspace"].map { "/" + $0 + "/" } + ["../" + "shared"]
    for file in try Project.textFiles() {
      let text = try Project.text(file)
      for path in machines where text.contains(path) {
        for range in text.ranges(of: path) {
          let before = range.lowerBound == text.startIndex ? " " : text[text.index(before: range.lowerBound)]
          #expect(before.isLetter || before.isNumber || ".}$".contains(before), "\(file): \(path)")
        }
      }
    }
  }
}
