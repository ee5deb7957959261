//! The sections of `befund.toml`, one function each, brought together into a [`Project`].
//!
//! It opens no file: whether a source exists is found where sources are read.

use std::ops::Range;
use std::path::Path;

use chrono::{Datelike, NaiveDate};
use toml::de::DeTable;

use super::checks;
use super::demography;
use super::design;
use super::paths::{leaves_folder, normalise};
use super::plan;
use super::section::{Found, Notes, Section};
use super::source;
use super::value::choose;
use super::{
    BarometerSettings, CodingSettings, CsvDialect, DisclosureSettings, Edition, Format, Language,
    ParseOptions, Project, Question, ReportSettings, Size, Source, SurveySettings, rules,
};
use crate::model::counted::Counted;
use crate::model::issue::{Checked, Severity};
use crate::model::names::Names;

/// Multiples to which the staff may be rounded. Threes would protect single persons and pairs only.
const ROUNDINGS: [u32; 2] = [5, 10];

/// Smallest groups of staff and of respondents that the public edition accepts.
const LEAST_GROUP_BOUNDS: (u32, u32) = (10, 100);
const LEAST_RESPONDENTS_BOUNDS: (u32, u32) = (5, 100);

/// Texts of the grades 1 to 6.
const GRADES: usize = 6;

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
    let questions = read_questions(top.children("question", "[[question]]", notes), notes);
    let sources = source::read_all(top.children("source", "[[source]]", notes), options, notes);
    let checks = checks::read(top.children("check", "[[check]]", notes), notes);
    let has_source = top.has("source");
    let coding = read_coding(top.child("coding", "[coding]", notes), options, notes);
    let barometer = read_barometer(top.child("barometer", "[barometer]", notes), notes);
    let survey = read_survey(top.child("survey", "[survey]", notes), notes);
    let demography = demography::read(top.child("demography", "[demography]", notes), notes);
    let disclosure = read_disclosure(
        top.child("disclosure", "[disclosure]", notes),
        options,
        notes,
    );
    let report = read_report(top.child("report", "[report]", notes), notes);
    let mut look = design::read(top.child("design", "[design]", notes), options, notes);
    look.charts = design::read_charts(&mut top, notes);
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
        coding,
        barometer,
        survey,
        demography,
        disclosure,
        report,
        design: look,
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

fn values(found: Option<Found<Vec<Found<String>>>>) -> Vec<String> {
    found
        .map(|list| list.value.into_iter().map(|entry| entry.value).collect())
        .unwrap_or_default()
}

fn read_questions(sections: Vec<Section<'_>>, notes: &mut Notes) -> Vec<Question> {
    let mut questions: Vec<(Question, u32)> = Vec::new();
    for mut section in sections {
        let key = section.text("key", notes);
        section.demand("key", notes);
        let text = section.text("text", notes);
        section.demand("text", notes);
        let heading = section.text("heading", notes);
        let nouns = Counted::ALL.map(|counted| (counted.name(), counted));
        let counts = section.choice("counts", &nouns, notes);
        let status = section.text("status", notes);
        section.finish(notes);
        let Some(key) = key else { continue };
        if !is_question_key(&key.value) {
            let issue = notes
                .breach(rules::QUESTION_KEY, &key.span)
                .with("key", key.value.as_str());
            notes.add(issue);
        }
        if let Some((_, line)) = questions.iter().find(|(q, _)| q.key == key.value) {
            let issue = notes
                .breach(rules::SAME_QUESTION, &key.span)
                .with("key", key.value.as_str())
                // A line number is a name, not a quantity: 1234 and not 1.234.
                .with("first", line.to_string());
            notes.add(issue);
        }
        let line = notes.line(key.span.start);
        let question = Question {
            key: key.value,
            text: text.map(|found| found.value).unwrap_or_default(),
            heading: heading.map(|found| found.value),
            counts: counts.unwrap_or_default(),
            status: status.map(|found| found.value),
        };
        questions.push((question, line));
    }
    questions
        .into_iter()
        .map(|(question, _)| question)
        .collect()
}

