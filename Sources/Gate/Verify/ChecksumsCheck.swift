/// SHA256SUMS lists every member but itself and its signature, each with its digest.
struct ChecksumsCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    let path = OpenedBundle.checksumsPath
    guard let bytes = bundle.members[path] else { return [] }
    var problems: [VerifyReport.Problem] = []
    var unlisted = Set(bundle.paths).subtracting([path, OpenedBundle.signaturePath])
    guard UTF8Text.isValid(bytes.span) else { return [VerifyReport.Problem(.checksumsMalformed, path)] }
    Lines.forEach(bytes.span) { line, _ in
      guard ChecksumsOpener.isSum(line) else {
        problems.append(VerifyReport.Problem(.checksumsMalformed, path))
        return
      }
      let text = line.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
      let member = String(text.dropFirst(66))
      guard let content = bundle.members[member], unlisted.remove(member) != nil else {
        problems.append(VerifyReport.Problem(.checksumMissing, member))
        return
      }
      if SHA256.hexadecimal(content) != String(text.prefix(64)) {
        problems.append(VerifyReport.Problem(.checksumWrong, member))
      }
    }
    return problems + unlisted.map { VerifyReport.Problem(.checksumMissing, $0) }
  }
}
