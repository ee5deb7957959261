//! Any bytes as a file, and as the sheet of an intact XLSX and ODS archive: tables or a message, soon and in little memory.

#![no_main]

use std::fs;
use std::io::{Cursor, Write};
use std::sync::LazyLock;

use befund::ingest::{ReadOptions, read};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| TempDir::new().expect("a folder"));

const WORKBOOK: &[u8] = br#"<workbook xmlns="m" xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#;
const RELATIONS: &[u8] = br#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
const MANIFEST: &[u8] = br#"<manifest:manifest/>"#;
const MIMETYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

fn read_as(name: &str, bytes: &[u8]) {
    let path = FOLDER.path().join(name);
    fs::write(&path, bytes).expect("written");
    match read(&path, name, &ReadOptions::default()) {
        Ok(checked) => assert!(checked.value.iter().all(|table| table.origin.file == name)),
        Err(error) => assert!(error.issue().code.0.starts_with('I')),
    }
}

fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        zip.start_file(*name, options).expect("started");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("finished").into_inner()
}

fuzz_target!(|bytes: &[u8]| {
    read_as("a.xls", bytes);
    let sheet = packed(&[
        ("xl/workbook.xml", WORKBOOK),
        ("xl/_rels/workbook.xml.rels", RELATIONS),
        ("xl/worksheets/sheet1.xml", bytes),
    ]);
    read_as("a.xlsx", &sheet);
    let content = packed(&[
        ("mimetype", MIMETYPE),
        ("META-INF/manifest.xml", MANIFEST),
        ("content.xml", bytes),
    ]);
    read_as("b.ods", &content);
});
