import Columns

/// Puts a token in the place of an identifier, the same for the same identifier under the same key.
///
/// The token is 80 bits of HMAC-SM3 or HMAC-SHA-256 over the kind of identifier and the identifier as it is
/// compared (`IdentifierText`), in twenty letters a to p: no digits, so that no token looks like a telephone
/// number. A person's identity number gives one token in all columns, sheets and files of a release, in its
/// old and its new form, and within a certificate's number. Without the key nobody can try all numbers; a
/// digest without a key can be undone in minutes and is no mask.
///
/// Tokens under one key can be linked over time: who must not be followed needs a new key for each release.
///
/// Cost: about 1 µs a cell.
struct Pseudonym: Mask {
  static let name = "pseudonym"
  static let takes: Set<Sensitivity> = [.direct]
  static let isIdempotent = false

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
    let kind = records.batch.schema.columns[position].kind
    let own = Array((kind?.rawValue ?? "").utf8) + [0]
    let person = Array(FieldKind.citizenID.rawValue.utf8) + [0]
    var masked = Column(reservingCells: column.count, bytes: column.count * 20)
    var identifier = IdentifierText()
    for row in 0..<column.count {
      let cell = column.cell(row)
      if !ByteText.isBlank(cell) {
        identifier.read(cell, kind: kind)
        let prefix = identifier.isCitizenID ? person : own
        let tag = try key.authenticate(prefix + identifier.bytes, with: digest)
        for byte in tag.prefix(10) {
          masked.extend(0x61 + (byte >> 4))
          masked.extend(0x61 + (byte & 15))
        }
      }
      masked.endCell()
    }
    return masked
  }
}
