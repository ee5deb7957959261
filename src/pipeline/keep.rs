//! After a report was written: what it says is kept as a snapshot, beside those of other days.
//!
//! History only grows. Another snapshot of the same day and edition stays unless it is to be replaced; the report is written all the same.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use super::read::Loaded;
use super::render::{Files, RenderError};
use super::write::{self, Locking, WriteError};
use crate::history::{self, Damage, Kept, Snapshot};
use crate::i18n::I18n;
use crate::model::codebook::Codebook;
use crate::model::message::Message;
use crate::project::Edition;
use crate::report::{self, Report};

/// What became of the history of a project when its report was written.
#[derive(Debug, Clone, PartialEq)]
pub enum History {
    /// Nothing is kept.
    Off,
    /// A snapshot was kept in this folder.
    Kept(PathBuf),
    /// The snapshot in this folder says the same already.
    Same(PathBuf),
    /// Nothing was kept, and why.
    Refused(Vec<Message>),
}

impl History {
    /// What is said of it, a line each; nothing where nothing is kept.
    pub fn lines(&self) -> Vec<Message> {
        let of = |key, folder: &PathBuf| {
            vec![Message::new(key).with("folder", folder.display().to_string())]
        };
        match self {
            Self::Off => Vec::new(),
            Self::Kept(folder) => of("history-kept", folder),
            Self::Same(folder) => of("history-same", folder),
            Self::Refused(lines) => lines.clone(),
        }
    }

    /// The folder of the snapshot, where there is one.
    pub fn folder(&self) -> Option<&Path> {
        match self {
            Self::Kept(folder) | Self::Same(folder) => Some(folder),
            Self::Off | Self::Refused(_) => None,
        }
    }

    /// Whether something was to be kept and was not.
    pub fn is_refused(&self) -> bool {
        matches!(self, Self::Refused(_))
    }
}

/// Why a snapshot was not kept.
#[derive(Debug, thiserror::Error)]
enum KeepError {
    #[error("another snapshot of the day is kept already")]
    Different(PathBuf),
    #[error("the snapshot of the day is damaged")]
    Damaged(PathBuf, Damage),
    #[error("failed to make the snapshot")]
    Render(#[from] RenderError),
    #[error("failed to write the snapshot")]
    Write(#[from] WriteError),
}

impl From<serde_json::Error> for KeepError {
    fn from(error: serde_json::Error) -> Self {
        Self::Render(error.into())
    }
}

impl KeepError {
    fn lines(&self) -> Vec<Message> {
        let reason = match self {
            Self::Different(folder) => {
                Message::new("history-different").with("folder", folder.display().to_string())
            }
            Self::Damaged(folder, damage) => {
                return vec![
                    Message::new("history-not-kept").with("reason", damage.message(folder)),
                    damage.hint(),
                ];
            }
            Self::Render(error) => {
                Message::new("write-reason-system").with("detail", error.to_string())
            }
            Self::Write(error) => error.reason_alone(),
        };
        vec![Message::new("history-not-kept").with("reason", reason)]
    }
}

/// How often another run that keeps the same snapshot is waited for, and how long each time. Keeping takes milliseconds.
const TRIES: usize = 50;
const PAUSE: Duration = Duration::from_millis(100);

/// Keeps what a report says, when the project wants that.
pub(super) fn keep(
    (loaded, codebook): (&Loaded, &Codebook),
    report: &Report,
    rendered: &Files,
    (replace, locking): (bool, Locking),
    i18n: &I18n,
) -> History {
    if !loaded.project.history.keep {
        return History::Off;
    }
    match try_keep(
        (loaded, codebook),
        report,
        rendered,
        (replace, locking),
        i18n,
    ) {
        Ok(history) => history,
        Err(error) => History::Refused(error.lines()),
    }
}

fn try_keep(
    (loaded, codebook): (&Loaded, &Codebook),
    report: &Report,
    rendered: &Files,
    (replace, locking): (bool, Locking),
    i18n: &I18n,
) -> Result<History, KeepError> {
    let project = &loaded.project;
    let findings = match rendered.get("data/findings.json") {
        Some(bytes) => bytes.clone(),
        None => report::json(report, i18n).map_err(RenderError::from)?,
    };
    let mut files = files(loaded, codebook, findings)?;
    let snapshot = |files: &Files| snapshot(loaded, report, files, i18n);
    let edition = project.disclosure.edition;
    let parent = history::day_folder(&project.root, project.reference_date);
    let target = parent.join(edition.name());
    let stopped = Message::new("history-stopped").with("path", target.display().to_string());
    let folder = begin(&parent, edition.name(), locking, &i18n.text(&stopped))?;
    // Nobody else writes there from here on.
    if target.symlink_metadata().is_ok() {
        let found = history::look(project.reference_date, edition, target.clone());
        match found.snapshot {
            Ok(ref there) if there.says_the_same(&snapshot(&files)) => {
                return Ok(History::Same(target));
            }
            _ if replace => {
                // What a correction moves can be said again later. What is damaged is not kept on.
                let replaced = found.findings().ok();
                files.extend(replaced.map(|bytes| (history::REPLACED.to_owned(), bytes)));
            }
            Ok(_) => return Err(KeepError::Different(target)),
            Err(damage) => return Err(KeepError::Damaged(target, damage)),
        }
    }
    let manifest = snapshot(&files).bytes()?;
    files.insert(history::MANIFEST.to_owned(), manifest);
    folder.write(&files)?;
    folder.publish()?;
    Ok(History::Kept(target))
}

/// What is kept: findings; for the house also what categories are called and, where the project allows it, the answers.
fn files(
    loaded: &Loaded,
    codebook: &Codebook,
    findings: Vec<u8>,
) -> Result<Files, serde_json::Error> {
    let mut files = Files::from([(history::FINDINGS.to_owned(), findings)]);
    let answers = &loaded.dataset.answers;
    if loaded.project.disclosure.edition == Edition::Internal && !answers.is_empty() {
        files.insert(
            history::CATEGORIES.to_owned(),
            history::categories(codebook)?,
        );
        if loaded.project.history.answers {
            files.insert(history::ANSWERS.to_owned(), history::answers(answers)?);
        }
    }
    Ok(files)
}

/// Begins to write, and waits for another run that does.
fn begin(
    parent: &Path,
    name: &str,
    locking: Locking,
    stopped: &str,
) -> Result<write::Folder, WriteError> {
    for _ in 0..TRIES {
        match write::Folder::begin(parent, name, locking, stopped.to_owned()) {
            Err(WriteError::Locked(_)) => thread::sleep(PAUSE),
            begun => return begun,
        }
    }
    write::Folder::begin(parent, name, locking, stopped.to_owned())
}

/// What is said of the findings.
fn snapshot(loaded: &Loaded, report: &Report, files: &Files, i18n: &I18n) -> Snapshot {
    let project = &loaded.project;
    let units = project.units.as_ref();
    let units = units.and_then(|file| loaded.inputs.iter().find(|(name, _)| name == file));
    let codebook = report.codings.facts.codebook_hash.as_str();
    let kept = Kept {
        befund: &report.version,
        reference_date: project.reference_date,
        edition: project.disclosure.edition,
        language: i18n.language().tag(),
        findings: report.findings.len(),
        codebook: Some(codebook).filter(|hash| !hash.is_empty()),
        units: units.map(|(_, hash)| hash.as_str()),
    };
    Snapshot::new(&kept, files)
}
