//! `run.json`: when, where and how long. The only file that differs between two runs, and the only one that asks the clock.

use std::path::PathBuf;
use std::time::SystemTime;

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::place::Place;
use super::{RenderError, RunSettings, write};
use crate::project::Project;

#[derive(Debug, Serialize)]
struct Record<'a> {
    /// Version of befund.
    befund: &'static str,
    /// Begin in UTC, RFC 3339.
    started: String,
    /// Seconds from the first byte read until the files were ready to be written.
    seconds: f64,
    /// Project folder as it was given.
    project: String,
    /// The way from the output folder to the project folder.
    project_from_out: Option<PathBuf>,
    /// Output folder as it was given.
    out: String,
    /// Stichtag of the report.
    reference_date: String,
    /// Edition.
    edition: &'a str,
    /// Operating system and processor.
    platform: String,
}

/// The bytes of `run.json`.
pub(super) fn record(
    started: SystemTime,
    settings: &RunSettings,
    project: &Project,
) -> Result<Vec<u8>, RenderError> {
    let seconds = started.elapsed().unwrap_or_default().as_secs_f64();
    let out = Place::of(project).out(settings.out.as_deref());
    let record = Record {
        befund: env!("CARGO_PKG_VERSION"),
        started: DateTime::<Utc>::from(started).to_rfc3339_opts(SecondsFormat::Secs, true),
        seconds: (seconds * 1000.0).round() / 1000.0,
        project: settings.read.project.display().to_string(),
        project_from_out: write::way(&out, &project.root),
        out: out.display().to_string(),
        reference_date: project.reference_date.to_string(),
        edition: project.disclosure.edition.name(),
        platform: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
    };
    let mut bytes = serde_json::to_vec_pretty(&record)?;
    bytes.push(b'\n');
    Ok(bytes)
}
