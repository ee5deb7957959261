//! Looks at files that have no project yet and may be protocols: only all of them together show which lines are the questions.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::inspect::{Inspected, look_at};
use crate::ingest::{self, Content, ReadOptions};
use crate::model::document::Document;
use crate::model::issue::Issue;

pub use crate::validate::{Pattern, pattern};

/// What was seen in one file.
#[derive(Debug, Clone)]
pub enum Seen {
    /// Sheets of a table.
    Sheets(Vec<Inspected>),
    /// A text document, and what reading it noted.
    Document(Document, Vec<Issue>),
}

/// Reads a file and recognises its sheets; the paragraphs of a document are kept for [`pattern`].
///
/// # Errors
/// The issue that says why the file cannot be read.
pub fn see(path: &Path, name: &str) -> Result<Seen, Issue> {
    let read = ingest::open(path, name)
        .and_then(|opened| opened.content(&ReadOptions::default()))
        .map_err(|error| error.issue())?;
    Ok(match read.value {
        Content::Tables(tables) => {
            let sheets = tables.into_iter().map(|table| look_at(table, &read.issues));
            Seen::Sheets(sheets.collect())
        }
        Content::Document(document) => Seen::Document(document, read.issues),
    })
}

/// Every file below a folder, sorted by path; lock files and hidden ones are none.
///
/// # Errors
/// When the folder holds no file, or cannot be read.
pub fn files_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    ingest::find_all_in(folder, "", true)
        .map_err(|error| io::Error::new(io::ErrorKind::NotFound, error))
}

/// The patterns by which one source each reads documents: a folder where it holds nothing else that is read, the endings of
/// the documents elsewhere; each with the files that it means.
pub fn sources_of(documents: &[String], others: &[String]) -> BTreeMap<String, Vec<String>> {
    let folder_of = |name: &str| name.rsplit_once('/').map(|(folder, _)| folder.to_owned());
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in documents {
        let folder = folder_of(name);
        let alone = folder.as_ref().filter(|folder| {
            let inner = format!("{folder}/");
            !others.iter().any(|other| other.starts_with(&inner))
        });
        let ending = name.rsplit_once('.').map_or("*", |(_, ending)| ending);
        let pattern = match (alone, folder.as_deref()) {
            (Some(folder), _) => folder.clone(),
            (None, Some(folder)) => format!("{folder}/*.{ending}"),
            (None, None) => format!("*.{ending}"),
        };
        found.entry(pattern).or_default().push(name.clone());
    }
    // A folder means what lies below it, too.
    let folders: Vec<String> = { found.keys() }
        .filter(|pattern| !pattern.contains('*'))
        .cloned()
        .collect();
    for inner in &folders {
        let outer = { folders.iter() }.find(|outer| inner.starts_with(&format!("{outer}/")));
        if let Some(outer) = outer
            && let Some(mut names) = found.remove(inner)
        {
            found.entry(outer.clone()).or_default().append(&mut names);
        }
    }
    found
}
