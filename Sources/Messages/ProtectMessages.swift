extension MessageTable {
  /// Messages about the protection of small numbers, and the notes under tables.
  static let protect: [Message] = [
    Message(
      "threshold-too-high",
      (
        "流程文件把“{key}”的最少户数定得过高，最多只能是 {expected}。",
        "The pipeline asks for more households for “{key}” than are counted; the most is {expected}."
      ),
      remedy: ("请把最少户数改到这个数以内。", "Lower the minimum to that number.")),
    Message(
      "not-protectable",
      (
        "表“{key}”无论怎样合并，仍能推算出很少几户或几人的数字，不能公布。",
        "However coarse it is made, table “{key}” gives away a number about very few people."
      ),
      remedy: (
        "请从流程文件中去掉这张表，或改为季度、年度合并统计。",
        "Take the table out of the pipeline, or publish it by quarter or year."
      )),
    Message(
      "protection-too-large",
      (
        "需要保护的数字太多、相互牵连（主要在表 {key}），无法在限定工作量内证明推算不出来，本次未发布。",
        "So many numbers need protection and hang together (mostly in {key}) that their safety cannot be shown within the limit of work; nothing was published."
      ),
      remedy: (
        "请减少这些表的维度，或把地区改到县级（areas），或改为季度、年度合并统计。",
        "Give these tables fewer dimensions, let them end at counties (areas), or publish them by quarter or year."
      )),
    Message(
      "small-total-shown",
      (
        "市、县合计数照常公布，但其中有的只涉及一两户。",
        "A total of the city or a county is published although it concerns one or two households."
      ),
      remedy: (
        "请审核人在保护报告中逐项确认是否可以公布。",
        "The reviewer should confirm each in the protection report."
      )),
    Message(
      "townships-left-out",
      (
        "有的乡镇人数很少，为保护隐私不分列乡镇，县级合计照常公布。",
        "Some townships are very small; townships are left out and the county total stands."
      )),
    Message(
      "counties-left-out",
      (
        "分到县（市、区）后人数很少，为保护隐私只公布全市数字。",
        "By county the numbers are very small; only those of the city are published."
      )),
    Message(
      "members-left-out",
      (
        "分组后人数很少，为保护隐私只公布合计数。",
        "By member the numbers are very small; only totals are published."
      )),
  ]
}
