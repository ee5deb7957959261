//! Files that cannot be read: each reason has its own message, and no bytes bring the program down.

use std::fs;

use befund::ingest::{MOST_BYTES, ReadOptions, read};
use proptest::prelude::*;

use super::{assert_spoken, case, codes, lines, ods, ods_with, packed, read_bytes, refused, xlsx};

const ROW: &str = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
const ODS_ROW: &str = r#"<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>"#;

/// An OLE compound file that only names its streams.
fn ole(stream: &str) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(512, 0);
    bytes.extend(stream.bytes().flat_map(|byte| [byte, 0]));
    bytes.resize(2048, 0);
    bytes
}

#[test]
fn what_is_no_table_is_named() {
    let docx = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
    let slides = r#"<Types><Override ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>"#;
    let binary: Vec<u8> = (0..200u8).map(|byte| byte % 32).collect();
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("a.csv", b"%PDF-1.7 ...".to_vec()),
        ("a.csv", b"\x89PNG\r\n\x1a\n".to_vec()),
        (
            "a.xls",
            b"<html><table><tr><td>1</td></tr></table></html>".to_vec(),
        ),
        ("a.xls", b"\xef\xbb\xbf <!DOCTYPE html><p>".to_vec()),
        ("a.lss", b"<?xml version=\"1.0\"?><document/>".to_vec()),
        ("a.json", b"{\"a\": 1}".to_vec()),
        ("a.rtf", b"{\\rtf1 Text}".to_vec()),
        ("a.gz", b"\x1f\x8b\x08\0".to_vec()),
        ("a.xls", b"\x09\x04\x06\0\0\0".to_vec()),
        ("a.sqlite", b"SQLite format 3\0".to_vec()),
        ("a.csv", binary),
        ("a.docx", packed(&[("[Content_Types].xml", docx)])),
        ("a.pptx", packed(&[("[Content_Types].xml", slides)])),
        (
            "a.odt",
            packed(&[("mimetype", "application/vnd.oasis.opendocument.text")]),
        ),
        ("a.xlsb", packed(&[("xl/workbook.bin", "")])),
        ("a.numbers", packed(&[("Index/Document.iwa", "")])),
        ("a.zip", packed(&[("a.csv", "1;2")])),
        ("a.doc", ole("WordDocument")),
        ("a.ppt", ole("PowerPoint Document")),
    ];
    for (name, bytes) in cases {
        assert_eq!(
            refused(name, &bytes),
            "I011",
            "{name} {:?}",
            &bytes[..8.min(bytes.len())]
        );
    }
}

#[test]
fn passwords_are_recognised_in_every_format() {
    assert_eq!(refused("a.xlsx", &ole("EncryptedPackage")), "I008");
    let locked = ods_with("", r#"<manifest:encryption-data/>"#);
    assert_eq!(refused("a.ods", &locked), "I008");
    // The CODEPAGE record of a real workbook becomes a FILEPASS record: type 0x42 → 0x2f, content 1.
    let mut xls = fs::read(case("werkstatt.xls")).expect("a file");
    let codepage = [0x42, 0, 2, 0];
    let at = xls
        .windows(4)
        .position(|w| w == codepage)
        .expect("a CODEPAGE record");
    xls[at] = 0x2f;
    xls[at + 4] = 1;
    assert_eq!(refused("a.xls", &xls), "I008");
}

#[test]
fn what_is_empty_is_said_to_be() {
    for name in ["a.csv", "a.xlsx", "a.parquet"] {
        assert_eq!(refused(name, b""), "I007");
    }
    assert_eq!(refused("a.csv", b"\r\n\r\n  \t\n"), "I007");
    assert_eq!(refused("a.csv", b"\xef\xbb\xbf"), "I007");
}

#[test]
fn a_folder_and_a_giant_are_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let error = read(folder.path(), "daten", &ReadOptions::default()).expect_err("a folder");
    assert_eq!(error.issue().code.0, "I004");
    assert_spoken(&error.issue());
    let path = folder.path().join("a.csv");
    // A file with a hole: as long as it says, but it takes no room.
    fs::File::create(&path)
        .expect("created")
        .set_len(MOST_BYTES + 1)
        .expect("sized");
    let error = read(&path, "a.csv", &ReadOptions::default()).expect_err("too large");
    assert_eq!(error.issue().code.0, "I006");
    assert_spoken(&error.issue());
    let gone = read(
        &folder.path().join("weg.csv"),
        "weg.csv",
        &ReadOptions::default(),
    );
    let issue = gone.expect_err("no file").issue();
    assert_eq!(issue.code.0, "I001");
    assert_spoken(&issue);
}

