import Columns

/// The words of headers and group heads that say whose a name or number is: another's than the row's person.
enum OtherPeople {
  /// Who helps a household, and answers for it.
  static let helpers = [
    "帮扶", "帮包", "责任人", "结对", "挂钩", "挂包", "挂联", "挂户", "包保", "包联", "包扶", "包户", "包村", "联户",
  ]
  /// Who looks after a person.
  static let guardians = ["监护", "家长", "父母", "赡养", "抚养", "扶养"]
  /// Whose account it is, and who draws the money.
  static let accounts = [
    "代领", "代办", "领款", "领取", "开户", "账户", "帐户", "银行", "卡", "收款", "委托",
  ]
  /// Who has to do with the ledger, the village or the school.
  static let staff = [
    "责任", "联系", "干部", "领导", "网格", "经办", "负责", "审核", "审批", "填表", "制表", "调查", "班主任", "校长", "教师", "老师", "书记",
    "主任", "专干", "队长", "队员", "组长",
  ]
  /// All of them.
  static let all = helpers + guardians + accounts + staff
}
