import Columns

/// One record of a data file against its schema.
struct RecordForm {
  private let fields: [String]
  private let values: [Set<String>?]
  private let isRequired: [Bool]
  private let measureColumns: (unit: Int, value: Int, observation: Int, confidentiality: Int)

  init(_ resource: Resource) {
    fields = resource.fields
    values = resource.fields.map { resource.values[$0].map { Set($0) } }
    let json = resource.json["schema"]?["fields"]?.array ?? []
    isRequired = json.map { $0["constraints"]?["required"]?.isTrue ?? false }
    let count = resource.fields.count
    measureColumns = (count - 4, count - 3, count - 2, count - 1)
  }

  /// What is wrong with a record, each fault with the number of its first column.
  func faults(_ record: [String]) -> [FindingCode: Int] {
    var faults: [FindingCode: Int] = [:]
    func found(_ code: FindingCode, _ index: Int) { faults[code] = faults[code] ?? index + 1 }
    for index in fields.indices {
      if record[index].isEmpty {
        if isRequired[index] { found(.valueUnlisted, index) }
      } else if let listed = values[index], !listed.contains(record[index]) {
        found(.valueUnlisted, index)
      }
    }
    let value = record[measureColumns.value]
    if !value.isEmpty, PublishedTable.number(value, unit: record[measureColumns.unit]) == nil {
      found(.valueMalformed, measureColumns.value)
    }
    let isKept =
      switch (record[measureColumns.observation], record[measureColumns.confidentiality]) {
      case ("A", "F"): !value.isEmpty
      case ("Q", "C"), ("L", "F"): value.isEmpty
      default: false
      }
    if !isKept { found(.statusContract, measureColumns.observation) }
    return faults
  }
}
