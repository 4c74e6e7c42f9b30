import Columns
import TestSupport
import Testing

@testable import Ingest

/// The scanner of our own must see in a document what expat sees, and refuse what expat refuses.
@Suite("XML scanner")
struct XMLScannerTests {
  /// Writes down what a parser says.
  private final class Recorder: XMLPart {
    var events: [String] = []
    private var pending = ""

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
      flush()
      let known: [StaticString] = ["a", "bc", "r", "t", "x", "y"]
      let values = known.map { attributes.string($0).map { "[\($0)]" } ?? "-" }
      events.append("<\(text(name)) \(values.joined())>")
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
      pending += String(decoding: bytes, as: UTF8.self)
    }

    override func end(_ name: XMLName) {
      flush()
      events.append("</\(text(name))>")
    }

    func flush() {
      if !pending.isEmpty { events.append(pending) }
      pending = ""
    }

    private func text(_ name: XMLName) -> String {
      let known: [StaticString] = ["a", "bc", "row", "c", "v", "d"]
      return known.first { name == $0 }.map { "\($0)" } ?? "?"
    }
  }

  private static func events(_ bytes: [UInt8], pieces: Int, _ make: (XMLPart) -> (any XMLParser)?)
    -> [String]?
  {
    let recorder = Recorder()
    guard let parser = make(recorder) else { return nil }
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + pieces)
      if parser.parse(bytes.span.extracting(start..<end)) != nil { return nil }
      start = end
    }
    if parser.finish() != nil { return nil }
    recorder.flush()
    return recorder.events
  }

  private static func compare(_ bytes: [UInt8], pieces: Int) {
    let expected = events(bytes, pieces: bytes.count + 1) { ExpatParser(into: $0, isUTF8: true) }
    let found = events(bytes, pieces: pieces) { XMLScanner(into: $0) }
    #expect(found == expected, "\(String(decoding: bytes, as: UTF8.self)) in pieces of \(pieces)")
  }

  static let documents = [
    "<a/>", "<a></a>", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a>x</a>\n", "\u{feff}<a/>",
    "<a x=\"1\" y='2'>t</a>", "<a x = \"1\"\n y\t=\t'a\"b'/>", "<n:a xmlns:n=\"u\" n:x=\"1\"/>",
    "<a x=\"&amp;&#19968;&#x4e00;\t\r\n\"/>", "<a>&lt;&gt;&quot;&apos;&amp;&#65;&#x41;</a>",
    "<a>\r\n\r1\r</a>", "<a><![CDATA[<x>\r\n&amp;]]]]></a>", "<a><!-- c - d --><?pi x?><bc/></a><!-- e -->",
    "<a>]] ]> ] ]</a>", "<a><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></a>", "<a>一二三𠮷</a>",
    "<a >x</a >", "<a><![CDATA[]]></a>", "<a>&#x0041;</a>", "<a x='&#10;&#13;&#9;'/>", "<甲><乙/></甲>",
    // Refused by both.
    "", " ", "x", "<a>", "<a></b>", "<a/><a/>", "<a/>x", "x<a/>", "<a x=1/>", "<a x/>", "<a x=\"1\"y=\"2\"/>",
    "<a x=\"1\" x=\"2\"/>", "<a x=\"<\"/>", "<a>&b;</a>", "<a>&amp</a>", "<a>& </a>", "<a>&#0;</a>",
    "<a>&#xd800;</a>", "<a>&#x110000;</a>", "<a>&#;</a>", "<a>&#x;</a>", "<a>]]></a>", "<a><!-- -- --></a>",
    "<a>\u{1}</a>", "<a x=\"\u{1}\"/>", "<a><?xml version=\"1.0\"?></a>", "<!DOCTYPE a><a/>",
    "<a><![CDATA[x]]",
    "<a", "<a x", "<a x=", "<a x=\"", "<1/>", "<a><!x></a>", "<![CDATA[x]]><a/>", "</a>", "<a/ >", "< a/>",
    "<a></a",
    "<a><b></a></b>", "<a>&#XA;</a>", "<a x=\"&b;\"/>", "<a x=\"&amp\"/>", "<a><?x</a>", "<a><??></a>",
    "<a><?p'q?></a>", "<a><?p?></a>", "<a><?XmL x?></a>",
  ]

  @Test(arguments: documents)
  func likeExpat(document: String) {
    for pieces in [1, 2, 3, 7, 1000] { Self.compare(Array(document.utf8), pieces: pieces) }
  }

  @Test func brokenBytes() {
    for bytes: [UInt8] in [
      [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xe4, 0xb8], [0x00], [0xc0, 0x80], [0xf5, 0x80], [0x01], [0x7f],
      [0xef, 0xbf, 0xbd], [0xef, 0xbf, 0xbe], [0xef, 0xbf, 0xbf], [0xef, 0xbc, 0x88],
      [0xf4, 0x90, 0x80, 0x80],
    ] {
      for pieces in [1, 2, 1000] {
        Self.compare(Array("<a>x".utf8) + bytes + Array("y</a>".utf8), pieces: pieces)
        Self.compare(Array("<a x='".utf8) + bytes + Array("'/>".utf8), pieces: pieces)
        Self.compare(Array("<a><!--".utf8) + bytes + Array("--></a>".utf8), pieces: pieces)
        Self.compare(Array("<a><?p ".utf8) + bytes + Array("?></a>".utf8), pieces: pieces)
        Self.compare(Array("<a><![CDATA[".utf8) + bytes + Array("]]></a>".utf8), pieces: pieces)
      }
    }
  }

  /// Random documents, whole and with bytes changed.
  @Test(arguments: 0..<40)
  func randomDocuments(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) << 32)
    for _ in 0..<60 {
      var bytes = Array(Self.element(depth: 0, &random).utf8)
      let pieces = Int.random(in: 1...40, using: &random)
      Self.compare(bytes, pieces: pieces)
      let marks = Array("<>&;\"'=/ !?-[]#x\r\na\0\u{1}".utf8) + [0x80, 0xff]
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = marks[Int.random(in: 0..<marks.count, using: &random)]
        case 1: bytes.remove(at: place)
        default: bytes.insert(marks[Int.random(in: 0..<marks.count, using: &random)], at: place)
        }
        if bytes.isEmpty { bytes = [0x20] }
      }
      Self.compare(bytes, pieces: pieces)
    }
  }

  private static func element(depth: Int, _ random: inout SeededGenerator) -> String {
    let names = ["a", "bc", "row", "c", "v", "n:d"]
    let name = names[Int.random(in: 0..<names.count, using: &random)]
    let texts = [
      "", "x", "一", "&amp;", "&#x4e8c;", " \r\n", "]]", "<!-- c -->", "<![CDATA[<&]]>", "<?p q?>", "甲乙丙",
    ]
    let values = ["", "1", "&lt;", "a'b", "一\t二"]
    var xml = "<\(name)"
    for attribute in ["x", "y", "r", "n:t"] where Bool.random(using: &random) {
      xml += " \(attribute)=\"\(values[Int.random(in: 0..<values.count, using: &random)])\""
    }
    if Int.random(in: 0..<5, using: &random) == 0 { return xml + "/>" }
    xml += ">"
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      xml +=
        depth < 4 && Bool.random(using: &random)
        ? element(depth: depth + 1, &random) : texts[Int.random(in: 0..<texts.count, using: &random)]
    }
    return xml + "</\(name)>"
  }

  @Test func limits() {
    let deep = String(repeating: "<a>", count: 65)
    #expect(XMLScanner(into: XMLPart()).parse(Array(deep.utf8).span) == .beyondLimits)
    let many = "<a " + (0..<600).map { "x\($0)=\"\"" }.joined(separator: " ") + "/>"
    #expect(XMLScanner(into: XMLPart()).parse(Array(many.utf8).span) == .beyondLimits)
    let long = "<a x=\"" + String(repeating: "x", count: 5 << 20)
    #expect(XMLScanner(into: XMLPart()).parse(Array(long.utf8).span) == .beyondLimits)
  }
}
