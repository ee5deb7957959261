//! `befund status`: how a project stands, in lines or for a monitor.

use std::io::{self, Write};

use anyhow::Result;

use super::args::StatusArgs;
use super::{day::DayArg, exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, Delivery, EditionStatus, Overrides, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written, or the history cannot be read.
pub(super) fn status(args: &StatusArgs, spoken: Language) -> Result<u8> {
    let settings = Settings {
        project: args.project.clone(),
        overrides: Overrides {
            reference_date: args.reference_date.map(DayArg::day),
            language: args.lang.map(Language::from),
            ..Overrides::default()
        },
        allow_outside: false,
    };
    let max_age = args.max_age.map(u64::from);
    let status = match pipeline::status(&settings, args.out.as_deref(), max_age) {
        Ok(status) => status,
        Err(error) => {
            let language = args.lang.map_or(spoken, Language::from);
            let i18n = I18n::terminal(error.language().unwrap_or(language));
            issues::print(error.issues(), &i18n, &mut io::stderr().lock())?;
            writeln!(io::stderr().lock(), "{}", i18n.text(&error.message()))?;
            return Ok(super::exit_code(&error));
        }
    };
    let mut out = io::stdout().lock();
    if args.json {
        issues::write_json(&status, &mut out)?;
    } else {
        let i18n = I18n::terminal(status.language);
        for line in status.editions.iter().flat_map(lines) {
            writeln!(out, "{}", i18n.text(&line))?;
        }
        for line in status.deliveries.iter().filter(|d| !d.ok).map(stale) {
            writeln!(out, "{}", i18n.text(&line))?;
        }
        let has_report = status
            .editions
            .iter()
            .any(|edition| edition.report.is_some());
        if !has_report {
            writeln!(out, "{}", i18n.get("status-no-report"))?;
        }
    }
    Ok(if status.ok { exit::OK } else { exit::DATA })
}

/// A delivery that is missing or too old.
fn stale(delivery: &Delivery) -> Message {
    let with = |key| Message::new(key).with("file", delivery.file.as_str());
    match delivery.age_days {
        Some(age) => with("status-stale")
            .with("age", age)
            .with("most", delivery.max_age_days),
        None => with("status-no-delivery"),
    }
}

/// An edition in lines.
fn lines(edition: &EditionStatus) -> Vec<Message> {
    let with = |key| Message::new(key).with("edition", edition.edition);
    let mut lines = Vec::new();
    if let Some(report) = &edition.report {
        let line = with("status-report")
            .with("folder", report.folder.display().to_string())
            .with("day", report.reference_date.as_str())
            .with("written", report.written.as_str())
            .with("days", report.age_days);
        lines.push(line);
        lines.extend(report.is_too_old.then(|| with("status-too-old")));
        let alerts = report.alerts.filter(|alerts| *alerts > 0);
        lines.extend(alerts.map(|alerts| with("status-alerts").with("alerts", alerts)));
        let damaged = report.damaged.iter();
        lines.extend(damaged.map(|file| with("status-damaged").with("file", file.as_str())));
    }
    if let Some(newest) = edition.snapshots.last() {
        let line = with("status-history")
            .with("snapshots", edition.snapshots.len())
            .with("newest", newest.as_str());
        lines.push(line);
    }
    let damaged = edition.damaged.iter();
    lines.extend(damaged.map(|day| with("status-history-damaged").with("day", day.as_str())));
    lines
}
