/// The relations of a part: where the parts it names lie.
final class RelationsPart: XMLPart {
  /// A relation.
  struct Relation {
    let id: String
    let type: String
    let target: String
  }

  private(set) var relations: [Relation] = []

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", attributes.string("TargetMode") != "External" else { return }
    guard let id = attributes.string("Id"), let target = attributes.string("Target") else { return }
    relations.append(Relation(id: id, type: attributes.string("Type") ?? "", target: target))
  }

  /// The relations whose type ends with a word: transitional and strict files name types differently.
  func relations(ofType word: String) -> [Relation] { relations.filter { $0.type.hasSuffix("/" + word) } }

  /// A target as the name of a part: absolute, or relative to the folder of the part that names it.
  static func partName(_ target: String, from folder: String) -> String {
    let target = target.replacing("\\", with: "/")
    var names = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for name in target.split(separator: "/") where name != "." {
      if name == ".." {
        _ = names.popLast()
      } else {
        names.append(name)
      }
    }
    return names.joined(separator: "/")
  }
}
