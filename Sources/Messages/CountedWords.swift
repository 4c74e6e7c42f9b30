import Columns

/// The words for what control totals count.
public enum CountedWords {
  /// The word for `households`, `persons` or `amount`; another name stands for itself.
  public static func label(_ name: String) -> Label {
    switch name {
    case "households": Label(zh: "户数", en: "households")
    case "persons": Label(zh: "人数", en: "persons")
    case "amount": Label(zh: "应发金额（元）", en: "amount due (CNY)")
    default: Label(zh: name, en: name)
    }
  }
}
