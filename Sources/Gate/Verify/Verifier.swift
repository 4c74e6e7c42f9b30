import Columns

/// A stranger's check of a bundle: is it whole, is it what it says it is, does it keep its own contract.
///
/// It knows nothing of the ledgers and trusts nothing in the archive.
public enum Verifier {
  /// Checks the bundle in a file.
  ///
  /// Cost: the bundle is unpacked in memory, at most 512 MB.
  ///
  /// - Parameter name: the bundle's name as it may be shown.
  /// - Throws: `bundle-unreadable` when the file cannot be read; what is wrong with its content is in the
  ///   report.
  public static func verify(path: String, name: String) throws(SluiceError) -> VerifyReport {
    let bytes: [UInt8]
    do throws(SluiceError) {
      bytes = try Part(file: name, at: path, followsLinks: true).bytes()
    } catch {
      throw SluiceError(.bundleUnreadable, at: Place(file: name), systemError: error.systemError)
    }
    return verify(bytes, name: name)
  }

  static func verify(_ bytes: [UInt8], name: String) -> VerifyReport {
    let part = Part(file: name, bytes: [])
    let zip: ZipReader
    do throws(SluiceError) {
      guard !bytes.isEmpty else { throw part.error(.partUnreadable) }
      zip = try ZipReader(bytes, part: part)
    } catch {
      return VerifyReport(problems: [problem(error, name)])
    }
    var problems = structureProblems(zip, name)
    var members: [String: [UInt8]] = [:]
    var total = 0
    for entry in zip.entries where entry.isSafe {
      do throws(SluiceError) {
        // Many members, none of them too large, can be too large together.
        total += entry.size
        guard total <= Part.largest else { throw part.error(.partTooLarge) }
        members[entry.name] = try zip.read(entry)
      } catch {
        problems.append(problem(error, entry.name))
      }
    }
    let bundle = OpenedBundle(name: name, members: members)
    for check in BundleChecks.all { problems += check.problems(bundle) }
    return VerifyReport(problems: problems, notes: notes(bundle))
  }

  private static func problem(_ error: SluiceError, _ path: String) -> VerifyReport.Problem {
    VerifyReport.Problem(error.code == .partTooLarge ? .archiveTooLarge : .archiveUnreadable, path)
  }

  private static func structureProblems(_ zip: ZipReader, _ name: String) -> [VerifyReport.Problem] {
    var problems: [VerifyReport.Problem] = []
    var seen: Set<String> = []
    for entry in zip.entries {
      // The path itself may be an attack on who prints it.
      if !entry.isSafe { problems.append(VerifyReport.Problem(.unsafePath, name)) }
      // Windows and macOS unpack two names that differ in case into one file.
      if !seen.insert(entry.name.lowercased()).inserted {
        problems.append(VerifyReport.Problem(.memberRepeated, entry.isSafe ? entry.name : name))
      }
    }
    let first = zip.entries.first?.name.split(separator: "/", omittingEmptySubsequences: false).first ?? ""
    if !zip.entries.isEmpty, zip.entries.allSatisfy({ $0.name.hasPrefix("\(first)/") }) {
      problems.append(VerifyReport.Problem(.topFolder, name))
    }
    return problems
  }

  private static func notes(_ bundle: OpenedBundle) -> [FindingCode] {
    var notes: [FindingCode] = []
    if bundle.resources.contains(where: { $0.additive == nil }) { notes.append(.totalsUndeclared) }
    if bundle.members[OpenedBundle.signaturePath] == nil { notes.append(.unsigned) }
    return notes
  }
}

extension ErrorCode {
  /// The bundle to be verified is not there or cannot be read.
  public static let bundleUnreadable = ErrorCode("bundle-unreadable", .file)
}
