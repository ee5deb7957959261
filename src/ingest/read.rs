//! Opens a file, finds out what it is and hands its bytes to the reader of that format.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::error::{Excess, FileFormat, Foreign, IngestError};
use super::format::{self, Found};
use super::{csv, encoding, parquet, rules, workbook};
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};
use crate::model::raw::RawTable;
use crate::project::{SheetChoice, Source};

/// Largest file that is read, in bytes: 512 MB. A sheet of Excel's full size stays below.
pub const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// Cells of a table that are kept at most, the empty ones before the last filled one of their row included: a full
/// sheet of 48 columns. They take two gigabytes of memory and more.
pub(super) const MOST_CELLS: u64 = 50_000_000;

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

pub(super) fn read(
    path: &Path,
    name: &str,
    options: &ReadOptions,
) -> Result<Checked<Vec<RawTable>>, IngestError> {
    let bytes = read_bytes(path, name)?;
    let format = match format::of_content(&bytes, name) {
        Found::Table(format) => format,
        Found::Locked => {
            return Err(IngestError::Password {
                file: name.to_owned(),
            });
        }
        Found::Cut(format) => {
            return Err(IngestError::Truncated {
                file: name.to_owned(),
                format,
            });
        }
        Found::Foreign(found) => {
            return Err(IngestError::NotATable {
                file: name.to_owned(),
                found,
            });
        }
    };
    let mut checked = match format {
        FileFormat::Csv => {
            let checked = csv::read(&bytes, name, options)?;
            Checked {
                value: vec![checked.value],
                issues: checked.issues,
            }
        }
        FileFormat::Parquet => {
            let checked = parquet::read(bytes, name)?;
            Checked {
                value: vec![checked.value],
                issues: checked.issues,
            }
        }
        FileFormat::Xlsx | FileFormat::Xls | FileFormat::Ods => {
            workbook::read(bytes, name, format, &options.sheets)?
        }
    };
    if let Some(issue) = other_format(name, format) {
        checked.issues.insert(0, issue);
    }
    Ok(checked)
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

pub(super) fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, IngestError> {
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
    if about.len() > MOST_BYTES {
        return Err(IngestError::TooLarge {
            file: name.to_owned(),
            excess: Excess::Bytes {
                found: about.len(),
                most: MOST_BYTES,
            },
        });
    }
    let bytes = std::fs::read(path).map_err(not_readable)?;
    if bytes.is_empty() {
        return Err(IngestError::Empty {
            file: name.to_owned(),
        });
    }
    Ok(bytes)
}

/// The name shown when the caller gives none.
fn shown(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

pub(super) fn read_text(path: &Path) -> Result<String, IngestError> {
    let name = shown(path);
    match read_bytes(path, &name) {
        Ok(bytes) => Ok(encoding::decode(&bytes, None).text),
        // An empty codebook is said by whoever reads codebooks.
        Err(IngestError::Empty { .. }) => Ok(String::new()),
        Err(error) => Err(error),
    }
}

pub(super) fn hash_file(path: &Path) -> Result<String, IngestError> {
    let hash = |mut file: File| -> io::Result<String> {
        let mut hasher = Sha256::new();
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let count = file.read(&mut buffer)?;
            if count == 0 {
                break;
            }
            hasher.update(&buffer[..count]);
        }
        Ok(hasher
            .finalize()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect())
    };
    File::open(path)
        .and_then(hash)
        .map_err(|source| IngestError::NotReadable {
            file: shown(path),
            source,
        })
}
