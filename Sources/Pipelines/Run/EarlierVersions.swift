import Columns
import FoundationEssentials
import Glibc
import Redact

/// What the other versions of a release showed, from the redaction reports beside them.
///
/// A correction can undo a mask: the first six digits in one version and the last four in the next are ten
/// digits together. Who keeps both versions reads both, whichever was made first.
enum EarlierVersions {
  /// The row-level columns that all other versions under the same output showed, later ones too.
  ///
  /// - Throws: `earlier-version-unreadable` for a version without a report that can be read: nothing could be
  ///   proved about it.
  static func shown(_ settings: RunSettings, pipeline: String) throws(SluiceError) -> [FlowProduct] {
    var shown: [FlowProduct] = []
    let period = "\(pipeline)/\(settings.period.text)"
    for version in try versions(in: "\(settings.out)/\(period)", shown: period)
    where version != settings.version {
      let place = "\(period)/v\(version)"
      shown += try columns("\(settings.out)/\(place)/internal/\(RedactionReport.name).json", shown: place)
    }
    return shown
  }

  /// Whether a version is under the output of a run.
  static func has(_ version: Int, _ settings: RunSettings, pipeline: String) -> Bool {
    var facts = stat()
    return stat("\(settings.out)/\(pipeline)/\(settings.period.text)/v\(version)", &facts) == 0
  }

  private static func columns(_ path: String, shown place: String) throws(SluiceError) -> [FlowProduct] {
    let unreadable = SluiceError(.earlierVersionUnreadable, at: Place(file: place))
    guard let bytes = try? SmallFile.bytes(of: path, shown: place, limit: 1 << 24),
      let report = try? JSONDecoder().decode(Report.self, from: Data(bytes)),
      let section = report.sections.first(where: { $0.key == "shown" })
    else { throw unreadable }
    var products: [FlowProduct] = []
    for row in section.rows {
      guard let column = row.column else { throw unreadable }
      if column.rows != .aggregate { products.append(column.flow) }
    }
    return products
  }

  /// The numbers of the versions in a period's folder, in ascending order; none where there is no such folder.
  ///
  /// - Throws: `earlier-version-unreadable` when the folder cannot be listed.
  private static func versions(in folder: String, shown place: String) throws(SluiceError) -> [Int] {
    var facts = stat()
    guard stat(folder, &facts) == 0 else { return [] }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw SluiceError(.earlierVersionUnreadable, at: Place(file: place))
    }
    let versions = names.compactMap { $0.hasPrefix("v") ? Int($0.dropFirst()) : nil }
    return versions.filter { names.contains("v\($0)") }.sorted()
  }

  private struct Report: Decodable {
    let sections: [Section]
  }

  private struct Section: Decodable {
    let key: String
    let rows: [Row]

    private enum Keys: CodingKey { case key, rows }

    // The other sections have other rows.
    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      key = try values.decode(String.self, forKey: .key)
      rows = key == "shown" ? try values.decode([Row].self, forKey: .rows) : []
    }
  }

  private struct Row: Decodable {
    let column: ShownColumn?

    private enum Keys: String, CodingKey {
      case product, audience, rows, field, kind, mask
      case keepFirst = "keep_first"
      case keepLast = "keep_last"
    }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Keys.self)
      func text(_ key: Keys) throws -> String { try values.decode(String.self, forKey: key) }
      column = ShownColumn(
        product: try text(.product), audience: try text(.audience), rows: try text(.rows),
        field: try text(.field), kind: try text(.kind), mask: try text(.mask),
        keepFirst: try? values.decode(Int.self, forKey: .keepFirst),
        keepLast: try? values.decode(Int.self, forKey: .keepLast))
    }
  }
}

extension ErrorCode {
  /// What this version shows restores, together with an earlier one, what a mask hides.
  public static let earlierVersionRestores = ErrorCode("earlier-version-restores", .refused)
  /// What an earlier version showed cannot be told.
  public static let earlierVersionUnreadable = ErrorCode("earlier-version-unreadable", .refused)
}
