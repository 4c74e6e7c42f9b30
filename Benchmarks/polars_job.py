"""The release job in polars: polars_job.py LEDGER.csv OUT_FOLDER."""

import os
import sys
from pathlib import Path

os.environ["POLARS_MAX_THREADS"] = "2"

import polars as pl  # noqa: E402

from masks import (  # noqa: E402
    AGGREGATES, DIMENSIONS, HEADER, LAST_DAY, SMALLEST_HOUSEHOLDS, SMALLEST_PERSONS, TITLES, groups, surnames,
)

WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
COUNTY, TOWNSHIP, VILLAGE = "县(市、区)", "乡镇(街道)", "村(社区)"


def surname(name: str) -> pl.Expr:
    compound, single = surnames()
    cell, one, two = pl.col(name), pl.col(name).str.head(1), pl.col(name).str.head(2)
    return (
        pl.when(cell.is_null()).then(None)
        .when(cell.str.contains("·", literal=True)).then(pl.lit("**"))
        .when((cell.str.len_chars() > 2) & two.is_in(compound)).then(two + "**")
        .when(one.is_in(single)).then(one + "**").otherwise(pl.lit("**")).alias(name)
    )


def partial(name: str, pattern: str, kept: pl.Expr, stars: str) -> pl.Expr:
    cell = pl.col(name)
    return (
        pl.when(cell.is_null()).then(None).when(cell.str.contains(pattern)).then(kept)
        .otherwise(pl.lit(stars)).alias(name)
    )


def masks() -> list[pl.Expr]:
    identity, phone, account = pl.col("身份证号码"), pl.col("联系电话"), pl.col("银行账号")
    return [
        pl.lit(None, dtype=pl.String).alias("户号"), surname("户主姓名"), surname("姓名"),
        partial("身份证号码", "^[0-9]{17}[0-9X]$", identity.str.slice(0, 6) + "********" + identity.str.slice(14, 4), "********"),
        pl.when(pl.col("家庭住址").is_null()).then(None).otherwise(pl.concat_str(COUNTY, TOWNSHIP, VILLAGE)).alias("家庭住址"),
        partial("联系电话", "^1[0-9]{10}$", phone.str.slice(0, 3) + "****" + phone.str.slice(7, 4), "****"),
        partial("银行账号", "^[0-9]{10,23}$", "****" + account.str.slice(-4), "****"),
        pl.col("备注").str.replace_all("[0-9]{7,}[Xx]?", "****"),
    ]


def persons(ledger: pl.LazyFrame) -> pl.LazyFrame:
    identity = pl.col("id")
    body = identity.str.slice(0, 17).cast(pl.Int64, strict=False)
    digits = [body // 10 ** (16 - place) % 10 * weight for place, weight in enumerate(WEIGHTS)]
    check = pl.sum_horizontal(digits, ignore_nulls=False) % 11
    birth = identity.str.slice(6, 8).str.to_date("%Y%m%d", strict=False)
    year, month, day = LAST_DAY
    return ledger.select(
        pl.col(COUNTY).alias("county"), pl.col(TOWNSHIP).alias("township"), pl.col(VILLAGE).alias("village"),
        pl.col("户号").alias("number"),
        pl.col("城乡类别").replace_strict({"城市": "urban", "农村": "rural"}, default="unknown").alias("urban_rural"),
        pl.col("保障类别").alias("allowance_class"), (pl.col("与户主关系") == "户主").alias("is_head"),
        pl.col("身份证号码").alias("id"),
        pl.col("月保障金额(元)").str.replace_all(",", "", literal=True).cast(pl.Decimal(18, 2)).alias("amount"),
    ).with_columns(birth.alias("birth")).with_columns(
        (
            identity.str.contains("^[0-9]{17}[0-9X]$") & pl.col("birth").is_not_null()
            & (pl.col("birth") <= pl.date(year, month, day))
            & (check.replace_strict(dict(enumerate("10X98765432")), default=None, return_dtype=pl.String) == identity.str.slice(17, 1))
        ).fill_null(False).alias("is_valid")
    ).with_columns(
        pl.when(~pl.col("is_valid")).then(pl.lit("unknown"))
        .when(body % 2 == 1).then(pl.lit("male"))
        .otherwise(pl.lit("female")).alias("sex"),
        pl.when(~pl.col("is_valid")).then(pl.lit("unknown"))
        .when(pl.col("birth") > pl.date(year - 18, month, day)).then(pl.lit("minor"))
        .when(pl.col("birth") > pl.date(year - 60, month, day)).then(pl.lit("adult"))
        .otherwise(pl.lit("elderly")).alias("age_group"),
    )


def cube(base: pl.DataFrame) -> pl.DataFrame:
    """All levels of area and the subsets of the dimensions of each table, from the finest groups."""
    measures = ["households", "persons", "amount_due"]
    keys = ["county", "township", *DIMENSIONS]
    parts = []
    for areas in ([], ["county"], ["county", "township"]):
        for some in groups():
            kept = [*areas, *some]
            sums = [pl.col(m).sum() for m in measures]
            part = base.group_by(kept).agg(sums) if kept else base.select(sums)
            parts.append(part.with_columns(pl.lit("Total").alias(k) for k in keys if k not in kept).select(AGGREGATES))
    return pl.concat(parts, how="vertical_relaxed")


def main(ledger_path: str, folder: Path) -> None:
    ledger = pl.scan_csv(ledger_path, schema={name: pl.String for name in HEADER})
    listed = ledger.with_columns(masks()).rename(TITLES).sink_csv(
        folder / "list.csv.gz", compression="gzip", compression_level=6, lazy=True)
    people = persons(ledger)
    finest = ["county", "township", *DIMENSIONS]
    counts = people.group_by(finest).agg(
        pl.len().cast(pl.Int64).alias("persons"), pl.col("amount").sum().alias("amount_due"),
        (~pl.col("is_valid")).sum().alias("invalid"))
    heads = (
        people.filter(pl.col("is_head")).select(*finest, "village", "number").unique()
        .group_by(finest).agg(pl.len().cast(pl.Int64).alias("households"))
    )
    _, counted, households = pl.collect_all([listed, counts, heads], engine="streaming")
    base = counted.join(households, on=finest, how="left").with_columns(pl.col("households").fill_null(0))
    small = (pl.col("persons") < SMALLEST_PERSONS) | (
        (pl.col("households") > 0) & (pl.col("households") < SMALLEST_HOUSEHOLDS))
    measures = ["households", "persons", "amount_due"]
    cube(base).sort(["county", "township", *DIMENSIONS]).with_columns(
        pl.when(small).then(None).otherwise(pl.col(m)).alias(m) for m in measures
    ).write_csv(folder / "aggregates.csv")
    counted.select(pl.col("invalid").sum().alias("invalid_ids")).write_csv(folder / "checks.csv")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
