import Aggregate
import Columns
import Dictionaries
import Gate

/// Refuses a release whose tables would show somebody of the input as a member of a dimension, or as a county.
///
/// A check of the pipeline refuses vocabularies that are lists of names; one name among many words shows only
/// when the names of the ledgers are known. The gate lets declared labels pass, so they are looked at here.
enum LabelReview {
  /// - Throws: `label-is-name` with the dimension, or `county`.
  static func require(_ words: [FieldName: DimensionWords], name nobodyOf: IdentifierTerms)
    throws(SluiceError)
  {
    for (field, words) in words.sorted(by: { $0.key < $1.key })
    where nobodyOf.isName(words.label.zh) || words.members.contains(where: { nobodyOf.isName($0.label.zh) }) {
      throw SluiceError(.labelIsName, key: field.rawValue)
    }
  }

  /// Counties are shown whatever the ledgers say, so that an office's own must be nobody's name.
  ///
  /// - Throws: `label-is-name` with `county`.
  static func require(_ counties: [AreaPath.County], of areas: AreaTree, name nobodyOf: IdentifierTerms)
    throws(SluiceError)
  {
    for name in counties.flatMap({ [$0.name, $0.cityName] })
    where areas.overlayNames.contains(name) && nobodyOf.isPlaceCalledBySomebody(name) {
      throw SluiceError(.labelIsName, key: "county")
    }
  }
}

extension ErrorCode {
  /// A member of a dimension is somebody of the input.
  public static let labelIsName = ErrorCode("label-is-name", .refused)
}
