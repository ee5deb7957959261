//! Files → cells that know their place: CSV, XLSX, XLS, ODS and Parquet. It interprets no content.

mod csv;
mod dialect;
mod door;
mod encoding;
mod error;
mod find;
mod format;
mod guard;
mod pages;
mod parquet;
mod read;
mod rules;
mod workbook;

use std::path::{Path, PathBuf};

use crate::model::issue::Checked;
use crate::model::raw::RawTable;

pub use error::{Excess, FileFormat, Foreign, IngestError};
pub use read::{MOST_BYTES, ReadOptions};
pub use rules::RULES;

/// The files that `pattern`, relative to `root` and with `/` between folders, means, sorted by path.
///
/// Lock files of office programs and hidden files are never meant; `**` reaches into folders below.
///
/// # Errors
/// When no file fits, the pattern is none, or a file lies outside `root` (also behind a link) without `allow_outside`.
pub fn find(root: &Path, pattern: &str, allow_outside: bool) -> Result<Vec<PathBuf>, IngestError> {
    find::find(root, pattern, allow_outside)
}

/// Reads the tables of a file: one per sheet of a workbook, one for any other file. `name` is the file as the project
/// shows it. The content decides the format, not the name.
///
/// # Errors
/// When the file cannot be opened or is no table; each reason has its own [`IngestError`].
pub fn read(
    path: &Path,
    name: &str,
    options: &ReadOptions,
) -> Result<Checked<Vec<RawTable>>, IngestError> {
    let mut checked = read::read(path, name, options)?;
    checked.value.iter_mut().for_each(door::tidy_table);
    Ok(checked)
}

/// Reads a text file (a codebook, decisions) whatever its encoding, without byte order mark.
///
/// # Errors
/// As [`read()`], when the file cannot be opened or is too large.
pub fn read_text(path: &Path) -> Result<String, IngestError> {
    read::read_text(path)
}

/// The bytes of a file that is no table (a logo).
///
/// # Errors
/// As [`read()`], when the file cannot be opened or is too large.
pub fn read_bytes(path: &Path, name: &str) -> Result<Vec<u8>, IngestError> {
    read::read_bytes(path, name)
}

/// The SHA-256 of a file in lower-case hexadecimal, for the manifest.
///
/// # Errors
/// When the file cannot be opened or read to its end.
pub fn hash_file(path: &Path) -> Result<String, IngestError> {
    read::hash_file(path)
}
