//! `befund check`: only say what is wrong.

use std::io::{self, Write};

use anyhow::Result;

use super::args::{CheckArgs, IssueFormat};
use super::{exit, issues, look, progress};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn check(args: &CheckArgs, spoken: Language) -> Result<u8> {
    let settings = Settings {
        project: args.project.project.clone(),
        overrides: args.project.overrides(),
        allow_outside: args.project.allow_outside,
    };
    let progress = progress::Progress::new(args.project.quiet, spoken);
    let outcome = pipeline::check(&settings, &|step| progress.step(&step));
    progress.finish();
    let i18n = I18n::terminal(outcome.language.unwrap_or(spoken));
    let mut out = io::stdout().lock();
    let tally = issues::Tally::of(&outcome.issues);
    match args.format {
        IssueFormat::Json => {
            issues::print_json(&outcome.issues, &outcome.intake.sheets, &i18n, &mut out)?;
        }
        IssueFormat::Text => {
            issues::print(&outcome.issues, &i18n, &mut out)?;
            if !args.project.quiet {
                look::print_account(&outcome.intake.sheets, &i18n, &mut out)?;
                let (rows, used, aside) = outcome.intake.totals();
                let summary = Message::new("cli-check-summary")
                    .with("errors", tally.errors)
                    .with("warnings", tally.warnings)
                    .with("notes", tally.notes)
                    .with("rows", rows)
                    .with("used", used)
                    .with("aside", aside);
                writeln!(out, "{}", i18n.text(&summary))?;
            }
        }
    }
    Ok(if tally.errors > 0 {
        exit::DATA
    } else {
        exit::OK
    })
}
