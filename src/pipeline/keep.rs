//! After a report was written: what it says is kept as a snapshot, beside those of other days.
//!
//! History only grows. Another snapshot of the same day and edition stays unless it is to be replaced; the report is written all the same.

use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use super::read::Loaded;
use super::render::{Files, RenderError};
use super::write::{self, Locking, WriteError};
use crate::history::{self, Damage, Kept, Snapshot};
use crate::i18n::I18n;
use crate::model::message::Message;
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
    loaded: &Loaded,
    report: &Report,
    rendered: &Files,
    (replace, locking): (bool, Locking),
    i18n: &I18n,
) -> History {
    if !loaded.project.history.keep {
        return History::Off;
    }
    match try_keep(loaded, report, rendered, (replace, locking), i18n) {
        Ok(history) => history,
        Err(error) => History::Refused(error.lines()),
    }
}

fn try_keep(
    loaded: &Loaded,
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
    let snapshot = snapshot(loaded, report, &findings, i18n);
    let edition = project.disclosure.edition;
    let parent = history::day_folder(&project.root, project.reference_date);
    let target = parent.join(edition.name());
    let stopped = Message::new("history-stopped").with("path", target.display().to_string());
    let folder = begin(&parent, edition.name(), locking, &i18n.text(&stopped))?;
    // Nobody else writes there from here on.
    if target.symlink_metadata().is_ok() {
        let found = history::look(project.reference_date, edition, target.clone());
        match found.snapshot {
            Ok(there) if there.says_the_same(&snapshot) => return Ok(History::Same(target)),
            _ if replace => {}
            Ok(_) => return Err(KeepError::Different(target)),
            Err(damage) => return Err(KeepError::Damaged(target, damage)),
        }
    }
    folder.write(&Files::from([
        (history::FINDINGS.to_owned(), findings),
        (history::MANIFEST.to_owned(), snapshot.bytes()?),
    ]))?;
    folder.publish()?;
    Ok(History::Kept(target))
}

/// Begins to write, and waits for another run that does.
fn begin(
    parent: &std::path::Path,
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
fn snapshot(loaded: &Loaded, report: &Report, findings: &[u8], i18n: &I18n) -> Snapshot {
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
    Snapshot::new(&kept, findings)
}
