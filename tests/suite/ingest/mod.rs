//! Reading files: what comes out of them, and what is said when nothing can.

mod bombs;
mod broken;
mod csv;
mod document;
mod find;
mod hostile;
mod parquet;
mod torture;
mod turns;
mod workbook;

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use befund::i18n::{I18n, Language};
use befund::ingest::{IngestError, RULES, ReadOptions, read};
use befund::model::issue::{Checked, Issue};
use befund::model::raw::{RawCell, RawTable};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// One of our own files.
fn case(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases/ingest")
        .join(name)
}

/// A file of other programs' test data; `None` on machines that do not have them.
fn shared(path: &str) -> Option<PathBuf> {
    let full = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(path);
    full.exists().then_some(full)
}

/// Reads a file under its own name with nothing given.
fn read_plain(path: &Path) -> Result<Checked<Vec<RawTable>>, IngestError> {
    let name = path.file_name().expect("a name").to_string_lossy();
    read(path, &name, &ReadOptions::default())
}

/// Reads bytes as if they were a file of that name.
fn read_bytes(
    name: &str,
    bytes: &[u8],
    options: &ReadOptions,
) -> Result<Checked<Vec<RawTable>>, IngestError> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join(name);
    fs::write(&path, bytes).expect("written");
    read(&path, name, options)
}

/// The code of the error that reading bytes ends in; `-` when it does not.
fn refused(name: &str, bytes: &[u8]) -> &'static str {
    match read_bytes(name, bytes, &ReadOptions::default()) {
        Ok(_) => "-",
        Err(error) => {
            assert_spoken(&error.issue());
            error.issue().code.0
        }
    }
}

/// A ZIP file of parts.
pub(crate) fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default())
            .expect("started");
        zip.write_all(text.as_bytes()).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

/// The least workbook around the rows of a sheet.
fn xlsx(rows: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
    packed(&[
        (
            "[Content_Types].xml",
            &format!(
                r#"<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#
            ),
        ),
        (
            "_rels/.rels",
            &format!(
                r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            &format!(
                r#"<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>"#
            ),
        ),
        (
            "xl/workbook.xml",
            &format!(
                r#"<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Blatt &amp; mehr" sheetId="1" r:id="r1"/></sheets></workbook>"#
            ),
        ),
        (
            "xl/styles.xml",
            &format!(
                r#"<styleSheet xmlns="{MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#
            ),
        ),
        (
            "xl/worksheets/sheet1.xml",
            &format!(r#"<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>"#),
        ),
    ])
}

/// The least OpenDocument spreadsheet around the rows of a table.
fn ods(rows: &str) -> Vec<u8> {
    ods_with(
        &format!(r#"<table:table table:name="T">{rows}</table:table>"#),
        "",
    )
}

/// The same with the tables and the encryption written out.
fn ods_with(tables: &str, encryption: &str) -> Vec<u8> {
    const OASIS: &str = "urn:oasis:names:tc:opendocument:xmlns";
    packed(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        (
            "META-INF/manifest.xml",
            &format!(
                r#"<manifest:manifest xmlns:manifest="{OASIS}:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml">{encryption}</manifest:file-entry></manifest:manifest>"#
            ),
        ),
        (
            "content.xml",
            &format!(
                r#"<office:document-content xmlns:office="{OASIS}:office:1.0" xmlns:table="{OASIS}:table:1.0" xmlns:text="{OASIS}:text:1.0"><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
            ),
        ),
    ])
}

/// A cell in short: empty, text, number, date …
fn short(cell: &RawCell) -> String {
    match cell {
        RawCell::Empty => String::new(),
        RawCell::Text(text) => text.clone(),
        RawCell::Number(number) => number.to_string(),
        RawCell::Bool(value) => value.to_string(),
        RawCell::Date(date) => date.to_string(),
        RawCell::DateTime(stamp) => stamp.to_string(),
        RawCell::Error(error) => format!("!{error}"),
    }
}

/// A row as `number: cell|cell`.
fn lines(table: &RawTable) -> Vec<String> {
    table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = row.cells.iter().map(short).collect();
            format!("{}: {}", row.number, cells.join("|"))
        })
        .collect()
}

/// Issues as `code@cell`.
fn codes(issues: &[Issue]) -> Vec<String> {
    issues
        .iter()
        .map(|issue| {
            let cell = issue.place.as_ref().map(|p| p.cell_name());
            format!("{}@{}", issue.code.0, cell.unwrap_or_default())
        })
        .collect()
}

/// Asserts that an issue has a sentence and a hint in both languages, with every argument filled in.
fn assert_spoken(issue: &Issue) {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        let fact = i18n.fact(issue);
        let hint = i18n.hint(issue).expect("a hint");
        assert!(fact.chars().count() > 10, "{}: {fact}", issue.code.0);
        for sentence in [&fact, &hint] {
            assert!(!sentence.contains("{$"), "{sentence}");
            assert!(!sentence.contains("ingest-"), "{sentence}");
        }
        assert_ne!(i18n.rule_title(issue.code), issue.code.0);
    }
}

#[test]
fn every_rule_has_a_name_in_both_languages() {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        for rule in RULES {
            assert_ne!(i18n.rule_title(rule.code), rule.code.0);
        }
    }
}
