import Ingest

/// A storage of a compound file, a folder so to speak, and what its streams are together.
struct CompoundStorage {
  enum Content {
    /// The stream of a workbook of Excel 5 to 2003.
    case workbook([UInt8])
    /// The packed streams of a project of macros.
    case macros([(name: String, stream: [UInt8])])
    /// Files that were pasted.
    case files([[UInt8]])
    /// Only streams that tell of others, without texts of their own but those that are searched as bytes:
    /// properties, links, forms, the caches of pivot tables.
    case companions
    case unknown
  }

  let isRoot: Bool
  let content: Content

  /// The storages that have streams, the outermost first.
  ///
  /// - Parameter streams: all streams with their paths.
  static func all(of streams: [(path: String, bytes: [UInt8])]) -> [CompoundStorage] {
    var byStorage: [String: [Stream]] = [:]
    for (path, bytes) in streams {
      let names = path.split(separator: "/", omittingEmptySubsequences: false)
      byStorage[names.dropLast().joined(separator: "/"), default: []].append(
        Stream(name: names.last.map(String.init) ?? "", bytes: bytes))
    }
    return byStorage.sorted { $0.key < $1.key }.map { path, streams in
      CompoundStorage(isRoot: path.isEmpty, content: content(of: streams, path.lowercased()))
    }
  }

  private struct Stream {
    let name: String
    let bytes: [UInt8]
  }

  private static func content(of streams: [Stream], _ path: String) -> Content {
    let names = streams.map { $0.name.lowercased() }
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    if CompoundContents.isWorkbook(names), let book = workbook(streams) { return .workbook(book) }
    if names.contains("dir"), names.contains("_vba_project") {
      // The rest are what interpreters made of the source; they are searched as bytes.
      let modules = streams.filter {
        let name = $0.name.lowercased()
        return name != "_vba_project" && !name.hasPrefix("__srp_")
      }
      return .macros(modules.map { ($0.name, $0.bytes) })
    }
    var files: [[UInt8]] = []
    for stream in streams where !stream.bytes.isEmpty {
      let name = stream.name.lowercased()
      if name == "package" || name == "contents" && stream.bytes.starts(with: Array("%PDF".utf8)) {
        files.append(stream.bytes)
      } else if name == "\u{1}ole10native" {
        guard let file = OLENative.file(stream.bytes) else { return .unknown }
        files.append(file)
      } else if !isCompanion(name, in: last) {
        return .unknown
      }
    }
    return files.isEmpty ? .companions : .files(files)
  }

  private static func workbook(_ streams: [Stream]) -> [UInt8]? {
    // Of a file for Excel 5 and 97 both, the newer stream.
    ["workbook", "book"].lazy.compactMap { name in streams.first { $0.name.lowercased() == name }?.bytes }
      .first
  }

  /// Whether a stream only tells of others.
  private static func isCompanion(_ name: String, in storage: String) -> Bool {
    if name.hasPrefix("\u{5}") || name.hasPrefix("\u{2}olepres") || companions.contains(name) { return true }
    // Forms of macros: their controls, and what they say.
    if ["f", "o", "i", "x", "\u{3}vbframe"].contains(name) { return true }
    return storage == "_sx_db_cur" || storage == "_vba_project_cur"
  }

  private static let companions: Set<String> = [
    "\u{1}ole", "\u{1}compobj", "\u{3}objinfo", "\u{3}linkinfo", "project", "projectwm", "projectlk",
    "user names", "revision log", "ctls",
  ]
}

/// The file in a stream that Windows makes of a file pasted as an object ([MS-OLEDS] 2.3.6; its content is that
/// of the program Packager: label, path, temporary path, size, bytes).
enum OLENative {
  static func file(_ stream: [UInt8]) -> [UInt8]? {
    let reader = ByteReader(stream, isBigEndian: false)
    guard let total = reader.number(0, 4), total <= stream.count - 4, reader.number(4, 2) == 2 else {
      return nil
    }
    var index = 6
    // Label and path, each ended by 0; then two numbers; then the temporary path with its size.
    for _ in 0..<2 {
      guard let end = stream[min(index, stream.count)...].firstIndex(of: 0) else { return nil }
      index = end + 1
    }
    guard let length = reader.number(index + 4, 4) else { return nil }
    index += 8 + length
    guard let size = reader.number(index, 4), let file = reader.piece(index + 4, size) else { return nil }
    return Array(file)
  }
}
