//! Parquet files, read back row by row.

use befund::i18n::{I18n, Language};
use befund::report::{codings_parquet, evidence_csv, evidence_parquet, findings_parquet};
use bytes::Bytes;
use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};

use crate::fixtures;

fn read(bytes: Vec<u8>) -> Vec<Row> {
    let file = SerializedFileReader::new(Bytes::from(bytes)).expect("a Parquet file");
    let rows = file.get_row_iter(None).expect("rows");
    rows.map(|row| row.expect("a row")).collect()
}

fn findings() -> Vec<u8> {
    findings_parquet(&fixtures::report(), &I18n::new(Language::De)).expect("parquet")
}

fn field<'a>(row: &'a Row, column: &str) -> &'a Field {
    let mut columns = row.get_column_iter();
    let (_, field) = columns
        .find(|(name, _)| *name == column)
        .expect("the column");
    field
}

/// The text of a cell; empty where it is missing.
fn text<'a>(row: &'a Row, column: &str) -> &'a str {
    match field(row, column) {
        Field::Str(text) => text,
        Field::Null => "",
        other => panic!("{column} holds {other}"),
    }
}

#[test]
fn there_is_one_row_per_cell() {
    let cells: usize = fixtures::findings()
        .iter()
        .map(|finding| finding.table.rows.len() * finding.table.columns.len())
        .sum();
    assert_eq!(read(findings()).len(), cells);
}

#[test]
fn numbers_texts_and_signs_have_their_columns() {
    let rows = read(findings());
    let at = rows
        .iter()
        .position(|row| {
            text(row, "finding_id") == "nennungen-bedarf"
                && text(row, "column") == "share_of_respondents"
        })
        .expect("the cell");
    assert_eq!(text(&rows[at], "row_label"), "DMS / elektronische Akte");
    assert_eq!(text(&rows[at], "role"), "derived");
    let number = field(&rows[at], "value_number");
    assert_eq!(*number, Field::Double(10.0 / 24.0));
    assert!(matches!(field(&rows[at], "row"), Field::UInt(1..)));
    assert_eq!(
        text(&rows[at - 2], "value_text"),
        "DMS / elektronische Akte"
    );
    let secret = rows.iter().find(|row| text(row, "sign") == "secret");
    assert_eq!(
        *field(secret.expect("a secret cell"), "value_number"),
        Field::Null
    );
}

#[test]
fn codings_keep_their_words_as_they_are() {
    let rows = read(codings_parquet(&fixtures::report()).expect("parquet"));
    assert_eq!(rows.len(), 2);
    assert_eq!(text(&rows[1], "segment"), "=SUMME(A1:A9)");
    assert_eq!(text(&rows[0], "method"), "term");
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert!(findings() == findings());
}

#[test]
fn a_report_without_findings_has_an_empty_table() {
    let report = fixtures::report_of(Vec::new(), Language::De);
    let bytes = findings_parquet(&report, &I18n::new(Language::De)).expect("parquet");
    assert!(read(bytes).is_empty());
}

#[test]
fn evidence_is_that_of_the_csv_file_by_finding() {
    let report = fixtures::report();
    let bytes = evidence_parquet(&report).expect("parquet");
    let file = SerializedFileReader::new(Bytes::from(bytes.clone())).expect("a Parquet file");
    let tables = report.findings.iter().map(|finding| &finding.table);
    let told = tables.filter(|table| table.rows.iter().any(|row| !row.evidence.is_empty()));
    assert_eq!(file.num_row_groups(), told.count());
    let csv = String::from_utf8(evidence_csv(&report).expect("csv")).expect("UTF-8");
    let lines: Vec<&str> = csv.lines().skip(1).collect();
    let rows = read(bytes);
    assert!(rows.len() > 1 && rows.len() == lines.len());
    for (row, line) in rows.iter().zip(lines) {
        let begins = format!("{};{};", text(row, "finding_id"), field(row, "row"));
        assert!(line.starts_with(&begins), "{line}");
        assert!(line.contains(text(row, "place")), "{line}");
        // CSV doubles quotation marks.
        let line = line.replace("\"\"", "\"");
        assert!(line.contains(text(row, "quote")), "{line}");
    }
}
