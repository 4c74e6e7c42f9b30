import CSV
import Columns
import Glibc

/// The dictionary of places as a file: `places.csv`.
enum PlacesFile {
  /// Reads the dictionary of a folder.
  ///
  /// - Throws: `sample-places-unreadable` with the system's error number; the errors of `CSVTable`.
  static func read(folder: String) throws(SluiceError) -> CSVTable {
    let descriptor = open(folder + "/places.csv", O_RDONLY | O_CLOEXEC)
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
