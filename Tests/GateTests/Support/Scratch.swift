import CZip
import Columns
import Glibc

@testable import Gate

/// A folder that is gone when the test is over.
final class Scratch {
  let path: String

  init() {
    var template = Array("/tmp/gate-tests-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/tmp"
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if let directory = opendir(path) {
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { remove("\(path)/\(name)") }
      }
      closedir(directory)
    }
    Glibc.remove(path)
  }

  /// Writes a file and the folders above it.
  func write(_ bytes: [UInt8], _ name: String) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o700)
    }
    let file = fopen("\(path)/\(name)", "w")
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

/// Zip archives for tests.
enum TestZip {
  /// - Parameter extra: what stands in an extra field of every entry.
  static func make(
    _ entries: [(name: String, bytes: [UInt8])], comment: String = "", extra: String = ""
  ) -> [UInt8] {
    let scratch = Scratch()
    let path = "\(scratch.path)/a.zip"
    var code: Int32 = 0
    guard let archive = zip_open(path, ZIP_CREATE, &code) else { return [] }
    var buffers: [UnsafeMutableRawPointer] = []
    for entry in entries {
      // libzip reads the buffers when the archive is closed.
      guard let buffer = malloc(max(entry.bytes.count, 1)) else { continue }
      _ = entry.bytes.withUnsafeBytes {
        memcpy(buffer, $0.baseAddress ?? UnsafeRawPointer(buffer), entry.bytes.count)
      }
      buffers.append(buffer)
      let source = zip_source_buffer(archive, buffer, UInt64(entry.bytes.count), 0)
      let index = zip_file_add(archive, entry.name, source, ZIP_FL_ENC_UTF_8)
      if !extra.isEmpty, index >= 0 {
        let field = Array(extra.utf8)
        zip_file_extra_field_set(
          archive, UInt64(index), 0x4e55, UInt16(ZIP_EXTRA_FIELD_NEW), field, UInt16(field.count),
          ZIP_FL_CENTRAL)
      }
    }
    if !comment.isEmpty { zip_set_archive_comment(archive, comment, UInt16(comment.utf8.count)) }
    zip_close(archive)
    for buffer in buffers { free(buffer) }
    return (try? Part(file: "a.zip", at: path).bytes()) ?? []
  }

  /// An archive whose one member is named in GBK, as Chinese Windows does.
  static func gbk(name: String) -> [UInt8] {
    let placeholder = "x-" + String(repeating: "n", count: ((try? RawOpenerTests.gb18030(name)) ?? []).count)
    let raw = Array("x-".utf8) + ((try? RawOpenerTests.gb18030(name)) ?? [])
    var bytes = make([(placeholder, [0x78])])
    // The name stands before the member and in the directory; the flag for UTF-8 is not set for ASCII.
    for range in bytes.ranges(of: Array(placeholder.utf8)) { bytes.replaceSubrange(range, with: raw) }
    return bytes
  }
}
