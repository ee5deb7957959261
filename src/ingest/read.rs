//! Opens a file, finds out what it is and hands its bytes to the reader of that format.

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;

use super::error::{Excess, FileFormat, Foreign, IngestError};
use super::format::{self, Found};
use super::limits::MOST_TEXT;
use super::{csv, document, door, encoding, parquet, qdpx, rules, structure, workbook};
use crate::model::checksum;
use crate::model::document::Document;
use crate::model::issue::{Checked, Issue};
use crate::model::letters;
use crate::model::place::{Origin, Place};
use crate::model::questionnaire::Questionnaire;
use crate::model::raw::{RawCell, RawTable};
use crate::model::signs::Signs;
use crate::project::{SheetChoice, Source};

/// Largest file that is read, in bytes: 512 MB. A sheet of Excel's full size stays below.
pub const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// How to read a file; what is not given is found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReadOptions {
    /// Encoding label of a CSV file.
    pub encoding: Option<String>,
    /// Delimiter of a CSV file.
    pub delimiter: Option<char>,
    /// Sheets of a workbook. `Found` reads all of them, and the headers decide later.
    pub sheets: SheetChoice,
}

impl From<&Source> for ReadOptions {
    fn from(source: &Source) -> Self {
        Self {
            encoding: source.encoding.clone(),
            delimiter: source.delimiter,
            sheets: source.sheet.clone(),
        }
    }
}

/// A file as it was read, once: what is counted and what is hashed are the same bytes.
#[derive(Debug, Clone)]
pub struct Opened {
    name: String,
    bytes: Vec<u8>,
}

impl Opened {
    /// The file as the project shows it.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The SHA-256 of its bytes in lower-case hexadecimal.
    pub fn sha256(&self) -> String {
        checksum::sha256(&self.bytes)
    }

    /// Its text, whatever its encoding, without byte order mark.
    pub fn text(&self) -> String {
        encoding::decode(&self.bytes, None).text
    }

    /// The questionnaire that it describes.
    ///
    /// # Errors
    /// When it describes none.
    pub fn questionnaire(&self) -> Result<Questionnaire, IngestError> {
        structure::read(&self.text(), &self.name)
    }

    /// Its tables: one per sheet of a workbook, one for any other file. The content decides the format, not the name.
    ///
    /// # Errors
    /// When the file is no table; each reason has its own [`IngestError`].
    pub fn tables(self, options: &ReadOptions) -> Result<Checked<Vec<RawTable>>, IngestError> {
        tables(self.bytes, &self.name, options)
    }

    /// Its tables, or its paragraphs where it is a text document.
    ///
    /// # Errors
    /// When the file is neither; each reason has its own [`IngestError`].
    pub fn content(self, options: &ReadOptions) -> Result<Checked<Content>, IngestError> {
        let found = match format::of_content(&self.bytes, &self.name) {
            _ if self.bytes.is_empty() => None,
            Found::Document(format) => Some(document::read(&self.bytes, &self.name, format)?),
            Found::Table(FileFormat::Csv)
                if options.delimiter.is_none()
                    && document::is_document(&self.bytes, &self.name) =>
            {
                Some(document::read_plain(&self.bytes, &self.name, options)?)
            }
            _ => None,
        };
        Ok(match found {
            Some(read) => Checked {
                value: Content::Document(read.value),
                issues: read.issues,
            },
            None => {
                let read = self.tables(options)?;
                Checked {
                    value: Content::Tables(read.value),
                    issues: read.issues,
                }
            }
        })
    }
}

/// What a file holds that may be answers.
#[derive(Debug, Clone)]
pub enum Content {
    /// Tables.
    Tables(Vec<RawTable>),
    /// A text document.
    Document(Document),
}

/// Reads a file whole.
pub(super) fn open(path: &Path, name: &str) -> Result<Opened, IngestError> {
    let name = letters::visible(name).into_owned();
    match read_bytes(path, &name) {
        Ok(bytes) => Ok(Opened { name, bytes }),
        Err(error) => Err(error),
    }
}

fn tables(
    bytes: Vec<u8>,
    name: &str,
    options: &ReadOptions,
) -> Result<Checked<Vec<RawTable>>, IngestError> {
    let format = table_format(&bytes, name)?;
    let mut checked = match format {
        // A structure of a questionnaire is no table and never found as one.
        FileFormat::Csv | FileFormat::Structure => only(csv::read(&bytes, name, options)?),
        FileFormat::Qdpx => only(qdpx::read(&bytes, name)?),
        FileFormat::Parquet => only(parquet::read(bytes, name)?),
        _ => workbook::read(bytes, name, format, &options.sheets)?,
    };
    refuse_long(&checked.value, name)?;
    if let Some(issue) = other_format(name, format) {
        checked.issues.insert(0, issue);
    }
    for table in &mut checked.value {
        door::tidy_table(table);
        checked.issues.extend(clean(table));
    }
    Ok(checked)
}

