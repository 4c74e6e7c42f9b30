import CSV
import Columns
import Glibc

/// The dictionaries that places are taken from: `places.csv` and, for the names of counties,
/// `area-codes.csv`.
enum PlacesFile {
  /// Reads a dictionary of a folder.
  ///
  /// - Throws: `sample-places-unreadable` with the system's error number; the errors of `CSVTable`.
  static func read(_ name: String, folder: String) throws(SluiceError) -> CSVTable {
    let descriptor = open(folder + "/" + name, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw SluiceError(.samplePlacesUnreadable, systemError: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      // The buffer is as long as the count says.
      let count = part.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        throw SluiceError(.samplePlacesUnreadable, systemError: errno)
      }
      bytes.append(contentsOf: part.prefix(count))
    }
    return try CSVTable(bytes)
  }
}
