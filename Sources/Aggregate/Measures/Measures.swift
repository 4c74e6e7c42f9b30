import Columns

/// The measures there are.
public enum Measures {
  /// All measures, in the order in which the documentation lists them.
  public static let all: [any MeasureDefinition] =
    [
      HouseholdsMeasure(), PersonsMeasure(), HouseholdTimesMeasure(), PersonTimesMeasure(),
      AmountDueMeasure(), AmountPaidMeasure(), BackPayMeasure(), RecoveryMeasure(), PriceSubsidyMeasure(),
      ExtraAllowanceMeasure(), AmountMeasure(), AverageMeasure(), StandardMeasure(), RateMeasure(),
      AidStandardMeasure(),
      PairedHouseholdsMeasure(), HelpingUnitsMeasure(), VisitsMeasure(),
    ] + FlowKind.allCases.map(FlowMeasure.init)

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The measure with a name, or nil.
  public static func definition(_ name: MeasureName) -> (any MeasureDefinition)? { byName[name] }
}
