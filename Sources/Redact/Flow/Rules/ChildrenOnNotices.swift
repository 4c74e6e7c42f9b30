import Columns
import Dictionaries

/// No child is named on a notice.
///
/// Programmes for orphans, children without support and children in difficulty post nobody (国办发〔2010〕54号;
/// 民发〔2019〕62号: 不宜设置公示环节); pupils are not posted by default (教育部, December 2017, on posting student
/// aid); households headed by a minor are counted and not named (未成年人保护法, article 4 (3)), which needs a
/// field that tells an age.
struct ChildrenOnNotices: FlowRule {
  let name = "children-on-notices"
  let remedies = ["flow-children-notice", "flow-pupils-notice", "flow-age-notice"]

  /// Words in a programme's title by which it is one for children, or for whom nobody may know of.
  static let words = ["孤儿", "儿童", "未成年", "少年", "婴", "幼儿", "事实无人抚养", "艾滋", "HIV"]

  /// Words in a programme's title by which it is one for pupils and students, whatever its fields are called.
  static let pupilWords = ["学生", "教育", "助学", "奖学", "学前", "学费", "入学", "就学", "寄宿", "营养改善"]

  /// The groups of the dictionary's words that say the same.
  static let groups: Set<String> = [
    StigmatisingWord.hiv, StigmatisingWord.orphan, StigmatisingWord.children,
  ]

  func refusals(
    of product: FlowProduct, beside others: [FlowProduct], _ scene: FlowScene
  ) -> [FlowRefusal] {
    guard product.isNotice, let field = product.columns.first?.field else { return [] }
    let title = product.subject.title
    if Self.words.contains(where: title.contains)
      || !scene.harms.groups(in: title).isDisjoint(with: Self.groups)
    {
      return [FlowRefusal(field, in: product, remedy: remedies[0])]
    }
    if product.subject.isOfPupils || Self.pupilWords.contains(where: title.contains) {
      return [FlowRefusal(field, in: product, remedy: remedies[1])]
    }
    return product.subject.tellsAge ? [] : [FlowRefusal(field, in: product, remedy: remedies[2])]
  }
}
