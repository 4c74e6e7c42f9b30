import Columns

/// The descriptor is a Data Package (version 2) and says the truth about sizes and digests.
///
/// Stricter than the standard where its validators are lax: licences, name and version must be there and
/// well-formed, no key may stand twice.
struct DescriptorCheck: BundleCheck {
  func problems(_ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    let invalid = VerifyReport.Problem(.descriptorInvalid, OpenedBundle.descriptorPath)
    guard bundle.members[OpenedBundle.descriptorPath] != nil else { return [] }
    guard let descriptor = bundle.descriptor, let resources = descriptor["resources"]?.array,
      isPackage(descriptor), !hasRepeatedKeys(descriptor), !resources.isEmpty,
      resources.count == bundle.resources.count, bundle.resources.allSatisfy(isResource),
      Set(bundle.resources.map(\.name)).count == resources.count,
      Set(bundle.resources.map(\.path)).count == resources.count
    else { return [invalid] }
    return bundle.resources.flatMap { digestProblems($0, bundle) }
  }

  private func isPackage(_ package: JSONNode) -> Bool {
    guard let name = package["name"]?.string, isName(name), let title = package["title"]?.string,
      !title.isEmpty,
      let version = package["version"]?.string, isVersion(version),
      package["$schema"]?.string?.hasPrefix("https://datapackage.org/profiles/2.0/") == true,
      let licences = package["licenses"]?.array, !licences.isEmpty,
      let created = package["created"]?.string, isTime(created)
    else { return false }
    return licences.allSatisfy {
      $0["name"]?.string?.isEmpty == false || $0["path"]?.string?.isEmpty == false
    }
  }

  private func isResource(_ resource: Resource) -> Bool {
    let json = resource.json
    let folders = resource.path.split(separator: "/", omittingEmptySubsequences: false)
    guard isName(resource.name), resource.path.hasPrefix("data/"), resource.path.hasSuffix(".csv"),
      !folders.contains(".."), !folders.contains("."), !folders.contains(""),
      json["encoding"]?.string == "utf-8", json["format"]?.string == "csv",
      json["title"]?.string?.isEmpty == false, resource.dimensions != nil,
      Set(resource.fields).count == resource.fields.count,
      let key = json["schema"]?["primaryKey"]?.strings, !key.isEmpty
    else { return false }
    let coded = (resource.dimensions ?? []) + ["period", "measure", "unit", "obs_status", "conf_status"]
    return key.allSatisfy(resource.fields.contains)
      && coded.allSatisfy { resource.values[$0]?.isEmpty == false }
      && (resource.dimensions ?? []).allSatisfy { resource.values[$0]?.contains(RecordBatch.total) == true }
  }

  private func digestProblems(_ resource: Resource, _ bundle: OpenedBundle) -> [VerifyReport.Problem] {
    guard let bytes = bundle.members[resource.path] else { return [] }
    var problems: [VerifyReport.Problem] = []
    if resource.json["bytes"]?.integer != bytes.count {
      problems.append(VerifyReport.Problem(.bytesWrong, resource.path))
    }
    let digest = SHA256.hexadecimal(bytes).map { "sha256:\($0)" }
    if digest == nil || resource.json["hash"]?.string != digest {
      problems.append(VerifyReport.Problem(.hashWrong, resource.path))
    }
    return problems
  }

  private func hasRepeatedKeys(_ json: JSONNode) -> Bool {
    switch json.value {
    case .object(let members): !json.repeatedKeys.isEmpty || members.contains { hasRepeatedKeys($0.value) }
    case .array(let elements): elements.contains(where: hasRepeatedKeys)
    default: false
    }
  }

  private func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d || $0 == 0x2e || $0 == 0x5f
      }
  }

  private func isVersion(_ version: String) -> Bool {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 3 && parts.allSatisfy { Int($0).map { $0 >= 0 } ?? false }
  }

  /// A time of RFC 3339 as the standard asks, seconds and zone included.
  private func isTime(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 20, CivilDate(iso: String(text.prefix(10))) != nil else { return false }
    let shape = "T00:00:00"
    let time = zip(shape.utf8, bytes[10...]).allSatisfy { $0 == 0x30 ? (0x30...0x39).contains($1) : $0 == $1 }
    let zone = String(decoding: bytes[19...], as: UTF8.self)
    return time && (zone == "Z" || (zone.utf8.count == 6 && (zone.hasPrefix("+") || zone.hasPrefix("-"))))
  }
}
