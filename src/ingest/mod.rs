//! Files → cells that know their place: CSV, XLSX, XLS, ODS and Parquet; text documents → paragraphs that know theirs: DOCX,
//! ODT, TXT and Markdown. It interprets no content.

mod csv;
mod delivery;
mod dialect;
mod document;
mod door;
mod encoding;
mod error;
mod find;
mod format;
mod guard;
mod limits;
mod pages;
mod parquet;
mod parts;
mod qdpx;
mod read;
mod rules;
mod structure;
mod transcript;
mod workbook;

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::model::issue::Checked;
use crate::model::raw::RawTable;

pub use delivery::NewestBy;
pub use error::{Excess, FileFormat, Foreign, IngestError};
pub use read::{Content, MOST_BYTES, Opened, ReadOptions};
pub use rules::{NEWEST, RULES, STALE};

/// The files that `pattern`, relative to `root` and with `/` between folders, means, sorted by path.
///
/// Lock files of office programs and hidden files are never meant; `**` reaches into folders below.
///
/// # Errors
/// When no file fits, the pattern is none, or a file lies outside `root` (also behind a link) without `allow_outside`.
pub fn find(root: &Path, pattern: &str, allow_outside: bool) -> Result<Vec<PathBuf>, IngestError> {
    find::find(root, pattern, allow_outside)
}

/// Every file below a folder, sorted by path.
///
/// # Errors
/// When there is none, or one lies outside `root` (also behind a link) without `allow_outside`.
pub fn find_all_in(
    root: &Path,
    folder: &str,
    allow_outside: bool,
) -> Result<Vec<PathBuf>, IngestError> {
    find::all_in(root, folder, allow_outside)
}

/// The newest of some deliveries, and by what it is: the day in the names where all have one, else the last change.
pub fn newest(files: &[PathBuf]) -> Option<(&PathBuf, NewestBy)> {
    delivery::newest(files)
}

/// When a file was last changed; `None` where the system does not say.
pub fn changed(file: &Path) -> Option<SystemTime> {
    delivery::changed(file)
}

/// Looks whether a file lies in the project folder `root`, also when it is reached through links; `name` is the file as
/// the project shows it.
///
/// # Errors
/// [`IngestError::Outside`] when it does not.
pub fn check_inside(root: &Path, file: &Path, name: &str) -> Result<(), IngestError> {
    find::check_inside(root, file, name)
}

/// Reads a file whole. `name` is the file as the project shows it.
///
/// # Errors
/// When the file cannot be opened or is too large.
pub fn open(path: &Path, name: &str) -> Result<Opened, IngestError> {
    read::open(path, name)
}

/// Reads the tables of a file, see [`Opened::tables`].
///
/// # Errors
/// When the file cannot be opened or is no table; each reason has its own [`IngestError`].
pub fn read(
    path: &Path,
    name: &str,
    options: &ReadOptions,
) -> Result<Checked<Vec<RawTable>>, IngestError> {
    open(path, name)?.tables(options)
}

/// The description of a REFI-QDA project (`.qdpx`), which holds its codes.
///
/// # Errors
/// As [`open()`], and when it is no such project.
pub fn read_project(path: &Path) -> Result<String, IngestError> {
    let name = read::shown(path);
    qdpx::description(open(path, &name)?.bytes(), &name)
}

/// Reads a text file (a codebook, decisions) whatever its encoding, without byte order mark.
///
/// # Errors
/// As [`open()`].
pub fn read_text(path: &Path) -> Result<String, IngestError> {
    Ok(open(path, &read::shown(path))?.text())
}
