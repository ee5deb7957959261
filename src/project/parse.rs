//! The sections of `befund.toml`, one function each, brought together into a [`Project`].
//!
//! It opens no file: whether a source exists is found where sources are read.

use std::ops::Range;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use toml::de::DeTable;

use super::notes::Notes;
use super::paths::path;
use super::section::{Section, values};
use super::{CodingSettings, Language, ParseOptions, Project, Size, rules};
use super::{alerts, checks, demography, design, disclosure, output, question, report, source};
use crate::model::issue::{Checked, Severity};
use crate::model::names::Names;

/// Years in which a reference date looks like one.
const LIKELY_YEARS: Range<i32> = 2000..2100;

/// Reads the text of a project file.
pub(super) fn parse(text: &str, root: &Path, options: &ParseOptions) -> Checked<Option<Project>> {
    // Editors on Windows put a byte order mark in front, which TOML does not know.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut notes = Notes::new(super::FILE_NAME, text);
    let (mut document, errors) = DeTable::parse_recoverable(text);
    let mut last_line = 0;
    for error in &errors {
        let span = error.span().unwrap_or(0..0);
        // The parser often says the same slip twice in other words.
        let line = notes.line(span.start);
        if line == last_line {
            continue;
        }
        last_line = line;
        let issue = notes
            .breach(rules::SYNTAX, &span)
            .with("line", line_text(text, span.start))
            .with("detail", error.message());
        notes.add(issue);
    }
    // Half a table would bring mistakes that are none, such as a missing key whose line was not understood.
    if !errors.is_empty() {
        return Checked {
            value: None,
            issues: notes.into_issues(),
        };
    }
    for issue in notes.clean(document.get_mut()) {
        notes.add(issue);
    }
    let project = document_to_project(document.get_ref(), root, options, &mut notes);
    let issues = notes.into_issues();
    let broken = issues.iter().any(|issue| issue.severity == Severity::Error);
    Checked {
        value: project.filter(|_| !broken),
        issues,
    }
}

fn line_text(text: &str, byte: usize) -> String {
    let head = text.get(..byte).unwrap_or(text);
    let start = head.rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default().trim();
    let mut shown: String = line.chars().take(60).collect();
    if line.chars().nth(60).is_some() {
        shown.push('…');
    }
    shown
}

fn document_to_project(
    document: &DeTable<'_>,
    root: &Path,
    options: &ParseOptions,
    notes: &mut Notes,
) -> Option<Project> {
    let mut top = Section::top(document);
    let head = read_head(top.child("project", "[project]", notes), options, notes);
    let questions = question::read_all(top.children("question", "[[question]]", notes), notes);
    let day = head.as_ref().map(|head| head.reference_date);
    let sources = top.children("source", "[[source]]", notes);
    let sources = source::read_all(sources, day, options, notes);
    let checks = checks::read(top.children("check", "[[check]]", notes), notes);
    let alerts = alerts::read(top.children("alert", "[[alert]]", notes), notes);
    let has_source = top.has("source");
    let coding = read_coding(top.child("coding", "[coding]", notes), options, notes);
    let barometer = question::read_barometer(top.child("barometer", "[barometer]", notes), notes);
    let survey = question::read_survey(top.child("survey", "[survey]", notes), notes);
    let demography = demography::read(top.child("demography", "[demography]", notes), notes);
    let disclosure = disclosure::read(
        top.child("disclosure", "[disclosure]", notes),
        options,
        notes,
    );
    let mut report = report::read(top.child("report", "[report]", notes), notes);
    let mut look = design::read(top.child("design", "[design]", notes), options, notes);
    look.charts = design::read_charts(&mut top, notes);
    report.plan.drawn = look.drawn();
    let output = output::read(top.child("output", "[output]", notes), options, notes);
    let history = output::read_history(top.child("history", "[history]", notes), notes);
    let unknown_tables = top.finish(notes);
    // Where a table is misspelt, that is what to say, and not that the sources are missing.
    if !has_source && unknown_tables == 0 {
        notes.add(notes.breach_of_file(rules::NO_SOURCE));
    }
    let head = head?;
    Some(Project {
        root: root.to_owned(),
        name: folder_name(root),
        title: head.title,
        subtitle: head.subtitle,
        reference_date: head.reference_date,
        language: head.language,
        size: head.size,
        notes: head.notes,
        questions,
        units: head.units,
        names: Names::default(),
        sources,
        checks,
        alerts,
        coding,
        barometer,
        survey,
        demography,
        disclosure,
        report,
        design: look,
        history,
        output,
    })
}

/// The name of the project's folder; of `.` and the like, that of the folder it stands for.
fn folder_name(root: &Path) -> String {
    let named = |path: &Path| {
        path.file_name()
            .map(|name| name.to_string_lossy().into_owned())
    };
    named(root)
        .or_else(|| named(&root.canonicalize().ok()?))
        .unwrap_or_else(|| "befund".to_owned())
}

struct Head {
    title: String,
    subtitle: Option<String>,
    reference_date: NaiveDate,
    language: Language,
    size: Size,
    notes: Vec<String>,
    units: Option<String>,
}

/// The least and the most that a size of a town can be.
const SIZES: (u32, u32) = (1, 100_000_000);

fn read_head(mut section: Section<'_>, options: &ParseOptions, notes: &mut Notes) -> Option<Head> {
    let title = section.text("title", notes);
    section.demand("title", notes);
    let subtitle = section.text("subtitle", notes);
    let written = section.date("reference_date", notes);
    if options.reference_date.is_none() {
        section.demand("reference_date", notes);
    }
    if let Some(date) = &written
        && !LIKELY_YEARS.contains(&date.value.year())
    {
        let issue = notes
            .breach(rules::ODD_DATE, &date.span)
            .with("date", date.value);
        notes.add(issue);
    }
    let languages = [Language::De, Language::En].map(|language| (language.tag(), language));
    let language = section.choice("language", &languages, notes);
    let size = Size {
        inhabitants: section.count("inhabitants", SIZES, notes),
        employees: section.count("employees", SIZES, notes),
        desks: section.count("desks", SIZES, notes),
    };
    let sentences = section.texts("notes", notes);
    let units = path(&mut section, "units", options, notes);
    section.finish(notes);
    Some(Head {
        title: title?.value,
        subtitle: subtitle.map(|found| found.value),
        reference_date: options
            .reference_date
            .or(written.map(|found| found.value))?,
        language: language.unwrap_or_default(),
        size,
        notes: values(sentences),
        units: units.map(|found| found.value),
    })
}

fn read_coding(
    mut section: Section<'_>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> CodingSettings {
    let mut file = |key| path(&mut section, key, options, notes).map(|found| found.value);
    let settings = CodingSettings {
        codebook: file("codebook"),
        decisions: file("decisions"),
        second_coder: file("second_coder"),
        model: file("model"),
    };
    section.finish(notes);
    settings
}
