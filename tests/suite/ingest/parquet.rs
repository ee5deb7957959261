//! Parquet: column names as first row, values with their kinds, lists with a warning.

use befund::ingest::ReadOptions;
use polars::prelude::*;

use super::{assert_spoken, codes, lines, read_bytes};

fn written(frame: &mut DataFrame) -> Vec<u8> {
    let mut bytes = Vec::new();
    ParquetWriter::new(&mut bytes)
        .finish(frame)
        .expect("written");
    bytes
}

fn days(name: &str, days: &[Option<i32>]) -> Column {
    Column::new(name.into(), days)
        .cast(&DataType::Date)
        .expect("days")
}

/// A small file with each kind of column.
pub(super) fn file() -> Vec<u8> {
    let mut frame = df!(
        "name" => [Some("Ä"), None, Some(" ")],
        "zahl" => [Some(1.5), None, None],
        "anzahl" => [Some(87i64), None, None],
        "da" => [Some(true), None, None],
    )
    .expect("a frame");
    frame
        .with_column(days("tag", &[Some(20_000), None, None]))
        .expect("a column");
    written(&mut frame)
}

#[test]
fn parquet_is_read_with_its_column_names_as_first_row() {
    let checked = read_bytes("a.parquet", &file(), &ReadOptions::default()).expect("a table");
    let table = &checked.value[0];
    assert_eq!(
        lines(table),
        ["1: name|zahl|anzahl|da|tag", "2: Ä|1.5|87|true|2024-10-04"]
    );
    assert_eq!(table.reading.format, "parquet");
    assert!(checked.issues.is_empty());
}

#[test]
fn rows_keep_their_number_over_many_pages() {
    let count = 30_000i64;
    let texts: Vec<String> = (0..count)
        .map(|n| format!("Antwort {} (erfunden)", n % 7919))
        .collect();
    let numbers: Vec<Option<i64>> = (0..count).map(|n| (n % 3 > 0).then_some(n)).collect();
    let mut frame = df!("text" => texts, "n" => numbers).expect("a frame");
    let checked =
        read_bytes("a.parquet", &written(&mut frame), &ReadOptions::default()).expect("a table");
    let table = &checked.value[0];
    assert_eq!(table.rows.len(), 30_001);
    let found = lines(table);
    assert_eq!(found[1], "2: Antwort 0 (erfunden)|");
    assert_eq!(found[29_999], "30000: Antwort 6241 (erfunden)|29998");
}

#[test]
fn lists_become_text_with_a_warning() {
    let lists = Series::new(
        "liste".into(),
        [
            Series::new("".into(), [1i32, 2]),
            Series::new("".into(), [3i32]),
        ],
    );
    let mut frame =
        DataFrame::new(2, vec![Column::new("n".into(), [1i32, 2]), lists.into()]).expect("a frame");
    let checked =
        read_bytes("a.parquet", &written(&mut frame), &ReadOptions::default()).expect("a table");
    assert_eq!(codes(&checked.issues), ["I025@B1"]);
    assert_spoken(&checked.issues[0]);
    assert!(lines(&checked.value[0])[1].starts_with("2: 1|["));
}
