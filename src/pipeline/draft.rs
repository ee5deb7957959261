//! What was recognised → the text of befund.toml, with a comment on everything that was found. `init` and the review desk write it so.

mod questions;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::hash::{BuildHasher, RandomState};

use chrono::NaiveDate;

use super::inspect::{Inspected, taken_as};
use super::questionnaire::questionnaire_name;
use crate::i18n::I18n;
use crate::model::intake::{ColumnAccount, ColumnRole, Unread};
use crate::model::message::Message;
use crate::model::place::column_letters;
use crate::project::{Layout, SourceKind};
use crate::validate::{Recognition, schema};

/// One `[[source]]` to be.
#[derive(Debug, Clone)]
pub struct Found {
    /// File relative to the project folder.
    pub file: String,
    /// Sheet as written in `befund.toml`; `None` for formats without sheets.
    pub sheet: Option<String>,
    /// Kind, layout, header row and columns.
    pub recognition: Recognition,
    /// Documents that the source means; none for tables.
    pub documents: Vec<String>,
}

impl Found {
    /// File and sheet for a question on the terminal.
    pub fn place(&self) -> String {
        sheet_place(&self.file, self.sheet.as_deref())
    }
}

/// A file and its sheet.
pub fn sheet_place(file: &str, sheet: Option<&str>) -> String {
    match sheet {
        Some(sheet) => format!("{file} [{sheet}]"),
        None => file.to_owned(),
    }
}

/// The sources that a file holds: the best kind of each sheet, alike sheets joined to one source with `sheet = "*"`;
/// in a wide survey also the grades beside the answers.
pub fn found_in(file: &str, sheets: &[Inspected]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for sheet in sheets {
        for recognition in taken_as(&sheet.recognitions) {
            found.push(Found {
                file: file.to_owned(),
                sheet: sheet.origin.sheet.clone(),
                recognition: recognition.clone(),
                documents: Vec::new(),
            });
        }
    }
    let alike = found.len() > 1
        && found.iter().all(|f| f.sheet.is_some())
        && found.windows(2).all(|pair| {
            pair[0].recognition.kind == pair[1].recognition.kind
                && pair[0].recognition.columns == pair[1].recognition.columns
        });
    if alike {
        let rows = found.iter().map(|f| f.recognition.header_row);
        let cells = found.iter().map(|f| f.recognition.cells.clone());
        // Where one sheet has a row more above its table, each finds its own header.
        let same_row = rows.clone().min() == rows.max();
        let same_cells = cells.clone().min() == cells.max();
        found.truncate(1);
        found[0].sheet = Some("*".to_owned());
        if !same_row {
            found[0].recognition.header_row = 0;
        }
        if !same_cells {
            found[0].recognition.cells.clear();
        }
    }
    found
}

/// What was recognised, by sheet: a questionnaire is answers and grades at a time.
pub fn by_sheet(file: &str, sheets: &[Inspected]) -> Vec<Vec<Found>> {
    let mut groups: Vec<Vec<Found>> = Vec::new();
    for candidate in found_in(file, sheets) {
        match groups.last_mut() {
            Some(group) if group[0].sheet == candidate.sheet => group.push(candidate),
            _ => groups.push(vec![candidate]),
        }
    }
    groups
}

/// The sheet that stands for a candidate; the first recognised one for all.
pub fn sheet_of<'s>(sheets: &'s [Inspected], candidate: &Found) -> &'s Inspected {
    let own = |sheet: &&Inspected| sheet.origin.sheet == candidate.sheet;
    let known = |sheet: &&Inspected| !sheet.recognitions.is_empty();
    let found = { sheets.iter().find(own) }.or_else(|| sheets.iter().find(known));
    found.unwrap_or(&sheets[0])
}

/// Everything that goes into the file.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Title of the report.
    pub title: String,
    /// Stichtag.
    pub reference_date: NaiveDate,
    /// Salt for staff ids.
    pub salt: String,
    /// Sources in file order.
    pub found: Vec<Found>,
}

impl Draft {
    /// Whether a source reads the file.
    pub fn takes(&self, file: &str) -> bool {
        { self.found.iter() }.any(|found| {
            found.file == file || found.documents.iter().any(|document| document == file)
        })
    }

