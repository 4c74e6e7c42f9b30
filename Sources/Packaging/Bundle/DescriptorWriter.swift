import Columns
import Messages

/// Writes `datapackage.json`: what the bundle is and what every column means (Data Package version 2).
///
/// Our own `JSON` keeps the keys in the order in which a reader wants them, which sorted keys would not.
struct DescriptorWriter: BundleWriter {
  static let path = "datapackage.json"
  static let profile = "https://datapackage.org/profiles/2.0/datapackage.json"

  func write(
    _ content: ReleaseContent, after earlier: [StagedFile], in folder: StagingFolder
  ) throws(SluiceError) -> [StagedFile] {
    var resources: [JSON] = []
    for table in content.tables {
      let digest = try FileDigest(of: DataWriter.path(table), in: folder)
      resources.append(ResourceDescriptor(table: table, content: content, digest: digest).json)
    }
    let json = DescriptorWriter.package(content, resources: resources)
    try folder.write(json.text, to: DescriptorWriter.path, audience: .everyone)
    return [
      StagedFile(path: DescriptorWriter.path, audience: .everyone, declared: DescriptorWriter.texts(json))
    ]
  }

  private static func package(_ content: ReleaseContent, resources: [JSON]) -> JSON {
    let info = content.info
    let items = info.items.map { item in
      JSON.record([("number", .string(item.number)), ("title", .string(item.title))])
    }
    var pairs: [(String, JSON)] = [
      ("$schema", .string(profile)),
      ("name", .string(info.slug)),
      ("id", .string(identifier(content))),
      ("title", .string(info.title.zh)),
      ("title_en", .string(info.title.en)),
      ("description", .string(description(info))),
      ("version", .string(info.semanticVersion)),
      ("created", .string("\(info.date.iso)T00:00:00+08:00")),
      ("temporal", .string("\(info.period.firstDay.iso)/\(info.period.lastDay.iso)")),
      ("licenses", .array([licence(info.licence)])),
    ]
    let contributors = contributors(info)
    if !contributors.isEmpty { pairs.append(("contributors", .array(contributors))) }
    pairs += [
      ("sources", .array([.record([("title", .string(BundleWords.ledgerSource.zh))])])),
      ("keywords", .array(keywords(content).map(JSON.string))),
    ]
    if !items.isEmpty { pairs.append(("disclosureItems", .array(items))) }
    pairs.append(("resources", .array(resources)))
    return .record(pairs)
  }

  /// The dataset's identifier, the same for every period and version: the city's code and the slug.
  private static func identifier(_ content: ReleaseContent) -> String {
    let city = content.tables.first?.areas.first { $0.level == .city && !$0.code.isEmpty }
    return "CN\(city.map { "-" + $0.code } ?? "")/\(content.info.slug)"
  }

  private static func description(_ info: ReleaseInfo) -> String {
    Language.allCases.map { language in
      ReleaseLines(info: info).lines(language).joined(separator: language == .zh ? "；" : "; ")
    }.joined(separator: "\n\n")
  }

  private static func licence(_ licence: Licence) -> JSON {
    var pairs: [(String, JSON)] = []
    if let identifier = licence.identifier { pairs.append(("name", .string(identifier))) }
    if !licence.url.isEmpty { pairs.append(("path", .string(licence.url))) }
    // The profile asks for a name or a path.
    if pairs.isEmpty { pairs.append(("name", .string("other-open"))) }
    return .record(pairs + [("title", .string(licence.title.zh))])
  }

  private static func contributors(_ info: ReleaseInfo) -> [JSON] {
    var contributors: [JSON] = []
    if !info.office.isEmpty {
      let roles = ["creator", "rightsHolder"].map(JSON.string)
      contributors.append(.record([("title", .string(info.office)), ("roles", .array(roles))]))
    }
    for contact in info.contacts {
      var pairs: [(String, JSON)] = [("title", .string(contact.office))]
      if !contact.email.isEmpty { pairs.append(("email", .string(contact.email))) }
      if !contact.telephone.isEmpty { pairs.append(("telephone", .string(contact.telephone))) }
      contributors.append(.record(pairs + [("roles", .array([.string("contact")]))]))
    }
    return contributors
  }

  private static func keywords(_ content: ReleaseContent) -> [String] {
    var keywords = [content.info.title.zh, content.info.title.en]
    for table in content.tables {
      for area in table.areas where area.level.depth < 2 && !keywords.contains(area.name) {
        keywords.append(area.name)
      }
    }
    return keywords
  }

  /// Every text of a value: all of them are ours, only digests are not words.
  private static func texts(_ json: JSON) -> Set<String> {
    switch json {
    case .object(let pairs):
      pairs.reduce(into: []) { texts, pair in
        texts.insert(pair.key)
        if pair.key != "hash" { texts.formUnion(DescriptorWriter.texts(pair.value)) }
      }
    case .array(let values): values.reduce(into: []) { $0.formUnion(texts($1)) }
    case .string(let text): [text]
    case .int, .decimal, .bool, .null: []
    }
  }
}

/// One data file in the descriptor.
struct ResourceDescriptor {
  let table: Table
  let content: ReleaseContent
  let digest: FileDigest

  var json: JSON {
    let share = WithheldShare(of: table)
    return .record([
      ("name", .string(table.spec.name)),
      ("path", .string(DataWriter.path(table))),
      ("title", .string(table.spec.title.zh)),
      ("title_en", .string(table.spec.title.en)),
      ("description", .string(description)),
      ("type", .string("table")),
      ("format", .string("csv")),
      ("mediatype", .string("text/csv")),
      ("encoding", .string("utf-8")),
      ("bytes", .int(digest.byteCount)),
      ("hash", .string("sha256:\(digest.sha256)")),
      ("withheldPeoplePercent", .int(share.percent)),
      // Which measures add up over areas and members, for those who check totals.
      (
        "sluice:additive",
        .array(table.measures.filter(\.isAdditive).map { .string($0.name.rawValue) })
      ),
      ("schema", TableSchema(table: table, period: content.info.period).json),
    ])
  }

  private var description: String {
    Language.allCases.map {
      TableStatement(table: table, content: content).lines($0).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
