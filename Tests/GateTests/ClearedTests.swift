import Glibc
import Testing

@testable import Gate

/// Only the gate can say that something is cleared: another module that tries does not compile.
@Suite("cleared")
struct ClearedTests {
  /// What a publisher looks like.
  static let publisher = """
    import Columns
    import Gate
    func publish(_ release: Cleared<Staged>) -> String { release.value.folder }
    """

  @Test func aPublisherOfClearedFilesCompiles() throws {
    let result = try Self.typecheck(
      Self.publisher
        + """

        func run(_ staged: Staged, _ gate: LeakGate) throws -> String { publish(try gate.clear(staged)) }
        """)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(arguments: [
    ("func run(_ staged: Staged) -> String { publish(Cleared(staged)) }", "initializer is inaccessible"),
    (
      "func run(_ staged: Staged) -> String { publish(Cleared<Staged>.init(staged)) }",
      "initializer is inaccessible"
    ),
    ("func run(_ staged: Staged) -> String { publish(staged) }", "cannot convert value of type 'Staged'"),
    (
      "extension Cleared { init(other value: Value) { self.value = value } }",
      "'let' property 'value' may not be initialized directly"
    ),
  ])
  func anUnclearedValueDoesNotCompile(line: String, reason: String) throws {
    let result = try Self.typecheck("\(Self.publisher)\n\(line)\n")
    #expect(result.status != 0)
    #expect(result.errors.contains(reason), "\(result.errors)")
  }

  /// Type-checks a file as a module of its own against the built modules, which lie beside the tests.
  private static func typecheck(_ source: String) throws -> (status: Int32, errors: String) {
    let scratch = Scratch()
    scratch.write(Array(source.utf8), "snippet.swift")
    let executable = try #require(realpath("/proc/self/exe", nil).map { String(cString: $0) })
    // Under `swift test` the process may be the toolchain's own runner: the tests' file names the folder.
    let products = try #require(
      ([executable] + CommandLine.arguments).map(folder).first {
        access("\($0)/Modules/Gate.swiftmodule", F_OK) == 0
      })
    let maps = try #require(moduleMaps())
    let log = "\(scratch.path)/errors"
    let command =
      "swiftc -typecheck -swift-version 6 -I '\(products)/Modules' \(maps) '\(scratch.path)/snippet.swift' 2> '\(log)'"
    let status = system(command)
    let errors = (try? Part(file: "errors", at: log).bytes()) ?? []
    return (status, String(decoding: errors, as: UTF8.self))
  }

  private static func folder(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }

  /// Options for the C libraries that the modules import.
  private static func moduleMaps(file: String = #filePath) -> String? {
    let root = folder(folder(folder(file)))
    return ["CCSV", "CCrypto", "CDeflate", "CExpat", "CZip", "CZlib"]
      .map { "-Xcc -fmodule-map-file='\(root)/Sources/System/\($0)/module.modulemap'" }.joined(separator: " ")
  }
}
