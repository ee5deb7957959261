"""Writes the Parquet files of tests/cases/ingest/parquet (pyarrow 26.0.1, polars 2.1.0, pandas 3.1.1): the same small table as other programs write it. All values are invented."""

import datetime as dt
import decimal
import pathlib
import sys

import pandas
import polars
import pyarrow as pa
import pyarrow.parquet as pq

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "cases" / "ingest" / "parquet"
if len(sys.argv) > 1:
    FOLDER = pathlib.Path(sys.argv[1])
DAY = dt.date(2026, 6, 30)
MOMENT = dt.datetime(2026, 6, 30, 14, 5, 6)


def table():
    """Three rows: all there, all missing, other values."""
    columns = {
        "text": pa.array(["Ämter", None, "Straße (erfunden)"]),
        "lang": pa.array(["Ämter", None, "Straße (erfunden)"], pa.large_string()),
        "wort": pa.array(["a", None, "b"]).dictionary_encode(),
        "i8": pa.array([-1, None, 127], pa.int8()),
        "u32": pa.array([1, None, 4_000_000_000], pa.uint32()),
        "i64": pa.array([-5, None, 87], pa.int64()),
        "f32": pa.array([1.5, None, -0.25], pa.float32()),
        "f64": pa.array([1.5, None, -0.25], pa.float64()),
        "ja": pa.array([True, None, False]),
        "betrag": pa.array([decimal.Decimal("12.50"), None, decimal.Decimal("-3.25")], pa.decimal128(9, 2)),
        "tag": pa.array([DAY, None, dt.date(1969, 12, 31)]),
        "ms": pa.array([MOMENT, None, MOMENT], pa.timestamp("ms")),
        "us": pa.array([MOMENT, None, MOMENT], pa.timestamp("us", tz="UTC")),
        "ns": pa.array([MOMENT, None, MOMENT], pa.timestamp("ns")),
        "leer": pa.nulls(3),
    }
    return pa.table(columns)


def main():
    """Writes one file for each writer and each way of packing."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    whole = table()
    for codec in ["none", "snappy", "gzip", "brotli", "lz4", "zstd"]:
        pq.write_table(whole, FOLDER / f"pyarrow-{codec}.parquet", compression=codec)
    pq.write_table(whole, FOLDER / "pyarrow-v1-plain.parquet", version="1.0", use_dictionary=False, data_page_version="1.0")
    pq.write_table(whole, FOLDER / "pyarrow-v2-pages.parquet", data_page_version="2.0", row_group_size=2)
    pq.write_table(whole, FOLDER / "pyarrow-int96.parquet", use_deprecated_int96_timestamps=True)
    frame = polars.from_arrow(whole.drop_columns(["leer"]))
    frame.write_parquet(FOLDER / "polars.parquet")
    pandas.DataFrame({"text": ["Ämter", None], "i64": [1, 2], "ns": pandas.to_datetime([MOMENT, None])}).to_parquet(
        FOLDER / "pandas.parquet"
    )
    nested = pa.table({
        "n": pa.array([1, 2]),
        "liste": pa.array([[1, 2], None]),
        "gruppe": pa.array([{"a": 1, "b": "x"}, {"a": 2, "b": None}]),
        "bytes": pa.array([b"\x00\xff", None]),
        "zeit": pa.array([dt.time(8, 30), None], pa.time32("ms")),
    })
    pq.write_table(nested, FOLDER / "pyarrow-nested.parquet")


main()
