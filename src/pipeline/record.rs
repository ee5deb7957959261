//! `run.json`: when, where and how long. The only file of a report that differs between two runs; here the clock is asked.

use std::cell::RefCell;
use std::path::PathBuf;
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

use super::place::Place;
use super::{RenderError, RunSettings, Step, write};
use crate::project::Project;

#[derive(Debug, Serialize)]
struct Record<'a> {
    /// Version of befund.
    befund: &'static str,
    /// Name of the run, as logs have it.
    run: &'a str,
    /// Begin in UTC, RFC 3339.
    started: String,
    /// Seconds from the first byte read until the files were ready to be written.
    seconds: f64,
    /// Seconds of each stage until then, in their order.
    stages: Vec<Stage>,
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

/// A stage of a run.
#[derive(Debug, Clone, Serialize)]
struct Stage {
    /// Its name.
    stage: &'static str,
    /// How long it took.
    seconds: f64,
}

/// A name that no other run has: the moment and the process.
pub fn new_id() -> String {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let micros = since.unwrap_or_default().as_micros();
    format!("{micros:x}-{:x}", std::process::id())
}

/// A stop watch over the stages of a run.
pub(super) struct Watch {
    started: SystemTime,
    begun: Instant,
    seen: RefCell<Vec<(&'static str, Instant)>>,
}

impl Watch {
    pub(super) fn start() -> Self {
        Self {
            started: SystemTime::now(),
            begun: Instant::now(),
            seen: RefCell::default(),
        }
    }

    /// Notes that a stage begins; steps of the same stage are one.
    pub(super) fn step(&self, step: &Step) {
        let mut seen = self.seen.borrow_mut();
        if seen.last().is_none_or(|(name, _)| *name != step.name()) {
            seen.push((step.name(), Instant::now()));
        }
    }

    fn stages(&self) -> Vec<Stage> {
        let now = Instant::now();
        let seen = self.seen.borrow();
        let ends = seen.iter().skip(1).map(|(_, end)| *end).chain([now]);
        { seen.iter().zip(ends) }
            .map(|((stage, begun), end)| Stage {
                stage,
                seconds: rounded((end - *begun).as_secs_f64()),
            })
            .collect()
    }
}

fn rounded(seconds: f64) -> f64 {
    (seconds * 1000.0).round() / 1000.0
}

/// The bytes of `run.json`.
pub(super) fn record(
    watch: &Watch,
    settings: &RunSettings,
    project: &Project,
) -> Result<Vec<u8>, RenderError> {
    let out = Place::of(project).out(settings.out.as_deref());
    let record = Record {
        befund: env!("CARGO_PKG_VERSION"),
        run: &settings.id,
        started: DateTime::<Utc>::from(watch.started).to_rfc3339_opts(SecondsFormat::Secs, true),
        seconds: rounded(watch.begun.elapsed().as_secs_f64()),
        stages: watch.stages(),
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
