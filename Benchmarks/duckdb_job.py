"""The release job in DuckDB: duckdb_job.py LEDGER.csv OUT_FOLDER."""

import sys
from pathlib import Path

import duckdb

from masks import DIMENSIONS, HEADER, LAST_DAY, SMALLEST_HOUSEHOLDS, SMALLEST_PERSONS, TITLES, groups, surnames

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)


def surname(column: str) -> str:
    # Found in a text, not with IN: a long list of IN becomes a join, which does not keep the order of rows.
    compound, single = surnames()
    return f"""CASE WHEN "{column}" IS NULL THEN NULL WHEN contains("{column}", '·') THEN '**'
        WHEN length("{column}") > 2 AND contains(',{",".join(compound)},', ',' || "{column}"[1:2] || ',')
        THEN "{column}"[1:2] || '**'
        WHEN contains('{"".join(single)}', "{column}"[1:1]) THEN "{column}"[1:1] || '**' ELSE '**' END"""


def masked(column: str) -> str:
    place = '"县(市、区)" || "乡镇(街道)" || "村(社区)"'
    rule = {
        "户号": "NULL",
        "户主姓名": surname("户主姓名"),
        "姓名": surname("姓名"),
        "身份证号码": """CASE WHEN "身份证号码" IS NULL THEN NULL
            WHEN regexp_full_match("身份证号码", '[0-9]{17}[0-9X]')
            THEN "身份证号码"[1:6] || '********' || "身份证号码"[15:18] ELSE '********' END""",
        "家庭住址": f"""CASE WHEN "家庭住址" IS NULL THEN NULL ELSE {place} END""",
        "联系电话": """CASE WHEN "联系电话" IS NULL THEN NULL
            WHEN regexp_full_match("联系电话", '1[0-9]{10}')
            THEN "联系电话"[1:3] || '****' || "联系电话"[8:11] ELSE '****' END""",
        "银行账号": """CASE WHEN "银行账号" IS NULL THEN NULL
            WHEN regexp_full_match("银行账号", '[0-9]{10,23}')
            THEN '****' || "银行账号"[-4:] ELSE '****' END""",
        "备注": """regexp_replace("备注", '[0-9]{7,}[Xx]?', '****', 'g')""",
    }.get(column)
    return f'''{rule or f'"{column}"'} AS "{TITLES[column]}"'''


def main(ledger: str, folder: Path) -> None:
    year, month, day = LAST_DAY
    database = duckdb.connect()
    database.execute("SET threads = 2")
    columns = ", ".join(f"'{name}': 'VARCHAR'" for name in HEADER)
    database.execute(f"""
        CREATE TEMP TABLE ledger AS FROM read_csv('{ledger}', header = true, columns = {{{columns}}}, delim = ',', quote = '"', escape = '"')""")
    database.execute(f"""
        COPY (SELECT {", ".join(masked(name) for name in HEADER)} FROM ledger)
        TO '{folder}/list.csv.gz' (FORMAT csv, HEADER true, COMPRESSION gzip)""")

    checksum = " + ".join(f"{weight} * (body // {10**(16 - place)} % 10)" for place, weight in enumerate(WEIGHTS))
    database.execute(f"""
        CREATE TEMP TABLE person AS
        WITH raw AS (
            SELECT "县(市、区)" AS county, "乡镇(街道)" AS township, "村(社区)" AS village, "户号" AS number,
                CASE "城乡类别" WHEN '城市' THEN 'urban' WHEN '农村' THEN 'rural' ELSE 'unknown' END AS urban_rural,
                "保障类别" AS allowance_class, "与户主关系" = '户主' AS is_head, "身份证号码" AS id,
                CAST(replace("月保障金额(元)", ',', '') AS DECIMAL(18, 2)) AS amount,
                CASE WHEN regexp_full_match("身份证号码", '[0-9]{{17}}[0-9X]')
                    THEN try_strptime("身份证号码"[7:14], '%Y%m%d')::DATE END AS birth,
                try_cast("身份证号码"[1:17] AS BIGINT) AS body
            FROM ledger),
        checked AS (
            SELECT *, birth IS NOT NULL AND birth <= make_date({year}, {month}, {day})
                AND '10X98765432'[({checksum}) % 11 + 1] = id[18:18] AS is_valid FROM raw)
        SELECT *,
            CASE WHEN is_valid THEN if(body % 2 = 1, 'male', 'female') ELSE 'unknown' END AS sex,
            CASE WHEN NOT is_valid THEN 'unknown'
                WHEN birth > make_date({year - 18}, {month}, {day}) THEN 'minor'
                WHEN birth > make_date({year - 60}, {month}, {day}) THEN 'adult' ELSE 'elderly' END AS age_group
        FROM checked""")
    names = ", ".join(DIMENSIONS)
    subsets = ", ".join(f"({', '.join(some)})" for some in groups())
    cube = f"GROUPING SETS ((), (county), (county, township)), GROUPING SETS ({subsets})"
    keys = ["county", "township", *DIMENSIONS]
    shown = ", ".join(f"if(grouping({key}) = 1, 'Total', {key}) AS {key}" for key in keys)
    database.execute(f"""
        CREATE TEMP TABLE aggregate AS
        WITH persons AS (
            SELECT {shown}, count(*) AS persons, sum(amount) AS amount_due FROM person GROUP BY {cube}),
        households AS (
            SELECT {shown}, count(*) AS households
            FROM (SELECT DISTINCT county, township, village, number, {names} FROM person WHERE is_head)
            GROUP BY {cube})
        SELECT {", ".join(f"persons.{key}" for key in keys)}, coalesce(households, 0) AS households, persons, amount_due
        FROM persons LEFT JOIN households USING ({", ".join(keys)})""")
    small = f"persons < {SMALLEST_PERSONS} OR (households > 0 AND households < {SMALLEST_HOUSEHOLDS})"
    database.execute(f"""
        COPY (SELECT {", ".join(keys)}, {", ".join(f"if({small}, NULL, {m}) AS {m}" for m in ("households", "persons", "amount_due"))}
            FROM aggregate ORDER BY ALL) TO '{folder}/aggregates.csv' (FORMAT csv, HEADER true)""")
    database.execute(f"""
        COPY (SELECT count(*) FILTER (NOT is_valid) AS invalid_ids FROM person)
        TO '{folder}/checks.csv' (FORMAT csv, HEADER true)""")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