    /// The files of surveys with the workbooks in which their questionnaires can be edited.
    pub fn questionnaires(&self, i18n: &I18n) -> BTreeMap<String, String> {
        let files: BTreeSet<&String> = { self.found.iter() }
            .filter(|found| found.recognition.kind == SourceKind::Survey)
            .map(|found| &found.file)
            .collect();
        let is_only = files.len() == 1;
        { files.into_iter() }
            .map(|file| (file.clone(), questionnaire_name(file, is_only, i18n)))
            .collect()
    }

    /// The text of befund.toml.
    pub fn text(&self, i18n: &I18n) -> String {
        let mut lines = vec![
            i18n.get("cli-toml-head"),
            String::new(),
            "[project]".to_owned(),
            i18n.get("cli-toml-title"),
            format!("title = {}", quoted(&self.title)),
            i18n.get("cli-toml-date"),
            format!("reference_date = {}", self.reference_date),
            format!("language = {}", quoted(i18n.language().tag())),
        ];
        let surveys = self.questionnaires(i18n);
        lines.extend(listed(&self.found, &surveys, i18n));
        lines.push(String::new());
        lines.push("[disclosure]".to_owned());
        lines.push(i18n.get("cli-toml-disclosure"));
        lines.push("edition = \"internal\"".to_owned());
        lines.push(i18n.get("cli-toml-salt"));
        lines.push(format!("salt = {}", quoted(&self.salt)));
        lines.push(String::new());
        lines.join("\n")
    }
}

/// Sixteen hex digits nobody can guess from the project. Chosen once and then kept in the file.
pub fn salt() -> String {
    format!("{:016x}", RandomState::new().hash_one(0u8))
}

/// Sources that join a project that is there: its text with their blocks at the end.
///
/// Questions that the text names already are not named again.
pub(super) fn appended(text: &str, found: &[Found], i18n: &I18n) -> String {
    let known: toml::Table = toml::from_str(text).unwrap_or_default();
    let known = known.get("question").and_then(toml::Value::as_array);
    let named = |question: &(String, String)| {
        let says = |table: &toml::Value, name: &str, value: &str| {
            table.get(name).and_then(toml::Value::as_str) == Some(value)
        };
        known
            .into_iter()
            .flatten()
            .any(|table| says(table, "key", &question.0) || says(table, "text", &question.1))
    };
    let mut found = found.to_vec();
    for one in &mut found {
        one.recognition
            .questions
            .retain(|question| !named(question));
    }
    format!(
        "{}\n{}\n",
        text.trim_end(),
        listed(&found, &BTreeMap::new(), i18n).join("\n")
    )
}

/// The blocks of the questions of all sources, in order of appearance, and of the sources.
fn listed(found: &[Found], surveys: &BTreeMap<String, String>, i18n: &I18n) -> Vec<String> {
    let asked: Vec<(String, String)> = { found.iter() }
        .flat_map(|found| found.recognition.questions.clone())
        .collect();
    let mut lines = Vec::new();
    for question in questions::propose(&asked) {
        lines.push(String::new());
        let comment = if question.known {
            "cli-toml-question"
        } else {
            "cli-toml-question-unknown"
        };
        lines.push(i18n.get(comment));
        lines.push("[[question]]".to_owned());
        lines.push(format!("key = {}", quoted(&question.key)));
        lines.push(format!("text = {}", quoted(&question.text)));
    }
    for (at, one) in found.iter().enumerate() {
        lines.push(String::new());
        lines.push(source(one, i18n));
        if let Some(name) = surveys.get(&one.file) {
            lines.push(i18n.get("cli-toml-questionnaire"));
            lines.push(format!("# questionnaire = {}", quoted(name)));
        }
        let own: Vec<&Found> = { found.iter() }
            .filter(|other| other.place() == one.place())
            .collect();
        if found[at + 1..]
            .iter()
            .all(|later| later.place() != one.place())
        {
            lines.extend(as_survey(&own, i18n));
        }
    }
    lines
}

