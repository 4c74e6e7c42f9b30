import Columns

/// How much a partial mask keeps of the two ends of a number, checked; the one piece under all of them.
struct KeptEnds {
  let first: Int
  let last: Int

  /// - Throws: `mask-setting` when more is kept than the mask allows.
  init(
    _ settings: MaskSettings, first: Int, last: Int, mostFirst: Int, mostLast: Int
  ) throws(SluiceError) {
    self.first = settings.keepFirst ?? first
    self.last = settings.keepLast ?? last
    guard (0...mostFirst).contains(self.first) else {
      throw SluiceError(.maskSetting, key: "\(settings.name).keep_first", expected: ["0-\(mostFirst)"])
    }
    guard (0...mostLast).contains(self.last) else {
      throw SluiceError(.maskSetting, key: "\(settings.name).keep_last", expected: ["0-\(mostLast)"])
    }
  }

  /// What stays, in words.
  var remains: Label {
    Label(zh: "前 \(first) 位和后 \(last) 位", en: "the first \(first) and the last \(last) characters")
  }

  /// The column with the two ends of each number, stars between them.
  ///
  /// A cell that is no such number is hidden whole. One whose middle somebody has hidden before keeps what
  /// our own rule keeps, and no more.
  ///
  /// - Parameter proper: where in a cell or in its plain digits the number stands; empty when it is none.
  func masked(
    _ column: Column, stars: [UInt8], proper: (Span<UInt8>) -> Range<Int>
  ) -> Column {
    var masked = Column(reservingCells: column.count, bytes: column.count * (first + last + stars.count))
    var number = PlainNumber()
    for row in 0..<column.count {
      let cell = column.cell(row)
      let whole = proper(cell)
      if !whole.isEmpty {
        append(cell.extracting(whole), stars, to: &masked)
      } else if !ByteText.isBlank(cell) {
        number.read(cell)
        let digits = number.characters
        if let hidden = number.hidden {
          masked.extend(digits.span.extracting(0..<min(first, hidden.first)))
          masked.write(stars)
          masked.extend(digits.span.extracting((digits.count - min(last, hidden.last))..<digits.count))
        } else {
          let range = proper(digits.span)
          if range.isEmpty {
            masked.write(stars)
          } else {
            append(digits.span.extracting(range), stars, to: &masked)
          }
        }
      }
      masked.endCell()
    }
    return masked
  }

  @inline(__always)
  private func append(_ number: Span<UInt8>, _ stars: [UInt8], to masked: inout Column) {
    masked.extend(number.extracting(0..<first))
    masked.write(stars)
    masked.extend(number.extracting((number.count - last)..<number.count))
  }
}
