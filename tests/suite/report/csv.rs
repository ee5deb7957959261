//! CSV files, read back.

use befund::i18n::{I18n, Language};
use befund::project::CsvDialect;
use befund::report::{codings_csv, finding_csv};

use crate::fixtures::{self, HOSTILE};

fn read(bytes: &[u8], delimiter: u8) -> Vec<Vec<String>> {
    ::csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .from_reader(bytes)
        .records()
        .map(|record| {
            record
                .expect("a record")
                .iter()
                .map(str::to_owned)
                .collect()
        })
        .collect()
}

#[test]
fn excel_gets_mark_semicolon_crlf_and_decimal_comma() {
    let i18n = I18n::new(Language::De);
    let finding = fixtures::gated_one(fixtures::needs());
    let bytes = finding_csv(&finding, CsvDialect::Excel, &i18n).expect("csv");
    let text = bytes
        .strip_prefix("\u{feff}".as_bytes())
        .expect("a byte order mark");
    assert_eq!(text.iter().filter(|b| **b == b'\n').count(), 16);
    assert!(text.ends_with(b"\r\n"));
    let rows = read(text, b';');
    assert_eq!(rows[0][1], "Bedarf");
    assert_eq!(
        rows[1],
        ["1", "DMS / elektronische Akte", "10", "41,7%", "22,2%"]
    );
    assert_eq!(rows[14][1], HOSTILE);
    assert_eq!(rows[15], ["", "nicht zugeordnet", "2", "8,3%", ""]);
}

#[test]
fn machines_get_ids_fractions_and_points() {
    let i18n = I18n::new(Language::De);
    let finding = fixtures::gated_one(fixtures::needs());
    let bytes = finding_csv(&finding, CsvDialect::Plain, &i18n).expect("csv");
    let rows = read(&bytes, b',');
    assert_eq!(
        rows[0],
        [
            "pos",
            "category",
            "mentions",
            "share_of_respondents",
            "share_of_mentions"
        ]
    );
    assert_eq!(rows[1][3].parse::<f64>(), Ok(10.0 / 24.0));
    assert!(!bytes.contains(&b'\r'));
}

#[test]
fn formulas_become_text() {
    let i18n = I18n::new(Language::De);
    let names = ["=1+1", "+49", "-5", "@SUM(A1)", "\tx", "\rx", "harmlos"];
    let items: Vec<(&str, u64)> = names.iter().map(|name| (*name, 1)).collect();
    let finding = fixtures::gated_one(fixtures::ranked("nennungen-x", "T", "H", 7, &items));
    let bytes = finding_csv(&finding, CsvDialect::Excel, &i18n).expect("csv");
    let rows = read(&bytes[3..], b';');
    for (row, name) in rows[1..].iter().zip(names) {
        let expected = if name == "harmlos" {
            name.to_owned()
        } else {
            format!("'{name}")
        };
        assert_eq!(row[1], expected);
    }
}

#[test]
fn negative_numbers_stay_numbers() {
    let i18n = I18n::new(Language::De);
    let mut finding = fixtures::needs();
    finding.table.rows[0].cells[2] = fixtures::number(-1234.5, 1);
    let bytes = finding_csv(&finding, CsvDialect::Excel, &i18n).expect("csv");
    assert_eq!(read(&bytes[3..], b';')[1][2], "-1234,5");
}

#[test]
fn codings_have_their_columns_and_no_formula() {
    let report = fixtures::report();
    let bytes = codings_csv(&report, &I18n::new(Language::De)).expect("csv");
    let rows = read(&bytes[3..], b';');
    assert_eq!(
        rows[0].join(";"),
        "answer_id;respondent;question;segment;category_id;category;handlungsfeld;unterfeld;method;score;evidence;source;status;probability;margin;candidate_1;candidate_1_probability;candidate_2;candidate_2_probability;candidate_3;candidate_3_probability;first_character;last_character"
    );
    assert_eq!(
        rows[1][..12],
        [
            "A1",
            "I01",
            "bedarf",
            "E-Akte wäre gut",
            "dms",
            "DMS / elektronische Akte",
            "Digitaler Arbeitsplatz",
            "",
            "term",
            "1,000",
            "E-Akte",
            "interviews.xlsx[Interview 7]!D17"
        ]
    );
    assert_eq!(rows[2][3], "'=SUMME(A1:A9)");
    assert_eq!(rows[2][9], "0,413");
    assert_eq!(rows[2][10], "'+Summe");
}