#[test]
fn cut_files_say_that_their_end_is_missing() {
    for name in ["werkstatt.xlsx", "werkstatt.ods"] {
        let bytes = fs::read(case(name)).expect("a file");
        for length in [4, 40, bytes.len() / 2, bytes.len() - 30] {
            assert_eq!(refused(name, &bytes[..length]), "I009", "{name} {length}");
        }
    }
    let xls = fs::read(case("werkstatt.xls")).expect("a file");
    for length in [600, 3000, xls.len() - 700] {
        // What is cut off at the very end may be nothing that belongs to the table.
        match read_bytes("a.xls", &xls[..length], &ReadOptions::default()) {
            Ok(checked) => assert_eq!(lines(&checked.value[0]).len(), 7, "{length}"),
            Err(error) => assert_eq!(error.issue().code.0, "I009", "{length}"),
        }
    }
    assert_eq!(refused("a.parquet", b"PAR1 and then nothing"), "I009");
}

#[test]
fn damaged_files_say_so_and_soon() {
    // calamine alone would wait for ever on a table that never ends.
    let endless = ods_with(r#"<table:table table:name="T"><table:table-row>"#, "");
    assert_eq!(refused("a.ods", &endless), "I010");
    let no_content = packed(&[("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]);
    assert_eq!(refused("a.ods", &no_content), "I010");
    assert_eq!(refused("a.xlsx", &xlsx("<row><c><v>1</v>")), "I010");
    assert_eq!(
        refused("a.xlsx", &packed(&[("xl/workbook.xml", "<workbook>")])),
        "I010"
    );
    assert_eq!(refused("a.xls", &ole("Workbook")), "I010");
    let mut parquet = b"PAR1".to_vec();
    parquet.extend([7; 40]);
    parquet.extend(b"\x08\0\0\0PAR1");
    assert_eq!(refused("a.parquet", &parquet), "I010");
}

/// Little files that unpack to more cells than fit into memory.
#[test]
fn bombs_are_refused_before_they_go_off() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1"/>"#;
    let far = format!(
        r#"<table:table-row><table:table-cell table:number-columns-repeated="16000"/>{cell}</table:table-row>"#
    );
    let rows = ods(&format!(
        r#"{far}<table:table-row table:number-rows-repeated="1000000">{cell}</table:table-row>"#
    ));
    assert_eq!(refused("a.ods", &rows), "I006");
    assert_eq!(refused("a.ods", &ods(&far.repeat(4000))), "I006");
    let spaces = r#"<table:table-row><table:table-cell office:value-type="string"><text:p><text:s text:c="4000000000"/></text:p></table:table-cell></table:table-row>"#;
    assert_eq!(refused("a.ods", &ods(spaces)), "I010");
    let wide: String = (1..=4000)
        .map(|row| format!(r#"<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>"#))
        .collect();
    assert_eq!(refused("a.xlsx", &xlsx(&wide)), "I006");
}

#[test]
fn the_content_decides_and_a_wrong_name_is_noted() {
    for (name, bytes, format) in [
        ("a.xlsx", b"a;b\n1;2\n".to_vec(), "csv"),
        ("a.csv", xlsx(ROW), "xlsx"),
        ("a.xls", xlsx(ROW), "xlsx"),
        ("a.xlsx", ods(ODS_ROW), "ods"),
        (
            "a.xlsx",
            fs::read(case("werkstatt.xls")).expect("a file"),
            "xls",
        ),
    ] {
        let checked = read_bytes(name, &bytes, &ReadOptions::default()).expect(name);
        assert_eq!(checked.value[0].reading.format, format);
        assert_eq!(codes(&checked.issues)[0], "I012@", "{name}");
        assert_spoken(&checked.issues[0]);
    }
    for (name, bytes) in [
        ("a.txt", b"a;b\n1;2\n".to_vec()),
        ("a.XLSM", xlsx(ROW)),
        ("a", ods(ODS_ROW)),
    ] {
        let checked = read_bytes(name, &bytes, &ReadOptions::default()).expect(name);
        assert!(checked.issues.is_empty(), "{name}");
    }
}

/// Damage that makes calamine ask for 137 GB, or go in circles for ever.
#[test]
fn xls_files_that_ask_for_too_much_are_refused() {
    let xls = fs::read(case("werkstatt.xls")).expect("a file");
    // The LABELSST record of A1 (type 0xfd, 10 bytes, row 0, column 0) moves to column 65535.
    let mut far = xls.clone();
    let record = [0xfd, 0, 10, 0, 0, 0, 0, 0];
    let at = far.windows(8).position(|w| w == record).expect("a cell");
    far[at + 6..at + 8].copy_from_slice(&[0xff, 0xff]);
    assert_eq!(refused("a.xls", &far), "I010");
    // The sector of the directory, named at byte 0x30, becomes its own successor in the table of sectors.
    let mut circle = xls.clone();
    let number = |at: usize| u32::from_le_bytes(xls[at..at + 4].try_into().expect("four")) as usize;
    let table = (number(0x4c) + 1) * 512;
    let directory = number(0x30);
    circle[table + 4 * directory..][..4]
        .copy_from_slice(&u32::try_from(directory).expect("small").to_le_bytes());
    assert_eq!(refused("a.xls", &circle), "I010");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    /// Bytes of an XLS file replaced anywhere: tables or a message, never a panic. (Its records are not packed, so that
    /// changes reach the reader.)
    #[test]
    fn altered_xls_bytes_do_no_harm(edits in prop::collection::vec((0usize..7168, any::<u8>()), 1..12)) {
        let mut bytes = fs::read(case("werkstatt.xls")).expect("a file");
        for (at, byte) in edits {
            bytes[at] = byte;
        }
        refused("a.xls", &bytes);
    }

    /// Bytes of a Parquet file replaced anywhere but in its marks.
    #[test]
    fn altered_parquet_bytes_do_no_harm(edits in prop::collection::vec((4usize..5000, any::<u8>()), 1..4)) {
        let mut bytes = super::parquet::file();
        for (at, byte) in edits {
            let inside = bytes.len() - 8;
            bytes[4 + at % (inside - 4)] = byte;
        }
        refused("a.parquet", &bytes);
    }

    /// Sheet markup altered inside an intact archive.
    #[test]
    fn altered_markup_does_no_harm(at in 0usize..600, length in 0usize..30, new in "[<>/\"=a-z0-9:& -]{0,8}") {
        let alter = |text: &str| {
            let letters: Vec<char> = text.chars().collect();
            let start = at % letters.len();
            let end = (start + length).min(letters.len());
            letters[..start].iter().chain(new.chars().collect::<Vec<_>>().iter()).chain(&letters[end..]).collect::<String>()
        };
        let rows = r#"<row r="1" hidden="1"><c r="A1" s="1"><f>1</f><v>46203</v></c><c r="B1" t="e"><v>REF</v></c></row>"#;
        refused("a.xlsx", &xlsx(&alter(rows)));
        let rows = r#"<table:table-row table:number-rows-repeated="2" table:visibility="collapse"><table:table-cell office:value-type="date" office:date-value="2026-06-30"><text:p>x<text:s text:c="3"/></text:p></table:table-cell></table:table-row>"#;
        refused("a.ods", &ods(&alter(rows)));
    }
}
