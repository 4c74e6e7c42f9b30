import Columns

/// A mask is put on what it understands.
///
/// A mask for names on identity numbers would hide them whole or show their beginning; what it leaves could
/// not be told, and nothing about the column proved.
struct MaskFit: ColumnFlowRule {
  let name = "mask-fit"
  let remedies = ["unknown-mask", "flow-mask-unfit"]

  func remedy(for column: FlowColumn, in product: FlowProduct, _ scene: FlowScene) -> String? {
    guard let mask = column.mask else { return nil }
    guard let type = Masks.all.first(where: { $0.name == mask.name }) else { return remedies[0] }
    let fits = type.fits.isEmpty || type.fits.contains(column.kind)
    return fits && type.takes.contains(column.told(scene)) ? nil : remedies[1]
  }
}
