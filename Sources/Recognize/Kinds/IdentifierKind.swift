import Columns
import Dictionaries

/// A kind of direct identifier: how its form is told.
///
/// The form alone decides here. What a column's cells are is decided with its header, and every cell of an
/// identifying column is masked whatever its form: validity never decides masking.
public protocol IdentifierKind: Sendable {
  /// The kind's name.
  var kind: FieldKind { get }

  /// How sure it is that a run of digits is of this kind; `impossible` for kinds that are no numbers.
  func confidence(of run: DigitRun, areaCodes: AreaCodes) -> Confidence

  /// How sure it is that a whole cell is of this kind.
  func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence
}

extension IdentifierKind {
  /// Numbers are told by their run of digits.
  public func confidence(ofCell cell: Span<UInt8>, dictionaries: Dictionaries) -> Confidence {
    DigitRun(wholeCell: cell).map { confidence(of: $0, areaCodes: dictionaries.areaCodes) } ?? .impossible
  }
}

/// The identifier kinds.
public enum IdentifierKinds {
  /// All kinds; of two that fit equally well, the first is meant.
  public static let all: [any IdentifierKind] = [
    StudentNumberKind(), CitizenIDKind(), DisabilityCertificateKind(), PhoneKind(), AccountKind(),
    PersonNameKind(),
  ]

  /// The kinds that are runs of digits.
  static let numbers = all.filter { $0.kind != .personName }

  /// The kind with a name, or nil.
  public static func named(_ kind: FieldKind) -> (any IdentifierKind)? { all.first { $0.kind == kind } }
}

extension FieldKind {
  /// A number of a disability certificate, which holds an identity number and a diagnosis.
  public static let disabilityCertificate: FieldKind = "disability_certificate"
  /// A national student number, which may hold an identity number.
  public static let studentNumber: FieldKind = "student_number"
}
