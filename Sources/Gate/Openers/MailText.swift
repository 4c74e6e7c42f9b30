import Columns

/// What a mail or a web archive (.eml, .mht) packs: headers in coded words, and bodies in quoted-printable or base64,
/// which cut numbers at the ends of lines.
///
/// Each such body is opened as what it is, a page too that is not packed. The file counts as not opened all the same:
/// what else programs of mail pack, such as winmail.dat or what is encrypted, nobody here can read.
///
/// Sources: RFC 2045, 6.7 and 6.8 for bodies, RFC 2046, 5.1 for their borders, RFC 2047 for headers.
struct MailText {
  private enum Packing {
    case plain
    case quoted
    case base64
  }

  /// How far the headers of a mail are looked for.
  private static let headers = 1 << 14

  private let part: Part
  private let sink: any UnitSink
  private var borders: [[UInt8]] = []
  private var isHeader = true
  /// Whether the body is a mail itself.
  private var isMessage = false
  private var header: [UInt8] = []
  private var packing = Packing.plain
  private var isPage = false
  private var body: [UInt8] = []
  private var row = 0
  private var count = 0

  private init(_ part: Part, _ sink: any UnitSink) {
    self.part = part
    self.sink = sink
  }

  /// Whether a part begins with the headers of a mail.
  static func isMail(_ part: Part) -> Bool {
    var isMail = false
    var isOver = false
    let head = part.first(headers)
    guard head.first.map({ (0x41...0x5a).contains($0 & 0xdf) }) == true, head.contains(0x3a) else {
      return false
    }
    Lines.forEach(head.span) { line, _ in
      guard !isOver, !isMail else { return }
      let line = ByteText.trimmedText(line).lowercased()
      isOver = line.isEmpty
      isMail = line.hasPrefix("mime-version:") || line.hasPrefix("content-transfer-encoding:")
    }
    return isMail
  }

  /// Hands over what the headers say and opens what the bodies hold.
  static func open(_ bytes: [UInt8], _ part: Part, into sink: any UnitSink) {
    var mail = MailText(part, sink)
    Lines.forEach(bytes.span) { line, number in mail.take(line, number) }
    mail.endHeader()
    mail.endBody()
  }

  private mutating func take(_ line: Span<UInt8>, _ number: Int) {
    let text = Array(
      ByteText.array(line).reversed().drop { $0 == 0x0d || $0 == 0x20 || $0 == 0x09 }.reversed())
    if text.starts(with: [0x2d, 0x2d]), borders.contains(where: { text.dropFirst(2).starts(with: $0) }) {
      endHeader()
      endBody()
      isHeader = true
    } else if !isHeader {
      append(text)
    } else if text.isEmpty {
      endHeader()
      isHeader = isMessage
      isMessage = false
    } else if text[0] == 0x20 || text[0] == 0x09 {
      header += text
    } else {
      endHeader()
      header = text
      row = number
    }
  }

  private mutating func append(_ line: [UInt8]) {
    if packing == .quoted, line.last == 0x3d { body += line.dropLast() } else { body += line + [0x0a] }
  }

  private mutating func endHeader() {
    guard !header.isEmpty else { return }
    defer { header = [] }
    let small = String(decoding: header, as: UTF8.self).lowercased()
    if small.hasPrefix("content-transfer-encoding:") {
      packing = small.contains("base64") ? .base64 : small.contains("quoted") ? .quoted : .plain
    }
    if small.hasPrefix("content-type:") {
      isPage = small.contains("html")
      isMessage = small.contains("message/rfc822")
      // A border is written as it stands, whatever is small of its name.
      let folded = header.map { (0x41...0x5a).contains($0) ? $0 + 0x20 : $0 }
      let name = Array("boundary=".utf8)
      if let start = ByteText.position(of: name, in: folded.span) {
        let border = header[(start + name.count)...].drop { $0 == 0x22 }.prefix { $0 != 0x22 && $0 != 0x3b }
        if !border.isEmpty { borders.append(Array(border)) }
      }
    }
    if let words = Self.words(header) { sink.take(words.span, Unit(part, row: row)) }
  }

  private mutating func endBody() {
    defer {
      body = []
      packing = .plain
      isPage = false
    }
    guard packing != .plain || isPage, !ByteText.isBlank(body.span) else { return }
    count += 1
    let bytes =
      switch packing {
      case .plain: body
      case .quoted: Self.unquoted(body)
      // What stands behind it was searched as it stands.
      case .base64: Base64.decoded(body.prefix { Base64.value($0) != nil || $0 == 0x3d || $0 <= 0x20 }) ?? []
      }
    Openers.open(member: part.nested("body\(count)" + (isPage ? ".html" : ""), bytes: bytes), into: sink)
  }

  /// `=35` as 5.
  private static func unquoted(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == 0x3d, index + 2 < text.count,
        let byte = UInt8(String(decoding: text[(index + 1)...(index + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(byte)
        index += 3
      } else {
        bytes.append(text[index])
        index += 1
      }
    }
    return bytes
  }

  /// A header with its words put together, `=?utf-8?B?…?=` and `=?gbk?Q?…?=`; nil for one without.
  private static func words(_ header: [UInt8]) -> [UInt8]? {
    let pieces = header.split(separator: 0x3f, omittingEmptySubsequences: false)
    var bytes: [UInt8] = []
    var index = 0
    // Between `=` and `=` stand charset, packing and text.
    while index + 4 < pieces.count {
      guard pieces[index].last == 0x3d, pieces[index + 4].first == 0x3d, let packing = pieces[index + 2].first
      else {
        index += 1
        continue
      }
      let text = Array(pieces[index + 3])
      bytes += packing | 0x20 == 0x62 ? Base64.decoded(text) ?? [] : unquoted(text)
      index += 4
    }
    return bytes.isEmpty ? nil : LegacyText.utf8(bytes)
  }
}
