//! Small files that would unpack to more than a machine has, or promise what they do not hold: each is refused with a
//! sentence, soon. The promises themselves are checked, not the memory: a promise that was believed would end the process.

use std::time::{Duration, Instant};

use befund::ingest::ReadOptions;

use super::{ods, packed, read_bytes, refused, xlsx};
use crate::parquet_file::parquet_file;

/// Longest time for one file, in a build without much optimisation and on a busy machine.
const MOST_TIME: Duration = Duration::from_secs(20);

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fn refused_soon(name: &str, bytes: &[u8]) -> &'static str {
    let start = Instant::now();
    let code = refused(name, bytes);
    assert!(start.elapsed() < MOST_TIME, "{name}: {:?}", start.elapsed());
    code
}

/// A workbook with one cell, and shared strings and styles written out.
fn with_lists(shared: &str, styles: &str) -> Vec<u8> {
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    packed(&[
        (
            "[Content_Types].xml",
            r#"<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
        ),
        (
            "_rels/.rels",
            &format!(
                r#"<Relationships><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                r#"<Relationships><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="r3" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        ("xl/sharedStrings.xml", shared),
        ("xl/styles.xml", styles),
        (
            "xl/worksheets/sheet1.xml",
            r#"<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>"#,
        ),
    ])
}

#[test]
fn promises_of_a_workbook_are_not_believed() {
    let styles = "<styleSheet/>";
    for count in ["2147483647", "18446744073709551615", "99999999999999999999"] {
        let shared = format!(r#"<sst uniqueCount="{count}"><si><t>a</t></si></sst>"#);
        assert_eq!(refused_soon("a.xlsx", &with_lists(&shared, styles)), "I010");
    }
    // A little too much is how programs count that were careless.
    let shared = r#"<sst count="9" uniqueCount="7"><si><t>Antwort</t></si></sst>"#;
    assert_eq!(refused_soon("a.xlsx", &with_lists(shared, styles)), "-");
    let formats = "<xf/>".repeat(1_000_001);
    let styles = format!("<styleSheet><cellXfs>{formats}</cellXfs></styleSheet>");
    assert_eq!(refused_soon("a.xlsx", &with_lists(shared, &styles)), "I010");
}

#[test]
fn a_sheet_ends_where_excel_ends() {
    let cell = |name: &str| format!(r#"<row><c r="{name}"><v>1</v></c></row>"#);
    for name in ["XFE1", "ZZZZZZZ4294967295", "A1048577", "ZZZZZZZZZZZZ1"] {
        let code = refused_soon("a.xlsx", &xlsx(&cell(name)));
        assert!(code == "I006" || code == "I010", "{name}: {code}");
    }
    assert_eq!(refused_soon("a.xlsx", &xlsx(&cell("XFD1048576"))), "-");
    let wide = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(16_385));
    assert_eq!(refused_soon("a.xlsx", &xlsx(&wide)), "I006");
    let row = "x;".repeat(16_385);
    assert_eq!(
        refused_soon("a.csv", format!("{row}\n{row}\n").as_bytes()),
        "I006"
    );
    let row = "x;".repeat(16_384);
    assert_eq!(
        refused_soon("a.csv", format!("{row}\n{row}\n").as_bytes()),
        "-"
    );
}

#[test]
fn texts_count_as_often_as_they_are_repeated() {
    let text = "A".repeat(900_000);
    let cell = |text: &str, more: &str| {
        format!(
            r#"<table:table-cell office:value-type="string" {more}><text:p>{text}</text:p></table:table-cell>"#
        )
    };
    let row = |cell: &str, times: u32| {
        format!(r#"<table:table-row table:number-rows-repeated="{times}">{cell}</table:table-row>"#)
    };
    let down = ods(&row(&cell(&text, ""), 2000));
    let across = ods(&row(
        &cell(&text, r#"table:number-columns-repeated="2000""#),
        1,
    ));
    let spaces = r#"<text:s text:c="99999"/>"#.repeat(9);
    let spaced = ods(&row(&cell(&spaces, ""), 4000));
    for bytes in [down, across, spaced] {
        assert_eq!(refused_soon("a.ods", &bytes), "I006");
    }
    assert_eq!(refused_soon("a.ods", &ods(&row(&cell(&text, ""), 2))), "-");
}

#[test]
fn a_dictionary_of_one_long_text_does_not_fill_memory() {
    let text = "A".repeat(1000);
    let texts = vec![Some(text.as_str().into()); 1_200_000];
    let bytes = parquet_file(&[("a", texts)]);
    assert!(bytes.len() < 1_000_000, "{} bytes", bytes.len());
    assert_eq!(refused_soon("a.parquet", &bytes), "I006");
}

#[test]
fn a_cell_longer_than_a_book_is_named() {
    let long = "a".repeat(1_000_001);
    let spaced = "a ".repeat(500_001);
    let cases = [
        (
            "a.csv",
            format!("Antwort;Amt\nx;y\n{long};z\n").into_bytes(),
            "A3",
        ),
        (
            "a.csv",
            format!("Amt;Antwort\nx;\"{}\"\n", "a,\n".repeat(400_000)).into_bytes(),
            "B2",
        ),
        (
            "a.csv",
            format!("Amt;Antwort\nx;{spaced}\n").into_bytes(),
            "B2",
        ),
        (
            "a.xlsx",
            xlsx(&format!(
                r#"<row r="1"><c r="B1" t="inlineStr"><is><t>{long}</t></is></c></row>"#
            )),
            "B1",
        ),
    ];
    for (name, bytes, cell) in cases {
        let start = Instant::now();
        let error = read_bytes(name, &bytes, &ReadOptions::default()).expect_err("too long");
        let issue = error.issue();
        assert_eq!(issue.code.0, "I006");
        let place = issue.place.as_ref().expect("a place");
        // A line without any delimiter is refused before its columns are known.
        assert!(cell.ends_with(&place.row.to_string()), "{name}: {place:?}");
        super::assert_spoken(&issue);
        assert!(start.elapsed() < MOST_TIME);
    }
}
