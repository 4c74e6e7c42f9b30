import Columns
import Packaging
import Testing

@Suite("checksum writer")
struct ChecksumWriterTests {
  @Test func coreutilsAcceptsIt() throws {
    let folder = try TestFolder()
    let staged = try BundleWriters.write(try Fixtures.content(), into: folder.path)
    let check = shell("cd '\(folder.path)' && sha256sum --strict -c SHA256SUMS")
    #expect(check.status == 0)
    let listed = try folder.text("SHA256SUMS").split(separator: "\n").map { String($0.dropFirst(66)) }
    #expect(listed == listed.sorted())
    #expect(Set(listed) == Set(staged.files.map(\.path)).subtracting(["SHA256SUMS"]))
  }
}
