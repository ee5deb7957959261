//! A run told as lines of JSON on standard error, for whoever gathers logs: each with time, name of the run and level.

use std::cell::Cell;
use std::io::{self, Write};
use std::time::Instant;

use chrono::{SecondsFormat, Utc};
use serde_json::{Value, json};

use crate::i18n::I18n;
use crate::model::issue::{Issue, Severity};
use crate::pipeline::Step;

/// Where a run is told.
pub(super) enum Log {
    /// In words, by whoever runs it.
    Text,
    /// In lines of JSON.
    Json(Lines),
}

/// The lines of one run.
pub(super) struct Lines {
    run: String,
    begun: Instant,
    stage: Cell<&'static str>,
}

impl Lines {
    /// Lines of the run of this name.
    pub(super) fn of(run: &str) -> Self {
        Self {
            run: run.to_owned(),
            begun: Instant::now(),
            stage: Cell::new(""),
        }
    }
}

impl Log {
    /// Whether words go to standard error.
    pub(super) fn is_text(&self) -> bool {
        matches!(self, Self::Text)
    }

    /// One line; nothing where a run is told in words. What cannot be written is lost: a log stops no run.
    pub(super) fn event(&self, level: &str, event: &str, facts: &Value) {
        let Self::Json(lines) = self else { return };
        let mut line = json!({
            "time": Utc::now().to_rfc3339_opts(SecondsFormat::Millis, true),
            "run": lines.run,
            "level": level,
            "event": event,
            "seconds": (lines.begun.elapsed().as_secs_f64() * 1000.0).round() / 1000.0,
        });
        if let (Some(line), Some(facts)) = (line.as_object_mut(), facts.as_object()) {
            line.extend(facts.clone());
        }
        let _ = writeln!(io::stderr().lock(), "{line}");
    }

    /// A stage that begins; a file that is read is named.
    pub(super) fn step(&self, step: &Step) {
        let Self::Json(lines) = self else { return };
        let is_same = lines.stage.replace(step.name()) == step.name();
        match step {
            Step::Read(file) => self.event("info", "read", &json!({ "file": file })),
            _ if is_same => {}
            _ => self.event("info", "stage", &json!({ "stage": step.name() })),
        }
    }

    /// What is wrong with the data, a line each.
    pub(super) fn issues(&self, issues: &[Issue], i18n: &I18n) {
        for issue in issues {
            let level = match issue.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "info",
            };
            let place = issue.place.as_ref().map(ToString::to_string);
            let facts = json!({
                "code": issue.code.0,
                "place": place,
                "text": i18n.fact(issue),
                "hint": i18n.hint(issue),
            });
            self.event(level, "issue", &facts);
        }
    }
}
