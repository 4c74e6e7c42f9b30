import Columns

/// A bundle after it was opened: its members' bytes and what its descriptor says.
struct OpenedBundle {
  /// The bundle's name.
  let name: String
  /// The members that could be read.
  let members: [String: [UInt8]]
  /// The descriptor, if it is JSON.
  let descriptor: JSONNode?
  /// The data files that the descriptor describes.
  let resources: [Resource]

  static let descriptorPath = JSONOpener.descriptor
  static let readmePath = "README.txt"
  static let checksumsPath = "SHA256SUMS"
  static let signaturePath = "SHA256SUMS.sig"

  init(name: String, members: [String: [UInt8]]) {
    self.name = name
    self.members = members
    descriptor = members[Self.descriptorPath].flatMap(JSONReader.read)
    resources = (descriptor?["resources"]?.array ?? []).compactMap(Resource.init)
  }

  /// The paths, in order.
  var paths: [String] { members.keys.sorted() }

  /// The workbook's path.
  var workbookPath: String { "tables/\(descriptor?["name"]?.string ?? "").xlsx" }
}

/// One question of a consumer's check.
protocol BundleCheck: Sendable {
  /// What is wrong.
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem]
}

/// All questions of a consumer's check.
enum BundleChecks {
  static let all: [any BundleCheck] = [
    MembersCheck(), ChecksumsCheck(), DescriptorCheck(), ReadableCheck(), TableCheck(), TotalsCheck(),
    AveragesCheck(), WorkbookCheck(), ReadmeCheck(),
  ]
}
