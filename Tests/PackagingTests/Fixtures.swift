import Columns
import Glibc
import Packaging

/// A folder of a test, mode 0700; removed at the end.
final class TestFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/sluice-packaging-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SluiceError(.internalFault, key: "mkdtemp") }
    path = String(decoding: template.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { _ = shell("rm -rf '\(path)'") }

  func bytes(_ relative: String) throws -> [UInt8] {
    guard let file = fopen("\(path)/\(relative)", "rb") else {
      throw SluiceError(.productUnreadable, at: Place(file: relative), systemError: errno)
    }
    defer { fclose(file) }
    return readAll(file)
  }

  func text(_ relative: String) throws -> String { String(decoding: try bytes(relative), as: UTF8.self) }
}

/// Runs a command of the test's own and gives its output and status.
func shell(_ command: String) -> (output: String, status: Int32) {
  guard let pipe = popen(command, "r") else { return ("", -1) }
  let bytes = readAll(pipe)
  return (String(decoding: bytes, as: UTF8.self), pclose(pipe))
}

private func readAll(_ file: UnsafeMutablePointer<FILE>) -> [UInt8] {
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes += chunk[0..<count]
  }
}

/// A small release: a city, two counties and a township, urban and rural.
enum Fixtures {
  static let urbanRural = Table.Dimension(
    name: "urban_rural", label: Label(zh: "城乡", en: "Urban or rural"),
    members: [
      .total, Table.Member(code: "urban", label: Label(zh: "城市", en: "Urban")),
      Table.Member(code: "rural", label: Label(zh: "农村", en: "Rural")),
    ])

  static let areas = [
    Table.Area(level: .city, code: "530500", name: "保山市", parent: nil),
    Table.Area(level: .county, code: "530502", name: "隆阳区", parent: 0),
    Table.Area(level: .county, code: "530521", name: "施甸县", parent: 0),
    Table.Area(level: .township, code: "", name: "=板桥镇", parent: 1),
  ]

  static let measures = [
    Measure("persons", label: Label(zh: "人数", en: "Persons"), unit: .persons),
    Measure("amount_due", label: Label(zh: "应发金额", en: "Amount due"), unit: .yuan),
    Measure(
      "standard", label: Label(zh: "保障标准", en: "Standard"), unit: .yuanPerPersonMonth, isProtected: false),
  ]

  /// Persons 100, 10, 1 … by area and member; 农村 of 施甸县 is withheld, and there is no standard.
  static let table: Table = {
    let persons = [[110, 40, 70], [100, 38, 62], [10, 2, 8], [100, 38, 62]]
    var rows: [Table.Row] = []
    for (area, counts) in persons.enumerated() {
      for (member, count) in counts.enumerated() {
        var cells = [
          Table.Cell(value: Int64(count), households: min(count, 16), persons: count),
          Table.Cell(value: Int64(count) * 31_050 - 5, households: min(count, 16), persons: count),
          Table.Cell(value: nil, households: 0, persons: 0),
        ]
        if area == 2, member > 0 {
          for index in 0..<2 { cells[index].status = member == 1 ? .primary : .complementary }
        }
        rows.append(Table.Row(area: area, members: [member], cells: cells))
      }
    }
    return Table(
      spec: TableSpec(
        name: "summary", title: Label(zh: "保障人数和资金", en: "Persons and payments"),
        definition: Label(zh: "本月在册人员。", en: "Persons on the roster of the month."), tier: .totals,
        finestArea: [.month: .township], dimensions: ["urban_rural"],
        measures: ["persons", "amount_due", "standard"]),
      areas: areas, dimensions: [urbanRural], measures: measures, rows: rows)
  }()

  static func info(version: Int = 1) throws -> ReleaseInfo {
    guard let period = Period("2026-10") else { throw SluiceError(.internalFault) }
    return ReleaseInfo(
      slug: "subsistence-allowance", title: Label(zh: "城乡最低生活保障", en: "Subsistence allowance"),
      period: period, version: version, office: "保山市民政局",
      contacts: [
        ReleaseInfo.Contact(office: "社会救助科", telephone: "0875-0000000", email: "office@example.org")
      ],
      items: [ReleaseInfo.DisclosureItem(number: "2.6", title: "低保对象人数")])
  }

  static func content() throws -> ReleaseContent { ReleaseContent(tables: [table], info: try info()) }
}
