//! `befund run`: check, analyse, write the report, and say what was done.

use std::io::{self, Write};
use std::time::Instant;

use anyhow::Result;
use owo_colors::{OwoColorize, Stream};
use serde_json::json;

use super::args::{IssueFormat, RunArgs};
use super::log::{Lines, Log};
use super::{exit, issues, progress};
use crate::i18n::{I18n, Language};
use crate::model::message::{Arg, Message};
use crate::pipeline::{self, Locking, Outcome, PipelineError, RunSettings, Settings};

/// How a run is told, and what ends it otherwise than with 0.
pub(super) struct Manner {
    /// Nothing but what is new and what is wrong.
    quiet: bool,
    /// Whether an alert has an exit code of its own.
    fail_on_alert: bool,
    /// Where the run is told.
    log: Log,
}

impl Manner {
    /// In words, in many of them or in few.
    pub(super) fn of(quiet: bool) -> Self {
        Self {
            quiet,
            fail_on_alert: false,
            log: Log::Text,
        }
    }
}

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn run(args: &RunArgs, spoken: Language) -> Result<u8> {
    let read = Settings {
        project: args.project.project.clone(),
        overrides: args.overrides(),
        allow_outside: args.project.allow_outside,
    };
    let settings = RunSettings {
        strict: args.strict,
        locking: if args.no_lock {
            Locking::Off
        } else {
            Locking::On
        },
        replace: args.replace,
        force: args.force,
        wait: args.wait,
        ..RunSettings::of(read, args.out.clone())
    };
    let manner = Manner {
        quiet: args.project.quiet,
        fail_on_alert: args.fail_on_alert,
        log: match args.log_format {
            IssueFormat::Text => Log::Text,
            IssueFormat::Json => Log::Json(Lines::of(&settings.id)),
        },
    };
    run_with(&settings, &manner, spoken)
}

/// Runs a project and says what was done.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn run_with(settings: &RunSettings, manner: &Manner, spoken: Language) -> Result<u8> {
    let started = Instant::now();
    let log = &manner.log;
    pipeline::stop_cleanly();
    let project = settings.read.project.display().to_string();
    log.event(
        "info",
        "start",
        &json!({ "project": project, "befund": env!("CARGO_PKG_VERSION") }),
    );
    let progress = progress::Progress::new(manner.quiet || !log.is_text(), spoken);
    let result = pipeline::run(settings, &|step| {
        log.step(&step);
        progress.step(&step);
    });
    progress.finish();
    let mut out = io::stdout().lock();
    let code = match result {
        Ok(outcome) => done(&outcome, manner, started, &mut out)?,
        Err(error) => {
            let language = pipeline::language(&settings.read).unwrap_or(spoken);
            refuse(&error, language, log, &mut out)?
        }
    };
    let level = if code == exit::OK { "info" } else { "error" };
    log.event(level, "end", &json!({ "exit": code }));
    Ok(code)
}

/// Says what came of a run that wrote, or had nothing to write.
fn done(outcome: &Outcome, manner: &Manner, started: Instant, out: &mut dyn Write) -> Result<u8> {
    let i18n = I18n::terminal(outcome.language);
    let folder = outcome.folder.display().to_string();
    manner.log.issues(&outcome.issues, &i18n);
    if manner.quiet {
        issues::print(&outcome.news, &i18n, out)?;
    } else if outcome.unchanged {
        let line = Message::new("cli-run-unchanged").with("folder", folder.as_str());
        writeln!(out, "{}", i18n.text(&line))?;
    } else {
        report(outcome, &i18n, started, out)?;
    }
    let event = if outcome.unchanged {
        "unchanged"
    } else {
        "written"
    };
    let facts = json!({ "folder": folder, "files": outcome.files, "alerts": outcome.alerts });
    manner.log.event("info", event, &facts);
    if let Some(left) = &outcome.left {
        let line = Message::new("write-left").with("path", left.display().to_string());
        say("warning", &i18n.text(&line), &manner.log)?;
    }
    if !manner.quiet {
        issues::print(&outcome.doubts, &i18n, out)?;
    }
    for line in &outcome.failed {
        say("error", &i18n.text(line), &manner.log)?;
    }
    for line in outcome.history.lines() {
        let text = i18n.text(&line);
        if outcome.history.is_refused() {
            say("error", &text, &manner.log)?;
        } else if !manner.quiet {
            writeln!(out, "{text}")?;
        }
    }
    let is_alarm = outcome.alerts > 0;
    if is_alarm && !(manner.quiet && outcome.unchanged) {
        let line = Message::new("cli-run-alerts").with("alerts", outcome.alerts);
        writeln!(out, "{}", i18n.text(&line))?;
    }
    Ok(match outcome.history.is_refused() {
        _ if !outcome.failed.is_empty() => exit::INTERNAL,
        true => exit::NOT_KEPT,
        false if is_alarm && manner.fail_on_alert => exit::ALERT,
        false => exit::OK,
    })
}

/// A line on standard error, in words or as a line of the log.
fn say(level: &str, text: &str, log: &Log) -> io::Result<()> {
    if log.is_text() {
        return writeln!(io::stderr().lock(), "{text}");
    }
    log.event(level, "message", &json!({ "text": text }));
    Ok(())
}

/// Says what came out: where it is, what was read, and how to learn what was set aside.
fn report(outcome: &Outcome, i18n: &I18n, started: Instant, out: &mut dyn Write) -> io::Result<()> {
    let folder = outcome.folder.display().to_string();
    let written = Message::new("cli-run-written").with("folder", folder);
    writeln!(
        out,
        "{}",
        i18n.text(&written)
            .if_supports_color(Stream::Stdout, |t| t.bold())
    )?;
    let (rows, used, aside) = outcome.intake.totals();
    let lines = [
        Message::new("cli-run-rows")
            .with("rows", rows)
            .with("used", used)
            .with("aside", aside),
        Message::new("cli-run-answers")
            .with("answers", outcome.answers)
            .with("codes", outcome.codes)
            .with("uncoded", outcome.uncoded)
            .with("nonanswers", outcome.non_answers),
        Message::new("cli-run-findings")
            .with("findings", outcome.findings)
            .with("files", outcome.files)
            .with("suppressed", outcome.suppressed),
    ];
    for line in lines {
        writeln!(out, "  {}", i18n.text(&line))?;
    }
    if outcome.provisional > 0 {
        let line = Message::new("cli-run-provisional").with("count", outcome.provisional);
        writeln!(out, "  {}", i18n.text(&line))?;
    }
    for line in outcome.change_lines() {
        writeln!(out, "  {}", i18n.text(&line))?;
    }
    let tally = issues::Tally::of(&outcome.issues);
    if !outcome.issues.is_empty() {
        let project = outcome.project.display().to_string();
        let line = Message::new("cli-run-issues")
            .with("errors", tally.errors)
            .with("warnings", tally.warnings)
            .with("notes", tally.notes)
            .with("project", project);
        writeln!(out, "  {}", i18n.text(&line))?;
    }
    let seconds = Message::new("cli-run-seconds").with(
        "seconds",
        Arg::Decimal {
            value: started.elapsed().as_secs_f64(),
            digits: 2,
        },
    );
    writeln!(out, "  {}", i18n.text(&seconds))
}

fn refuse(error: &PipelineError, language: Language, log: &Log, out: &mut dyn Write) -> Result<u8> {
    let i18n = I18n::terminal(language);
    log.issues(error.issues(), &i18n);
    issues::print(error.issues(), &i18n, out)?;
    say("error", &i18n.text(&error.message()), log)?;
    Ok(super::exit_code(error))
}
