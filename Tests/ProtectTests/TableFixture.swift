import Columns

@testable import Protect

/// Makes complete tables of base cells: households and persons by township and members.
struct TableFixture {
  struct Base {
    var county = 1
    var township = 1
    var members: [FieldName: String] = [:]
    var households: Int
    var persons: Int
    /// Amounts in cents, with the number of households that have one.
    var amounts: [MeasureName: (cents: Int64, households: Int)] = [:]
    var cents: Int64 { Int64(persons) * 31_250 }
    var due: Int64 { amounts["amount_due"]?.cents ?? cents }
  }

  var bases: [Base]
  /// All townships of the input, as (county, township), whether anybody is there or not.
  var townships: [(county: Int, township: Int)]

  init(_ bases: [Base], townships: [(county: Int, township: Int)]? = nil) {
    self.bases = bases
    self.townships =
      townships
      ?? Set(bases.map { [$0.county, $0.township] }).sorted { $0.lexicographicallyPrecedes($1) }
      .map { ($0[0], $0[1]) }
  }

  /// Households by township of one county, each of two persons.
  init(households: [Int], county: Int = 1) {
    self.init(
      households.enumerated().map {
        Base(county: county, township: $0 + 1, households: $1, persons: $1 * 2)
      })
  }

  static let households = Measure("households", label: Label(zh: "户数", en: ""), unit: .households)
  static let persons = Measure("persons", label: Label(zh: "人数", en: ""), unit: .persons)
  static let backPay = Measure("back_pay", label: Label(zh: "补发金额", en: ""), unit: .yuan)
  static let paid = Measure("amount_paid", label: Label(zh: "实发金额", en: ""), unit: .yuan)
  static let average = Measure(
    "average", label: Label(zh: "补助水平", en: ""), unit: .yuanPerPersonMonth, isAdditive: false,
    tellsOf: ["amount_due"])
  static let amount = Measure("amount_due", label: Label(zh: "应发金额", en: ""), unit: .yuan)

  func table(
    _ name: String = "summary", tier: Tier = .totals, finest: AreaLevel = .township,
    dimensions: [FieldName] = [], members: [FieldName: [String]] = [:],
    measures: [Measure] = [TableFixture.households, TableFixture.persons]
  ) -> Table {
    let label = Label(zh: name, en: name)
    let spec = TableSpec(
      name: name, title: label, definition: label, tier: tier, finestArea: [.month: finest],
      dimensions: dimensions, measures: measures.map(\.name))
    let axes = dimensions.map { name in
      let codes = members[name] ?? Set(bases.compactMap { $0.members[name] }).sorted()
      return Table.Dimension(
        name: name, label: label,
        members: [.total] + codes.map { Table.Member(code: $0, label: Label(zh: $0, en: $0)) })
    }
    var areas = [Table.Area(level: .city, code: "530500", name: "保山市", parent: nil)]
    var scopes: [(county: Int?, township: Int?)] = [(nil, nil)]
    if finest != .city {
      for county in Set(townships.map(\.county)).sorted() {
        areas.append(Table.Area(level: .county, code: "53050\(county)", name: "县\(county)", parent: 0))
        scopes.append((county, nil))
        let parent = areas.count - 1
        for township in townships where township.county == county && finest == .township {
          areas.append(
            Table.Area(level: .township, code: "", name: "乡\(township.township)", parent: parent))
          scopes.append((county, township.township))
        }
      }
    }
    var combinations: [[Int]] = [[]]
    for axis in axes { combinations = combinations.flatMap { c in axis.members.indices.map { c + [$0] } } }
    var rows: [Table.Row] = []
    for (area, scope) in scopes.enumerated() {
      for combination in combinations {
        let here = bases.filter { base in
          (scope.county ?? base.county) == base.county
            && (scope.township ?? base.township) == base.township
            && zip(axes, combination).allSatisfy { axis, member in
              member == 0 || base.members[axis.name] == axis.members[member].code
            }
        }
        let households = here.reduce(0) { $0 + $1.households }
        let persons = here.reduce(0) { $0 + $1.persons }
        let cells = measures.map { measure in
          let value: Int64 =
            switch measure.unit {
            case .households: Int64(households)
            case .persons: Int64(persons)
            case .yuanPerPersonMonth: persons == 0 ? 0 : here.reduce(0) { $0 + $1.due } / Int64(persons)
            default: here.reduce(0) { $0 + ($1.amounts[measure.name]?.cents ?? $1.cents) }
            }
          let name = measure.tellsOf.first ?? measure.name
          let isCounted = here.contains { $0.amounts[name] != nil }
          let contributors = here.reduce(0) { $0 + ($1.amounts[name]?.households ?? 0) }
          return Table.Cell(
            value: value, households: min(households, 16), persons: persons,
            contributors: isCounted ? min(contributors, 16) : nil)
        }
        rows.append(Table.Row(area: area, members: combination, cells: cells))
      }
    }
    return Table(spec: spec, areas: areas, dimensions: axes, measures: measures, rows: rows)
  }

  /// A policy that withholds and does not coarsen for the share that is withheld.
  static var withholding: ProtectionPolicy {
    var policy = ProtectionPolicy()
    policy.maximumWithheldShare = 1
    return policy
  }

  static func protect(
    _ tables: [Table], policy: ProtectionPolicy = TableFixture.withholding,
    work: AttackerWork = AttackerWork()
  ) throws -> Protection {
    guard let period = Period("2026-10") else { throw SluiceError(.internalFault) }
    return try Protector.protect(tables, policy: policy, period: period, work: work)
  }
}

extension Table {
  func status(_ measure: MeasureName, _ area: String, _ members: String...) -> Status? {
    guard let column = measures.firstIndex(where: { $0.name == measure }) else { return nil }
    return rows.first { row in
      areas[row.area].name == area
        && zip(dimensions, row.members).map { $0.members[$1].code } == members
    }?.cells[column].status
  }

  func withheldAreas(_ measure: MeasureName) -> [String] {
    guard let column = measures.firstIndex(where: { $0.name == measure }) else { return [] }
    return rows.filter { $0.cells[column].status.isWithheld }.map { areas[$0.area].name }
  }
}
