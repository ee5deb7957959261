//! `befund evidence`: the cells of the inputs behind one row of a table.

use std::io::{self, Write};

use anyhow::Result;

use super::args::EvidenceArgs;
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, Behind, NoRow, RunSettings, Settings};

/// Findings that are named when there is none of that name.
const NAMED: usize = 400;

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn evidence(args: &EvidenceArgs, spoken: Language) -> Result<u8> {
    let settings = RunSettings::of(
        Settings {
            project: args.project.project.clone(),
            overrides: pipeline::Overrides {
                edition: args.edition.map(Into::into),
                ..args.project.overrides()
            },
            allow_outside: args.project.allow_outside,
        },
        None,
    );
    // What is no number is no row.
    let row = args.row.parse().unwrap_or(0);
    match pipeline::evidence(&settings, &args.finding, row) {
        Ok(Ok(behind)) => print(&behind, args.project.quiet),
        Ok(Err(none)) => refuse(&none, args),
        Err(error) => issues::refuse(error, spoken),
    }
}

fn print(behind: &Behind, quiet: bool) -> Result<u8> {
    let i18n = I18n::terminal(behind.language);
    let mut out = io::stdout().lock();
    if !quiet {
        let head = Message::new("cli-evidence-head")
            .with("title", behind.title.clone())
            .with("name", i18n.cell(&behind.name))
            .with("count", behind.evidence.len());
        writeln!(out, "{}", i18n.text(&head))?;
    }
    for one in &behind.evidence {
        let place = match one.place.origin.file.is_empty() {
            // A quotation of a public edition has no place.
            true => String::new(),
            false => i18n.place(&one.place),
        };
        match &one.quote {
            Some(quote) => writeln!(out, "{place}\t{}", quote.replace(['\n', '\t'], " "))?,
            None => writeln!(out, "{place}")?,
        }
    }
    Ok(exit::OK)
}

fn refuse(none: &NoRow, args: &EvidenceArgs) -> Result<u8> {
    let mut out = io::stderr().lock();
    let (language, message) = match none {
        NoRow::Finding(language, ids) => {
            let known: Vec<&str> = ids.iter().take(NAMED).map(String::as_str).collect();
            let message = Message::new("cli-evidence-no-finding");
            let message = message.with("finding", args.finding.as_str());
            (*language, message.with("known", known.join(", ")))
        }
        NoRow::Row(language, rows) => {
            let message = Message::new("cli-evidence-no-row").with("row", args.row.as_str());
            (*language, message.with("rows", *rows))
        }
    };
    writeln!(out, "{}", I18n::terminal(language).text(&message))?;
    Ok(exit::USAGE)
}
