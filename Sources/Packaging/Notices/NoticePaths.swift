import Columns

/// Where each village's notice lies: `notice/<county>/<township>/<village>`, without extension.
///
/// Two villages never share a file: when their names come out the same, the later gets a number. Names are
/// compared as a file system without regard to case or composition would.
struct NoticePaths {
  private var taken: Set<String> = []

  mutating func path(_ area: AreaPath) -> String {
    let parts = [
      PathPart.sanitised(area.county?.name ?? "", orElse: NoticeWords.unknownCounty),
      PathPart.sanitised(area.township ?? "", orElse: NoticeWords.unknownTownship),
      PathPart.sanitised(area.village ?? "", orElse: NoticeWords.unknownVillage),
    ]
    let stem = "notice/" + parts.joined(separator: "/")
    var path = stem
    var number = 2
    while !taken.insert(path.lowercased()).inserted {
      path = "\(stem)-\(number)"
      number += 1
    }
    return path
  }

  /// The names in a notice's path, with and without extension: places, which the run declares.
  static func names(in path: String) -> Set<String> {
    let parts = path.split(separator: "/").map(String.init)
    let stem = parts.last.map { $0.prefix { $0 != "." } }
    return Set(parts + (stem.map { [String($0)] } ?? []))
  }
}
