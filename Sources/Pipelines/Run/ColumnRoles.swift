import Columns
import Dictionaries
import Ingest
import Recognize

extension HeaderKnowledge {
  /// What dictionaries and the pipeline's own header words tell the reader of sheets.
  init(_ dictionaries: Dictionaries, fields: [FieldSpec], titles: TitleReader, review: PeriodReview?) {
    let headers = dictionaries.headers
    var own: [String: ColumnRole] = [:]
    for field in fields {
      for word in field.headers { own[Vocabulary.folded(word)] = ColumnRole(field.name) }
    }
    let words = own
    self.init(
      role: { text in
        if !words.isEmpty, let role = words[Vocabulary.folded(text)] { return role }
        if let field = headers.fields(text).first { return ColumnRole(field) }
        // 姓 and 名 in two columns tell of persons like 姓名 in one.
        if let whole = NameParts.whole(ofPart: text), let field = headers.fields(whole).first {
          return ColumnRole(field)
        }
        return headers.isCountWord(text) ? .other : nil
      },
      isTotalWord: { headers.isTotalWord($0) }, isFooterWord: { headers.isFooterWord($0) },
      isNoteWord: { headers.isNoteWord($0) }, isVoidWord: { headers.isVoidWord($0) },
      isOffice: { headers.isOffice($0) },
      isExampleWord: { headers.isExampleWord($0) }, isPlace: { titles.isPlace($0) },
      tellsOfRows: { titles.tellsOfRows($0) || review?.reason(ofHeading: $0) != nil },
      setsApart: { review?.reason(ofHeading: $0) != nil }, shown: { headers.shown($0) })
  }
}

extension ColumnRole {
  /// What a column of a field tells of its row.
  init(_ field: FieldName) {
    self =
      switch field.rawValue {
      case "serial": .serial
      case "name", "citizen_id", "householder_name", "householder_id", "student_number", "person_code":
        .person
      case "phone", "account", "account_holder", "guardian_name", "guardian_id", "guardian_phone",
        "disability_certificate":
        .contact
      case "household_number", "household_code", "certificate_number": .household
      case "county", "township", "village", "village_group", "address", "school", "school_township",
        "origin_county", "origin_township", "origin_village":
        .place
      case "amount_due", "amount_paid", "back_pay", "recovery", "price_subsidy", "extra_allowance",
        "standard_amount", "income_per_capita":
        .money
      default: .other
      }
  }
}
