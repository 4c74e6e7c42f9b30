/// The parts of a Chinese area name: 芒宽彝族傣族乡 is 芒宽, the peoples' words, and 乡.
enum AreaName {
  /// Names of peoples as they stand in area names (GB/T 3304).
  static let peoples: [String] = [
    "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼",
    "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔",
    "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "俄罗斯", "鄂温克",
    "德昂", "保安", "裕固", "京", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺", "各",
  ]
  private static let withWord: [String] = peoples.map { $0 + "族" }

  /// A county's name without 县, 市, 区, 自治县 and the words of peoples; two characters are kept whole.
  static func countyStem(_ name: String) -> String {
    for suffix in ["自治县", "自治旗", "县", "市", "区", "旗"] where name.hasSuffix(suffix) {
      let stem = withoutPeoples(String(name.dropLast(suffix.count)))
      return stem.count >= 2 ? stem : name
    }
    return name
  }

  /// A township's name as stem and suffix; the suffix is empty when the name has none.
  static func township(_ name: String) -> (stem: String, suffix: String) {
    var name = name
    for office in ["人民政府", "政府", "办事处"] where name.hasSuffix(office) && name.count > office.count + 2 {
      name.removeLast(office.count)
      break
    }
    for (ending, suffix) in [
      ("街道办", "街道"), ("街道", "街道"), ("民族乡", "乡"), ("乡", "乡"), ("镇", "镇"),
    ] where name.hasSuffix(ending) && name.count > ending.count {
      return (String(name.dropLast(ending.count)), suffix)
    }
    return (name, "")
  }

  /// A village's or community's name as stem and suffix (村 or 社区); empty when the name has none.
  static func village(_ name: String) -> (stem: String, suffix: String) {
    for (ending, suffix) in [
      ("村民委员会", "村"), ("村委会", "村"), ("行政村", "村"), ("社区居民委员会", "社区"), ("社区居委会", "社区"),
      ("居民委员会", "社区"), ("居委会", "社区"), ("社区", "社区"), ("村", "村"),
    ] where name.hasSuffix(ending) && name.count > ending.count {
      return (String(name.dropLast(ending.count)), suffix)
    }
    return (name, "")
  }

  /// A stem without the words of peoples at its end; two characters at least remain.
  static func withoutPeoples(_ stem: String) -> String {
    var stem = stem
    while stem.hasSuffix("族"),
      let word = withWord.first(where: { stem.hasSuffix($0) && stem.count - $0.count >= 2 })
    {
      stem.removeLast(word.count)
    }
    return stem
  }

  /// Whether a name is that of a park or holiday district, which reports like a township.
  static func isPark(_ name: String) -> Bool {
    ["园区", "度假区", "渡假区", "开发区", "管理区", "管委会", "风景名胜区", "合作区"].contains { name.contains($0) }
  }
}
