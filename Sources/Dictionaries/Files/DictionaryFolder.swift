import CSV
import Columns
import Glibc

/// A folder of dictionaries with an office's own folder laid over it.
struct DictionaryFolder {
  private let path: String
  private let overlay: String?

  /// Names a folder and the one laid over it.
  ///
  /// - Throws: `dictionary-folder-missing` when one of them is no folder.
  init(_ path: String, overlay: String?) throws(SluiceError) {
    for folder in [path, overlay].compactMap(\.self) where !Self.isFolder(folder) {
      throw SluiceError(.dictionaryFolderMissing, key: folder)
    }
    self.path = path
    self.overlay = overlay
  }

  /// The rows of a file; rows of the overlay with the same key replace ours, others follow them.
  ///
  /// - Throws: `dictionary-file-missing`, and what `CSVTable` throws, with the file's name.
  func table(_ name: String, columns: [String], key: [String]) throws(SluiceError) -> DictionaryTable {
    guard let ours = try rows(of: name, in: path, columns: columns) else {
      throw SluiceError(.dictionaryFileMissing, at: Place(file: name), key: name)
    }
    guard let overlay, let theirs = try rows(of: name, in: overlay, columns: columns) else {
      return DictionaryTable(name: name, columns: columns, rows: ours)
    }
    let keys = key.compactMap(columns.firstIndex)
    let known = Set(ours.map(\.fields))
    let own = theirs.map { row in
      var row = row
      row.isOfOverlay = !known.contains(row.fields)
      return row
    }
    let merged = Self.merged(ours, under: own) { row in keys.map { row.fields[$0] } }
    return DictionaryTable(name: name, columns: columns, rows: merged)
  }

  /// The words of a file that says of each to which of a few parts it belongs, by part and in the order of the file.
  ///
  /// - Throws: what `table` throws; `dictionary-unknown-code` for a part that there is not.
  func words<Part: RawRepresentable<String> & CaseIterable & Hashable>(
    _ name: String, _ columns: (word: String, part: String) = ("word", "place"), as part: Part.Type
  ) throws(SluiceError) -> [Part: [String]] {
    let table = try table(name, columns: [columns.word, columns.part], key: [columns.word])
    var words: [Part: [String]] = [:]
    for row in table.rows {
      guard let part = Part(rawValue: row[1]) else {
        throw table.fault(
          .dictionaryUnknownCode, in: row, column: 1, expected: Part.allCases.map(\.rawValue))
      }
      words[part, default: []].append(row[0])
    }
    return words
  }

  private func rows(
    of name: String, in folder: String, columns: [String]
  ) throws(SluiceError) -> [DictionaryTable.Row]? {
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(of: "\(folder)/\(name)")
    } catch {
      if error.isMissing { return nil }
      throw SluiceError(.dictionaryUnreadable, at: Place(file: name), key: name, systemError: error.number)
    }
    return try DictionaryTable.rows(of: bytes, file: name, columns: columns)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func merged(
    _ ours: [DictionaryTable.Row], under theirs: [DictionaryTable.Row],
    key: (DictionaryTable.Row) -> [String]
  ) -> [DictionaryTable.Row] {
    var replacing = Dictionary(grouping: theirs, by: key)
    let replaced = Set(replacing.keys)
    var merged: [DictionaryTable.Row] = []
    for row in ours {
      if let instead = replacing.removeValue(forKey: key(row)) {
        merged += instead
      } else if !replaced.contains(key(row)) {
        merged.append(row)
      }
    }
    return merged + theirs.filter { replacing[key($0)] != nil }
  }
}
