import Columns

/// Puts a token in the place of an identifier, the same for the same identifier under the same key.
///
/// The token is 80 bits of HMAC-SM3 or HMAC-SHA-256 over the field's kind and the identifier as it is
/// compared (blanks left out, full-width folded, x as X), in twenty letters a to p: no digits, so that no
/// token looks like a telephone number. Without the key nobody can try all numbers; a digest without a key
/// can be undone in minutes and is no mask.
///
/// Cost: about 1 µs a cell.
struct Pseudonym: Mask {
  static let name = "pseudonym"
  static let takes: Set<Sensitivity> = [.direct]

  static func leaves(_ taken: Sensitivity, _ settings: MaskSettings) -> Sensitivity { .quasi }

  static func remains(_ settings: MaskSettings) -> Label {
    Label(zh: "同一人相同的代号", en: "a token, the same for the same person")
  }

  private let key: PseudonymKey
  private let digest: KeyedDigest

  init(_ settings: MaskSettings, _ knowledge: MaskKnowledge) throws(SluiceError) {
    guard let key = knowledge.key else {
      throw SluiceError(.pseudonymKeyMissing, key: settings.name, expected: ["--key"])
    }
    self.key = key
    digest = settings.digest
  }

  func mask(_ column: Column, at position: Int, of records: RecordBatch) throws(SluiceError) -> Column {
    let kind = records.batch.schema.columns[position].kind?.rawValue ?? ""
    let prefix = Array(kind.utf8) + [0]
    var masked = Column(reservingCells: column.count, bytes: column.count * 20)
    var message = prefix
    for row in 0..<column.count {
      let cell = column.cell(row)
      message.removeLast(message.count - prefix.count)
      Self.append(cell, to: &message)
      if message.count > prefix.count {
        let tag = try key.authenticate(message, with: digest)
        for byte in tag.prefix(10) {
          masked.extend(0x61 + (byte >> 4))
          masked.extend(0x61 + (byte & 15))
        }
      }
      masked.endCell()
    }
    return masked
  }

  private static func append(_ cell: Span<UInt8>, to message: inout [UInt8]) {
    var index = 0
    while index < cell.count {
      let blank = ByteText.blankWidth(cell, at: index, end: cell.count)
      if blank > 0 {
        index += blank
        continue
      }
      let (character, width) = PlainNumber.folded(cell, at: index)
      message.append(character >= 0x61 && character <= 0x7a ? character - 0x20 : character)
      index += width
    }
  }
}
