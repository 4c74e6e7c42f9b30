import Columns
import FoundationEssentials
import Packaging
import Testing

@Suite("descriptor writer")
struct DescriptorWriterTests {
  private struct Package: Decodable {
    let name, id, title, version, created: String
    let profile: String
    let licenses: [[String: String]]
    let contributors: [Contributor]
    let keywords: [String]
    let resources: [Resource]

    struct Contributor: Decodable {
      let title: String
      let email: String?
      let roles: [String]
    }

    struct Resource: Decodable {
      let name, path, type, format, mediatype, encoding, hash: String
      let bytes, withheldPeoplePercent: Int
      let schema: Schema
    }

    struct Schema: Decodable {
      let fields: [Field]
      let primaryKey, missingValues: [String]
    }

    struct Field: Decodable {
      let name, type, title, description: String
      let categories: [Category]?
      let constraints: Constraints?
      let missingValues: [String]?
    }

    struct Category: Decodable {
      let value, label: String
      let english: String
      enum CodingKeys: String, CodingKey {
        case value, label
        case english = "label_en"
      }
    }

    struct Constraints: Decodable {
      let required: Bool?
      let pattern: String?
      let values: [String]?
      enum CodingKeys: String, CodingKey {
        case required, pattern
        case values = "enum"
      }
    }

    enum CodingKeys: String, CodingKey {
      case name, id, title, version, created, licenses, contributors, keywords, resources
      case profile = "$schema"
    }
  }

  private func package(_ info: ReleaseInfo? = nil) throws -> (package: Package, folder: TestFolder) {
    let folder = try TestFolder()
    let content = ReleaseContent(tables: [Fixtures.table], info: try info ?? Fixtures.info(version: 3))
    _ = try BundleWriters.write(content, into: folder.path)
    let bytes = try folder.bytes("datapackage.json")
    return (try JSONDecoder().decode(Package.self, from: Data(bytes)), folder)
  }

  @Test func tellsWhatThePackageIs() throws {
    let package = try package().package
    #expect(package.profile == "https://datapackage.org/profiles/2.0/datapackage.json")
    #expect(package.name == "subsistence-allowance")
    #expect(package.id == "CN-530500/subsistence-allowance")
    #expect(package.title == "城乡最低生活保障")
    #expect(package.version == "3.0.0")
    #expect(package.created == "2026-10-31T00:00:00+08:00")
    #expect(package.licenses.first?["name"] == "CC-BY-4.0")
    #expect(package.contributors.map(\.roles) == [["creator", "rightsHolder"], ["contact"]])
    #expect(package.contributors.last?.email == "office@example.org")
    #expect(package.keywords.contains("隆阳区"))
  }

  @Test func tellsLengthAndDigestOfTheDataFile() throws {
    let (package, folder) = try package()
    let resource = try #require(package.resources.first)
    #expect(resource.path == "data/summary.csv")
    #expect([resource.name, resource.type, resource.format] == ["summary", "table", "csv"])
    #expect([resource.mediatype, resource.encoding] == ["text/csv", "utf-8"])
    #expect(resource.bytes == (try folder.bytes("data/summary.csv").count))
    let sum = shell("sha256sum '\(folder.path)/data/summary.csv'").output.prefix(64)
    #expect(resource.hash == "sha256:\(sum)")
    #expect(resource.withheldPeoplePercent == 9)
  }

  @Test func fieldsAreTheColumnsOfTheFile() throws {
    let (package, folder) = try package()
    let schema = try #require(package.resources.first).schema
    let header = try folder.text("data/summary.csv").prefix { $0 != "\n" }
    #expect(schema.fields.map(\.name).joined(separator: ",") == header)
    #expect(schema.fields.allSatisfy { !$0.title.isEmpty && !$0.description.isEmpty })
    #expect(
      schema.primaryKey == ["period", "area_level", "area_name", "parent_area", "urban_rural", "measure"])
    #expect(schema.missingValues == [""])
  }

  @Test(arguments: [
    ("period", ["2026-10"], true), ("area_level", ["city", "county", "township"], true),
    ("urban_rural", ["Total", "urban", "rural"], true),
    ("measure", ["persons", "amount_due", "standard"], true),
    ("unit", ["persons", "CNY", "CNY_per_person_month"], true), ("obs_status", ["A", "Q", "L"], true),
    ("conf_status", ["F", "C"], true), ("value", nil, false), ("area_code", nil, false),
  ])
  func codedColumnsListTheirCodes(name: String, values: [String]?, isRequired: Bool) throws {
    let schema = try #require(try package().package.resources.first).schema
    let field = try #require(schema.fields.first { $0.name == name })
    #expect(field.constraints?.values == values)
    #expect(field.categories?.map(\.value) == values)
    #expect((field.constraints?.required ?? false) == isRequired)
    #expect(field.categories?.allSatisfy { !$0.label.isEmpty && !$0.english.isEmpty } ?? true)
  }

  @Test func aCityHasAParentThatIsEmptyAndNotMissing() throws {
    let schema = try #require(try package().package.resources.first).schema
    #expect(schema.fields.first { $0.name == "parent_area" }?.missingValues == [])
    #expect(schema.fields.first { $0.name == "area_name" }?.missingValues == nil)
  }

  @Test func hashIsNotDeclared() throws {
    let folder = try TestFolder()
    let staged = try BundleWriters.write(try Fixtures.content(), into: folder.path)
    let declared = try #require(staged.files.first { $0.path == "datapackage.json" }).declared
    #expect(declared.contains("社会救助科"))
    #expect(declared.contains("0875-0000000"))
    #expect(!declared.contains { $0.hasPrefix("sha256:") })
  }
}
