//! Looks at files that have no project yet, and puts a new project file beside them.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::write::{self, WriteError};
use crate::ingest::{self, ReadOptions};
use crate::model::intake::{ColumnRole, Unread};
use crate::model::issue::Issue;
use crate::model::place::Origin;
use crate::model::raw::{RawCell, RawTable, Reading};
use crate::project::{Layout, SourceKind};
use crate::validate::{self, NearMiss, Recognition};

/// Endings of files that may hold a table.
const ENDINGS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "parquet"];

/// Records of a sheet that are shown.
const SHOWN: usize = 3;

/// What was seen in one sheet.
#[derive(Debug, Clone)]
pub struct Inspected {
    /// File and sheet.
    pub origin: Arc<Origin>,
    /// How it was read.
    pub reading: Reading,
    /// Filled rows, the header's included.
    pub rows: usize,
    /// Kinds that fit, best first; empty when none does.
    pub recognitions: Vec<Recognition>,
    /// The kind that fits best where none fits well.
    pub near: Option<NearMiss>,
    /// The first records, or the first rows where no kind fits; personal columns are left empty.
    pub sample: Vec<Vec<String>>,
    /// What reading the file noted.
    pub issues: Vec<Issue>,
}

/// Reads a file and recognises its sheets.
///
/// # Errors
/// The issue that says why the file cannot be read.
pub fn inspect(path: &Path, name: &str) -> Result<Vec<Inspected>, Issue> {
    let read = ingest::read(path, name, &ReadOptions::default()).map_err(|error| error.issue())?;
    let (tables, issues) = (read.value, read.issues);
    Ok(tables.iter().map(|table| look_at(table, &issues)).collect())
}

fn look_at(table: &RawTable, issues: &[Issue]) -> Inspected {
    let recognised = validate::examine(table);
    let own = |issue: &&Issue| {
        issue
            .place
            .as_ref()
            .is_none_or(|place| place.origin.sheet.is_none() || place.origin == table.origin)
    };
    Inspected {
        origin: Arc::clone(&table.origin),
        reading: table.reading.clone(),
        rows: table.rows.len(),
        sample: sample(table, recognised.kinds.first()),
        recognitions: recognised.kinds,
        near: recognised.near,
        issues: issues.iter().filter(own).cloned().collect(),
    }
}

/// The first rows below the header as texts.
fn sample(table: &RawTable, best: Option<&Recognition>) -> Vec<Vec<String>> {
    let header = best.map_or(0, |best| best.header_row);
    let hidden = |column: usize| {
        let account = best.map(|best| &best.account).into_iter().flatten();
        account.into_iter().any(|account| {
            account.column as usize == column + 1
                && account.role == ColumnRole::Unread(Unread::Personal)
        })
    };
    let turned = best.is_some_and(|best| best.turned);
    table
        .rows
        .iter()
        .filter(|row| turned || row.number > header)
        .take(SHOWN)
        .map(|row| {
            let cells = row.cells.iter().enumerate();
            cells
                .map(|(column, cell)| {
                    if hidden(column) && !turned {
                        "…".to_owned()
                    } else {
                        shown(cell)
                    }
                })
                .collect()
        })
        .collect()
}

fn shown(cell: &RawCell) -> String {
    match cell {
        RawCell::Empty => String::new(),
        RawCell::Text(text) | RawCell::Error(text) => {
            text.split_whitespace().collect::<Vec<_>>().join(" ")
        }
        RawCell::Number(number) => number.to_string(),
        RawCell::Bool(flag) => flag.to_string(),
        RawCell::Date(day) => day.to_string(),
        RawCell::DateTime(moment) => moment.to_string(),
    }
}

/// The kinds under which a sheet is read: the best one, and in a questionnaire the grades beside the answers.
pub fn taken_as(recognitions: &[Recognition]) -> Vec<&Recognition> {
    let Some(best) = recognitions.first() else {
        return Vec::new();
    };
    let wide = |recognition: &&Recognition| recognition.layout != Some(Layout::Long);
    let other = match best.kind {
        SourceKind::Answers if wide(&best) => SourceKind::Barometer,
        SourceKind::Barometer => SourceKind::Answers,
        _ => return vec![best],
    };
    let beside = recognitions
        .iter()
        .filter(wide)
        .find(|found| found.kind == other);
    let mut taken: Vec<&Recognition> = std::iter::once(best).chain(beside).collect();
    taken.sort_by_key(|recognition| recognition.kind);
    taken
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
