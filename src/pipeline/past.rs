//! The history of a project for the commands that look at it: list, verify, show, prune.

use std::collections::BTreeSet;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::Settings;
use super::read::{no_project, project_root};
use super::write::{self, Locking, WriteError};
use crate::history::{self, Damage, Found};
use crate::i18n::Language;
use crate::model::earlier::Earlier;
use crate::model::issue::Issue;
use crate::project::{Edition, FILE_NAME};

/// The history of a project.
#[derive(Debug, Clone)]
pub struct Past {
    /// Language of the project, when `befund.toml` could be read.
    pub language: Option<Language>,
    /// Its snapshots, oldest first.
    pub found: Vec<Found>,
    /// That there is neither a project nor a history in the folder.
    pub missing: Option<Issue>,
}

/// Reads the history of a project. Every file of it is compared with its checksum. A history outlives its project.
///
/// # Errors
/// When a folder of it cannot be listed.
pub fn past(settings: &Settings) -> Result<Past, WriteError> {
    let root = project_root(&settings.project);
    let is_there = root.join(FILE_NAME).is_file() || root.join("history").is_dir();
    Ok(Past {
        language: super::language(settings),
        found: if is_there { found(&root)? } else { Vec::new() },
        missing: (!is_there).then(|| no_project(&root)),
    })
}

/// All snapshots of a project, oldest first.
pub(super) fn found(root: &Path) -> Result<Vec<Found>, WriteError> {
    history::all(root).map_err(unlisted(root))
}

fn unlisted(root: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = root.join("history");
    |source| WriteError::Io { path, source }
}

/// The findings of a snapshot.
///
/// # Errors
/// [`Damage`].
pub fn kept_findings(found: &Found) -> Result<Earlier, Damage> {
    let bytes = found.findings()?;
    history::published(&bytes).ok_or_else(|| Damage::Changed(history::FINDINGS.to_owned()))
}

/// Removes all snapshots but the newest `keep` of each edition; returned are the folders that are gone. What is damaged neither counts
/// nor goes: somebody must look at it first.
///
/// # Errors
/// [`WriteError`]; what is removed until then stays removed.
pub fn prune(settings: &Settings, keep: usize) -> Result<Vec<PathBuf>, WriteError> {
    let root = project_root(&settings.project);
    let mut gone = Vec::new();
    for edition in [Edition::Internal, Edition::Public] {
        let found = found(&root)?;
        let whole = found
            .iter()
            .filter(|found| found.edition == edition && found.snapshot.is_ok());
        let days: BTreeSet<NaiveDate> = whole.map(|found| found.day).collect();
        for day in days.iter().rev().skip(keep) {
            let parent = history::day_folder(&root, *day);
            write::remove_folder(&parent, edition.name(), Locking::On)?;
            gone.push(parent.join(edition.name()));
        }
    }
    // An earlier removal may have been stopped behind its last snapshot.
    for day in history::days(&root).map_err(unlisted(&root))? {
        for edition in [Edition::Internal, Edition::Public] {
            write::clear(
                &history::day_folder(&root, day),
                edition.name(),
                Locking::On,
            )?;
        }
    }
    gone.sort();
    Ok(gone)
}
