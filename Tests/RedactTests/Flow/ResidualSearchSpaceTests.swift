import Columns
import Testing

@testable import Redact

@Suite("residual search space")
struct ResidualSearchSpaceTests {
  private static func day(_ year: Int, _ month: Int, _ day: Int) throws -> CivilDate {
    try #require(CivilDate(year: year, month: month, day: day))
  }

  /// Every valid number of the shape, grouped by what is shown of it; the size of the smallest group.
  private static func enumerated(_ shape: IdentityShape) throws -> Int {
    var groups: [String: Int] = [:]
    var (year, month, day) = (
      shape.births.lowerBound.year, shape.births.lowerBound.month, shape.births.lowerBound.day
    )
    while let birth = CivilDate(year: year, month: month, day: day), birth <= shape.births.upperBound {
      let date = birth.iso.filter { $0 != "-" }
      for (county, area) in shape.areaCodes.enumerated().flatMap({ index, codes in codes.map { (index, $0) } }
      ) {
        for serial in 1...999 {
          let body = "\(area)\(date)\(serial < 10 ? "00" : serial < 100 ? "0" : "")\(serial)"
          let computed = MOD11.checkCharacter(Array(body.utf8).span)
          let number = body + String(decoding: [try #require(computed)], as: UTF8.self)
          var view = "\(number.prefix(shape.keepFirst))*\(number.suffix(shape.keepLast))"
          if shape.showsSex { view += serial % 2 == 1 ? "男" : "女" }
          view += "|c\(county)"
          for fact in shape.birth {
            switch fact {
            case .year: view += "|y\(year)"
            case .month: view += "|m\(year)-\(month)"
            case .day: view += "|d\(date)"
            case .age: view += "|a\(shape.births.upperBound.age(bornOn: birth))"
            case .band(let ages):
              let age = shape.births.upperBound.age(bornOn: birth)
              view += "|b\(ages.lastIndex { $0 <= age } ?? -1)"
            }
          }
          groups[view, default: 0] += 1
        }
      }
      day += 1
      if day > CivilDate.days(in: month, of: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    return groups.values.min() ?? 0
  }

  @Test(
    arguments: [
      (0, 0, [], false), (6, 4, [], false), (6, 4, [.month], false), (6, 4, [.month], true),
      (6, 2, [.year], true),
      (6, 0, [.month], true), (6, 1, [.day], false), (4, 3, [.age], true), (0, 4, [.band([0, 1])], false),
      (8, 0, [], false), (10, 1, [], false), (6, 5, [.year, .age], false), (1, 1, [.month], true),
    ] as [(Int, Int, Set<IdentityShape.BirthFact>, Bool)])
  func isWhatEnumerationFinds(first: Int, last: Int, birth: Set<IdentityShape.BirthFact>, sex: Bool) throws {
    let shape = IdentityShape(
      keepFirst: first, keepLast: last, birth: birth, showsSex: sex, areaCodes: [[530502, 533023]],
      births: try Self.day(1899, 12, 20)...Self.day(1900, 2, 10))
    #expect(ResidualSearchSpace.identities(shape) == (try Self.enumerated(shape)))
  }

  /// The county beside the number narrows the codes to those it ever had.
  @Test(
    arguments: [(0, 0), (0, 4), (4, 4), (6, 2), (2, 1), (3, 0)],
    [[[530502, 533001], [530581, 530522, 533023]], [[530502, 533001, 530581]]])
  func theCountyCounts(ends: (first: Int, last: Int), codes: [[Int]]) throws {
    let shape = IdentityShape(
      keepFirst: ends.first, keepLast: ends.last, birth: [.year], showsSex: true, areaCodes: codes,
      births: try Self.day(1900, 1, 25)...Self.day(1900, 2, 10))
    #expect(ResidualSearchSpace.identities(shape) == (try Self.enumerated(shape)))
  }

  /// Every card of sixteen digits with a bank everybody knows, grouped by what is shown of it.
  @Test func accounts() {
    #expect(ResidualSearchSpace.accounts(keepFirst: 0, keepLast: 4) == 100_000)
    #expect(ResidualSearchSpace.accounts(keepFirst: 4, keepLast: 4) == 100)
    #expect(ResidualSearchSpace.accounts(keepFirst: 0, keepLast: 0) == 1_000_000_000)
    // Three hidden digits of a card's number: as many as the check digit lets through.
    var views: [String: Int] = [:]
    for hidden in 0..<1000 {
      let number = "621700" + "000000" + String(1000 + hidden).dropFirst() + "0"
      for check in 0...9 where Luhn.isValid(Array((number.dropLast() + "\(check)").utf8).span) {
        views["\(check)", default: 0] += 1
      }
    }
    #expect(Set(views.values) == [100])
  }

  @Test func knownFigures() throws {
    func space(_ birth: Set<IdentityShape.BirthFact>) throws -> Int {
      ResidualSearchSpace.identities(
        IdentityShape(
          keepFirst: 6, keepLast: 4, birth: birth, areaCodes: [[530502]],
          births: try Self.day(1900, 1, 1)...Self.day(2025, 12, 31)))
    }
    // 365 days of a year over 11 check characters; 30 of a month.
    #expect((30...34).contains(try space([.year])))
    #expect((1...3).contains(try space([.month])))
    #expect(try space([]) > 4000)
    #expect(try space([.day]) == 1)
  }

  @Test func nothingShownLeavesEveryNumber() throws {
    let shape = IdentityShape(
      keepFirst: 0, keepLast: 0, areaCodes: [[530502, 530521]],
      births: try Self.day(1900, 1, 1)...Self.day(1900, 12, 31))
    #expect(ResidualSearchSpace.identities(shape) == 2 * 365 * 999)
  }

  @Test(arguments: [(3, 4, 10_000), (0, 4, 700_000), (0, 0, 7_000_000_000), (3, 8, 1), (11, 0, 1)])
  func mobiles(first: Int, last: Int, expected: Int) {
    #expect(ResidualSearchSpace.mobiles(keepFirst: first, keepLast: last) == expected)
  }

  @Test func floors() {
    #expect(ResidualSearchSpace.floor(for: .everyone) == 10_000)
    #expect(ResidualSearchSpace.floor(for: .community) == 1_000)
    #expect(ResidualSearchSpace.floor(for: .internal) == nil)
  }
}
