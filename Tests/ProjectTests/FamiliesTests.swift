import Testing

/// Folder, list, tests and documentation of every family of plug-ins say the same.
@Suite("families")
struct FamiliesTests {
  @Test(arguments: Family.all)
  func everyFileIsInTheListAndEveryEntryHasAFile(family: Family) throws {
    let files = Set(
      try Project.files(in: family.folder, ending: ".swift").map { String($0.dropLast(".swift".count)) })
    let plugins = files.subtracting(family.helpers).filter { $0.hasSuffix(family.suffix) }
    #expect(Set(plugins) == family.types, "\(family.list) and \(family.folder) differ")
    #expect(family.helpers.isSubset(of: files), "\(family.folder) has no such helpers any more")
  }

  @Test(arguments: Family.all)
  func everyEntryIsTested(family: Family) throws {
    switch family.tests {
    case .eachBelow(let folder):
      let tests = Set(
        try Project.files(below: folder, ending: "Tests.swift").map {
          String($0.split(separator: "/").last ?? "")
        })
      for type in family.types.sorted() {
        #expect(tests.contains("\(type)Tests.swift"), "\(folder) has no \(type)Tests.swift")
      }
    case .table(let file):
      // The table holds the list itself: it fails when an entry has no case.
      #expect(try Project.text(file).contains(family.list), "\(file) does not look at \(family.list)")
    }
  }

  @Test(arguments: Family.all)
  func everyNameIsDocumented(family: Family) throws {
    let page = try Project.text(family.page)
    for name in family.names {
      #expect(page.contains("`\(name)`") || page.contains("`sluice \(name)"), "\(family.page): `\(name)`")
    }
  }

  @Test(arguments: Family.all)
  func theArchitectureNamesTheList(family: Family) throws {
    let list = family.list.replacing(".configuration.subcommands", with: "")
    #expect(try Project.text("docs/architecture.md").contains("`\(list)`"), "\(family.list)")
  }

  /// A list beside files that this table does not know would not be held to anything.
  @Test func noListOfPluginsIsForgotten() throws {
    let known = Set(Family.all.map { String($0.list.prefix { $0 != "." }) })
    for file in try Project.files(below: "Sources", ending: ".swift") {
      let lines = try Project.text(file).split(separator: "\n").map(String.init)
      for (index, line) in lines.enumerated() where line.contains("static let all: [any ") {
        let owner = lines[..<index].last { $0.contains("enum ") }?.split(separator: " ")
        let name = owner.flatMap { words in
          words.firstIndex(of: "enum").map { String(words[$0 + 1]) }
        }
        #expect(known.contains(name ?? ""), "\(file): \(name ?? line) is not in Family.all")
      }
    }
  }
}
