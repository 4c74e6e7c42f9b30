"""The words of the three programmes as ledgers write them, and the codes that the bundles use for them."""

# Header words, in order of preference.
HEADERS = {
    "county": ["县(市、区)", "县"],
    "township": ["乡镇(街道)", "乡(镇、街道)", "乡镇", "学校所在乡镇"],
    "village": ["村(社区)", "行政村"],
    "number": ["户号", "户编号"],
    "certificate": ["低保证号"],
    "head": ["户主姓名"],
    "head_id": ["户主身份证号"],
    "size": ["家庭人口"],
    "insured": ["保障人口"],
    "name": ["姓名", "保障对象姓名", "学生姓名"],
    "relation": ["与户主关系"],
    "id": ["身份证号码", "身份证号", "证件号码"],
    "sex": ["性别"],
    "age": ["年龄"],
    "urban_rural": ["城乡类别"],
    "allowance_class": ["保障类别"],
    "hardship_cause": ["致困原因"],
    "disabled": ["残疾等级"],
    "amount_due": ["月保障金额(元)", "低保金"],
    "price_subsidy": ["价格补贴"],
    "back_pay": ["补发"],
    "recovery": ["扣回"],
    "amount_paid": ["实发合计", "金额"],
    "change_reason": ["变动原因"],
    "programme": ["救助类型"],
    "household_type": ["户类型"],
    "monitoring_class": ["监测类别"],
    "risk_status": ["风险是否消除"],
    "poverty_cause": ["主要致贫原因"],
    "safety_net": ["低保/特困"],
    "relocated": ["搬迁户"],
    "helper": ["帮扶责任人"],
    "helper_unit": ["帮扶单位"],
    "visits": ["走访次数"],
    "school": ["学校名称"],
    "class_name": ["班级"],
    "stage": ["学段"],
    "aid_kind": ["资助项目"],
    "hardship_kind": ["困难类型"],
    "standard_amount": ["标准(元/生·学期)"],
}
BOTH = "补发(扣回)"
SEVERAL = {"risk_kind": "风险类型", "help_measure": "帮扶措施"}

CAUSES = {
    "疾病": "disease", "因病": "disease", "残疾": "disability", "因残": "disability", "灾害": "disaster",
    "因灾": "disaster", "缺劳动力": "no_labour", "失业": "unemployment", "失地": "land_loss",
    "因学": "schooling", "其他": "other",
}
POVERTY_CAUSES = {
    "因病": "disease", "因残": "disability", "因学": "schooling", "因灾": "disaster", "缺技术": "no_skill",
    "缺劳力": "no_labour", "缺资金": "no_funds", "缺土地": "no_land", "缺水": "no_water", "交通": "transport",
    "自身动力": "motivation", "因婚": "marriage", "因丧": "funeral",
}
RISKS = {
    "因病": "disease", "因残": "disability", "因学": "schooling", "因灾": "disaster", "意外事故": "accident",
    "产业失败": "industry_failure", "务工不稳": "unstable_work", "住房": "housing", "饮水": "water",
}
WORDS = {
    "sex": {"男": "male", "女": "female"},
    "urban_rural": {"城市": "urban", "农村": "rural"},
    "allowance_class": {"A": "A", "B": "B", "C": "C", "A类": "A", "B类": "B", "C类": "C"},
    "hardship_cause": CAUSES,
    "change_reason": {
        "死亡": "death", "收入超标": "income", "转特困": "extreme_poverty", "迁出": "moved", "其他": "other",
    },
    "household_type": {"脱贫户": "lifted", "一般农户": "ordinary"},
    "monitoring_class": {
        "无": "none", "脱贫不稳定": "unstable", "边缘易致贫": "marginal", "突发严重困难": "sudden",
    },
    "risk_status": {"否": "not_removed", "是": "removed"},
    "poverty_cause": POVERTY_CAUSES,
    "safety_net": {"无": "none", "低保": "subsistence_allowance", "特困": "extreme_poverty"},
    "stage": {
        "学前": "preschool", "小学": "primary", "初中": "junior", "普通高中": "senior", "中职": "vocational",
        "高等教育": "higher",
    },
    "aid_kind": {
        "学前资助金": "preschool_grant", "家庭经济困难学生生活补助": "living_subsidy", "营养改善计划": "nutrition",
        "国家助学金": "national_grant", "免学杂费": "free_miscellaneous", "免学费": "free_tuition",
        "免教科书费": "free_textbooks", "国家奖学金": "national_scholarship", "雨露计划": "yulu_plan",
        "生源地助学贷款": "student_loan", "社会资助": "social_aid",
    },
    "hardship_kind": {
        "脱贫家庭学生": "lifted", "监测对象家庭学生": "monitored", "低保家庭学生": "subsistence_allowance",
        "残疾学生": "disabled_student", "孤儿": "orphan", "其他家庭经济困难学生": "other",
    },
}
SETS = {
    "risk_kind": RISKS,
    "help_measure": {
        "易地搬迁": "relocation", "产业帮扶": "industry_jobs", "就业帮扶": "industry_jobs",
        "小额信贷": "industry_jobs", "生态帮扶": "ecology", "健康帮扶": "health", "教育帮扶": "education",
        "兜底保障": "safety_net",
    },
}
# 助学金 apart from 生活补助金; fee reductions; loans.
AID_GROUPS = {
    "preschool_grant": "grant", "national_grant": "grant", "national_scholarship": "grant", "yulu_plan": "grant",
    "social_aid": "grant", "living_subsidy": "living_subsidy", "nutrition": "living_subsidy",
    "free_miscellaneous": "fee_reduction", "free_tuition": "fee_reduction", "free_textbooks": "fee_reduction",
    "student_loan": "loan",
}
COUNTIES = {"隆阳区": "530502", "施甸县": "530521", "腾冲市": "530581", "龙陵县": "530523", "昌宁县": "530524"}
CITY = "530500"
