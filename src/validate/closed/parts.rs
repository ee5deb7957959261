//! How survey tools call their columns: `A10[SQ001]`, `A10[other]`, `Frage [Zeile]`, `Q5_1` are parts of one question.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fold::{compact, one_line};
use super::super::heading::Label;

/// What a column of a question holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// Answers.
    Own,
    /// What stands behind "Sonstiges".
    Other,
    /// A comment on an answer.
    Comment,
}

/// A column by the question that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    /// Column, from 1.
    pub(super) column: u32,
    /// Code of the question; empty where the export has none.
    pub(super) code: String,
    /// Code of the item; empty where the question has none.
    pub(super) item: String,
    /// Wording of the question; equal to the code where the export has no wording.
    pub(super) text: String,
    /// Wording of the item.
    pub(super) item_text: String,
    /// What it holds.
    pub(super) part: Part,
}

impl Named {
    /// What the columns of one question have in common.
    pub(super) fn group(&self) -> String {
        if self.code.is_empty() {
            compact(&self.text)
        } else {
            self.code.clone()
        }
    }

    /// Whether the column is one of several of its question.
    pub(super) fn has_item(&self) -> bool {
        !self.item.is_empty() || !self.item_text.is_empty()
    }
}

/// Names of the columns, left to right.
pub(super) fn named(labels: &[&Label]) -> Vec<Named> {
    let mut found: Vec<Named> = labels.iter().map(|label| of(label)).collect();
    part_at_choices(&mut found);
    number_items(&mut found);
    part_at_strokes(&mut found);
    found
}

/// REDCap writes a column per box: `geraete___2`, or with labels `Was nutzen Sie? (choice=Laptop)`.
fn part_at_choices(found: &mut [Named]) {
    for named in found.iter_mut().filter(|named| !named.has_item()) {
        let labelled = { named.text.strip_suffix(')') }
            .and_then(|text| text.rsplit_once(" (choice="))
            .map(|(question, item)| (question.to_owned(), item.to_owned()));
        let name = if named.code.is_empty() {
            &named.text
        } else {
            &named.code
        };
        let numbered = { name.rsplit_once("___") }
            .filter(|(base, item)| !base.contains(char::is_whitespace) && !item.is_empty())
            .map(|(base, item)| (base.to_owned(), item.to_owned()));
        if let Some((question, item)) = labelled {
            named.text = question;
            named.item_text = item;
        } else if let Some((base, item)) = numbered {
            named.text.clone_from(&base);
            named.code = base;
            named.item = item;
        }
    }
}

/// KoboToolbox writes a question with its options in one cell, and beside it a column per option: `Was nutzen Sie?/Laptop`. The
/// columns of the options say the same and more.
fn part_at_strokes(found: &mut Vec<Named>) {
    let texts: BTreeSet<String> = found.iter().map(|named| named.text.clone()).collect();
    let mut split = BTreeSet::new();
    for named in found.iter_mut().filter(|named| !named.has_item()) {
        let parted = named
            .text
            .rsplit_once('/')
            .filter(|(question, _)| texts.contains(*question));
        if let Some((question, item)) = parted.map(|(q, i)| (q.to_owned(), i.to_owned())) {
            split.insert(question.clone());
            named.text = question;
            named.item_text = item;
        }
    }
    found.retain(|named| named.has_item() || !split.contains(&named.text));
}

fn of(label: &Label) -> Named {
    let code = label.code.as_deref().unwrap_or_default();
    let (base, inner) = brackets(code);
    let (text, item_text) = wording(&label.shown);
    let part = part_of(&inner, &item_text);
    Named {
        column: label.column,
        code: base,
        item: inner,
        text: if label.shown == code {
            String::new()
        } else {
            text
        },
        item_text: if label.shown == code {
            String::new()
        } else {
            item_text
        },
        part,
    }
}

/// `A10[SQ001]` is `A10` and `SQ001`; the columns of two scales are `A10` and `SQ001][1`.
fn brackets(code: &str) -> (String, String) {
    match code.split_once('[') {
        Some((base, rest)) => {
            let inner = rest.strip_suffix(']').unwrap_or(rest);
            (base.to_owned(), inner.to_owned())
        }
        None => (code.to_owned(), String::new()),
    }
}

/// `Was nutzen Sie?   [Laptop]` is the question and the item.
fn wording(shown: &str) -> (String, String) {
    let text = one_line(shown);
    let split = text
        .strip_suffix(']')
        .and_then(|rest| rest.rfind(" [").map(|at| (&rest[..at], &rest[at + 2..])));
    match split {
        Some((question, item)) if !question.trim().is_empty() => {
            (question.trim().to_owned(), item.trim().to_owned())
        }
        _ => (text, String::new()),
    }
}

fn part_of(inner: &str, item_text: &str) -> Part {
    const OTHERS: [&str; 6] = [
        "sonstiges",
        "sonstige",
        "other",
        "andere",
        "anderes",
        "weiteres",
    ];
    const COMMENTS: [&str; 3] = ["kommentar", "comment", "bemerkung"];
    let text = compact(item_text);
    if inner == "other" {
        Part::Other
    } else if inner.ends_with("comment") {
        Part::Comment
    } else if !inner.is_empty() {
        Part::Own
    } else if COMMENTS.contains(&text.as_str()) {
        Part::Comment
    } else if OTHERS.contains(&text.as_str()) {
        Part::Other
    } else {
        Part::Own
    }
}

/// Qualtrics numbers its items: `Q5_1`, `Q5_2`, and `Q5_2_TEXT` for the words behind one.
fn number_items(found: &mut [Named]) {
    let split = |code: &str| {
        let (base, number) = code
            .strip_suffix("_TEXT")
            .unwrap_or(code)
            .rsplit_once('_')?;
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| (base.to_owned(), number.to_owned()))
    };
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (base, _) in found.iter().filter_map(|named| split(&named.code)) {
        *counts.entry(base).or_default() += 1;
    }
    for named in found.iter_mut().filter(|named| named.item.is_empty()) {
        let Some((base, number)) = split(&named.code) else {
            continue;
        };
        if counts.get(&base).is_some_and(|count| *count > 1) {
            if named.code.ends_with("_TEXT") {
                named.part = Part::Other;
            }
            named.code = base;
            named.item = number;
            let parted = named.text.rsplit_once(" - ");
            if let Some((question, item)) = parted.map(|(q, i)| (q.to_owned(), i.to_owned())) {
                named.text = question;
                named.item_text = item;
            }
        }
    }
}
