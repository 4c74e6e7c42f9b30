/// The members are the descriptor's data files, README, checksums and workbook, and no others.
struct MembersCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    let required: Set<String> = [
      OpenedBundle.descriptorPath, OpenedBundle.readmePath, OpenedBundle.checksumsPath, bundle.workbookPath,
    ]
    let listed = required.union(bundle.resources.map(\.path))
    let known = listed.union([OpenedBundle.signaturePath])
    return listed.subtracting(bundle.paths).map { VerifyReport.Problem(.memberMissing, $0) }
      + bundle.paths.filter { !known.contains($0) }.map { VerifyReport.Problem(.memberUnlisted, $0) }
  }
}
