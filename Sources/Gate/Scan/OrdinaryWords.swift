/// Words of everyday language that begin with a listed family name: 高中, 安置, 保障.
///
/// Behind 学生 or 居民 such a word stands more often than a name does. Words that are names as often, such as 高峰 or
/// 江山, are left out.
enum OrdinaryWords {
  /// Whether a text that could be a name is such a word, or such a word with one more character: 高中生, 居住地.
  static func cover(_ name: String) -> Bool {
    if words.contains(name) { return true }
    guard (2...3).contains(name.count), let first = name.first else { return false }
    if particles.contains(first) || name.count == 3 && words.contains(String(name.prefix(2))) { return true }
    let rest = String(name.dropFirst())
    return first == "和" && relatives.contains(rest)
      || first == "于" && rest.first.map(whens.contains) == true
      || first == "满" && rest.first.map(numerals.contains) == true
  }

  /// Family names that hardly anybody has and every sentence holds.
  private static let particles: Set<Character> = ["应", "自", "全", "来", "此", "那", "者", "们", "时", "早", "都"]
  /// What 于 is followed by where it says when: 于今年.
  private static let whens = numerals.union("去今前昨本当同上下每某次明年月日此")
  private static let numerals: Set<Character> = Set("〇零一二三四五六七八九十两")
  /// Who is named by a word where 和 joins two persons: 户主和配偶.
  private static let relatives: Set<String> = [
    "配偶", "子女", "儿子", "女儿", "父亲", "母亲", "父母", "妻子", "丈夫", "家人", "家庭", "家属", "家长", "亲属", "亲友", "监护人", "学生",
    "村民", "居民", "老人", "孩子", "儿童", "本人", "成员", "户主", "老师", "教师", "群众",
  ]

  private static let words = Set(
    """
    安全 安置 安排 安装 安葬 安抚 白天 白内障 白血病 白癜风 包括 包含 包干 包保 包村 包户 包装 保护 保障 保持 保证 保险 保留 保费 保洁 \
    毕业 边缘 边境 边民 曹妃甸 查询 查看 查处 查验 茶叶 茶园 常住 常年 常见 常规 常态 车辆 车费 车祸 成为 成立 成绩 成员 成年 成果 成本 \
    成功 成人 成长 成熟 程度 程序 池塘 储备 储蓄 储金 单位 单独 单亲 单身 单人 单元 单价 单项 单侧 党员 党组 党费 党支部 电话 电子 电费 \
    电力 电视 电器 方面 方案 方式 方便 方法 方针 方向 房屋 房产 房间 放弃 放学 放假 放心 费用 费率 符合 富裕 富余 盖章 盖房 高度 高级 \
    高中 高校 高考 高龄 高三 高二 高一 高职 高等 高额 高血压 高危 高于 宫颈 巩固 谷物 顾虑 顾问 关系 关于 关注 关心 关爱 关怀 官方 管理 \
    管护 管控 何时 何处 何种 何人 和谐 和睦 和其 衡量 洪水 洪涝 洪灾 花费 花销 华侨 黄金 季度 季节 计划 计算 计入 计发 纪律 纪念 简历 \
    简介 简单 简易 简称 江边 江河 焦虑 解决 解除 解释 解读 解聘 金额 金融 金融机构 景区 敬老 敬请 敬告 居民 居住 居家 居多 居委会 况且 \
    劳动 劳务 劳力 乐器 乐园 乐意 乐于 雷击 雷电 冷库 连续 练习 林地 林权 林业 林木 隆重 路费 路口 路线 路边 路面 路灯 麻烦 麻痹 麻醉 \
    马上 满足 满意 满分 满月 米面 密切 密码 明显 明细 明确 明年 明天 明知 木料 木材 那么 纳入 宁可 牛羊 牛奶 农业 农村 农民 农户 农田 农药 \
    农资 农机 农作物 农闲 农忙 农历 农家 排名 排查 排队 排水 盘活 盘点 普通 普查 普高 普惠 钱款 强调 强化 强制 强直 强迫 屈服 权益 权利 \
    权限 权力 任务 任何 任教 任课 任职 容易 沙石 商品 商业 商量 商店 商议 商贸 商铺 尚未 尚有 尚需 申请 申报 申领 申诉 师生 师范 师资 师傅 \
    施工 施行 石料 束缚 思想 思政 宿舍 台账 台风 谈话 谈心 汤药 田地 田间 童年 万元 万余 万户 万人 万亩 危房 危险 危重 危急 卫生 卫健 \
    位于 位置 位次 温饱 温室 温馨 文化 文件 文字 闻讯 武装 席位 习惯 线索 线上 线下 项目 谢绝 谢谢 幸福 修建 修缮 宣传 宣讲 宣布 严重 严格 \
    严禁 严肃 颜色 阳光 易地 易返贫 易致贫 银行 印发 印章 印制 印象 游客 游玩 游泳 游戏 原因 原则 原来 原有 原籍 原名 曾经 展示 展开 展览 \
    章程 召开 召集 智力 智障 智能 周围 周边 周期 周岁 周末 字样 宗教 祖父 祖母 祖孙 祖籍 祖屋 左侧 左眼 左手 左腿 左上 左下 项下 艾滋病 \
    班级 班主任 班干部 幸存 奉献 水费 段落 龙头 路段
    """.split(separator: " ").map(String.init))
}