/// Question keys become parts of file names.
fn is_question_key(key: &str) -> bool {
    key.bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

/// A path under `key`, kept inside the project folder.
pub(super) fn path(
    section: &mut Section<'_>,
    key: &'static str,
    options: &ParseOptions,
    notes: &mut Notes,
) -> Option<Found<String>> {
    let found = section.text(key, notes)?;
    Some(Found {
        value: inside(key, &found, options, notes),
        span: found.span,
    })
}

/// A path as it is used; one that leaves the project folder is noted.
fn inside(
    key: &'static str,
    found: &Found<String>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> String {
    let path = normalise(&found.value);
    if leaves_folder(&path) && !options.allow_outside {
        let issue = notes
            .breach(rules::OUTSIDE, &found.span)
            .with("key", key)
            .with("path", found.value.as_str());
        notes.add(issue);
    }
    path
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

fn read_barometer(mut section: Section<'_>, notes: &mut Notes) -> BarometerSettings {
    let question = section.text("question", notes);
    let scale = section.texts("scale", notes);
    if let Some(scale) = &scale {
        if scale.value.len() != GRADES {
            let issue = notes
                .breach(rules::SCALE_LENGTH, &scale.span)
                .with("count", scale.value.len());
            notes.add(issue);
        }
        for text in scale.value.iter().filter(|text| text.value.is_empty()) {
            notes.add(notes.breach(rules::EMPTY, &text.span).with("key", "scale"));
        }
    }
    section.finish(notes);
    BarometerSettings {
        question: question.map(|found| found.value),
        scale: values(scale),
    }
}

fn read_survey(mut section: Section<'_>, notes: &mut Notes) -> SurveySettings {
    let by = section
        .has("by")
        .then(|| filled_texts(&mut section, "by", notes));
    let settings = SurveySettings {
        by: by.map_or(SurveySettings::default().by, |found| {
            found.into_iter().map(|entry| entry.value).collect()
        }),
        leave_out: filled_texts(&mut section, "leave_out", notes)
            .into_iter()
            .map(|found| found.value)
            .collect(),
        staff_invited: section.flag("staff_invited", notes).unwrap_or_default(),
        weight: section.flag("weight", notes).unwrap_or_default(),
    };
    section.finish(notes);
    settings
}

fn read_disclosure(
    mut section: Section<'_>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> DisclosureSettings {
    let default = DisclosureSettings::default();
    let editions = [Edition::Internal, Edition::Public].map(|edition| (edition.name(), edition));
    section.retired("k", notes);
    let settings = DisclosureSettings {
        edition: section
            .choice("edition", &editions, notes)
            .unwrap_or(default.edition),
        rounding: section
            .one_of("rounding", &ROUNDINGS, notes)
            .map_or(default.rounding, u64::from),
        least_group: section
            .count("least_group", LEAST_GROUP_BOUNDS, notes)
            .map_or(default.least_group, u64::from),
        least_respondents: section
            .count("least_respondents", LEAST_RESPONDENTS_BOUNDS, notes)
            .map_or(default.least_respondents, u64::from),
        without: filled_texts(&mut section, "without", notes)
            .into_iter()
            .map(|found| found.value)
            .collect(),
        quotations: section
            .flag("quotations", notes)
            .unwrap_or(default.quotations),
        salt: section
            .text("salt", notes)
            .map_or(default.salt, |found| found.value),
        purposes: filled_texts(&mut section, "purposes", notes)
            .into_iter()
            .map(|found| found.value)
            .collect(),
        legal_basis: section.text("legal_basis", notes).map(|found| found.value),
        earlier_editions: filled_texts(&mut section, "earlier_editions", notes)
            .into_iter()
            .map(|found| inside("earlier_editions", &found, options, notes))
            .collect(),
    };
    section.finish(notes);
    settings
}

/// A list of texts of which none is empty.
fn filled_texts(
    section: &mut Section<'_>,
    key: &'static str,
    notes: &mut Notes,
) -> Vec<Found<String>> {
    let texts = section.texts(key, notes).map(|found| found.value);
    let (filled, empty): (Vec<_>, Vec<_>) = texts
        .unwrap_or_default()
        .into_iter()
        .partition(|text| !text.value.is_empty());
    for text in empty {
        notes.add(notes.breach(rules::EMPTY, &text.span).with("key", key));
    }
    filled
}

fn read_report(mut section: Section<'_>, notes: &mut Notes) -> ReportSettings {
    let default = ReportSettings::default();
    let dialects = [("excel", CsvDialect::Excel), ("plain", CsvDialect::Plain)];
    let settings = ReportSettings {
        formats: read_formats(&mut section, notes).unwrap_or(default.formats),
        csv_dialect: section
            .choice("csv_dialect", &dialects, notes)
            .unwrap_or(default.csv_dialect),
        plan: plan::read(&mut section, notes),
    };
    section.finish(notes);
    settings
}

fn read_formats(section: &mut Section<'_>, notes: &mut Notes) -> Option<Vec<Format>> {
    let found = section.texts("formats", notes)?;
    if found.value.is_empty() {
        notes.add(
            notes
                .breach(rules::EMPTY, &found.span)
                .with("key", "formats"),
        );
        return None;
    }
    let possible = Format::ALL.map(|format| (format.name(), format));
    let mut formats: Vec<Format> = found
        .value
        .iter()
        .filter_map(|name| choose("formats", name, &possible, notes))
        .collect();
    formats.sort_unstable();
    formats.dedup();
    Some(formats)
}

/// Sources that would count the same rows twice.
pub(super) fn note_same_sources(sources: &[(Source, Range<usize>)], notes: &mut Notes) {
    for (index, (source, span)) in sources.iter().enumerate() {
        // One file may hold two tables side by side, told apart by their columns.
        let earlier = sources[..index].iter().find(|(other, _)| {
            other.kind == source.kind
                && other.file == source.file
                && other.sheet == source.sheet
                && other.columns == source.columns
        });
        if let Some((first, _)) = earlier {
            let issue = notes
                .breach(rules::SAME_SOURCE, span)
                .with("file", source.file.as_str())
                .with("first", first.line.to_string());
            notes.add(issue);
        }
    }
}
