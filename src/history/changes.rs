//! Compares the codings of this run with `data/codings.csv` of the run before.

use std::collections::BTreeMap;

use crate::model::change::{Change, Changes};
use crate::model::coding::{CodingStatus, Method};
use crate::model::coding_table::CodingRows;
use crate::model::raw::{RawCell, RawTable};

/// Codes of one answer, with its words.
#[derive(Default)]
struct Coded {
    question: String,
    text: String,
    codes: Vec<String>,
    decided: Option<String>,
    open: u64,
}

/// What changed since `before`, the table of the earlier `codings.csv`; `None` when it is no such table.
///
/// An answer that one of both runs did not know or took for none counts as one without codes there.
pub fn changes(before: &RawTable, now: &CodingRows) -> Option<Changes> {
    let before = earlier(before)?;
    let now = current(now);
    let mut changes = Changes {
        uncoded_before: before.values().map(|coded| coded.open).sum(),
        uncoded_now: now.values().map(|coded| coded.open).sum(),
        ..Changes::default()
    };
    let nothing = Coded::default();
    for id in before
        .keys()
        .chain(now.keys().filter(|id| !before.contains_key(*id)))
    {
        let was = before.get(id).unwrap_or(&nothing);
        let is = now.get(id).unwrap_or(&nothing);
        if was.codes != is.codes {
            let told = if is.question.is_empty() { was } else { is };
            changes.answers.push(Change {
                answer_id: id.clone(),
                question: told.question.clone(),
                text: told.text.clone(),
                before: was.codes.clone(),
                now: is.codes.clone(),
                decided: is.decided.clone(),
            });
        }
    }
    changes
        .answers
        .sort_by(|a, b| (&a.question, &a.answer_id).cmp(&(&b.question, &b.answer_id)));
    Some(changes)
}

fn current(rows: &CodingRows) -> BTreeMap<String, Coded> {
    let mut found = BTreeMap::new();
    // What is no answer has no code to change, and a likely code is none.
    let told = |status| matches!(status, CodingStatus::Sure | CodingStatus::Open);
    for row in rows.iter().filter(|row| told(row.status)) {
        let coded = note(&mut found, row.answer_id, row.question, row.segment);
        let label = label([
            row.category,
            row.category_id,
            row.unterfeld,
            row.handlungsfeld,
        ]);
        add(coded, label, row.method.is_none());
        if row.method == Some(Method::Decision) {
            coded.decided = Some(row.evidence.to_owned());
        }
    }
    sorted(found)
}

fn earlier(table: &RawTable) -> Option<BTreeMap<String, Coded>> {
    let header = table.rows.first()?;
    let column = |name: &str| header.cells.iter().position(|cell| text(cell) == name);
    let id = column("answer_id")?;
    let method = column("method")?;
    let question = column("question")?;
    let segment = column("segment")?;
    let status = column("status");
    let names = ["category", "category_id", "unterfeld", "handlungsfeld"].map(column);
    let mut found = BTreeMap::new();
    for row in table.rows.iter().skip(1) {
        let cell = |at: usize| row.cells.get(at).map(text).unwrap_or_default();
        let status = status.map(cell).unwrap_or_default();
        if ["non-answer", "provisional"].contains(&status.as_str()) {
            continue;
        }
        let coded = note(&mut found, &cell(id), &cell(question), &cell(segment));
        let names = names.map(|at| at.map(cell).unwrap_or_default());
        let label = label([&names[0], &names[1], &names[2], &names[3]]);
        add(coded, label, cell(method).is_empty());
    }
    Some(sorted(found))
}

fn note<'f>(
    found: &'f mut BTreeMap<String, Coded>,
    id: &str,
    question: &str,
    segment: &str,
) -> &'f mut Coded {
    let coded = found.entry(id.to_owned()).or_default();
    question.clone_into(&mut coded.question);
    if !coded.text.contains(segment) {
        if !coded.text.is_empty() {
            coded.text.push_str(" … ");
        }
        coded.text.push_str(segment);
    }
    coded
}

fn add(coded: &mut Coded, label: String, is_open: bool) {
    if is_open {
        coded.open += 1;
    } else if !coded.codes.contains(&label) {
        coded.codes.push(label);
    }
}

/// The most exact name there is.
fn label(names: [&str; 4]) -> String {
    let named = names.into_iter().find(|name| !name.is_empty());
    named.unwrap_or_default().to_owned()
}

/// Codes in an order of their own, so that only other codes are a difference.
fn sorted(mut found: BTreeMap<String, Coded>) -> BTreeMap<String, Coded> {
    for coded in found.values_mut() {
        coded.codes.sort();
    }
    found
}

/// What a cell says, without the apostrophe that keeps a spreadsheet from reading it as a formula.
fn text(cell: &RawCell) -> String {
    let text = match cell {
        RawCell::Empty => String::new(),
        RawCell::Text(text) | RawCell::Error(text) => text.clone(),
        RawCell::Number(number) => number.to_string(),
        RawCell::Bool(flag) => flag.to_string(),
        RawCell::Date(date) => date.to_string(),
        RawCell::DateTime(moment) => moment.to_string(),
    };
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => text,
    }
}
