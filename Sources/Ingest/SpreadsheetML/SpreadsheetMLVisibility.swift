/// Which sheets of an XML Spreadsheet are hidden, by their place among the sheets.
final class SpreadsheetMLVisibility: XMLPart {
  private(set) var hidden: Set<Int> = []
  private var sheet = -1
  private var isInState = false
  private var state: [UInt8] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "Worksheet": sheet += 1
    case "Visible":
      isInState = true
      state = []
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInState && state.count < 64 { state.append(contentsOf: bytes) }
  }

  override func end(_ name: XMLName) {
    guard name == "Visible" else { return }
    isInState = false
    if state.elementsEqual("SheetHidden".utf8) || state.elementsEqual("SheetVeryHidden".utf8) {
      hidden.insert(sheet)
    }
  }
}
