import CCrypto
import Columns

@testable import Gate

/// A small bundle as the packaging writes it, to be audited, verified and damaged.
struct TestBundle: Sendable {
  /// One data file: rows of area, members, measure and what is shown.
  struct Data: Sendable {
    var name: String
    var dimensions: [(name: String, members: [String])]
    /// Level, code, name, parent.
    var areas: [[String]]
    var measures: [(name: String, unit: String)]
    /// The shown text of a cell, `c` for withheld, `x` for not available.
    var cell: @Sendable (_ area: String, _ members: [String], _ measure: String) -> String
    var withheldPercent: Int?
    /// Dimensions of which a household has several members.
    var overlapping: Set<String> = []
    /// Which records the table says to be about.
    var population: String?
  }

  var data: [Data]
  var period = "2026-10"

  static func combinations(_ lists: [[String]]) -> [[String]] {
    lists.reduce([[]]) { combinations, list in combinations.flatMap { start in list.map { start + [$0] } } }
  }

  func csv(_ data: Data) -> String {
    var lines = [
      "period,area_level,area_code,area_name,parent_area" + data.dimensions.map { "," + $0.name }.joined()
        + ",measure,unit,value,obs_status,conf_status"
    ]
    for area in data.areas {
      for members in Self.combinations(data.dimensions.map(\.members)) {
        for measure in data.measures {
          let shown = data.cell(area[2], members, measure.name)
          let status = shown == "c" ? ",Q,C" : shown == "x" ? ",L,F" : "\(shown),A,F"
          lines.append(
            ([period] + area + members + [measure.name, measure.unit]).joined(separator: ",") + "," + status)
        }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func field(
    _ name: String, _ values: [String]? = nil, type: String = "string", required: Bool = true,
    isPartition: Bool = true
  ) -> String {
    let list = values.map { ", \"enum\": [\($0.map { "\"\($0)\"" }.joined(separator: ", "))]" } ?? ""
    return
      "{\"name\": \"\(name)\", \"type\": \"\(type)\", \"constraints\": {\"required\": \(required)\(list)}"
      + (isPartition ? "}" : ", \"sluice:partition\": false}")
  }

  private func resource(_ data: Data, _ bytes: [UInt8]) -> String {
    let key =
      ["period", "area_level", "area_name", "parent_area"] + data.dimensions.map(\.name) + ["measure"]
    let fields =
      [
        field("period", [period]), field("area_level", ["city", "county", "township"]),
        field("area_code", required: false), field("area_name"), field("parent_area", required: false),
      ]
      + data.dimensions.map {
        field($0.name, $0.members, isPartition: !data.overlapping.contains($0.name))
      } + [
        field("measure", data.measures.map(\.name)),
        field("unit", Array(Set(data.measures.map(\.unit))).sorted()),
        field("value", type: "number", required: false), field("obs_status", ["A", "Q", "L"]),
        field("conf_status", ["F", "C"]),
      ]
    let population = data.population.map { ", \"sluice:population\": \"\($0)\"" } ?? ""
    let percent = data.withheldPercent.map { ", \"withheldPeoplePercent\": \($0)" } ?? ""
    return """
      {"name": "\(data.name)", "path": "data/\(data.name).csv", "title": "表", "description": "统计单位\\n口径\\n\\nUnits\\nDefinition", "type": "table", "format": "csv",
       "mediatype": "text/csv", "encoding": "utf-8", "bytes": \(bytes.count),
       "hash": "sha256:\(Self.digest(bytes))"\(percent)\(population),
       "schema": {"fields": [\(fields.joined(separator: ",\n"))],
                  "primaryKey": [\(key.map { "\"\($0)\"" }.joined(separator: ", "))], "missingValues": [""]}}
      """
  }

  /// All files.
  var files: [(name: String, bytes: [UInt8])] {
    var files: [(name: String, bytes: [UInt8])] = data.map { ("data/\($0.name).csv", Array(csv($0).utf8)) }
    let resources = zip(data, files).map { resource($0, $1.bytes) }
    let descriptor = """
      {"$schema": "https://datapackage.org/profiles/2.0/datapackage.json", "name": "test-tables", "title": "测试",
       "version": "1.0.0", "created": "2026-10-31T00:00:00+08:00", "licenses": [{"name": "CC-BY-4.0"}],
       "resources": [\(resources.joined(separator: ",\n"))]}
      """
    files.append(("datapackage.json", Array(descriptor.utf8)))
    files.append(("README.txt", Array(readme.utf8)))
    files.append((Self.workbookPath, TestWorkbook.bytes(data.map { sheet($0) })))
    files.sort { $0.name < $1.name }
    files.append(("SHA256SUMS", Self.sums(files)))
    return files
  }

  static let workbookPath = "tables/test-tables.xlsx"

  private var readme: String {
    let paths = data.map { "data/\($0.name).csv" } + [Self.workbookPath, "datapackage.json", "SHA256SUMS"]
    return (["请打开 \(Self.workbookPath)。", "测试"] + paths + ["  统计单位", "  口径", "  Units", "  Definition"])
      .map { $0 + "\n" }.joined()
  }

  /// A table as a sheet: all dimensions across.
  func sheet(_ data: Data) -> [[TestWorkbook.Cell]] {
    let across = Self.combinations(data.dimensions.map(\.members))
    let headers = data.measures.flatMap { measure in
      across.map { members in
        let names = members.allSatisfy { $0 == "Total" } ? [] : members
        return (names + ["\(measure.name)\u{ff08}\(measure.unit)\u{ff09}"]).joined(separator: " \u{b7} ")
      }
    }
    var rows: [[TestWorkbook.Cell]] = ["表（\(period)）", "Table", "统计单位", "口径"].map { [.text($0)] }
    rows.append((["地区", "级别", "上级地区"] + headers).map { .text($0) })
    for area in data.areas {
      let side: [TestWorkbook.Cell] = [area[2], area[0], area[3].isEmpty ? "—" : area[3]].map { .text($0) }
      rows.append(
        side
          + data.measures.flatMap { measure in
            across.map { members in
              let shown = data.cell(area[2], members, measure.name)
              return ["c", "x"].contains(shown) ? .text("[\(shown)]") : .number(shown)
            }
          })
    }
    return rows
  }

  static func sums(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    Array(
      files.filter { $0.name != "SHA256SUMS" }.map { "\(digest($0.bytes))  \($0.name)\n" }.joined().utf8)
  }

  static func digest(_ bytes: [UInt8]) -> String {
    var digest = [UInt8](repeating: 0, count: 32)
    var length: UInt32 = 0
    EVP_Digest(bytes, bytes.count, &digest, &length, EVP_sha256(), nil)
    return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The tables as the audit reads them.
  var tables: [PublishedTable] {
    let files = Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
    guard let json = JSONReader.read(files["datapackage.json"] ?? []) else { return [] }
    return (json["resources"]?.array ?? []).compactMap { json in
      Resource(json).flatMap { PublishedTable($0, files[$0.path] ?? []) }
    }
  }
}
