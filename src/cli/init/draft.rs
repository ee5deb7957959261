//! What was recognised → the text of befund.toml, with a comment on everything that was found.

use std::fmt::Write;

use chrono::NaiveDate;

use super::{Sheets, questions};
use crate::i18n::I18n;
use crate::model::intake::{ColumnRole, Unread};
use crate::model::message::Message;
use crate::model::place::column_letters;
use crate::pipeline::{self, Recognition};

/// One `[[source]]` to be.
#[derive(Debug, Clone)]
pub(super) struct Found {
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
    pub(super) fn place(&self) -> String {
        place(&self.file, self.sheet.as_deref())
    }
}

/// A file and its sheet.
pub(super) fn place(file: &str, sheet: Option<&str>) -> String {
    match sheet {
        Some(sheet) => format!("{file} [{sheet}]"),
        None => file.to_owned(),
    }
}

/// The sources that a file holds: the best kind of each sheet, alike sheets joined to one source with `sheet = "*"`;
/// in a wide survey also the grades beside the answers.
pub(super) fn sources(file: &str, sheets: &Sheets) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for sheet in sheets {
        for recognition in pipeline::taken_as(&sheet.recognitions) {
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

/// Everything that goes into the file.
#[derive(Debug, Clone)]
pub(super) struct Draft {
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
    /// The questions of all sources, in order of appearance.
    fn questions(&self) -> Vec<(String, String)> {
        let sources = self.found.iter();
        sources
            .flat_map(|found| found.recognition.questions.clone())
            .collect()
    }

    /// Whether a source reads the file.
    pub(super) fn takes(&self, file: &str) -> bool {
        { self.found.iter() }.any(|found| {
            found.file == file || found.documents.iter().any(|document| document == file)
        })
    }

    /// The text of befund.toml.
    pub(super) fn text(&self, i18n: &I18n) -> String {
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
        for question in questions::propose(&self.questions()) {
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
        for found in &self.found {
            lines.push(String::new());
            lines.push(source(found, i18n));
        }
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
