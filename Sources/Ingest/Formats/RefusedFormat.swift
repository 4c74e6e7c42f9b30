import Columns

/// A format that is known by its bytes and not read.
struct RefusedFormat: Sendable {
  /// By what it is known.
  enum Sign: Sendable {
    /// The first bytes of the file.
    case first([UInt8])
    /// The same, as ASCII text.
    case text(String)
    /// A part of a zip container.
    case part(String)
    /// A zip container of anything else.
    case otherZip
    /// The type that the part `mimetype` of a zip container begins with.
    case type(String)
    /// A stream of a compound file.
    case stream(String)
    /// A compound file of anything else.
    case otherCompound
    /// An XML or MIME document.
    case markup(Markup)
  }

  /// Why it is not read, which decides what to do.
  enum Reason: Sendable {
    /// A spreadsheet that Excel or WPS can save in another format.
    case resave
    /// No spreadsheet at all: the original must be asked for.
    case noTable
    /// Files are packed in it.
    case archive
    /// A password is needed.
    case encrypted
  }

  /// The name people know it by.
  let name: String
  let reason: Reason
  let sign: Sign

  init(_ name: String, _ reason: Reason, _ sign: Sign) {
    self.name = name
    self.reason = reason
    self.sign = sign
  }

  /// The refusal of a file of this format.
  func error(at place: Place) -> SluiceError {
    switch reason {
    case .resave: SluiceError(.formatNotRead, at: place, key: name)
    case .noTable: SluiceError(.formatNotATable, at: place, key: name)
    case .archive: SluiceError(.inputIsArchive, at: place, key: name)
    case .encrypted: SluiceError(.inputEncrypted, at: place)
    }
  }
}

extension RefusedFormat {
  /// Whether a file is of this format.
  func fits(_ probe: FileProbe) throws(SluiceError) -> Bool {
    switch (sign, probe.form) {
    // Two bytes may be letters of a text.
    case (.first(let bytes), .binary),
      (.first(let bytes), .text) where bytes.count >= 4:
      probe.head.starts(with: bytes)
    case (.text(let text), .binary), (.text(let text), .text): probe.head.starts(with: text.utf8)
    case (.part(let name), .zip(let container)): container.contains(name)
    case (.type(let type), .zip(let container)): try container.type().hasPrefix(type)
    case (.stream(let name), .compound(let names)): names.contains(name)
    case (.markup(let markup), .text(_, let found)): found == markup
    case (.otherZip, .zip), (.otherCompound, .compound): true
    default: false
    }
  }

  /// Whether it stands for whatever else is in a container, so that formats that are read come first.
  var isRest: Bool {
    switch sign {
    case .otherZip, .otherCompound: true
    default: false
    }
  }
}
