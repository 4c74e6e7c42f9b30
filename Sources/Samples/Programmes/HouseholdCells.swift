/// Cells that ledgers of households have in common, written into a row.
struct HouseholdCells {
  let places: SamplePlaces
  let contact: Contact

  /// Adds 县, 乡镇 and 村.
  func addPlace(_ household: Household, to row: inout RowBuffer) {
    let village = places.villages[household.village]
    row.add(places.counties[village.county].name)
    row.add(places.townships[village.township].name)
    row.add(village.name)
  }

  /// Adds 户号: township, village and number, for instance 021400037.
  func addNumber(_ household: Household, to row: inout RowBuffer) {
    row.add { appendNumber(household, to: &$0) }
  }

  /// Writes the number of the household within its county.
  func appendNumber(_ household: Household, to bytes: inout [UInt8]) {
    let village = places.villages[household.village]
    bytes.append(number: places.townships[village.township].number, width: 2)
    bytes.append(number: village.number, width: 2)
    bytes.append(number: household.numberInVillage, width: 5)
  }

  /// Adds 家庭住址.
  func addAddress(_ household: Household, to row: inout RowBuffer) {
    let village = places.villages[household.village]
    var random = household.random(4)
    row.add { bytes in
      bytes.append("云南省保山市")
      bytes.append(contentsOf: places.counties[village.county].name)
      bytes.append(contentsOf: places.townships[village.township].name)
      bytes.append(contentsOf: village.name)
      bytes.append(number: household.group)
      bytes.append("组")
      bytes.append(number: random.within(1...180))
      bytes.append("号")
    }
  }

  /// Adds 联系电话; a few households have none.
  func addPhone(_ household: Household, to row: inout RowBuffer) {
    var random = household.random(5)
    if random.chance(perMille: 20) {
      row.addEmpty()
    } else {
      row.add { contact.appendPhone(household.number, to: &$0) }
    }
  }

  /// Adds 开户银行 and 银行账号.
  func addBank(_ household: Household, to row: inout RowBuffer) {
    var random = household.random(6)
    let choice = random.below(10)
    let county = places.counties[places.villages[household.village].county].name
    row.add { contact.appendBank(choice, county: county, to: &$0) }
    row.add { contact.appendAccount(household.number, isPassbook: choice % 4 == 3, to: &$0) }
  }

  /// Adds a name.
  func add(_ name: PersonName, to row: inout RowBuffer) { row.add { name.append(to: &$0) } }

  /// Adds an identity number.
  func add(_ identity: IdentityNumber, to row: inout RowBuffer) { row.add { identity.append(to: &$0) } }

  /// Adds 备注: mostly empty, now and then a line break, quotation marks or a number that belongs elsewhere.
  ///
  /// - Parameter number: which household or pupil a telephone number in the remark belongs to.
  func addRemark(_ person: Person, number: Int, to row: inout RowBuffer) {
    var random = person.random(7)
    switch random.below(200) {
    case 0: row.add("已年审,\n下年复核")
    case 1: row.add("按\"单人保\"纳入")
    case 2..<8: row.add("已年审")
    case 8..<10: row.add("由家属代领")
    case 10..<12:
      row.add { bytes in
        bytes.append("家属电话")
        contact.appendPhone(number + 1, to: &bytes)
      }
    case 12:
      row.add { bytes in
        bytes.append("身份证号")
        person.identity.append(to: &bytes)
        bytes.append("已核对")
      }
    default: row.addEmpty()
    }
  }
}
