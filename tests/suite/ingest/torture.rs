//! Files that other programs' tests collected because they break readers. Each ends in tables or in a clear message.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::{assert_spoken, codes, lines, read_plain, shared};

/// Longest time for one file, in a build without optimisation.
const MOST_TIME: Duration = Duration::from_secs(5);

/// Encoding, delimiter (`-` for none), rows and issues of the CSV files.
const CSV: &[(&str, &str, &str, usize, &str)] = &[
    ("csvkit/bad.csv", "UTF-8", ",", 4, "I019@3 I018@2"),
    (
        "csvkit/bad_skip_lines.csv",
        "UTF-8",
        ",",
        4,
        "I019@6 I018@5",
    ),
    ("csvkit/blanks.csv", "UTF-8", ",", 2, ""),
    ("csvkit/date_like_number.csv", "UTF-8", "-", 2, ""),
    ("csvkit/dummy.tsv", "UTF-8", "\t", 2, ""),
    ("csvkit/dummy_col_shuffled_ragged.csv", "UTF-8", ",", 2, ""),
    ("csvkit/join_short.csv", "UTF-8", ",", 3, ""),
    ("csvkit/mac_newlines.csv", "UTF-8", ",", 3, ""),
    ("csvkit/null_byte.csv", "UTF-8", ",", 2, "I017@"),
    ("csvkit/optional_quote_characters.csv", "UTF-8", ",", 2, ""),
    ("csvkit/sniff_limit.csv", "UTF-8", ";", 2, ""),
    (
        "csvkit/test_empty_columns_long_row.csv",
        "UTF-8",
        ",",
        1,
        "",
    ),
    (
        "csvkit/test_empty_columns_short_row.csv",
        "UTF-8",
        ",",
        1,
        "",
    ),
    ("csvkit/test_header_newline.csv", "UTF-8", ",", 2, ""),
    ("csvkit/test_latin1.csv", "windows-1252", ",", 3, "I015@"),
    ("csvkit/test_locale.csv", "UTF-8", ",", 2, ""),
    ("csvkit/test_locale_converted.csv", "UTF-8", ",", 2, ""),
    ("csvkit/test_skip_lines.csv", "UTF-8", ",", 2, ""),
    ("csvkit/test_utf16_big.csv", "UTF-16BE", ",", 3, ""),
    ("csvkit/test_utf16_little.csv", "UTF-16LE", ",", 3, ""),
    ("csvkit/test_utf8.csv", "UTF-8", ",", 3, ""),
    ("csvkit/test_utf8_bom.csv", "UTF-8", ",", 3, ""),
    ("csvkit/testfixed", "UTF-8", "-", 4, ""),
    ("frictionless/blank-headers.csv", "UTF-8", ",", 3, ""),
    ("frictionless/bom.csv", "UTF-8", ",", 3, "I027@B3"),
    (
        "frictionless/defective-rows.csv",
        "UTF-8",
        ",",
        3,
        "I019@2 I018@3",
    ),
    ("frictionless/doublequote.csv", "UTF-8", ",", 6, ""),
    ("frictionless/duplicate-headers.csv", "UTF-8", ",", 3, ""),
    ("frictionless/escaping.csv", "UTF-8", ",", 4, ""),
    ("frictionless/issue-1009-comma.csv", "UTF-8", ",", 2, ""),
    ("frictionless/issue-1009-semicolon.csv", "UTF-8", ";", 2, ""),
    ("frictionless/latin1.csv", "windows-1252", ",", 3, "I015@"),
    ("frictionless/leading-zeros.csv", "UTF-8", "-", 4, ""),
    (
        "frictionless/structure-errors.csv",
        "UTF-8",
        ",",
        4,
        "I018@5",
    ),
];

/// Some rows of the workbooks, as a spreadsheet shows them: file, sheet counted from 0, rows.
const WORKBOOKS: &[(&str, usize, &[&str])] = &[
    (
        "calamine/date_1904.xlsx",
        0,
        &["1: 2021-01-01|15", "2: 2021-01-02|16", "3: 255:10:10|17"],
    ),
    (
        "calamine/date_iso.xlsx",
        0,
        &["1: 2021-01-01", "2: 2021-01-01 10:10:10", "3: 10:10:10"],
    ),
    ("calamine/errors.xlsx", 0, &["1: !#DIV/0!", "2: !#NAME?"]),
    (
        "calamine/header-row.xlsx",
        0,
        &["3: ||Note 1", "9: Columns|Column A|Column B|Column C"],
    ),
    (
        "calamine/number_rows_repeated.ods",
        2,
        &["3: A|B", "4: C|D", "5: C|D", "8: C|D"],
    ),
    (
        "calamine/any_sheets.xls",
        0,
        &["1: 1|2", "2: 3|4", "3: 5|6"],
    ),
    (
        "readxl/dates-1904.xls",
        0,
        &["1: 2000-01-01|2000-01-01|2000-01-01|2000-01-01|2000-01-01"],
    ),
    (
        "readxl/skipping.xlsx",
        0,
        &["3: var1|var2", "5: v2,1|v2,2", "7: v4,1|v4,2"],
    ),
    (
        "frictionless/table-with-two-sheets.ods",
        1,
        &["1: a|b|c", "2: 1|2|3"],
    ),
];

#[test]
fn encoding_and_delimiter_of_each_csv_are_found() {
    for (file, encoding, delimiter, rows, issues) in CSV {
        let Some(path) = shared(&format!("torture/{file}")) else {
            return;
        };
        let checked = read_plain(&path).expect(file);
        let table = &checked.value[0];
        let found = table.reading.delimiter.map_or("-".to_owned(), String::from);
        assert_eq!(table.reading.encoding.as_deref(), Some(*encoding), "{file}");
        assert_eq!(found, *delimiter, "{file}");
        assert_eq!(table.rows.len(), *rows, "{file}");
        assert_eq!(codes(&checked.issues).join(" "), *issues, "{file}");
    }
}

#[test]
fn workbooks_are_read_as_a_spreadsheet_shows_them() {
    for (file, sheet, rows) in WORKBOOKS {
        let Some(path) = shared(&format!("torture/{file}")) else {
            return;
        };
        let checked = read_plain(&path).expect(file);
        let found = lines(&checked.value[*sheet]);
        assert_eq!(found[..rows.len()], **rows, "{file}");
    }
}

#[test]
fn every_file_ends_in_tables_or_a_clear_message() {
    for folder in ["torture", "survey-exports", "public-sector", "it-inventory"] {
        if let Some(path) = shared(folder) {
            assert_each_file(&path);
        }
    }
}

fn assert_each_file(folder: &Path) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            assert_each_file(&path);
            continue;
        }
        let start = Instant::now();
        match read_plain(&path) {
            Ok(checked) => {
                assert!(!checked.value.is_empty(), "{}", path.display());
                checked.issues.iter().for_each(assert_spoken);
            }
            Err(error) => assert_spoken(&error.issue()),
        }
        assert!(start.elapsed() < MOST_TIME, "{}", path.display());
    }
}
