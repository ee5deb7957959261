//! What can be wrong with a snapshot, and in which words that is said.

use std::path::Path;

use super::snapshot::MANIFEST;
use crate::model::message::Message;

/// What is wrong with a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// It has no `snapshot.json`.
    NoManifest,
    /// A run was stopped while it replaced it: the one before lies whole beside its place, in a folder of this name.
    Aside(String),
    /// Its `snapshot.json` was changed since it was written.
    Edited,
    /// Its `snapshot.json` is of a later version of befund, whose shape has this number.
    Newer(u32),
    /// It is of another day or edition than its folder says.
    Elsewhere {
        /// Its Stichtag.
        day: String,
        /// Its edition.
        edition: String,
    },
    /// A file is missing.
    Missing(String),
    /// A file is not what it was.
    Changed(String),
    /// A file that does not belong to it.
    Stranger(String),
    /// A file that cannot be read.
    Unreadable {
        /// The file.
        file: String,
        /// What the system says.
        detail: String,
    },
}

impl Damage {
    /// What is wrong, with the file.
    pub fn message(&self, folder: &Path) -> Message {
        let of = |key, file: &str| {
            let path = folder.join(file).display().to_string();
            Message::new(key).with("file", path)
        };
        match self {
            Self::NoManifest => of("history-damage-missing", MANIFEST),
            Self::Aside(name) => Message::new("history-damage-aside")
                .with("file", folder.with_file_name(name).display().to_string()),
            Self::Edited => of("history-damage-changed", MANIFEST),
            Self::Newer(_) => of("history-damage-newer", MANIFEST),
            Self::Elsewhere { day, edition } => of("history-damage-elsewhere", MANIFEST)
                .with("day", day.as_str())
                .with("edition", edition.as_str()),
            Self::Missing(file) => of("history-damage-missing", file),
            Self::Changed(file) => of("history-damage-changed", file),
            Self::Stranger(file) => of("history-damage-stranger", file),
            Self::Unreadable { file, detail } => {
                of("history-damage-unreadable", file).with("detail", detail.as_str())
            }
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> Message {
        Message::new(match self {
            Self::Newer(_) => "history-hint-newer",
            Self::Aside(_) => "history-hint-aside",
            Self::Stranger(_) => "history-hint-stranger",
            Self::Elsewhere { .. } => "history-hint-elsewhere",
            Self::Unreadable { .. } => "history-hint-unreadable",
            Self::NoManifest | Self::Edited | Self::Missing(_) | Self::Changed(_) => {
                "history-hint-restore"
            }
        })
    }
}
