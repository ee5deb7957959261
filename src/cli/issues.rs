//! Issues on a terminal and as JSON: grouped by sheet, each with code, cell, fact, and the hint once per rule.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use anyhow::Result;
use owo_colors::{OwoColorize, Stream};
use serde::Serialize;

use super::{cells, exit, look};
use crate::i18n::{I18n, Language};
use crate::model::intake::SheetIntake;
use crate::model::issue::{Code, Issue, Severity};
use crate::model::letters;
use crate::model::place::Place;
use crate::pipeline::PipelineError;

/// How many issues of each severity there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
    /// Notes.
    pub notes: usize,
}

impl Tally {
    /// Counts issues.
    pub(super) fn of(issues: &[Issue]) -> Self {
        let count = |severity| issues.iter().filter(|i| i.severity == severity).count();
        Self {
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
        }
    }
}

/// Says why a project could not be used, and gives the exit code for it.
///
/// # Errors
/// The error itself where no issue says it.
pub(super) fn refuse(error: PipelineError, spoken: Language) -> Result<u8> {
    let i18n = I18n::terminal(error.language().unwrap_or(spoken));
    print(error.issues(), &i18n, &mut io::stderr().lock())?;
    if error.issues().is_empty() {
        return Err(error.into());
    }
    Ok(exit::DATA)
}

/// Prints all issues for people, grouped by file and sheet in reading order; those that say the same are said once, with
/// all their cells.
///
/// # Errors
/// When the stream cannot be written.
pub(super) fn print(issues: &[Issue], i18n: &I18n, out: &mut dyn Write) -> io::Result<()> {
    for (_, group) in groups(issues) {
        let mut hinted = BTreeSet::new();
        for alike in alike(&group, i18n) {
            print_alike(&alike, i18n, &mut hinted, out)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

/// Issues of one sheet that say the same, in the order of their first cells.
fn alike<'a>(group: &[&'a Issue], i18n: &I18n) -> Vec<Vec<&'a Issue>> {
    let mut found: Vec<Vec<&Issue>> = Vec::new();
    let mut seen: BTreeMap<(Code, String), usize> = BTreeMap::new();
    for issue in group {
        let at = seen.entry((issue.code, i18n.fact(issue)));
        let at = *at.or_insert(found.len());
        match found.get_mut(at) {
            Some(alike) => alike.push(issue),
            None => found.push(vec![issue]),
        }
    }
    found
}

fn print_alike(
    alike: &[&Issue],
    i18n: &I18n,
    hinted: &mut BTreeSet<Code>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let Some(issue) = alike.first() else {
        return Ok(());
    };
    print_code(issue, out)?;
    if alike.len() > 1 {
        write!(out, " × {}", i18n.count(alike.len() as u64))?;
    }
    let places: Vec<&Place> = alike
        .iter()
        .filter_map(|issue| issue.place.as_ref())
        .collect();
    if let Some(said) = cells::said(&places, i18n) {
        write!(
            out,
            " {}:",
            said.if_supports_color(Stream::Stdout, |p| p.bold())
        )?;
    }
    writeln!(out, " {}", i18n.fact(issue))?;
    if hinted.insert(issue.code)
        && let Some(hint) = i18n.hint(issue)
    {
        let line = format!("     {} {hint}", i18n.get("cli-hint"));
        writeln!(
            out,
            "{}",
            line.if_supports_color(Stream::Stdout, |l| l.dimmed())
        )?;
    }
    Ok(())
}

fn print_code(issue: &Issue, out: &mut dyn Write) -> io::Result<()> {
    let code = issue.code.0;
    match issue.severity {
        Severity::Error => write!(
            out,
            "{}",
            code.if_supports_color(Stream::Stdout, |c| c.red())
        ),
        Severity::Warning => write!(
            out,
            "{}",
            code.if_supports_color(Stream::Stdout, |c| c.yellow())
        ),
        Severity::Note => write!(
            out,
            "{}",
            code.if_supports_color(Stream::Stdout, |c| c.cyan())
        ),
    }
}

/// Issues by file and sheet; inside, by row and column, so that a reader can walk down the sheet.
fn groups(issues: &[Issue]) -> BTreeMap<String, Vec<&Issue>> {
    let mut groups: BTreeMap<String, Vec<&Issue>> = BTreeMap::new();
    for issue in issues {
        let sheet = issue
            .place
            .as_ref()
            .map(|place| Place::sheet(&place.origin).to_string());
        groups
            .entry(sheet.unwrap_or_default())
            .or_default()
            .push(issue);
    }
    for group in groups.values_mut() {
        group.sort_by_key(|issue| order(issue));
    }
    groups
}

fn order(issue: &Issue) -> (u32, u32, Code) {
    let place = issue.place.as_ref();
    (
        place.map_or(0, |p| p.row),
        place.map_or(0, |p| p.column),
        issue.code,
    )
}

/// One issue as `--format json` gives it.
#[derive(Debug, Serialize)]
struct IssueLine<'a> {
    code: Code,
    severity: Severity,
    file: Option<&'a str>,
    sheet: Option<&'a str>,
    cell: Option<String>,
    fact: String,
    hint: Option<String>,
}

/// The account of columns and all issues as one JSON document:
/// `{"sources": [...], "issues": [...], "errors": n, "warnings": n, "notes": n}`.
///
/// # Errors
/// When the stream cannot be written.
pub(super) fn print_json(
    issues: &[Issue],
    sheets: &[SheetIntake],
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<()> {
    let tally = Tally::of(issues);
    let sources: Vec<serde_json::Value> = sheets
        .iter()
        .map(|sheet| {
            serde_json::json!({
                "file": sheet.origin.file,
                "sheet": sheet.origin.sheet,
                "kind": sheet.kind,
                "columns": look::columns_as_json(&sheet.columns, i18n),
            })
        })
        .collect();
    let document = serde_json::json!({
        "sources": sources,
        "issues": as_json(issues, i18n),
        "errors": tally.errors,
        "warnings": tally.warnings,
        "notes": tally.notes,
    });
    write_json(&document, out)
}

/// A JSON document for a pipe or a terminal: signs that would steer one are written as JSON can spell them.
///
/// # Errors
/// When the stream cannot be written.
pub(super) fn write_json(document: &impl Serialize, out: &mut dyn Write) -> io::Result<()> {
    let text = serde_json::to_string_pretty(document)?;
    let mut spelt = String::with_capacity(text.len());
    for c in text.chars() {
        // What is ASCII and steers serde_json has spelt already, but for the last one.
        if c == '\u{7f}' || (!c.is_ascii() && letters::steers(c)) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                spelt.push_str(&format!("\\u{unit:04x}"));
            }
        } else {
            spelt.push(c);
        }
    }
    writeln!(out, "{spelt}")
}

/// Issues for programs, grouped by file and sheet in reading order.
pub(super) fn as_json(issues: &[Issue], i18n: &I18n) -> serde_json::Value {
    let lines: Vec<IssueLine<'_>> = groups(issues)
        .into_values()
        .flatten()
        .map(|issue| line(issue, i18n))
        .collect();
    serde_json::json!(lines)
}

fn line<'a>(issue: &'a Issue, i18n: &I18n) -> IssueLine<'a> {
    let place = issue.place.as_ref();
    IssueLine {
        code: issue.code,
        severity: issue.severity,
        file: place.map(|p| p.origin.file.as_str()),
        sheet: place.and_then(|p| p.origin.sheet.as_deref()),
        cell: place.map(Place::cell_name).filter(|name| !name.is_empty()),
        fact: i18n.fact(issue),
        hint: i18n.hint(issue),
    }
}
