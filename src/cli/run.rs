//! `befund run`: check, analyse, write the report, and say what was done.

use std::io::{self, Write};
use std::time::Instant;

use anyhow::Result;
use owo_colors::{OwoColorize, Stream};

use super::args::RunArgs;
use super::{exit, issues, progress};
use crate::i18n::{I18n, Language};
use crate::model::issue::Issue;
use crate::model::message::{Arg, Message};
use crate::pipeline::{self, Locking, Outcome, PipelineError, RunSettings, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn run(args: &RunArgs, spoken: Language) -> Result<u8> {
    let settings = RunSettings {
        read: Settings {
            project: args.project.project.clone(),
            overrides: args.overrides(),
            allow_outside: args.project.allow_outside,
        },
        out: args.out.clone(),
        strict: args.strict,
        locking: if args.no_lock {
            Locking::Off
        } else {
            Locking::On
        },
        replace: args.replace,
    };
    run_with(&settings, args.project.quiet, spoken)
}

/// Runs a project and says what was done.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn run_with(settings: &RunSettings, quiet: bool, spoken: Language) -> Result<u8> {
    let started = Instant::now();
    pipeline::stop_cleanly();
    let progress = progress::Progress::new(quiet, spoken);
    let result = pipeline::run(settings, &|step| progress.step(&step));
    progress.finish();
    let mut out = io::stdout().lock();
    match result {
        Ok(outcome) => {
            let i18n = I18n::terminal(outcome.language);
            if quiet {
                issues::print(&outcome.issues, &i18n, &mut out)?;
            } else {
                report(&outcome, &i18n, started, &mut out)?;
            }
            if let Some(left) = &outcome.left {
                let line = Message::new("write-left").with("path", left.display().to_string());
                writeln!(io::stderr().lock(), "{}", i18n.text(&line))?;
            }
            for line in &outcome.failed {
                writeln!(io::stderr().lock(), "{}", i18n.text(line))?;
            }
            if outcome.history.is_refused() || !quiet {
                say_history(&outcome, &i18n, &mut out)?;
            }
            Ok(match outcome.history.is_refused() {
                _ if !outcome.failed.is_empty() => exit::INTERNAL,
                true => exit::NOT_KEPT,
                false => exit::OK,
            })
        }
        Err(error) => refuse(
            &error,
            pipeline::language(&settings.read).unwrap_or(spoken),
            &mut out,
        ),
    }
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

/// Says what became of the history: what was not kept as an error.
fn say_history(outcome: &Outcome, i18n: &I18n, out: &mut dyn Write) -> io::Result<()> {
    for line in outcome.history.lines() {
        let text = i18n.text(&line);
        if outcome.history.is_refused() {
            writeln!(io::stderr().lock(), "{text}")?;
        } else {
            writeln!(out, "{text}")?;
        }
    }
    Ok(())
}

fn refuse(error: &PipelineError, language: Language, out: &mut dyn Write) -> Result<u8> {
    let i18n = I18n::terminal(language);
    let issues: &[Issue] = error.issues();
    issues::print(issues, &i18n, out)?;
    writeln!(io::stderr().lock(), "{}", i18n.text(&error.message()))?;
    Ok(super::exit_code(error))
}
