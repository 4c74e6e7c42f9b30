import Columns
import Dictionaries

/// No notice stands under words that say something of everybody on it that harms them: 强制戒毒人员救助.
///
/// A title is printed over the list, so it is as much as a column that holds its words for each household. Two classes
/// stay, which are the names of assistance that the law itself has posted and say no more than that: disability
/// (困难残疾人生活补贴和重度残疾人护理补贴, 国发〔2015〕52号) and serious illness (医疗救助, 社会救助暂行办法, 2019,
/// article 30; neither re-read). Which disability, or which illness, no title may say.
///
/// Source: Personal Information Protection Law, article 28 (health and specific identity are sensitive);
/// 社会救助暂行办法 (2019), article 61 (what comes to be known of applicants is kept secret).
struct NoticeTitles: FlowRule {
  let name = "notice-titles"
  let remedies = ["flow-title-notice"]

  /// Words of the classes that are assistance by law.
  static let classes: Set<String> = [
    "残疾", "伤残", "重残", "失能", "半失能", "大病", "重病", "重疾", "疾病",
  ]

  /// What an office is called and what it deals with, which is said of nobody: 信访局, 民族宗教事务局, 构成犯罪的.
  static let affairs: Set<String> = ["信访", "上访", "宗教", "犯罪", "诈骗"]

  func refusals(
    of product: FlowProduct, beside others: [FlowProduct], _ scene: FlowScene
  ) -> [FlowRefusal] {
    guard product.isNotice else { return [] }
    let subject = product.subject
    var found: [FlowRefusal] = []
    // Titles for children and persons with HIV have a rule of their own.
    if tells(subject.title, scene, groups: ChildrenOnNotices.groups, words: Self.classes) {
      found.append(FlowRefusal("title", in: product, remedy: remedies[0]))
    }
    // Whom the notice does not name, its texts may say: 孤儿、困境儿童依规不列名.
    let ofNobody: Set<String> = [StigmatisingWord.orphan, StigmatisingWord.children]
    let words = Self.classes.union(Self.affairs)
    if subject.texts.contains(where: { tells($0, scene, groups: ofNobody, words: words) }) {
      found.append(FlowRefusal("notice", in: product, remedy: remedies[0]))
    }
    return found
  }

  /// Whether a text has a word that harms, but for those of some groups and some others.
  private func tells(_ text: String, _ scene: FlowScene, groups: Set<String>, words: Set<String>) -> Bool {
    scene.harms.words(in: text).contains { !groups.contains($0.group) && !words.contains($0.word) }
  }
}
