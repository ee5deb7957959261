//! `befund history`: what was kept of earlier reports, whether it is whole, and removing the oldest.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;

use super::args::{HistoryArgs, HistoryCommand, ListArgs, PruneArgs, ShowArgs, VerifyArgs};
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, Damage, Overrides, Past, Settings, Snapshot};
use crate::project::Edition;

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written, or a folder cannot be read or removed.
pub(super) fn history(args: &HistoryArgs, spoken: Language) -> Result<u8> {
    match &args.command {
        HistoryCommand::List(args) => list(args, spoken),
        HistoryCommand::Show(args) => show(args, spoken),
        HistoryCommand::Verify(args) => verify(args, spoken),
        HistoryCommand::Prune(args) => prune(args, spoken),
    }
}

fn settings(project: &Path) -> Settings {
    Settings {
        project: project.to_path_buf(),
        overrides: Overrides::default(),
        allow_outside: false,
    }
}

/// The history of a project, and the language in which it is spoken of; `None` where neither is, which is said.
fn open(project: &Path, lang: Option<Language>, spoken: Language) -> Result<Option<(Past, I18n)>> {
    let past = pipeline::past(&settings(project))?;
    let i18n = I18n::terminal(lang.or(past.language).unwrap_or(spoken));
    if let Some(issue) = &past.missing {
        issues::print(std::slice::from_ref(issue), &i18n, &mut io::stderr().lock())?;
        return Ok(None);
    }
    Ok(Some((past, i18n)))
}

fn list(args: &ListArgs, spoken: Language) -> Result<u8> {
    let Some((past, i18n)) = open(&args.project, args.lang.map(Language::from), spoken)? else {
        return Ok(exit::DATA);
    };
    let mut out = io::stdout().lock();
    if past.found.is_empty() {
        return none(&args.project, &i18n);
    }
    for found in &past.found {
        writeln!(out, "{}", i18n.text(&line(found)))?;
    }
    Ok(exit::OK)
}

/// Day, edition, how much is in it; or what is wrong with it.
fn line(found: &Snapshot) -> Message {
    let with = |key| {
        Message::new(key)
            .with("day", found.day.to_string())
            .with("edition", found.edition.name())
    };
    match &found.snapshot {
        Ok(snapshot) => with("history-line")
            .with("findings", snapshot.findings)
            .with("version", snapshot.befund.as_str()),
        Err(damage) => with("history-line-damaged").with("reason", damage.message(&found.folder)),
    }
}

fn none(project: &Path, i18n: &I18n) -> Result<u8> {
    let line = Message::new("history-none").with("project", project.display().to_string());
    writeln!(io::stdout().lock(), "{}", i18n.text(&line))?;
    Ok(exit::OK)
}

fn verify(args: &VerifyArgs, spoken: Language) -> Result<u8> {
    let Some((past, i18n)) = open(&args.project, args.lang.map(Language::from), spoken)? else {
        return Ok(exit::DATA);
    };
    let mut out = io::stdout().lock();
    let damaged: Vec<(&Snapshot, &Damage)> = { past.found.iter() }
        .filter_map(|found| Some((found, found.snapshot.as_ref().err()?)))
        .collect();
    for (found, damage) in &damaged {
        writeln!(out, "{}", i18n.text(&line(found)))?;
        writeln!(
            out,
            "  {} {}",
            i18n.get("cli-hint"),
            i18n.text(&damage.hint())
        )?;
    }
    let line = Message::new("history-verified")
        .with("snapshots", past.found.len())
        .with("damaged", damaged.len());
    writeln!(out, "{}", i18n.text(&line))?;
    Ok(if damaged.is_empty() {
        exit::OK
    } else {
        exit::DATA
    })
}

/// The snapshot that is meant: of the day, or else the newest; of the edition, or else the internal one where there is one.
fn meant<'p>(past: &'p Past, args: &ShowArgs) -> Option<&'p Snapshot> {
    let edition = args.edition.map(Edition::from);
    let of_edition = |found: &&Snapshot| edition.is_none_or(|edition| found.edition == edition);
    let day = match args.reference_date {
        Some(day) => day.day(),
        None => past.found.iter().rev().find(of_edition)?.day,
    };
    past.found
        .iter()
        .find(|found| found.day == day && of_edition(found))
}

fn show(args: &ShowArgs, spoken: Language) -> Result<u8> {
    let Some((past, i18n)) = open(&args.project, args.lang.map(Language::from), spoken)? else {
        return Ok(exit::DATA);
    };
    if past.found.is_empty() {
        return none(&args.project, &i18n);
    }
    let mut out = io::stdout().lock();
    let Some(found) = meant(&past, args) else {
        writeln!(io::stderr().lock(), "{}", i18n.get("history-not-there"))?;
        return Ok(exit::USAGE);
    };
    let kept = match pipeline::kept_findings(found) {
        Ok(kept) => kept,
        Err(damage) => {
            let mut err = io::stderr().lock();
            writeln!(err, "{}", i18n.text(&damage.message(&found.folder)))?;
            writeln!(
                err,
                "{} {}",
                i18n.get("cli-hint"),
                i18n.text(&damage.hint())
            )?;
            return Ok(exit::DATA);
        }
    };
    writeln!(out, "{}", i18n.text(&line(found)))?;
    writeln!(out, "{}", kept.title)?;
    for finding in &kept.findings {
        writeln!(out, "{}  {}", finding.id, finding.title)?;
        if let Some(statement) = &finding.statement {
            writeln!(out, "    {statement}")?;
        }
    }
    Ok(exit::OK)
}

fn prune(args: &PruneArgs, spoken: Language) -> Result<u8> {
    let Some((past, i18n)) = open(&args.project, args.lang.map(Language::from), spoken)? else {
        return Ok(exit::DATA);
    };
    if past.found.is_empty() {
        return none(&args.project, &i18n);
    }
    let gone = pipeline::prune(&settings(&args.project), usize::from(args.keep))?;
    let mut out = io::stdout().lock();
    for folder in &gone {
        let line = Message::new("history-removed").with("folder", folder.display().to_string());
        writeln!(out, "{}", i18n.text(&line))?;
    }
    let line = Message::new("history-pruned")
        .with("removed", gone.len())
        .with("left", past.found.len().saturating_sub(gone.len()));
    writeln!(out, "{}", i18n.text(&line))?;
    Ok(exit::OK)
}
