//! What the last run into a folder was made of: an unchanged run does nothing, and a quiet one says only what is new.
//!
//! It is a file beside the report's folder, never in it: who publishes a folder publishes no hash of an input.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::RunSettings;
use super::plan;
use super::read::Loaded;
use super::render::Files;
use super::write;
use crate::history;
use crate::i18n::I18n;
use crate::model::checksum;
use crate::model::issue::Issue;

/// Version of the shape of the file; another one counts as no file.
const FORMAT: u32 = 1;

/// What is known of the last run that wrote its report and all that belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Last {
    format: u32,
    /// Hash of all that goes into a report.
    made_of: String,
    /// What was written: path below the report's folder → SHA-256.
    files: BTreeMap<String, String>,
    /// The snapshot that was kept: its folder and the SHA-256 of its `snapshot.json`.
    kept: Option<(PathBuf, String)>,
    /// Issues that were said, as salted hashes.
    issues: BTreeSet<String>,
    /// How many alerts fired.
    pub(super) alerts: usize,
}

/// What is to be known of a run for the next one.
pub(super) struct Made<'a> {
    /// Hash of all that went into it.
    pub(super) made_of: String,
    /// What was written.
    pub(super) files: &'a Files,
    /// The folder of the snapshot, where one is kept.
    pub(super) kept: Option<&'a Path>,
    /// What was noticed.
    pub(super) issues: &'a [Issue],
    /// How many alerts fired.
    pub(super) alerts: usize,
}

/// The file of a report's folder.
fn path(folder: &Path) -> Option<PathBuf> {
    let name = folder.file_name()?.to_string_lossy();
    Some(folder.with_file_name(format!(".{name}.state.json")))
}

/// What is known of the last run into a folder.
pub(super) fn read(folder: &Path) -> Option<Last> {
    let last: Last = serde_json::from_slice(&fs::read(path(folder)?).ok()?).ok()?;
    (last.format == FORMAT).then_some(last)
}

/// Forgets the last run into a folder: one that is not complete counts for nothing.
pub(super) fn forget(folder: &Path) {
    if let Some(path) = path(folder) {
        // What cannot be removed no longer fits what is written.
        let _ = fs::remove_file(path);
    }
}

/// Notes a run. Where that cannot be done the next one does its work once more.
pub(super) fn note(folder: &Path, made: &Made<'_>, salt: &str, i18n: &I18n) {
    let files = made.files.iter();
    let kept = made.kept.and_then(|folder| {
        let bytes = fs::read(folder.join(history::MANIFEST)).ok()?;
        Some((folder.to_path_buf(), checksum::sha256(&bytes)))
    });
    let last = Last {
        format: FORMAT,
        made_of: made.made_of.clone(),
        // The record of a run is no part of what it says.
        files: { files.filter(|(name, _)| *name != "run.json") }
            .map(|(name, bytes)| (name.clone(), checksum::sha256(bytes)))
            .collect(),
        kept,
        issues: { made.issues.iter() }
            .map(|issue| key(issue, salt, i18n))
            .collect(),
        alerts: made.alerts,
    };
    if let (Some(path), Ok(bytes)) = (path(folder), serde_json::to_vec(&last)) {
        let _ = write::replace_private(&path, &bytes);
    }
}

impl Last {
    /// Whether a run of the same things would write what stands there already.
    pub(super) fn stands(&self, made_of: &str, folder: &Path, loaded: &Loaded) -> bool {
        let project = &loaded.project;
        let is = |path: &Path, sum: &String| {
            fs::read(path).is_ok_and(|bytes| checksum::sha256(&bytes) == *sum)
        };
        let is_kept = match &self.kept {
            Some((kept, sum)) => {
                let (day, edition) = (project.reference_date, project.disclosure.edition);
                let found = history::look(day, edition, kept.clone());
                found.snapshot.is_ok() && is(&kept.join(history::MANIFEST), sum)
            }
            None => !project.history.keep,
        };
        self.made_of == made_of && is_kept && { self.files.iter() }
            .all(|(name, sum)| is(&folder.join(name), sum))
    }

    /// The folder of the snapshot that was kept.
    pub(super) fn kept(&self) -> Option<PathBuf> {
        self.kept.as_ref().map(|(folder, _)| folder.clone())
    }

    /// The issues that were not said the last time.
    pub(super) fn new_ones(&self, issues: &[Issue], salt: &str, i18n: &I18n) -> Vec<Issue> {
        { issues.iter() }
            .filter(|issue| !self.issues.contains(&key(issue, salt, i18n)))
            .cloned()
            .collect()
    }
}

/// An issue by what it says and where.
fn key(issue: &Issue, salt: &str, i18n: &I18n) -> String {
    let place = issue.place.as_ref().map(ToString::to_string);
    let fact = i18n.fact(issue);
    checksum::sha256(
        format!(
            "{salt}\0{}\0{}\0{fact}",
            issue.code.0,
            place.unwrap_or_default()
        )
        .as_bytes(),
    )
}

/// The hash of all that goes into a report: the program, the settings, the files that were read, own texts, and what is kept of other days.
pub(super) fn made_of(settings: &RunSettings, loaded: &Loaded) -> String {
    let project = &loaded.project;
    let read = &settings.read;
    let mut all = Sha256::new();
    let mut take = |part: &str| {
        all.update((part.len() as u64).to_le_bytes());
        all.update(part.as_bytes());
    };
    take(&program());
    // All settings of befund.toml and of the command line, the salt among them: nobody tries guesses without it.
    take(&format!("{project:?}"));
    take(&format!("{:?} {:?}", read.overrides, read.allow_outside));
    take(&format!("{:?} {:?}", settings.strict, settings.out));
    for (name, sum) in &loaded.inputs {
        take(name);
        take(sum);
    }
    for text in plan::text_files(loaded, &mut Vec::new()) {
        take(&text.file);
        take(&text.text);
    }
    // This day's own snapshot is what the run makes.
    for found in history::all(&project.root).unwrap_or_default() {
        if found.day < project.reference_date {
            let sum = fs::read(found.folder.join(history::MANIFEST)).ok();
            let sum = sum
                .map(|bytes| checksum::sha256(&bytes))
                .unwrap_or_default();
            let is_whole = found.snapshot.is_ok();
            take(&format!(
                "{} {:?} {sum} {is_whole}",
                found.day, found.edition
            ));
        }
    }
    format!("{:x}", all.finalize())
}

/// Version and build of the program: another build of the same version may say something else.
fn program() -> String {
    let file = std::env::current_exe().and_then(fs::metadata);
    let build = file.ok().map(|file| {
        let when = file.modified().ok();
        let when = when.and_then(|when| when.duration_since(UNIX_EPOCH).ok());
        (file.len(), when)
    });
    format!("{} {build:?}", env!("CARGO_PKG_VERSION"))
}
