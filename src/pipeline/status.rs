//! How a project stands, for a monitor: which reports there are, of which day, how old, whether they are whole, and the same of its history.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::{DateTime, Days, SecondsFormat, Utc};
use serde::{Deserialize, Serialize};

use super::place::Place;
use super::read::{Delivery, deliveries, load_project};
use super::{PipelineError, Settings, history_of};
use crate::history::Found;
use crate::i18n::Language;
use crate::model::checksum;
use crate::project::Edition;

/// Seconds of a day.
const DAY: u64 = 24 * 60 * 60;

/// How a project stands.
#[derive(Debug, Clone, Serialize)]
pub struct Status {
    /// Whether there is a report, all reports and snapshots are whole, no report is too old, and no watched delivery is missing or too old.
    /// Alerts make nothing less than ok: they speak of the town, not of the run.
    pub ok: bool,
    /// Its editions that were written or kept.
    pub editions: Vec<EditionStatus>,
    /// Deliveries whose age is watched (`max_age`).
    pub deliveries: Vec<Delivery>,
    /// Language of the project.
    #[serde(skip)]
    pub language: Language,
}

/// How an edition stands.
#[derive(Debug, Clone, Serialize)]
pub struct EditionStatus {
    /// `internal` or `public`.
    pub edition: &'static str,
    /// Its report, when there is one.
    pub report: Option<ReportStatus>,
    /// Days of its snapshots that are whole, oldest first.
    pub snapshots: Vec<String>,
    /// Days of its snapshots that are damaged.
    pub damaged: Vec<String>,
}

/// How a report stands.
#[derive(Debug, Clone, Serialize)]
pub struct ReportStatus {
    /// Its folder.
    pub folder: PathBuf,
    /// Its Stichtag.
    pub reference_date: String,
    /// Version of befund that wrote it.
    pub befund: String,
    /// When it was written, in UTC, RFC 3339.
    pub written: String,
    /// Whole days since.
    pub age_days: u64,
    /// Whether it is older than is allowed.
    pub is_too_old: bool,
    /// The last day on which it is not too old, where an age is allowed.
    pub next_due: Option<String>,
    /// How many alerts fired; `None` where nothing is watched.
    pub alerts: Option<u64>,
    /// Files that are missing or are not what was written.
    pub damaged: Vec<String>,
}

/// What of a `manifest.json` is looked at.
#[derive(Deserialize)]
struct Manifest {
    tool: Tool,
    settings: Stated,
    outputs: Vec<Output>,
}

#[derive(Deserialize)]
struct Tool {
    version: String,
}

#[derive(Deserialize)]
struct Stated {
    reference_date: String,
}

#[derive(Deserialize)]
struct Output {
    file: String,
    bytes: u64,
    #[serde(default)]
    sha256: Option<String>,
}

/// Looks at the reports below `out` and at the history. Nothing is read but what befund wrote.
///
/// # Errors
/// When `befund.toml` has errors, or the history cannot be listed.
pub fn status(
    settings: &Settings,
    out: Option<&Path>,
    max_age_days: Option<u64>,
) -> Result<Status, PipelineError> {
    let loaded = load_project(settings);
    let Some(file) = loaded.value else {
        return Err(PipelineError::Data {
            language: None,
            issues: loaded.issues,
        });
    };
    let mut project = file.project;
    let found = history_of(&project.root)?;
    let mut editions = Vec::new();
    for edition in [Edition::Internal, Edition::Public] {
        project.disclosure.edition = edition;
        let report = report(&Place::of(&project).folder(out), max_age_days);
        let (whole, damaged) = days(&found, edition);
        if report.is_some() || !whole.is_empty() || !damaged.is_empty() {
            editions.push(EditionStatus {
                edition: edition.name(),
                report,
                snapshots: whole,
                damaged,
            });
        }
    }
    let is_good = |report: &ReportStatus| report.damaged.is_empty() && !report.is_too_old;
    let reports: Vec<&ReportStatus> = editions.iter().filter_map(|e| e.report.as_ref()).collect();
    let deliveries = deliveries(&project, settings.allow_outside);
    let ok = !reports.is_empty()
        && reports.into_iter().all(is_good)
        && editions.iter().all(|edition| edition.damaged.is_empty())
        && deliveries.iter().all(|delivery| delivery.ok);
    Ok(Status {
        ok,
        editions,
        deliveries,
        language: project.language,
    })
}

/// Days of whole and of damaged snapshots.
fn days(found: &[Found], edition: Edition) -> (Vec<String>, Vec<String>) {
    let of_edition = found.iter().filter(|found| found.edition == edition);
    let (whole, damaged): (Vec<&Found>, Vec<&Found>) =
        of_edition.partition(|found| found.snapshot.is_ok());
    let named = |all: Vec<&Found>| all.iter().map(|found| found.day.to_string()).collect();
    (named(whole), named(damaged))
}

/// The report in a folder; `None` when there is none.
fn report(folder: &Path, max_age_days: Option<u64>) -> Option<ReportStatus> {
    let path = folder.join("manifest.json");
    let written = path.metadata().ok()?.modified().ok()?;
    let manifest: Option<Manifest> = fs::read(&path)
        .ok()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok());
    // A clock that was set back makes no report older.
    let age = SystemTime::now()
        .duration_since(written)
        .unwrap_or_default();
    let age_days = age.as_secs() / DAY;
    let told = manifest.as_ref();
    Some(ReportStatus {
        folder: folder.to_path_buf(),
        reference_date: told.map_or_else(String::new, |m| m.settings.reference_date.clone()),
        befund: told.map_or_else(String::new, |m| m.tool.version.clone()),
        written: DateTime::<Utc>::from(written).to_rfc3339_opts(SecondsFormat::Secs, true),
        age_days,
        is_too_old: max_age_days.is_some_and(|most| age_days > most),
        next_due: max_age_days.map(|most| due(written, most)),
        alerts: alerts(folder),
        damaged: told.map_or_else(
            || vec!["manifest.json".to_owned()],
            |manifest| damaged(folder, &manifest.outputs),
        ),
    })
}

/// The day on which a report is as old as it may be.
fn due(written: SystemTime, most: u64) -> String {
    let last = DateTime::<Utc>::from(written) + Days::new(most);
    last.date_naive().to_string()
}

/// How many alerts of a report fired, as its `alerts.json` says.
fn alerts(folder: &Path) -> Option<u64> {
    let bytes = fs::read(folder.join(super::alerts::FILE)).ok()?;
    let told: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
    told.get("fired")?.as_u64()
}

/// Files that are missing, or of another length, or with another checksum where the manifest has one.
fn damaged(folder: &Path, outputs: &[Output]) -> Vec<String> {
    let is_whole = |output: &&Output| {
        fs::read(folder.join(&output.file)).is_ok_and(|bytes| {
            bytes.len() as u64 == output.bytes
                && output
                    .sha256
                    .as_ref()
                    .is_none_or(|told| *told == checksum::sha256(&bytes))
        })
    };
    let damaged = outputs.iter().filter(|output| !is_whole(output));
    let sorted: BTreeMap<&str, ()> = damaged.map(|output| (output.file.as_str(), ())).collect();
    sorted.into_keys().map(str::to_owned).collect()
}
