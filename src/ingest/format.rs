//! What a file is, by its content: names are given by people, the first bytes by programs.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::encoding;
use super::error::{FileFormat, Foreign};

/// What a file turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A table in a format that is read.
    Table(FileFormat),
    /// A text document in a format that is read.
    Document(FileFormat),
    /// An encrypted workbook or document.
    Locked,
    /// Such a file, but its end is missing.
    Cut(FileFormat),
    /// Something else.
    Foreign(Foreign),
}

/// Beginnings of files that are no tables. Sources: the formats' own specifications.
const FOREIGN: &[(&[u8], Foreign)] = &[
    (b"%PDF", Foreign::Pdf),
    (b"\x89PNG", Foreign::Picture),
    (b"\xff\xd8\xff", Foreign::Picture),
    (b"GIF8", Foreign::Picture),
    (b"II*\0", Foreign::Picture),
    (b"MM\0*", Foreign::Picture),
    (b"{\\rtf", Foreign::Rtf),
    (b"\x1f\x8b", Foreign::Archive),
    (b"7z\xbc\xaf\x27\x1c", Foreign::Archive),
    (b"Rar!", Foreign::Archive),
    (b"SQLite format 3", Foreign::Database),
    (b"\0\x01\0\0Standard ", Foreign::Database),
    (b"\x7fELF", Foreign::Binary),
    (b"MZ\x90\0", Foreign::Binary),
    (b"\x09\0\x04\0", Foreign::OldExcel),
    (b"\x09\x02\x06\0", Foreign::OldExcel),
    (b"\x09\x04\x06\0", Foreign::OldExcel),
];

const OLE: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
const ZIP: &[u8] = b"PK\x03\x04";
const ZIP_WITHOUT_FILES: &[u8] = b"PK\x05\x06";
const PARQUET: &[u8] = b"PAR1";

/// Bytes of the beginning that are looked at for text.
const SAMPLE: usize = 4096;

/// What the bytes are. The name decides only between kinds of text.
pub(super) fn of_content(bytes: &[u8], name: &str) -> Found {
    if bytes.starts_with(ZIP) || bytes.starts_with(ZIP_WITHOUT_FILES) {
        return of_zip(bytes, name);
    }
    if bytes.starts_with(OLE) {
        return of_ole(bytes);
    }
    if bytes.starts_with(PARQUET) {
        let whole = bytes.len() >= 12 && bytes.ends_with(PARQUET);
        return if whole {
            Found::Table(FileFormat::Parquet)
        } else if bytes.ends_with(b"PARE") {
            Found::Locked
        } else {
            Found::Cut(FileFormat::Parquet)
        };
    }
    if let Some((_, foreign)) = FOREIGN.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Found::Foreign(*foreign);
    }
    of_text(bytes, name)
}

fn of_text(bytes: &[u8], name: &str) -> Found {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let text = encoding::decode(sample, None).text;
    // A stray NUL happens in exports; a file in which one letter in ten is a control character is no text.
    let controls = text.chars().filter(|c| is_no_text(*c)).count();
    if controls * 10 > text.chars().count() && text.chars().count() > 32 {
        return Found::Foreign(Foreign::Binary);
    }
    let start = text.trim_start().to_ascii_lowercase();
    let json = name.to_ascii_lowercase().ends_with(".json") && start.starts_with(['{', '[']);
    let html = ["<!doctype html", "<html", "<table", "<meta"];
    if html.iter().any(|tag| start.starts_with(tag)) {
        Found::Foreign(Foreign::Html)
    } else if start.starts_with("<?xml") {
        let html = start.contains("<html");
        Found::Foreign(if html { Foreign::Html } else { Foreign::Xml })
    } else if json {
        Found::Foreign(Foreign::Json)
    } else {
        Found::Table(FileFormat::Csv)
    }
}

fn is_no_text(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')
}

/// Whether bytes hold a word in the two-byte letters of an OLE directory.
fn holds_wide(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.bytes().flat_map(|byte| [byte, 0]).collect();
    bytes.windows(wide.len()).any(|window| window == wide)
}

