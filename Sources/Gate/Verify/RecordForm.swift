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

  /// What is wrong with a record.
  func faults(_ record: [String]) -> Set<FindingCode> {
    var faults: Set<FindingCode> = []
    for index in fields.indices {
      if record[index].isEmpty {
        if isRequired[index] { faults.insert(.valueUnlisted) }
      } else if let listed = values[index], !listed.contains(record[index]) {
        faults.insert(.valueUnlisted)
      }
    }
    let value = record[measureColumns.value]
    if !value.isEmpty, PublishedTable.number(value, unit: record[measureColumns.unit]) == nil {
      faults.insert(.valueMalformed)
    }
    switch (record[measureColumns.observation], record[measureColumns.confidentiality]) {
    case ("A", "F"): if value.isEmpty { faults.insert(.statusContract) }
    case ("Q", "C"), ("L", "F"): if !value.isEmpty { faults.insert(.statusContract) }
    default: faults.insert(.statusContract)
    }
    return faults
  }
}
