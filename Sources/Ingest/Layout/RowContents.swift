/// What the filled cells of a row are, by the columns they stand in.
struct RowContents {
  /// Whether a cell names or numbers a person or household.
  private(set) var isAboutSomebody = false
  /// Whether there is an amount other than zero.
  private(set) var hasMoney = false
  /// Whether the row has a running number: it is one of the list's.
  private(set) var hasSerialNumber = false
  /// How many cells name a place, how many others are texts, and how many are numbers other than zero.
  private(set) var places = 0
  private(set) var texts = 0
  private(set) var numbers = 0
  /// How many texts in columns of persons may be names.
  private(set) var names = 0
  /// How many words for a total stand where persons and households do.
  private(set) var totalWords = 0
  /// How many households are numbered.
  private(set) var households = 0
  /// How many other cells tell of somebody, such as a telephone, or cannot be anybody's name.
  private(set) var identifiers = 0
  private(set) var lines = 0
  /// The numbers of households and persons that stand where their names and numbers do: 24户, 58.
  private var counts: [Int64] = []
  private var hasCountWord = false
  private var hasCountOfPersons = false

  init(_ cells: [String], roles: [ColumnRole?], knowledge: HeaderKnowledge) {
    for (column, text) in cells.enumerated() where !text.isEmpty {
      let role = roles.role(of: column)
      let amount = CellAmount.hundredths(text)
      // Strokes say that there is nothing.
      if amount == nil, LineText.isStroke(text) { continue }
      switch role {
      case let role? where role.tellsOfSomebody:
        // A zero is what a formula makes of nothing.
        if amount == 0 { continue }
        isAboutSomebody = true
        add(text, amount, role, knowledge)
      case .money where amount != nil:
        if amount != 0 { hasMoney = true }
      case .serial where Self.isEnumerator(text): continue
      case .serial where amount != nil: hasSerialNumber = true
      case .place where amount == nil: places += 1
      default:
        if amount == nil { texts += 1 } else if amount != 0 { numbers += 1 }
      }
    }
  }

  private mutating func add(
    _ text: String, _ amount: Int64?, _ role: ColumnRole, _ knowledge: HeaderKnowledge
  ) {
    if role == .contact {
      identifiers += 1
    } else if Self.isCount(text) {
      hasCountWord = true
    } else if let amount {
      if (100...9_999_900).contains(amount), amount % 100 == 0 {
        counts.append(amount / 100)
        if role == .person { hasCountOfPersons = true }
      } else if role == .household {
        households += 1
      } else {
        identifiers += 1
      }
    } else if knowledge.isTotalWord(text) {
      totalWords += 1
    } else if case .other = LineText(text) {
      if role == .person { names += 1 } else { identifiers += 1 }
    } else {
      lines += 1
    }
  }

  /// Whether the cells are texts only, in columns that tell neither of persons nor of places.
  var isNothingKnown: Bool { texts > 0 && !isAboutSomebody && !hasMoney && places == 0 && numbers == 0 }

  /// Whether nobody is named or numbered: where persons and households stand are counts or nothing at all.
  var isWithoutAnybody: Bool {
    names == 0 && identifiers == 0 && households == 0 && lines == 0 && !hasSerialNumber
  }

  /// Whether what stands where names do counts households and persons, beside nothing but places and numbers.
  ///
  /// Numbers alone may number somebody; two of them beside money, no more households than persons, do not.
  var isCountOfMany: Bool {
    guard isWithoutAnybody, totalWords == 0, texts == 0 else { return false }
    if hasCountWord { return true }
    return hasMoney && hasCountOfPersons && counts.count == 2 && counts[0] <= counts[1]
  }

  /// Whether beside money there is nothing but places, numbers and a household's number: somebody only if it is no sum.
  var mayBeSum: Bool {
    hasMoney && names == 0 && identifiers == 0 && lines == 0 && totalWords == 0 && texts == 0
      && !hasSerialNumber
  }

  /// Whether there is nothing but money, and perhaps a household's number.
  var isBareSum: Bool { mayBeSum && places == 0 && numbers == 0 && !hasCountWord }

  /// Whether numbers stand beside a text that is neither a person's nor a total's: A类, 其中：城市, 人均.
  var isLabelled: Bool {
    // A number where only a household's stands may be the household's.
    guard isWithoutAnybody, totalWords == 0, texts <= 2, counts.isEmpty || hasCountOfPersons else {
      return false
    }
    return hasMoney || hasCountWord || hasCountOfPersons || numbers > 0
  }

  private static func isCount(_ text: String) -> Bool {
    CountsInText.number(before: "户", in: text) != nil || CountsInText.number(before: "人", in: text) != nil
  }

  /// 一, （二）, 三、 in the place of a running number.
  private static func isEnumerator(_ text: String) -> Bool {
    text.count <= 4 && text.allSatisfy { "一二三四五六七八九十()\u{ff08}\u{ff09}、.．".contains($0) }
  }
}
