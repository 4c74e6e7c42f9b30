import Columns
import Dictionaries

/// A kind of direct identifier: what it looks like, and which words announce it.
///
/// Form and announcement decide here. What a column's cells are is decided with its header, and every cell
/// of an identifying column is masked whatever its form: validity never decides masking. A kind conforms to
/// one or more of `DigitKind`, `CodeKind` and `TextKind` to be found within texts.
public protocol IdentifierKind: Sendable {
  /// The kind's name.
  var kind: FieldKind { get }

  /// Words that announce it right before it in a text, with 号码, a colon or a blank between them or not; ASCII
  /// in capitals. A word of everyday use carries its 号: 住院号 announces a number, 住院 does not.
  var words: [String] { get }

  /// How sure it is that a whole cell is of this kind.
  func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence
}

/// A kind that is a run of digits, an X at the end of some counted in.
public protocol DigitKind: IdentifierKind {
  /// How sure it is that a run of digits is of this kind.
  func confidence(of run: DigitRun, _ clues: Clues) -> Confidence
}

/// A kind that is letters and digits without anything between them.
public protocol CodeKind: IdentifierKind {
  /// How sure it is that a run of letters and digits is of this kind.
  func confidence(of code: Code, _ clues: Clues) -> Confidence
}

/// A kind with marks or Han characters in it, which looks for itself in a text.
public protocol TextKind: IdentifierKind {
  /// Calls a closure with the bytes of each one in a cell.
  ///
  /// - Parameter isAnnounced: whether one of the kind's words stands right before a place.
  func scan(
    _ cell: Span<UInt8>, isAnnounced: (Int) -> Bool, _ found: (Range<Int>, Confidence) -> Void)
}

/// What is known about a run beside its characters.
public struct Clues {
  /// Every area code ever issued.
  public let areaCodes: AreaCodes
  /// Whether one of the kind's words stands right before the run, or over the column.
  public let isAnnounced: Bool

  /// Makes clues.
  public init(areaCodes: AreaCodes, isAnnounced: Bool = false) {
    self.areaCodes = areaCodes
    self.isAnnounced = isAnnounced
  }
}

extension IdentifierKind {
  /// No words announce it.
  public var words: [String] { [] }
}

extension IdentifierKind where Self: DigitKind {
  /// A cell that is one run of digits is told by that run.
  public func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence {
    asDigits(cell, dictionaries)
  }
}

extension IdentifierKind where Self: CodeKind {
  /// A cell that is one run of letters and digits is told by that run.
  public func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence {
    asCode(cell, dictionaries)
  }
}

extension IdentifierKind where Self: DigitKind & CodeKind {
  /// A cell that is one run is told by that run.
  public func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence {
    max(asDigits(cell, dictionaries), asCode(cell, dictionaries))
  }
}

extension IdentifierKind where Self: TextKind {
  /// A cell is of the kind when all of it is.
  public func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence {
    let whole = ByteText.trimmed(cell)
    var best = Confidence.impossible
    scan(cell, isAnnounced: { _ in false }) { range, confidence in
      if range == whole { best = max(best, confidence) }
    }
    return best
  }
}

extension DigitKind {
  fileprivate func asDigits(_ cell: Span<UInt8>, _ dictionaries: Dictionaries) -> Confidence {
    guard let run = DigitRun(wholeCell: cell) else { return .impossible }
    return confidence(of: run, Clues(areaCodes: dictionaries.areaCodes))
  }
}

extension CodeKind {
  fileprivate func asCode(_ cell: Span<UInt8>, _ dictionaries: Dictionaries) -> Confidence {
    guard let code = Code(wholeCell: cell) else { return .impossible }
    return confidence(of: code, Clues(areaCodes: dictionaries.areaCodes))
  }
}

/// The identifier kinds.
public enum IdentifierKinds {
  /// All kinds; of two that fit equally well, the first is meant.
  public static let all: [any IdentifierKind] = [
    StudentNumberKind(), ResidencePermitKind(), PermanentResidenceKind(), CitizenIDKind(),
    DisabilityCertificateKind(), IndividualBusinessKind(), BankCardKind(), PhoneKind(), LandlineKind(),
    PassportKind(), HongKongIDKind(), MacaoIDKind(), TaiwanIDKind(), TravelPermitKind(),
    SocialSecurityCardKind(), MedicalRecordKind(), QQKind(), WeChatKind(), EmailKind(), PlateKind(),
    NumberKind(), AccountKind(), PersonNameKind(),
  ]

  /// The kind with a name, or nil.
  public static func named(_ kind: FieldKind) -> (any IdentifierKind)? { all.first { $0.kind == kind } }
}

extension FieldKind {
  /// A residence permit of Hong Kong, Macao or Taiwan residents.
  public static let residencePermit: FieldKind = "residence_permit"
  /// A foreigner's permanent residence card.
  public static let permanentResidence: FieldKind = "permanent_residence"
  /// A number of a disability certificate, which holds an identity number and a diagnosis.
  public static let disabilityCertificate: FieldKind = "disability_certificate"
  /// A national student number, which may hold an identity number.
  public static let studentNumber: FieldKind = "student_number"
  /// The unified code of an individual business, which is its owner.
  public static let individualBusiness: FieldKind = "individual_business"
  /// A bank card.
  public static let bankCard: FieldKind = "bank_card"
  /// A fixed line.
  public static let landline: FieldKind = "landline"
  /// A passport.
  public static let passport: FieldKind = "passport"
  /// An identity card of Hong Kong.
  public static let hongKongID: FieldKind = "hong_kong_id"
  /// An identity card of Macao.
  public static let macaoID: FieldKind = "macao_id"
  /// An identity card of Taiwan.
  public static let taiwanID: FieldKind = "taiwan_id"
  /// A permit to travel between the mainland and Hong Kong, Macao or Taiwan.
  public static let travelPermit: FieldKind = "travel_permit"
  /// The number printed on a social security card.
  public static let socialSecurityCard: FieldKind = "social_security_card"
  /// A number of a patient, a stay in hospital or an insured person.
  public static let medicalRecord: FieldKind = "medical_record"
  /// A QQ number.
  public static let qq: FieldKind = "qq"
  /// A WeChat name.
  public static let weChat: FieldKind = "wechat"
  /// An e-mail address.
  public static let email: FieldKind = "email"
  /// A licence plate.
  public static let plate: FieldKind = "plate"
}
