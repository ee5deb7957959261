//! Parquet files, read back with polars.

use std::io::Cursor;

use befund::i18n::{I18n, Language};
use befund::report::{codings_parquet, findings_parquet};
use polars::prelude::{DataFrame, ParquetReader, SerReader};

use crate::fixtures;

fn read(bytes: Vec<u8>) -> DataFrame {
    ParquetReader::new(Cursor::new(bytes))
        .finish()
        .expect("a Parquet file")
}

fn findings() -> Vec<u8> {
    findings_parquet(&fixtures::report(), &I18n::new(Language::De)).expect("parquet")
}

/// The text of a cell; empty where it is missing.
fn text(frame: &DataFrame, column: &str, row: usize) -> String {
    let column = frame.column(column).expect("the column");
    column
        .str()
        .expect("text")
        .get(row)
        .unwrap_or_default()
        .to_owned()
}

#[test]
fn there_is_one_row_per_cell() {
    let cells: usize = fixtures::findings()
        .iter()
        .map(|finding| finding.table.rows.len() * finding.table.columns.len())
        .sum();
    assert_eq!(read(findings()).height(), cells);
}

#[test]
fn numbers_texts_and_signs_have_their_columns() {
    let frame = read(findings());
    let at = (0..frame.height())
        .find(|row| {
            text(&frame, "finding_id", *row) == "nennungen-bedarf"
                && text(&frame, "column", *row) == "share_of_respondents"
        })
        .expect("the cell");
    assert_eq!(text(&frame, "row_label", at), "DMS / elektronische Akte");
    assert_eq!(text(&frame, "role", at), "derived");
    let numbers = frame
        .column("value_number")
        .expect("the column")
        .f64()
        .expect("numbers");
    assert_eq!(numbers.get(at), Some(10.0 / 24.0));
    assert_eq!(
        text(&frame, "value_text", at - 2),
        "DMS / elektronische Akte"
    );
    let secret = (0..frame.height()).find(|row| text(&frame, "sign", *row) == "secret");
    assert_eq!(numbers.get(secret.expect("a secret cell")), None);
}

#[test]
fn codings_keep_their_words_as_they_are() {
    let frame = read(codings_parquet(&fixtures::report()).expect("parquet"));
    assert_eq!(frame.height(), 2);
    assert_eq!(text(&frame, "segment", 1), "=SUMME(A1:A9)");
    assert_eq!(text(&frame, "method", 0), "term");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert!(findings() == findings());
}

#[test]
fn a_report_without_findings_has_an_empty_table() {
    let report = fixtures::report_of(Vec::new(), Language::De);
    let bytes = findings_parquet(&report, &I18n::new(Language::De)).expect("parquet");
    assert_eq!(read(bytes).height(), 0);
}
