import Columns
import Glibc

/// PDF through poppler's `pdftotext` and `pdfinfo`: the text of its pages and what it says of itself. Strings of its
/// objects, which no page shows, are read from the file (`PDFStrings`).
///
/// A number that a page shows in pieces is put together by the places of the pieces (`PDFWords`). The programs are run without a shell, with bounded time, memory and output. A PDF that is encrypted, holds
/// attached files, pages without any text (a scan: there is no reader of pictures here), or fonts whose codes
/// nobody can turn into characters counts as not opened.
struct PDFOpener: Opener {
  private static let seconds = 120

  func opens(_ part: Part) -> Bool {
    // Readers accept a PDF whose mark stands within the first thousand bytes.
    part.first(1024).firstRange(of: Array("%PDF-".utf8)) != nil
  }

  func open(_ part: Part, into sink: any UnitSink) throws(SluiceError) {
    let bytes = try part.bytes()
    let folder = try PrivateFolder(part)
    let path = try folder.write(bytes, "part.pdf", part)
    let text = try run("pdftotext", ["-q", "-enc", "UTF-8", "-eol", "unix", path, "-"], part)
    let facts = try run("pdfinfo", ["-enc", "UTF-8", path], part)
    let words = try run("pdftotext", ["-q", "-bbox", "-enc", "UTF-8", path, "-"], part)
    let layout = try run("pdftotext", ["-q", "-layout", "-enc", "UTF-8", "-eol", "unix", path, "-"], part)
    let attached = try run("pdfdetach", ["-list", path], part)
    let fonts = try run("pdffonts", [path], part)
    guard text.status == 0, facts.status == 0 else { throw part.error(.partUnreadable) }
    var pages = PDFPages()
    var shown: [[UInt8]: Int] = [:]
    Lines.forEach(text.output.span) { line, number in
      pages.take(line)
      sink.take(line, Unit(part, row: number))
      for word in ByteText.array(line).split(whereSeparator: { $0 <= 0x20 }) { shown[Array(word)] = number }
    }
    Lines.forEach(layout.output.span) { line, number in
      sink.take(layout: line, Unit(part, row: number))
    }
    PDFWords(words.output.span).forEachChain { chain, last in
      sink.take(chain, Unit(part, row: shown[last]))
    }
    Lines.forEach(facts.output.span) { line, _ in Self.take(fact: line, part, into: sink) }
    let isEncrypted = facts.output.firstRange(of: Array("Encrypted:       yes".utf8)) != nil
    var strings = PDFStrings(part, shown: Set(shown.keys), into: sink)
    if !strings.read(bytes) || isEncrypted { sink.unopened(part.error(.partUnreadable)) }
    if pages.hasBlankPage || PDFFonts.haveUnreadable(fonts.output) {
      sink.unopened(part.error(.partPictures))
    }
    if PDFFonts.needTables(fonts.output), !PDFFonts.hasTables { sink.unopened(part.error(.popplerMissing)) }
    if !attached.output.starts(with: Array("0 ".utf8)) { sink.unopened(part.error(.partUnknown)) }
  }

  /// A line of what the document says of itself: a word, a colon, a value.
  private static func take(fact line: Span<UInt8>, _ part: Part, into sink: any UnitSink) {
    let author = Array("Author:".utf8)
    let isAuthor = line.count > author.count && ByteText.equal(line.extracting(0..<author.count), author.span)
    guard isAuthor else { return sink.take(line, Unit(part)) }
    sink.take(line.extracting(author.count..<line.count), Unit(part, label: Unit.personLabel))
  }

  private func run(
    _ program: String, _ arguments: [String], _ part: Part
  ) throws(SluiceError) -> ExternalProgram.Result {
    guard let path = ExternalProgram.path(of: program) else { throw part.error(.popplerMissing) }
    guard let result = ExternalProgram.run(path, arguments, seconds: Self.seconds, most: 1 << 28) else {
      throw part.error(.partTooLarge)
    }
    return result
  }
}

/// Whether each page of a text has text: pdftotext ends a page with a form feed.
private struct PDFPages {
  private(set) var hasBlankPage = false
  private var hasText = false

  mutating func take(_ line: Span<UInt8>) {
    for index in line.indices {
      if line[index] == 0x0c {
        if !hasText { hasBlankPage = true }
        hasText = false
      } else if line[index] > 0x20 {
        hasText = true
      }
    }
  }
}

/// The fonts of a PDF as pdffonts lists them: name, type, encoding, emb, sub, uni, object, generation.
private enum PDFFonts {
  /// Whether the tables of Chinese encodings are installed (Debian's poppler-data).
  static var hasTables: Bool { access("/usr/share/poppler/cMap/Adobe-GB1", R_OK) == 0 }

  /// Whether a font is written in a Chinese encoding that needs those tables.
  static func needTables(_ output: [UInt8]) -> Bool {
    rows(output).contains { $0.encoding.contains("GB") && !$0.isMapped }
  }

  /// Whether a font numbers its signs and does not say which characters they are.
  static func haveUnreadable(_ output: [UInt8]) -> Bool {
    rows(output).contains { $0.encoding.hasPrefix("Identity") && !$0.isMapped }
  }

  private static func rows(_ output: [UInt8]) -> [(encoding: String, isMapped: Bool)] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").dropFirst(2).compactMap { line in
      let words = line.split(separator: " ")
      guard words.count >= 7 else { return nil }
      return (String(words[words.count - 6]), words[words.count - 3] == "yes")
    }
  }
}

/// A folder that only this process may enter, gone when it is no longer needed.
final class PrivateFolder {
  private let path: String
  private var files: [String] = []

  /// Makes a folder among temporary files.
  ///
  /// - Throws: `part-unreadable` with the system's error.
  init(_ part: Part) throws(SluiceError) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/sluice-XXXXXX".utf8CString)
    // mkdtemp makes it with mode 0700.
    guard let made = mkdtemp(&template) else { throw part.error(.partUnreadable, systemError: errno) }
    path = String(cString: made)
  }

  deinit {
    for file in files { unlink(file) }
    rmdir(path)
  }

  /// Writes a file and returns its path.
  func write(_ bytes: [UInt8], _ name: String, _ part: Part) throws(SluiceError) -> String {
    let file = "\(path)/\(name)"
    let descriptor = Glibc.open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw part.error(.partUnreadable, systemError: errno) }
    defer { close(descriptor) }
    files.append(file)
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { throw part.error(.partUnreadable, systemError: errno) }
      start += count
    }
    return file
  }
}
