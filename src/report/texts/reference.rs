//! References in a text: `{{finding:figure}}`, where a figure is one that the finding's sentence is made of, `satz` for the
//! sentence itself, or `name of the row/id of the column` for a cell.

use std::sync::Arc;

use super::super::columns::name_column;
use super::super::statement;
use super::super::wording::{arguments, value};
use super::TextFile;
use crate::disclosure::Gated;
use crate::i18n::I18n;
use crate::model::finding::{Finding, RowKind};
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::model::place::{Origin, Place};
use crate::project::{self, advice};

/// The sentence of a finding.
const SENTENCE: &str = "satz";

/// A line of a text.
pub(super) fn line_of(file: &str, line: u32) -> Place {
    let origin = Arc::new(Origin {
        file: file.to_owned(),
        sheet: None,
    });
    Place::row(&origin, line)
}

/// The text with every reference replaced by what it stands for, and those that mean nothing.
pub(super) fn resolve(
    file: &TextFile,
    findings: &[Gated<Finding>],
    i18n: &I18n,
) -> (String, Vec<Issue>) {
    let mut issues = Vec::new();
    let lines = { file.text.lines().zip(1_u32..) }.map(|(line, number)| {
        let mut out = String::new();
        let mut rest = line;
        while let Some((before, after)) = rest.split_once("{{") {
            let Some((reference, behind)) = after.split_once("}}") else {
                break;
            };
            out.push_str(before);
            match figure(reference.trim(), findings, i18n) {
                Ok(text) => out.push_str(&literal(&text)),
                Err(hint) => {
                    let place = Some(line_of(&file.file, number));
                    let issue = Issue::new(project::TEXT_REFERENCE, place);
                    issues.push(
                        issue
                            .with("reference", reference.trim())
                            .with("advice", hint),
                    );
                }
            }
            rest = behind;
        }
        out + rest
    });
    let text: Vec<String> = lines.collect();
    (text.join("\n"), issues)
}

/// Words in which no character is markup (CommonMark 0.31, 2.4: a backslash before any ASCII punctuation).
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// What a reference stands for, or what it could have meant.
fn figure(reference: &str, findings: &[Gated<Finding>], i18n: &I18n) -> Result<String, Message> {
    let (id, name) = reference.split_once(':').unwrap_or((reference, ""));
    let (id, name) = (id.trim(), name.trim());
    let Some(finding) = findings.iter().find(|finding| finding.id == id) else {
        return Err(advice(
            id,
            findings.iter().map(|finding| finding.id.as_str()),
        ));
    };
    let known = figures(finding, i18n);
    let found = known.iter().find(|(known, _)| known == name);
    found
        .map(|(_, text)| text.clone())
        .ok_or_else(|| advice(name, known.iter().map(|(name, _)| name.as_str())))
}

/// Everything a text can refer to in a finding.
pub(super) fn figures(finding: &Finding, i18n: &I18n) -> Vec<(String, String)> {
    let mut known = Vec::new();
    if let Some(sentence) = statement(finding, i18n) {
        known.push((SENTENCE.to_owned(), sentence));
    }
    let args = arguments(finding, i18n).into_iter();
    known.extend(args.map(|(name, arg)| {
        let said = Message::new("place-file").with("file", arg);
        (name.to_owned(), i18n.text(&said))
    }));
    let names = name_column(finding);
    let rows = finding
        .table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Data);
    for row in rows {
        let name = i18n.cell(value(row, names));
        for (index, column) in finding.table.columns.iter().enumerate() {
            let text = i18n.cell(value(row, index));
            if index != names && !text.is_empty() {
                known.push((format!("{name}/{}", column.id), text));
            }
        }
    }
    known
}
