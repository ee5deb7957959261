//! Looks at files that have no project yet, and puts a new project file beside them.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::questionnaire::is_questionnaire;
use super::write::{self, WriteError};
use super::{decided, read};
use crate::i18n::I18n;
use crate::ingest::{self, IngestError, ReadOptions};
use crate::model::intake::{ColumnAccount, ColumnRole, Unread, kind_wording};
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::model::place::Origin;
use crate::model::raw::{RawCell, RawRow, RawTable, Reading};
use crate::project::{Layout, SourceKind};
use crate::validate::{self, NearMiss, Recognition, Said};

/// Endings of files that may hold a table or notes.
const ENDINGS: &[&str] = &["csv", "tsv", "txt", "xlsx", "xlsm", "xls", "ods", "parquet"];

/// Endings of text documents that are read.
const DOCUMENTS: &[&str] = &["docx", "docm", "odt", "md", "vtt"];

/// Endings of text documents that are not, and are named beside those that are.
const NAMED: &[&str] = &["doc", "rtf", "pdf", "jpg", "jpeg", "png", "tif", "tiff"];

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
    table: RawTable,
}

impl Inspected {
    /// The sheet as what a person says it is: one recognition, or what it still lacks.
    pub fn again(&self, said: &Said) -> Self {
        let (recognitions, near) = match validate::examine_said(&self.table, said) {
            Ok(recognition) => (vec![recognition], None),
            Err(near) => (Vec::new(), Some(near)),
        };
        Self {
            sample: sample(&self.table, recognitions.first()),
            recognitions,
            near,
            ..self.clone()
        }
    }

    /// The headers of a row with their columns, from 1; without a row, of the first row with two cells and more.
    pub fn headers(&self, row: Option<u32>) -> Vec<(u32, String)> {
        let texts = |row: &RawRow| -> Vec<(u32, String)> {
            { (1u32..).zip(&row.cells) }
                .map(|(column, cell)| (column, shown(cell)))
                .filter(|(_, text)| !text.is_empty())
                .collect()
        };
        let mut rows = self.table.rows.iter();
        let found = match row {
            Some(number) => rows.find(|row| row.number == number),
            None => rows.find(|row| texts(row).len() > 1),
        };
        found.map(texts).unwrap_or_default()
    }

    /// The first filled rows with their numbers, as texts.
    pub fn first_rows(&self, most: usize) -> Vec<(u32, Vec<String>)> {
        let rows = self.table.rows.iter().take(most);
        rows.map(|row| (row.number, row.cells.iter().map(shown).collect()))
            .collect()
    }

    /// What the sheet is taken for, or what it lacks.
    pub fn verdict(&self, i18n: &I18n) -> String {
        let kinds: Vec<String> = taken_as(&self.recognitions)
            .iter()
            .map(|recognition| kind_name(recognition, i18n))
            .collect();
        if !kinds.is_empty() {
            let message = Message::new("look-is").with("kinds", kinds.join(" + "));
            return i18n.text(&message);
        }
        match &self.near {
            Some(near) => {
                let lacking: Vec<String> = near
                    .lacking
                    .iter()
                    .map(|column| i18n.column_name(column.message))
                    .collect();
                if let Some(issue) = &near.because {
                    return i18n.fact(issue);
                }
                let message = Message::new("look-near")
                    .with("kind", near.kind.name())
                    .with("lacking", lacking.join(", "));
                i18n.text(&message)
            }
            None => i18n.get("look-nothing"),
        }
    }

    /// The account of the kinds taken: a column that any of them reads counts as read.
    pub fn account(&self) -> Vec<ColumnAccount> {
        let mut account: Vec<ColumnAccount> = Vec::new();
        for recognition in taken_as(&self.recognitions) {
            for column in &recognition.account {
                let known = account
                    .iter_mut()
                    .find(|known| known.column == column.column);
                match known {
                    Some(known) if matches!(known.role, ColumnRole::Unread(_)) => {
                        known.role.clone_from(&column.role);
                    }
                    Some(_) => {}
                    None => account.push(column.clone()),
                }
            }
        }
        account
    }

    /// What is to be said about reading it.
    pub fn doubts(&self) -> Vec<Issue> {
        let mut doubts = self.issues.clone();
        for recognition in taken_as(&self.recognitions) {
            for doubt in &recognition.doubts {
                if !doubts.contains(doubt) {
                    doubts.push(doubt.clone());
                }
            }
        }
        doubts
    }
}

fn kind_name(recognition: &Recognition, i18n: &I18n) -> String {
    let name = recognition.kind.name();
    let title = i18n.get(kind_wording(name));
    match recognition.layout {
        Some(layout) => format!("{name} ({title}, {})", layout.name()),
        None => format!("{name} ({title})"),
    }
}

/// Reads a file and recognises its sheets.
///
/// # Errors
/// The issue that says why the file cannot be read.
pub fn inspect(path: &Path, name: &str) -> Result<Vec<Inspected>, Issue> {
    let read = ingest::read(path, name, &ReadOptions::default()).map_err(|error| error.issue())?;
    let (tables, issues) = (read.value, read.issues);
    let seen = tables.into_iter().map(|table| look_at(table, &issues));
    Ok(seen.collect())
}

pub(super) fn look_at(table: RawTable, issues: &[Issue]) -> Inspected {
    let recognised = validate::examine(&table);
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
        sample: sample(&table, recognised.kinds.first()),
        recognitions: recognised.kinds,
        near: recognised.near,
        issues: issues.iter().filter(own).cloned().collect(),
        table,
    }
}

