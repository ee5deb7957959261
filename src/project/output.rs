//! Where reports go, a folder that may be named after the Stichtag, and whether what they say is kept.

use chrono::{Datelike, NaiveDate};

use super::notes::Notes;
use super::paths::path;
use super::section::Section;
use super::{ParseOptions, rules};

/// What stands for the year and the day of the Stichtag in the name of a folder.
pub const PLACEHOLDERS: [&str; 2] = ["{year}", "{date}"];

/// Where reports go.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OutputSettings {
    /// Folder of reports, relative to the project folder; with placeholders.
    pub folder: Option<String>,
}

/// Settings of the history.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HistorySettings {
    /// Whether each edition that is written is kept as a snapshot.
    pub keep: bool,
    /// Whether snapshots of the internal edition hold the answers, so that a later codebook can be tried on them.
    pub answers: bool,
}

/// Reads `[history]`.
pub(super) fn read_history(mut section: Section<'_>, notes: &mut Notes) -> HistorySettings {
    let settings = HistorySettings {
        keep: section.flag("keep", notes).unwrap_or_default(),
        answers: section.flag("answers", notes).unwrap_or_default(),
    };
    section.finish(notes);
    settings
}

/// Reads `[output]`.
pub(super) fn read(
    mut section: Section<'_>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> OutputSettings {
    let folder = path(&mut section, "folder", options, notes);
    if let Some(folder) = &folder
        && let Some(word) = unknown_placeholder(&folder.value)
    {
        let issue = notes
            .breach(rules::PLACEHOLDER, &folder.span)
            .with("word", word)
            .with("possible", PLACEHOLDERS.join(", "));
        notes.add(issue);
    }
    section.finish(notes);
    OutputSettings {
        folder: folder.map(|found| found.value),
    }
}

/// The name of a folder with year and day in the place of what stands for them.
pub fn filled(name: &str, day: NaiveDate) -> String {
    let [year, date] = PLACEHOLDERS;
    // Days before the year 1000 are none of a report.
    name.replace(year, &day.year().to_string())
        .replace(date, &day.to_string())
}

/// The first word in braces that stands for nothing.
pub fn unknown_placeholder(name: &str) -> Option<&str> {
    let mut rest = name;
    while let Some(open) = rest.find('{') {
        rest = &rest[open..];
        let close = rest.find('}')?;
        let word = &rest[..=close];
        if !PLACEHOLDERS.contains(&word) {
            return Some(word);
        }
        rest = &rest[close..];
    }
    None
}
