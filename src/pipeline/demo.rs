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

/// Writes the example into a folder, which is made; false when something lies there: it may be somebody's work. The project
/// file speaks the language that is asked for.
///
/// # Errors
/// When the disk or its rights do not allow it.
pub fn demo(folder: &Path, language: Language) -> Result<bool, WriteError> {
    let is_taken = match fs::read_dir(folder) {
        Ok(mut entries) => entries.next().is_some(),
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
