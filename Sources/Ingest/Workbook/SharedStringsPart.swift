import Columns

/// The texts that the cells of a workbook share, one after the other.
///
/// Runs of a rich text are joined; phonetic runs, which repeat a name in another script, are left out.
final class SharedStringsPart: XMLPart {
  // Not checked for overlapping access: see XMLScanner.
  @exclusivity(unchecked) private(set) var strings = Column()

  @exclusivity(unchecked) private var text: [UInt8] = []
  private var isInText = false
  private var isPhonetic = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "si": text.removeAll(keepingCapacity: true)
    case "rPh": isPhonetic = true
    case "t": isInText = !isPhonetic
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text.append(contentsOf: bytes) }
  }

  override func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "rPh": isPhonetic = false
    case "si":
      EscapedText.unescape(&text)
      text.withUnsafeBufferPointer { strings.extend($0) }
      strings.endCell()
    default: break
    }
  }
}
