import Testing

/// Every leak trap has a test that catches it, or a line that says why it is out of reach.
@Suite("leak traps")
struct LeakTrapsTableTests {
  @Test func everyTrapIsCaughtOrOutOfReach() throws {
    let page = try Project.text("docs/leak-traps.md")
    var tests = ""
    for file in try Project.files(below: "Tests", ending: ".swift") { tests += try Project.text(file) }
    var numbers: [Int] = []
    for line in page.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingPrefix { $0 == " " } }
      guard cells.count == 3, let number = Int(cells[0].filter { $0 != " " }) else { continue }
      numbers.append(number)
      let names = cells[2].matches(of: #/`([a-z][A-Za-z]+)`/#).map { String($0.output.1) }
      #expect(!names.isEmpty || cells[2].contains("(threat-model.md"), "\(number) has no test and no reason")
      for name in names { #expect(tests.contains("func \(name)("), "\(number): there is no test \(name)") }
    }
    #expect(numbers == Array(1...93))
  }

  /// A row that rests on a table of cases has a case of its own in it.
  @Test(arguments: [
    ("isFound", "Tests/GateTests/LeakTrapsTests.swift"),
    ("rowsOfPeopleStayInTheOffice", "Tests/PipelinesTests/LeakTrapPipelinesTests.swift"),
  ])
  func everyRowHasItsCase(test: String, file: String) throws {
    let cases = try Project.text(file).matches(of: #/Trap\(\s*(?:number: )?((?:\d+, )+)/#).flatMap {
      $0.output.1.split(separator: ",").compactMap { Int($0.filter { $0 != " " }) }
    }
    for line in try Project.text("docs/leak-traps.md").split(separator: "\n") where line.contains("`\(test)`")
    {
      guard let number = Int(line.dropFirst(2).prefix { $0.isNumber }) else { continue }
      #expect(cases.contains(number), "\(number) has no case in \(file)")
    }
  }
}
