import Columns
import Dictionaries
import Recognize

/// Looks for personal data in one file that no ledger stands behind: by form, by the header above a cell and
/// by the words before it.
///
/// Cost: about 30 MB/s of cells, most of it for looking up header words.
final class ScanSearch: UnitSink {
  /// A finding before its place is made safe to show.
  struct Hit {
    let unit: Unit
    let kind: FieldKind
    let confidence: Confidence
    let value: [UInt8]
    /// Whether it is a name below a header of householders.
    let isHouseholder: Bool
  }

  private(set) var hits: [Hit] = []
  private(set) var unopened: [SluiceError] = []
  /// The parts that were searched as mere bytes and hold no cells by their format.
  private(set) var searchedRaw: [String] = []
  /// Whether there were more than are kept.
  private(set) var isCut = false

  let takesLines = false

  /// How many findings of one file are kept.
  static let most = 10_000

  private let knowledge: ScanKnowledge
  /// What is looked for on notices beside identifiers; nil for other files.
  private let notice: NoticeContent?
  private var table = ScanTable()
  private let spread: SpreadNumbers
  private var wrapped = WrappedNumbers()
  private var lined = LinedTable()
  private var votes = NameVotes(most: ScanSearch.most)
  /// The family name in the row that is being read, where it has a column of its own.
  private var family: (unit: Unit, text: [UInt8])?
  private var scanner = NumberScanner(least: NumberForms.shortest)
  private var wideScanner = NumberScanner(least: NumberForms.shortestPart, passesPunctuation: true)
  private var seen: Set<Seen> = []

  private struct Seen: Hashable {
    let part: String
    let row: Int?
    let column: Int?
    let kind: FieldKind
  }

  init(_ knowledge: ScanKnowledge, isNotice: Bool = false) {
    self.knowledge = knowledge
    notice = isNotice ? knowledge.notice : nil
    spread = SpreadNumbers(terms: .none(), isCounty: knowledge.isCounty)
  }

  func take(lines: Span<UInt8>, of part: Part) {}
  func endLines(of part: Part) {}
  func unopened(_ error: SluiceError) { unopened.append(error) }
  func searchedRaw(_ part: Part) { searchedRaw.append(part.path) }

  func take(_ text: Span<UInt8>, _ unit: Unit) {
    guard unit.role != .computed, !isCut else { return }
    let text = text.extracting(Readings.trimmed(text))
    guard !text.isEmpty else { return }
    if unit.role == .position { return add(.location, .likely, text, unit) }
    let header = table.header(of: text, unit, knowledge)
    if let row = table.finishedRow { joined(row) }
    let isHeader = table.isHeaderCell
    Readings.forEach(text) { reading in
      numbers(reading, unit)
      cut(reading, unit)
      if unit.role == .text { punctuated(reading, unit) }
      if unit.role == .text, !isHeader { words(reading, unit) }
    }
    if let notice, unit.label == nil, unit.role == .text, notice.holdsWord(text, unit) {
      add(.sensitiveWord, .likely, text, unit)
    }
    if let header, unit.role != .value { typed(text, header, unit) }
    if let chain = wrapped.take(text, unit) { take(chain, unit) }
    if unit.column == nil, unit.label == nil, unit.role == .text { take(layout: text, unit) }
  }

  func take(_ number: NumberPieces, _ unit: Unit) {
    guard let match = spread.match(number.run, pieces: number.pieces), match.kind == .citizenID else {
      return
    }
    add(.citizenID, .certain, number.run.span, unit)
  }

  func take(layout line: Span<UInt8>, _ unit: Unit) {
    lined.take(line, unit, header: knowledge.header) { cell, header, column in
      self.name(cell, header, Unit(unit.part, row: unit.row, column: column))
    }
  }

  /// Ends the file: its last row has no row behind it, and columns of uncertain headers are read to the end.
  func finish() {
    if let row = table.end() { joined(row) }
    for cell in votes.names() { add(.personName, cell.confidence, cell.text.span, cell.unit) }
  }

  private func add(
    _ kind: FieldKind, _ confidence: Confidence, _ value: Span<UInt8>, _ unit: Unit,
    isHouseholder: Bool = false
  ) {
    guard !knowledge.isOffice(value) else { return }
    // One finding for each kind in a cell or line.
    let place = Seen(part: unit.part.path, row: unit.row, column: unit.column, kind: kind)
    guard seen.insert(place).inserted else { return }
    guard hits.count < Self.most else {
      isCut = true
      return
    }
    hits.append(
      Hit(
        unit: unit, kind: kind, confidence: confidence, value: ByteText.array(value),
        isHouseholder: isHouseholder))
  }

  // MARK: Numbers

  private func numbers(_ text: Span<UInt8>, _ unit: Unit) {
    var found: [(range: Range<Int>, kind: FieldKind)] = []
    knowledge.scanner.scan(text) { hit in
      guard hit.confidence >= .likely, self.counts(hit.kind, unit) else { return }
      let value = text.extracting(hit.range)
      // What a digest looks like is no telephone.
      if hit.kind != .citizenID, DigestText.covers(hit.range, in: text) { return }
      found.append((hit.range, hit.kind))
      self.add(hit.kind, hit.confidence, value, unit)
    }
    var index = 0
    while scanner.next(in: text, from: &index) {
      let (start, end) = (scanner.start, index)
      guard !found.contains(where: { $0.range.overlaps(start..<max(end, start + 1)) }) else { continue }
      guard let kind = shape(scanner) ?? halfMasked(scanner, text, end), counts(kind, unit),
        !knowledge.isOffice(scanner.run.span)
      else { continue }
      if kind != .citizenID, DigestText.covers(start..<end, in: text) { continue }
      add(kind, .likely, text.extracting(start..<end), unit)
    }
  }

