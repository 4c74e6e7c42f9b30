import Columns

/// What the reviewer and the audit are told about protected tables.
struct ProtectionSummary {
  let tables: [Table]
  let steps: [Coarsening]
  let policy: ProtectionPolicy
  let period: Period

  func protection() -> Protection {
    let small = smallTotals
    return Protection(
      tables: tables, sensitive: sensitive,
      findings: small.map { _ in Finding(.smallTotalShown, at: Place()) }, steps: steps,
      report: Report(
        name: "protection", title: Label(zh: "保护报告", en: "Protection report"),
        sections: [tableSection, stepSection, smallSection(small)]))
  }

  /// The counts and amounts of primary cells.
  ///
  /// Columns of flows are not among them: a column that is withheld is withheld with its zeros, so that the
  /// audit's knowledge that a withheld count is at least 1 does not hold there; of two or more withheld
  /// numbers of 0 or more that add up to at least 1, none is determined.
  private var sensitive: [SensitiveCell] {
    tables.filter { $0.spec.tier != .flows }.flatMap { table in
      table.rows.flatMap { row in
        zip(table.measures, row.cells).compactMap { measure, cell in
          guard cell.status == .primary, measure.countsSomebody || measure.isAmount, let value = cell.value,
            value != 0
          else { return nil }
          return SensitiveCell(table: table, row: row, measure: measure)
        }
      }
    }
  }

  /// A total of city or county that is shown although few households stand behind it.
  private struct SmallTotal {
    let table: Table
    let row: Table.Row
    /// The amount that few households have, or nil where few are in the row.
    let measure: Measure?
  }

  private var smallTotals: [SmallTotal] {
    tables.filter { $0.spec.tier == .totals }.flatMap { table in
      let minimum = policy.minimumHouseholds[.totals] ?? 1
      let small = SmallCells(table, below: minimum, of: .households, contributors: \.households).rows
      let amounts = Dictionary(
        grouping: FewContributors().objections(to: table, policy: policy).cells, by: \.row)
      return table.rows.indices.flatMap { index -> [SmallTotal] in
        let row = table.rows[index]
        guard table.areas[row.area].level.depth < AreaLevel.township.depth else { return [] }
        if small.contains(index) { return [SmallTotal(table: table, row: row, measure: nil)] }
        return (amounts[index] ?? []).map(\.column).sorted().map { table.measures[$0] }
          .filter(\.isAmount).map { SmallTotal(table: table, row: row, measure: $0) }
      }
    }
  }

  private var tableSection: Report.Section {
    Report.Section(
      key: "tables", heading: Label(zh: "各表不公布的单元格", en: "Withheld cells by table"),
      paragraphs: [
        Label(
          zh: "“直接”是人数或户数过少的单元格，“连带”是为防止由其他数字推算而一并不公布的单元格；对外两者不作区分。",
          en:
            "Primary cells tell about too few; complementary cells are withheld so that primary ones cannot "
            + "be computed. Outsiders cannot tell them apart.")
      ],
      columns: [
        ("table", Label(zh: "表", en: "Table")), ("cells", Label(zh: "单元格", en: "Cells")),
        ("primary", Label(zh: "直接", en: "Primary")),
        ("complementary", Label(zh: "连带", en: "Complementary")),
      ],
      rows: tables.map { table in
        let cells = table.rows.flatMap(\.cells)
        return [
          .label(table.spec.title), .number(cells.count),
          .number(cells.count { $0.status == .primary }),
          .number(cells.count { $0.status == .complementary }),
        ]
      })
  }

  private var stepSection: Report.Section {
    Report.Section(
      key: "coarsening", heading: Label(zh: "合并与省略", en: "Rows left out"),
      paragraphs: steps.isEmpty ? [Label(zh: "没有省略任何行。", en: "No rows were left out.")] : [],
      columns: [
        ("table", Label(zh: "表", en: "Table")), ("extent", Label(zh: "省略", en: "Left out")),
        ("county", Label(zh: "县（市、区）", en: "County")), ("cause", Label(zh: "原因", en: "Cause")),
      ],
      rows: stepRows)
  }

  /// One row for each table, extent and cause, in the order of the tables, with all counties concerned.
  private var stepRows: [[Report.Field]] {
    tables.flatMap { table in
      var groups: [(extent: Label, cause: Coarsening.Cause, counties: [String])] = []
      for step in steps where step.table == table.spec.name {
        let position = groups.firstIndex { $0.extent == step.extentLabel && $0.cause == step.cause }
        if let position {
          groups[position].counties.append(contentsOf: step.county.map { [$0] } ?? [])
        } else {
          groups.append((step.extentLabel, step.cause, step.county.map { [$0] } ?? []))
        }
      }
      let order = table.areas.map(\.name)
      return groups.map { group -> [Report.Field] in
        let counties = group.counties.sorted {
          (order.firstIndex(of: $0) ?? order.count, $0) < (order.firstIndex(of: $1) ?? order.count, $1)
        }
        let label = Label(zh: counties.joined(separator: "、"), en: counties.joined(separator: ", "))
        return [.label(table.spec.title), .label(group.extent), .label(label), .label(group.cause.label)]
      }
    }
  }

  private func smallSection(_ small: [SmallTotal]) -> Report.Section {
    Report.Section(
      key: "small-totals", heading: Label(zh: "照常公布的小合计数", en: "Small totals that are shown"),
      paragraphs: small.isEmpty
        ? [Label(zh: "没有。", en: "None.")]
        : [
          Label(
            zh: "市、县合计按规定公布。以下合计只涉及一两户，或者其金额只涉及一两户，请审核人确认。",
            en: "Totals of city and county are published by rule. These, or their amounts, concern very few "
              + "households; the reviewer must confirm them.")
        ],
      columns: [
        ("table", Label(zh: "表", en: "Table")), ("area", Label(zh: "地区", en: "Area")),
        ("members", Label(zh: "分组", en: "Members")), ("measure", Label(zh: "指标", en: "Measure")),
      ],
      rows: small.map { total in
        let (table, row) = (total.table, total.row)
        let members = zip(table.dimensions, row.members).map { $0.members[$1].label }
        let label = Label(
          zh: members.map(\.zh).joined(separator: "、"), en: members.map(\.en).joined(separator: ", "))
        return [
          .label(table.spec.title), .text(table.areas[row.area].name), .label(label),
          .label(total.measure?.label ?? Label(zh: "全部", en: "All")),
        ]
      })
  }
}

extension Coarsening {
  /// What is left out, in words.
  var extentLabel: Label {
    switch extent {
    case .townships, .allTownships: Label(zh: "乡镇各行", en: "Rows of townships")
    case .counties: Label(zh: "县及以下各行", en: "Rows of counties and townships")
    case .members: Label(zh: "分组各行", en: "Rows of members")
    }
  }
}

extension Coarsening.Cause {
  /// The cause in words.
  var label: Label {
    switch self {
    case .exposed: Label(zh: "由必须公布的合计数可推算出小数", en: "Totals that are shown give a small number away")
    case .mostlyWithheld: Label(zh: "不公布的单元格过多", en: "Too many cells would be withheld")
    case .fullCell: Label(zh: "某乡镇的人员全部具有同一敏感特征", en: "Everybody of a township shares a special attribute")
    case .twoSpecial: Label(zh: "两个敏感特征交叉", en: "Two special attributes are crossed")
    }
  }
}
