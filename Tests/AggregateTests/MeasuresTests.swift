import Columns
import Testing

@testable import Aggregate

@Suite struct MeasuresTests {
  @Test func namesAreUniqueAndLabelled() {
    let names = Measures.all.map(\.name)
    #expect(Set(names).count == names.count)
    for definition in Measures.all {
      for unit in RowUnit.allCases {
        let measure = definition.measure(for: unit)
        #expect(measure.name == definition.name)
        #expect(!measure.label.zh.isEmpty && !measure.label.en.isEmpty)
        #expect(Measures.definition(definition.name) != nil)
      }
    }
  }

  @Test func onlyTheStandardIsOpen() {
    let open = Measures.all.filter { !$0.measure(for: .householdMember).isProtected }.map(\.name)
    #expect(open == ["standard"])
  }
}