/// The first records as texts.
fn sample(table: &RawTable, best: Option<&Recognition>) -> Vec<Vec<String>> {
    let hidden = |column: usize| {
        let account = best.map(|best| &best.account).into_iter().flatten();
        account.into_iter().any(|account| {
            account.column as usize == column + 1
                && account.role == ColumnRole::Unread(Unread::Personal)
        })
    };
    let turned = best.is_some_and(|best| best.turned);
    let records = best.filter(|_| !turned).map(|best| &best.records);
    table
        .rows
        .iter()
        .filter(|row| records.is_none_or(|records| records.contains(&row.number)))
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

/// The files of a folder that may hold a table or a protocol, sorted by name. Where protocols lie, what looks like one and
/// cannot be read is among them.
///
/// # Errors
/// When the folder cannot be read.
pub fn tables_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut all: Vec<(PathBuf, String)> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
        let lock =
            { path.file_name() }.is_some_and(|name| name.to_string_lossy().starts_with("~$"));
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        let is_list = name.is_some_and(|name| {
            decided::is_list(&name) || read::is_sample(&name) || is_questionnaire(&name)
        });
        if path.is_file() && !lock && !is_list && !is_readme(&path) {
            all.extend(ending.map(|ending| (path, ending)));
        }
    }
    let has_documents = all.iter().any(|(_, e)| DOCUMENTS.contains(&e.as_str()));
    let is_wanted = |ending: &str| {
        ENDINGS.contains(&ending)
            || DOCUMENTS.contains(&ending)
            || (has_documents && NAMED.contains(&ending))
    };
    let wanted = all.into_iter().filter(|(_, ending)| is_wanted(ending));
    let mut files: Vec<PathBuf> = wanted.map(|(path, _)| path).collect();
    files.sort();
    Ok(files)
}

/// Whether a file has an ending of tables or documents that are read.
pub(super) fn is_read(path: &Path) -> bool {
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    ending.is_some_and(|ending| {
        ENDINGS.contains(&ending.as_str()) || DOCUMENTS.contains(&ending.as_str())
    })
}

/// What explains a folder and holds no answers.
fn is_readme(path: &Path) -> bool {
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().to_lowercase());
    stem.is_some_and(|stem| {
        matches!(
            stem.as_str(),
            "readme" | "liesmich" | "license" | "changelog"
        )
    })
}

/// A file that a new project may read, and what it will be called in the project's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Where it lies now.
    pub path: PathBuf,
    /// Its name below the project folder.
    pub name: String,
    /// Whether it lies elsewhere and has to be copied.
    pub outside: bool,
}

/// Why files cannot go into one project folder.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// Another file of that name lies in the folder or comes into it.
    #[error("another {0} lies in the project folder")]
    Taken(String),
    /// A file is not there, or the system does not let it be read.
    #[error(transparent)]
    Unread(IngestError),
}

/// What becomes of files when a project is made in a folder. Nothing is written. `within` names files by the folder that was
/// given in their place.
///
/// # Errors
/// When two files would have the same name, or one cannot be read.
pub fn planned(
    folder: &Path,
    files: &[PathBuf],
    within: &BTreeMap<PathBuf, PathBuf>,
) -> Result<Vec<Planned>, PlanError> {
    // The folder may be yet to come.
    let folder = folder.canonicalize().ok();
    let mut planned: Vec<Planned> = Vec::new();
    for file in files {
        let broken = |source| {
            let file = file.display().to_string();
            PlanError::Unread(IngestError::NotReadable { file, source })
        };
        let path = file.canonicalize().map_err(broken)?;
        let inner = { folder.iter() }.find_map(|folder| path.strip_prefix(folder).ok());
        let within = { within.get(file) }.map(PathBuf::as_path);
        let name = { inner.or(within) }.or_else(|| path.file_name().map(Path::new));
        let name = name.ok_or_else(|| broken(io::ErrorKind::InvalidInput.into()))?;
        let next = Planned {
            name: name.to_string_lossy().replace('\\', "/"),
            outside: inner.is_none(),
            path,
        };
        let there = { folder.iter() }
            .map(|folder| folder.join(&next.name))
            .find(|there| next.outside && there.exists());
        let other = { planned.iter() }
            .find(|other| other.name == next.name)
            .map(|other| other.path.clone());
        for other in there.into_iter().chain(other) {
            if !same_bytes(&other, &next.path).map_err(broken)? {
                return Err(PlanError::Taken(next.name));
            }
        }
        if !planned.iter().any(|other| other.name == next.name) {
            planned.push(next);
        }
    }
    Ok(planned)
}

fn same_bytes(one: &Path, other: &Path) -> io::Result<bool> {
    Ok(fs::read(one)? == fs::read(other)?)
}

/// Copies a planned file into the project's folder; false when it lies there.
///
/// # Errors
/// When the disk or its rights do not allow it.
pub fn bring_inside(folder: &Path, file: &Planned) -> Result<bool, WriteError> {
    if !file.outside {
        return Ok(false);
    }
    let target = folder.join(&file.name);
    let bytes = fs::read(&file.path).map_err(|source| WriteError::Io {
        path: file.path.clone(),
        source,
    })?;
    write::replace_file(&target, &bytes)?;
    Ok(true)
}