fn of_ole(bytes: &[u8]) -> Found {
    if holds_wide(bytes, "EncryptedPackage") {
        Found::Locked
    } else if holds_wide(bytes, "Workbook") || holds_wide(bytes, "Book") {
        Found::Table(FileFormat::Xls)
    } else if holds_wide(bytes, "WordDocument") {
        Found::Foreign(Foreign::OldWord)
    } else if holds_wide(bytes, "PowerPoint Document") {
        Found::Foreign(Foreign::Slides)
    } else if !bytes.len().is_multiple_of(512) {
        // The directory often stands near the end, and these files come in whole sectors.
        Found::Cut(FileFormat::Xls)
    } else {
        Found::Foreign(Foreign::Binary)
    }
}

fn of_zip(bytes: &[u8], name: &str) -> Found {
    let mut archive = match ZipArchive::new(Cursor::new(bytes)) {
        Ok(archive) => archive,
        Err(_) => return cut_zip(bytes, name),
    };
    let mimetype = small_part(&mut archive, "mimetype");
    let types = small_part(&mut archive, "[Content_Types].xml");
    let manifest = small_part(&mut archive, "META-INF/manifest.xml");
    let has = |part: &str| archive.index_for_name(part).is_some();
    let opened = |found| match manifest.contains("encryption-data") {
        true => Found::Locked,
        false => found,
    };
    if mimetype.contains("opendocument.spreadsheet") {
        return opened(Found::Table(FileFormat::Ods));
    }
    if mimetype.contains("opendocument.text") {
        return opened(Found::Document(FileFormat::Odt));
    }
    let word = [
        "wordprocessingml.document.main",
        "wordprocessingml.template.main",
        "ms-word.document.macroEnabled.main",
        "ms-word.template.macroEnabledTemplate.main",
    ];
    if word.iter().any(|kind| types.contains(kind)) {
        return Found::Document(FileFormat::Docx);
    }
    let foreign =
        if mimetype.contains("opendocument.presentation") || types.contains("presentationml") {
            Foreign::Slides
        } else if mimetype.contains("opendocument") {
            Foreign::TextDocument
        } else if has(super::qdpx::PROJECT) {
            return Found::Table(FileFormat::Qdpx);
        } else if has("xl/workbook.bin") || types.contains("sheet.binary") {
            Foreign::Xlsb
        } else if has("Index/Document.iwa") || has("Index.zip") {
            Foreign::Numbers
        } else if types.contains("spreadsheetml") || has("xl/workbook.xml") {
            return Found::Table(FileFormat::Xlsx);
        } else {
            Foreign::Archive
        };
    Found::Foreign(foreign)
}

/// A ZIP file lists its parts at its end; without that list only the name and the first part tell what it was.
fn cut_zip(bytes: &[u8], name: &str) -> Found {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(SAMPLE)]).into_owned();
    if head.contains("opendocument.spreadsheet") {
        return Found::Cut(FileFormat::Ods);
    }
    match of_name(name) {
        Some(
            format @ (FileFormat::Ods | FileFormat::Docx | FileFormat::Odt | FileFormat::Qdpx),
        ) => Found::Cut(format),
        Some(_) => Found::Cut(FileFormat::Xlsx),
        None if head.contains("[Content_Types].xml") || head.contains("xl/") => {
            Found::Cut(FileFormat::Xlsx)
        }
        None => Found::Foreign(Foreign::Archive),
    }
}

/// The beginning of a part as text; empty when it is not there.
fn small_part(archive: &mut ZipArchive<Cursor<&[u8]>>, part: &str) -> String {
    let read = |archive: &mut ZipArchive<Cursor<&[u8]>>| -> Result<String, ZipError> {
        let mut bytes = Vec::new();
        // A megabyte holds the list of parts of any real workbook, and no bomb.
        archive
            .by_name(part)?
            .take(1024 * 1024)
            .read_to_end(&mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    };
    read(archive).unwrap_or_default()
}

/// The format a name promises; `None` when its ending promises none.
pub(super) fn of_name(name: &str) -> Option<FileFormat> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "csv" | "tsv" | "tab" => Some(FileFormat::Csv),
        "xlsx" | "xlsm" | "xltx" | "xltm" => Some(FileFormat::Xlsx),
        "xls" | "xlt" => Some(FileFormat::Xls),
        "ods" | "ots" => Some(FileFormat::Ods),
        "parquet" => Some(FileFormat::Parquet),
        "docx" | "docm" | "dotx" => Some(FileFormat::Docx),
        "odt" | "ott" => Some(FileFormat::Odt),
        "qdpx" => Some(FileFormat::Qdpx),
        _ => None,
    }
}
