import Columns
import Synchronization

/// Holds addresses against the townships that their rows say.
///
/// Cost: nothing until the first address does not show the name of its township; then the cutter is made once,
/// in some 100 ms.
public final class AddressBook: Sendable {
  private let areas: AreaTree
  private let made = Mutex<AddressCutter?>(nil)

  init(_ areas: AreaTree) { self.areas = areas }

  /// The township of a row, to hold addresses against; nil when it is none that is listed in the row's county.
  public func township(of area: AreaPath) -> Township? {
    guard let county = area.county, let name = area.township, !area.isCountyOpen,
      areas.townships(of: county).contains(where: { $0.name == name })
    else { return nil }
    let stem = AreaName.withoutPeoples(AreaName.township(name).stem)
    return Township(county: county, name: name, stem: Array(stem.utf8), book: self)
  }

  private var cutter: AddressCutter {
    made.withLock { made in
      if let made { return made }
      let cutter = AddressCutter(areas)
      made = cutter
      return cutter
    }
  }

  /// A listed township, and what addresses say of it.
  public struct Township: Sendable {
    fileprivate let county: AreaPath.County
    fileprivate let name: String
    fileprivate let stem: [UInt8]
    fileprivate let book: AddressBook

    /// Whether an address names another listed township; one that names none, or none that is sure, does not.
    ///
    /// Cost: some 50 ns for an address with the township's name in it; else a cut.
    public func isLeft(by address: Span<UInt8>) -> Bool {
      guard ByteText.position(of: stem, in: address) == nil else { return false }
      let cutter = book.cutter
      let cut = cutter.cut(address)
      guard let named = cutter.township(of: cut) else { return false }
      return named != name || cut.county != county
    }

    /// The village of this township that an address names, as the dictionary writes it; nil when it names none, or
    /// another township before it.
    public func village(in address: Span<UInt8>) -> String? {
      let cutter = book.cutter
      let cut = cutter.cut(address)
      return cutter.township(of: cut) == name && cut.county == county ? cutter.village(of: cut) : nil
    }
  }
}