  /// Numbers of which a spreadsheet has cut off the end.
  private func cut(_ text: Span<UInt8>, _ unit: Unit) {
    guard unit.role != .value else { return }
    ExponentNumbers.forEach(in: text, isCounty: knowledge.isCounty) { range, kind in
      self.add(kind, .likely, text.extracting(range), unit)
    }
  }

  /// Among statistics a number of eleven digits is a sum of money sooner than a telephone.
  private func counts(_ kind: FieldKind, _ unit: Unit) -> Bool { unit.role != .value || kind == .citizenID }

  /// An identity number of which only the last digits are masked; its birth date is left.
  private func halfMasked(_ scanner: NumberScanner, _ text: Span<UInt8>, _ end: Int) -> FieldKind? {
    guard (14...17).contains(scanner.run.count), end < text.count,
      text.extracting(end..<min(text.count, end + 3)).containsMask
    else { return nil }
    return IdentityShape.beginsAsIdentity(scanner.run.span, isCounty: knowledge.isCounty) ? .citizenID : nil
  }

  private func shape(_ scanner: NumberScanner) -> FieldKind? {
    let run = scanner.run.span
    if let kind = IdentityShape.kind(of: run, isCounty: knowledge.isCounty) { return kind }
    if IdentityShape.isDamaged(run, isCounty: knowledge.isCounty) { return .citizenID }
    guard scanner.pieces.count > 1 else { return nil }
    for (start, end) in zip(scanner.pieces, scanner.pieces.dropFirst() + [run.count]) {
      if let kind = IdentityShape.kind(of: run.extracting(start..<end), isCounty: knowledge.isCounty) {
        return kind
      }
    }
    return nil
  }

  /// An identity number that is spread over the cells of a row.
  private func joined(_ row: RowCells) {
    row.forEachNumber { window in
      guard self.spread.match(window.joined)?.kind == .citizenID else { return }
      self.add(
        .citizenID, .certain, window.joined.span, Unit(row.part, row: row.number, column: window.column))
    }
  }

  /// Numbers with punctuation within.
  private func punctuated(_ text: Span<UInt8>, _ unit: Unit) {
    var index = 0
    while wideScanner.next(in: text, from: &index) {
      guard wideScanner.hasPunctuation, let match = spread.match(wideScanner.run, pieces: wideScanner.pieces),
        !knowledge.isOffice(wideScanner.run.span)
      else { continue }
      if match.kind == .phone, NumberList.covers(wideScanner.start..<index, in: text) { continue }
      add(match.kind, .likely, text.extracting(wideScanner.start..<index), unit)
    }
  }

  // MARK: Words

  private func words(_ text: Span<UInt8>, _ unit: Unit) {
    NameForms.plain(text) { plain in
      self.knowledge.names.forEach(in: plain) { name, confidence in
        self.add(.personName, confidence, Array(name.utf8).span, unit)
      }
      if let (address, confidence) = AddressText.find(in: plain) {
        self.add(.address, confidence, plain.extracting(address), unit)
      }
    }
  }

  /// A cell below a header word that says whose it is.
  private func typed(_ text: Span<UInt8>, _ header: ScanHeader, _ unit: Unit) {
    let kind = header.kind
    switch kind {
    case .personName: name(text, header, unit)
    case .address:
      if AddressText.hasHouse(text) { add(.address, .likely, text, unit) }
    case .citizenID, .phone, .account, .number, .disabilityCertificate, .studentNumber:
      let digits = knowledge.digits(text)
      // Short numbers are everybody's; a masked number with more than eight digits left is hardly masked.
      guard digits >= (kind == .number ? 6 : 7) else { return }
      add(kind, text.containsMask ? .possible : .likely, text, unit)
    case .location:
      if text.isCoordinate { add(.location, .possible, text, unit) }
    case .minor, .birthDate:
      guard notice?.isMinor(text, isBirth: kind == .birthDate) == true else { return }
      add(.minor, .likely, text, unit)
    default: break
    }
  }

  private func name(_ text: Span<UInt8>, _ header: ScanHeader, _ unit: Unit) {
    if let piece = header.piece { return take(piece, text, unit) }
    let confidence = knowledge.nameConfidence(text)
    if header.isVoted {
      return votes.take(text, unit, confidence, isName: knowledge.isName(text, confidence))
    }
    // A program, an office or nobody may be an author, everybody below a header is somebody.
    guard confidence > (unit.label == Unit.personLabel ? .possible : .impossible) else { return }
    add(.personName, confidence, text, unit, isHouseholder: header.isHouseholder)
  }

  /// A name in two columns.
  private func take(_ piece: ScanHeader.Piece, _ text: Span<UInt8>, _ unit: Unit) {
    switch piece {
    case .family: family = (unit, ByteText.array(text))
    case .given:
      guard let family, family.unit.row == unit.row, family.unit.part.path == unit.part.path else { return }
      let name = family.text + ByteText.array(text)
      let confidence = knowledge.nameConfidence(name.span)
      if confidence >= .likely { add(.personName, confidence, name.span, unit) }
    }
  }
}
