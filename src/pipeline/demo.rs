//! The invented example that comes with the program, so that it can be tried without any file of one's own.

use std::fs;
use std::path::Path;

use super::write::{self, WriteError};
use crate::i18n::Language;

macro_rules! table {
    ($name:literal) => {
        ($name, include_str!(concat!("../../assets/demo/", $name)))
    };
}

/// Its tables: name and content.
const TABLES: [(&str, &str); 4] = [
    table!("geraete.csv"),
    table!("kennzahlen.csv"),
    table!("personal.csv"),
    table!("umfrage.csv"),
];

/// Writes the example into a folder, which is made; false when something lies there: it may be somebody's work. What a run left
/// that was stopped here is none. The project file speaks the language that is asked for.
///
/// # Errors
/// When the disk or its rights do not allow it.
pub fn demo(folder: &Path, language: Language) -> Result<bool, WriteError> {
    let is_taken = match fs::read_dir(folder) {
        Ok(entries) => entries.flatten().any(|entry| !is_left(&entry)),
        Err(_) => folder.exists(),
    };
    if is_taken {
        return Ok(false);
    }
    let project = match language {
        Language::De => include_str!("../../assets/demo/befund.de.toml"),
        Language::En => include_str!("../../assets/demo/befund.en.toml"),
    };
    let files = TABLES.into_iter().chain([("befund.toml", project)]);
    for (name, text) in files {
        write::replace_file(&folder.join(name), text.as_bytes())?;
    }
    Ok(true)
}

/// Whether an entry of the folder is one that a demo left which was stopped before it wrote its last file, the project's: a table
/// as it was written, or one in the making.
fn is_left(entry: &fs::DirEntry) -> bool {
    let name = entry.file_name();
    let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
    let table = TABLES.iter().find(|(table, _)| name == *table);
    is_file
        && match table {
            Some((_, text)) => fs::read(entry.path()).is_ok_and(|bytes| bytes == text.as_bytes()),
            None => write::is_in_the_making(&name),
        }
}
