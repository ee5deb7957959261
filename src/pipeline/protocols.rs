//! Looks at files that have no project yet and may be protocols: only all of them together show which lines are the questions.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use super::draft::Found;
use super::inspect::{Inspected, look_at};
use crate::ingest::{self, Content, ReadOptions};
use crate::model::document::Document;
use crate::model::issue::Issue;
use crate::project::SourceKind;
use crate::validate::Recognition;

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

/// Whether a file is named like a text document.
pub fn is_document(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["docx", "docm", "odt", "doc", "rtf", "pdf", "md", "vtt"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

/// What documents have in common and the sources that read them, none where no line is a question; `None` without documents. `names` are
/// those of all files.
pub fn found_in_documents(
    documents: &[Document],
    names: &[String],
) -> Option<(Pattern, Vec<Found>)> {
    if documents.is_empty() {
        return None;
    }
    let pattern = pattern(documents);
    if pattern.questions.is_empty() {
        return Some((pattern, Vec::new()));
    }
    let own: Vec<String> = { documents.iter() }
        .map(|document| document.origin.file.clone())
        .collect();
    let others: Vec<String> = { names.iter() }
        .filter(|name| !own.contains(name) && !is_document(name))
        .cloned()
        .collect();
    let mut questions: Vec<(String, String)> = { pattern.questions.iter() }
        .map(|(key, wording, _)| (key.clone(), wording.clone()))
        .collect();
    let found = { sources_of(&own, &others).into_iter() }
        .map(|(file, documents)| Found {
            file,
            sheet: None,
            // The questions are listed once.
            recognition: recognition(std::mem::take(&mut questions)),
            documents,
        })
        .collect();
    Some((pattern, found))
}

fn recognition(questions: Vec<(String, String)>) -> Recognition {
    Recognition {
        kind: SourceKind::Answers,
        layout: None,
        header_row: 0,
        columns: Default::default(),
        rivals: Default::default(),
        cells: Default::default(),
        questions,
        score: 1.0,
        turned: false,
        records: Vec::new(),
        account: Vec::new(),
        doubts: Vec::new(),
    }
}

/// The patterns by which one source each reads documents: a folder where it holds nothing else that is read, the endings of
/// the documents elsewhere; each with the files that it means.
fn sources_of(documents: &[String], others: &[String]) -> BTreeMap<String, Vec<String>> {
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
