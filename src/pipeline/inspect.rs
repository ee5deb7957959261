//! Looks at files that have no project yet, and puts a new project file beside them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::write::{self, WriteError};
use crate::ingest::{self, ReadOptions};
use crate::model::issue::Issue;
use crate::model::place::Origin;
use crate::validate::{self, Recognition};

/// Endings of files that may hold a table.
const ENDINGS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "parquet"];

/// What was recognised in one sheet, best first; empty when nothing was.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// File and sheet.
    pub origin: Arc<Origin>,
    /// Kinds that fit.
    pub recognitions: Vec<Recognition>,
}

/// Reads a file and recognises its sheets.
///
/// # Errors
/// The issue that says why the file cannot be read.
pub fn inspect(path: &Path, name: &str) -> Result<Vec<Inspected>, Issue> {
    let read = ingest::read(path, name, &ReadOptions::default()).map_err(|error| error.issue())?;
    Ok(read
        .value
        .iter()
        .map(|table| Inspected {
            origin: Arc::clone(&table.origin),
            recognitions: validate::recognise(table),
        })
        .collect())
}

/// The files of a folder that may hold a table, sorted by name.
///
/// # Errors
/// When the folder cannot be read.
pub fn tables_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
        if path.is_file() && ending.is_some_and(|e| ENDINGS.contains(&e.as_str())) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of a file below the project folder; a file from elsewhere is copied there first. True when it was.
///
/// # Errors
/// When the folder cannot be made or the file not copied, also when something else of that name lies there.
pub fn bring_inside(folder: &Path, file: &Path) -> Result<(String, bool), WriteError> {
    let at = |path: &Path, source| WriteError::Io {
        path: path.to_path_buf(),
        source,
    };
    fs::create_dir_all(folder).map_err(|error| at(folder, error))?;
    let folder = { folder.canonicalize() }.map_err(|error| at(folder, error))?;
    let source = file.canonicalize().map_err(|error| at(file, error))?;
    if let Ok(inner) = source.strip_prefix(&folder) {
        return Ok((inner.to_string_lossy().replace('\\', "/"), false));
    }
    let name = source.file_name().unwrap_or(source.as_os_str());
    let name = name.to_string_lossy().into_owned();
    let target = folder.join(&name);
    let bytes = fs::read(&source).map_err(|error| at(&source, error))?;
    let is_other = || fs::read(&target).is_ok_and(|there| there != bytes);
    if target.symlink_metadata().is_ok_and(|found| found.is_file()) && is_other() {
        let detail = format!("another {name} lies in the project folder");
        let error = io::Error::new(io::ErrorKind::AlreadyExists, detail);
        return Err(at(&target, error));
    }
    write::replace_file(&target, &bytes)?;
    Ok((name, true))
}
