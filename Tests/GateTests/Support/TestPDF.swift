/// A PDF of one page, written by hand.
enum TestPDF {
  /// - Parameters:
  ///   - title: what the document says of itself.
  ///   - isMapped: whether the font says which characters its codes are.
  ///   - pieces: further texts of the page, each with its place.
  ///   - catalog: what the catalog says beside its pages.
  ///   - page: what the page says beside its contents.
  ///   - author: who wrote the document.
  ///   - objects: further objects; the first is number 10.
  static func make(
    _ text: String, title: String = "x", isMapped: Bool = true, pieces: [(text: String, x: Int, y: Int)] = [],
    catalog: String = "", page: String = "", author: String = "x", objects further: [String] = []
  ) -> [UInt8] {
    let texts = text.isEmpty ? pieces : [(text, 50, 700)] + pieces
    let content = texts.map { piece in
      let codes = piece.text.utf16.map { hex(Int($0), 4) }.joined()
      return "BT /F1 12 Tf \(piece.x) \(piece.y) Td <\(codes)> Tj ET"
    }.joined(separator: "\n")
    let map = """
      /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
      1 begincodespacerange <0000> <FFFF> endcodespacerange
      \(blocks) endcmap CMapName currentdict /CMap defineresource pop end end
      """
    let objects =
      [
        "<< /Type /Catalog /Pages 2 0 R \(catalog) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R \(page) "
          + "/Resources << /Font << /F1 5 0 R >> >> >>",
        "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [6 0 R]"
          + (isMapped ? " /ToUnicode 7 0 R" : "") + " >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /FontDescriptor 8 0 R "
          + "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        "<< /Length \(map.utf8.count) >>\nstream\n\(map)\nendstream",
        "<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 "
          + "/Descent -100 /CapHeight 900 /StemV 80 >>",
        "<< /Title \(string(title)) /Author \(string(author)) >>",
      ] + further
    var file = "%PDF-1.4\n"
    var places: [Int] = []
    for (index, object) in objects.enumerated() {
      places.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for place in places {
      file += String(repeating: "0", count: 10 - "\(place)".count) + "\(place) 00000 n \n"
    }
    file += "trailer << /Size \(objects.count + 1) /Root 1 0 R /Info 9 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  /// A string in UTF-16.
  static func string(_ text: String) -> String {
    let marked = [UInt8]([0xfe, 0xff]) + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }
    return "<\(marked.map { hex(Int($0), 2) }.joined())>"
  }

  /// Each code stands for the character of the same number; a range may not cross a row of 256.
  private static var blocks: String {
    stride(from: 0, to: 256, by: 64).map { first in
      let rows = (first..<(first + 64)).map { "<\(hex($0, 2))00> <\(hex($0, 2))FF> <\(hex($0, 2))00>" }
      return "64 beginbfrange \(rows.joined(separator: " ")) endbfrange"
    }.joined(separator: "\n")
  }

  private static func hex(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: width - digits.count) + digits
  }
}
