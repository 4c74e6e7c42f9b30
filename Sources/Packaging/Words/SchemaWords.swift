import Columns

/// Titles and descriptions of the columns of data files.
enum SchemaWords {
  /// What a column is called and what it holds.
  struct Text {
    let title: Label
    let description: Label

    init(_ title: Label, _ description: Label) {
      self.title = title
      self.description = description
    }
  }

  static let dimension = Label(
    zh: "Total 为合计，unknown 为未知。", en: "Total is the sum over all members, unknown what cannot be told.")
  static let period = Text(
    Label(zh: "统计期", en: "Period"), Label(zh: "数据所属的时间。", en: "The time the data are about."))
  static let areaLevel = Text(
    Label(zh: "地区级别", en: "Area level"), Label(zh: "地区属于哪一级。", en: "The level of the area."))
  static let areaCode = Text(
    Label(zh: "行政区划代码", en: "Area code"),
    Label(
      zh: "市、县六位代码（GB/T 2260），乡镇为空。", en: "Six digits for city and county (GB/T 2260), empty for townships."))
  static let areaName = Text(
    Label(zh: "地区名称", en: "Area name"), Label(zh: "地区的名称。", en: "The name of the area."))
  static let parentArea = Text(
    Label(zh: "上级地区", en: "Parent area"),
    Label(zh: "所属的上级地区，市为空。", en: "The area it belongs to; empty for a city."))
  static let measure = Text(
    Label(zh: "指标", en: "Measure"), Label(zh: "数字说的是什么。", en: "What the number says."))
  static let unit = Text(
    Label(zh: "计量单位", en: "Unit"), Label(zh: "数字的单位。", en: "The unit of the number."))
  static let value = Text(
    Label(zh: "数值", en: "Value"),
    Label(
      zh: "不予公布或暂缺时为空，原因见 obs_status。", en: "Empty when withheld or not available; obs_status says which."))
  static let observationStatus = Text(
    Label(zh: "数据状态", en: "Observation status"),
    Label(zh: "采用 SDMX 代码表 CL_OBS_STATUS。", en: "Codes of the SDMX list CL_OBS_STATUS."))
  static let confidentialityStatus = Text(
    Label(zh: "保密状态", en: "Confidentiality status"),
    Label(zh: "采用 SDMX 代码表 CL_CONF_STATUS。", en: "Codes of the SDMX list CL_CONF_STATUS."))

  static func confidentiality(_ symbol: CellSymbol) -> Label {
    symbol == .withheld
      ? Label(zh: "保密", en: "confidential") : Label(zh: "可公开", en: "free for publication")
  }
}