/// Where the sources of one sheet leave closed questions uncounted: the one source, switched off, that reads them all.
fn as_survey(own: &[&Found], i18n: &I18n) -> Vec<String> {
    const LEAST: usize = 2;
    let kinds = [SourceKind::Answers, SourceKind::Barometer];
    let first = own[0];
    let is_choice =
        |column: &&ColumnAccount| matches!(column.role, ColumnRole::Unread(Unread::Choice));
    let choices = first.recognition.account.iter().filter(is_choice).count();
    let is_wide = own.iter().all(|found| {
        kinds.contains(&found.recognition.kind) && found.recognition.layout != Some(Layout::Long)
    });
    if !is_wide || choices < LEAST {
        return Vec::new();
    }
    let columns = { own.iter() }
        .flat_map(|found| &found.recognition.columns)
        .filter(|(logical, _)| schema(SourceKind::Survey).column(logical).is_some())
        .map(|(logical, header)| (logical.clone(), header.clone()))
        .collect();
    let whole = Found {
        recognition: Recognition {
            kind: SourceKind::Survey,
            columns,
            account: Vec::new(),
            ..first.recognition.clone()
        },
        ..first.clone()
    };
    let comment = Message::new("cli-toml-survey").with("choices", choices);
    let block = source(&whole, i18n);
    let block = block.lines().skip_while(|line| line.starts_with('#'));
    [i18n.text(&comment)]
        .into_iter()
        .chain(
            block
                .filter(|line| !line.is_empty())
                .map(|line| format!("# {line}")),
        )
        .collect()
}

fn source(found: &Found, i18n: &I18n) -> String {
    let recognition = &found.recognition;
    let comment = match found.documents.len() {
        0 => Message::new("cli-toml-found")
            .with("file", found.place())
            .with("score", recognition.columns.len()),
        documents => Message::new("cli-toml-protocols").with("documents", documents),
    };
    let mut text = i18n.text(&comment);
    for line in remarks(recognition, i18n) {
        let _ = write!(text, "\n{line}");
    }
    text.push_str("\n[[source]]\n");
    // Writing to a String cannot fail.
    let _ = writeln!(text, "kind = {}", quoted(recognition.kind.name()));
    let _ = writeln!(text, "file = {}", quoted(&found.file));
    if let Some(sheet) = &found.sheet {
        let _ = writeln!(text, "sheet = {}", quoted(sheet));
    }
    if recognition.header_row > 0 {
        let _ = writeln!(text, "header_row = {}", recognition.header_row);
    }
    if let Some(layout) = recognition.layout {
        let _ = writeln!(text, "layout = {}", quoted(layout.name()));
    }
    let columns: Vec<String> = recognition
        .columns
        .iter()
        .map(|(logical, header)| format!("{} = {}", key(logical), quoted(header)))
        .collect();
    if !columns.is_empty() {
        let _ = writeln!(text, "columns = {{ {} }}", columns.join(", "));
    }
    let cells: Vec<String> = recognition
        .cells
        .iter()
        .map(|(logical, (row, column))| {
            let cell = format!("{}{row}", column_letters(*column));
            format!("{} = {}", key(logical), quoted(&cell))
        })
        .collect();
    if !cells.is_empty() {
        let _ = writeln!(text, "cells = {{ {} }}", cells.join(", "));
    }
    text.trim_end().to_owned()
}

/// What the source leaves open or out: columns that compete for one role, and those that nothing reads.
fn remarks(recognition: &Recognition, i18n: &I18n) -> Vec<String> {
    let rivals = recognition.rivals.iter().map(|(name, headers)| {
        let message = Message::new("cli-toml-rivals")
            .with("column", name.as_str())
            .with("headers", headers.join(", "));
        i18n.text(&message)
    });
    let mut remarks: Vec<String> = rivals.collect();
    let mut silent = Vec::new();
    for column in &recognition.account {
        match &column.role {
            ColumnRole::Unread(Unread::Useful { name, .. }) => {
                let message = Message::new("cli-toml-useful")
                    .with("header", column.header.as_str())
                    .with("column", *name);
                remarks.push(i18n.text(&message));
            }
            ColumnRole::Unread(Unread::Rival(_)) => {}
            ColumnRole::Unread(_) if !column.header.is_empty() => {
                silent.push(column.header.as_str())
            }
            _ => {}
        }
    }
    if !silent.is_empty() {
        let message = Message::new("cli-toml-unused").with("columns", silent.join(", "));
        remarks.push(i18n.text(&message));
    }
    // A header may hold a line break; a comment must not.
    remarks
        .iter()
        .map(|line| line.replace(['\n', '\r'], " "))
        .collect()
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

/// A bare key where TOML allows it, a quoted one elsewhere (`"question:bedarf"`).
fn key(name: &str) -> String {
    let bare = !name.is_empty()
        && name
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-');
    if bare { name.to_owned() } else { quoted(name) }
}
