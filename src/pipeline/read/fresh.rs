//! Deliveries before anything of them is read: whether they are there, and whether they are young enough.

use std::time::SystemTime;

use serde::Serialize;

use super::file::line_of_project;
use super::reader::Reader;
use crate::ingest;
use crate::model::issue::Issue;
use crate::project::Project;

/// Seconds of a day.
const DAY: u64 = 24 * 60 * 60;

/// How a delivery stands whose age is watched.
#[derive(Debug, Clone, Serialize)]
pub struct Delivery {
    /// File or pattern of the source.
    pub file: String,
    /// The file that is meant; `None` when there is none.
    pub found: Option<String>,
    /// Whole days since it was last changed.
    pub age_days: Option<u64>,
    /// The most there may be.
    pub max_age_days: u32,
    /// Whether it is there and young enough.
    pub ok: bool,
}

/// The deliveries of a project whose age is watched.
pub(in crate::pipeline) fn deliveries(project: &Project, allow_outside: bool) -> Vec<Delivery> {
    let reader = Reader::new(project, allow_outside, Vec::new());
    let now = SystemTime::now();
    let watched = { project.sources.iter() }.filter_map(|source| Some((source, source.max_age?)));
    watched
        .map(|(source, most)| {
            let files = reader
                .files(source)
                .map(|(files, _)| files)
                .unwrap_or_default();
            // Of several files that are read together one that is young shows that somebody delivered.
            let youngest = { files.iter() }
                .filter_map(|file| Some((ingest::changed(file)?, file)))
                .max();
            let age_days = youngest.map(|(changed, _)| {
                // A clock that was set back makes no delivery older.
                now.duration_since(changed).unwrap_or_default().as_secs() / DAY
            });
            Delivery {
                file: source.file.clone(),
                found: youngest.map(|(_, file)| reader.relative(file)),
                age_days,
                max_age_days: most,
                ok: age_days.is_some_and(|age| age <= u64::from(most)),
            }
        })
        .collect()
}

/// What is missing or too old among the deliveries whose age is watched.
pub(super) fn check(project: &Project, allow_outside: bool) -> Vec<Issue> {
    let reader = Reader::new(project, allow_outside, Vec::new());
    let watched = { project.sources.iter() }.filter(|source| source.max_age.is_some());
    watched
        .zip(deliveries(project, allow_outside))
        .filter(|(_, delivery)| !delivery.ok)
        .map(|(source, delivery)| {
            let mut issue = match (delivery.found, delivery.age_days) {
                (Some(found), Some(age)) => Issue::new(ingest::STALE, None)
                    .with("file", found)
                    .with("age", age)
                    .with("most", delivery.max_age_days),
                _ => match reader.files(source) {
                    Err(error) => error.issue(),
                    Ok(_) => Issue::new(ingest::STALE, None).with("file", delivery.file),
                },
            };
            issue.place = Some(line_of_project(source.line));
            issue
        })
        .collect()
}