/// The format of a file that holds tables; any other file is refused with its reason.
fn table_format(bytes: &[u8], name: &str) -> Result<FileFormat, IngestError> {
    let file = name.to_owned();
    if bytes.is_empty() {
        return Err(IngestError::Empty { file });
    }
    match format::of_content(bytes, name) {
        Found::Table(format) => Ok(format),
        Found::Document(_) => Err(IngestError::NotATable {
            file,
            found: Foreign::TextDocument,
        }),
        Found::Locked => Err(IngestError::Password { file }),
        Found::Cut(format) => Err(IngestError::Truncated { file, format }),
        Found::Foreign(found) => Err(IngestError::NotATable { file, found }),
    }
}

/// The tables of a file that holds one.
fn only(read: Checked<RawTable>) -> Checked<Vec<RawTable>> {
    Checked {
        value: vec![read.value],
        issues: read.issues,
    }
}

/// The door: no cell keeps a sign that some format could not hold.
fn clean(table: &mut RawTable) -> Vec<Issue> {
    // The name of a sheet may be that of a unit.
    if let Some(sheet) = table.origin.sheet.as_deref().and_then(letters::cleaned) {
        table.origin = Arc::new(Origin {
            file: table.origin.file.clone(),
            sheet: Some(sheet),
        });
    }
    let mut signs = Signs::default();
    let origin = &table.origin;
    for row in &mut table.rows {
        for (cell, column) in row.cells.iter_mut().zip(1u32..) {
            let RawCell::Text(text) = cell else { continue };
            let place = || Place::cell(origin, row.number, column);
            if let Some(clean) = signs.take(text, place) {
                *cell = match clean.trim() {
                    "" => RawCell::Empty,
                    _ => RawCell::Text(clean),
                };
            }
        }
    }
    signs.issues()
}

/// Refuses a file with a cell of more text than a cell may have.
fn refuse_long(tables: &[RawTable], name: &str) -> Result<(), IngestError> {
    let Some(place) = tables.iter().find_map(too_long) else {
        return Ok(());
    };
    Err(IngestError::TooLarge {
        file: name.to_owned(),
        excess: Excess::Text {
            place,
            most: MOST_TEXT,
        },
    })
}

/// The first cell with more text than a cell may have.
fn too_long(table: &RawTable) -> Option<Place> {
    let long = |cell: &RawCell| matches!(cell, RawCell::Text(text) if text.len() > MOST_TEXT);
    table.rows.iter().find_map(|row| {
        let column = row.cells.iter().position(long)?;
        let column = u32::try_from(column).unwrap_or(u32::MAX).saturating_add(1);
        Some(table.place(row.number, column))
    })
}

/// A note when the name's ending promises another format than the content has.
fn other_format(name: &str, format: FileFormat) -> Option<Issue> {
    let promised = format::of_name(name)?;
    if promised == format {
        return None;
    }
    let origin = std::sync::Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    });
    Some(
        Issue::new(rules::OTHER_FORMAT, Some(Place::sheet(&origin)))
            .with("promised", promised.message())
            .with("found", format.message()),
    )
}

fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, IngestError> {
    let not_readable = |source| IngestError::NotReadable {
        file: name.to_owned(),
        source,
    };
    let about = path.metadata().map_err(not_readable)?;
    if about.is_dir() {
        return Err(IngestError::Folder {
            file: name.to_owned(),
        });
    }
    // A device or a pipe has no size and may never end.
    if !about.is_file() {
        return Err(IngestError::NotATable {
            file: name.to_owned(),
            found: Foreign::Binary,
        });
    }
    let too_large = |found| IngestError::TooLarge {
        file: name.to_owned(),
        excess: Excess::Bytes {
            found,
            most: MOST_BYTES,
        },
    };
    if about.len() > MOST_BYTES {
        return Err(too_large(about.len()));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
    // It may still grow while it is read.
    let file = File::open(path).map_err(not_readable)?;
    let read = file.take(MOST_BYTES + 1).read_to_end(&mut bytes);
    let count = read.map_err(not_readable)? as u64;
    if count > MOST_BYTES {
        return Err(too_large(count));
    }
    Ok(bytes)
}

/// The name shown when the caller gives none.
pub(super) fn shown(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}
