//! The codebook of a questionnaire as a table that a person edits: one line per question, option and item.
//!
//! Columns: `Art` (Frage, Option, Teilfrage), `Frage` (code), `Typ`, `Code`, `Wortlaut`, `Bedeutung`, `Wert`, `umgepolt`, `nur wenn`;
//! also in English. Lines follow each other as in the questionnaire.

use std::sync::Arc;

use super::super::fold::compact;
use super::super::row::written;
use super::super::rules;
use super::super::values::words;
use super::forms;
use crate::model::issue::{Checked, Issue};
use crate::model::message::Arg;
use crate::model::place::{Origin, Place};
use crate::model::questionnaire::{Asked, Choice, Filter, Gap, Item, QuestionType, Questionnaire};
use crate::model::raw::{RawRow, RawTable};

/// Logical columns with their headers, German first.
const COLUMNS: [(&str, &[&str]); 9] = [
    ("part", &["Art", "Zeile", "Part", "Line"]),
    ("question", &["Frage", "Fragecode", "Question"]),
    ("type", &["Typ", "Type"]),
    ("code", &["Code", "Kode", "Wert in der Datei"]),
    (
        "text",
        &["Wortlaut", "Text", "Beschriftung", "Wording", "Label"],
    ),
    ("meaning", &["Bedeutung", "Meaning"]),
    ("value", &["Zahl", "Wert", "Value", "Number"]),
    ("reversed", &["umgepolt", "reversed"]),
    ("if", &["nur wenn", "gefragt wenn", "only if", "asked if"]),
];

/// Reads the codebook of a questionnaire from the first table that is one.
pub fn questionnaire(tables: &[RawTable], file: &str) -> Checked<Questionnaire> {
    let origin = Arc::new(Origin {
        file: file.to_owned(),
        sheet: None,
    });
    let mut checked = Checked {
        value: Questionnaire {
            file: file.to_owned(),
            questions: Vec::new(),
        },
        issues: Vec::new(),
    };
    let found = tables.iter().find_map(|table| {
        let mut rows = table.rows.iter().enumerate();
        rows.find_map(|(index, row)| Some((table, index, Columns::of(row)?)))
    });
    let tool = || forms::xlsform(tables).or_else(|| forms::redcap(tables));
    let Some((table, header, columns)) = found else {
        if let Some(questions) = tool() {
            checked.value.questions = questions;
            return checked;
        }
        let place = Some(Place::sheet(&origin));
        checked
            .issues
            .push(Issue::new(rules::NO_QUESTIONNAIRE, place));
        return checked;
    };
    for row in &table.rows[header + 1..] {
        let line = columns.line(row);
        if line.iter().all(String::is_empty) {
            continue;
        }
        if let Err(value) = add(&mut checked.value.questions, &line) {
            let issue = Issue::new(rules::QUESTIONNAIRE_LINE, Some(table.row_place(row.number)))
                .with("value", Arg::Text(value));
            checked.issues.push(issue);
        }
    }
    checked
}

struct Columns([Option<usize>; 9]);

impl Columns {
    /// The columns of a header; `None` when the row is none.
    fn of(row: &RawRow) -> Option<Self> {
        let heads: Vec<String> = { row.cells.iter() }
            .map(|cell| written(cell).map(|text| compact(&text)).unwrap_or_default())
            .collect();
        let find = |names: &[&str]| {
            let mut places = names
                .iter()
                .filter_map(|name| heads.iter().position(|head| *head == compact(name)));
            places.next()
        };
        let columns = COLUMNS.map(|(_, names)| find(names));
        let has = |index: usize| columns[index].is_some();
        (has(0) && has(1) && has(4)).then_some(Self(columns))
    }

    fn line(&self, row: &RawRow) -> [String; 9] {
        self.0.map(|column| {
            let cell = column.and_then(|column| row.cells.get(column));
            cell.and_then(written)
                .map(|text| text.trim().to_owned())
                .unwrap_or_default()
        })
    }
}

/// Adds one line; the value that is not understood when it cannot be used.
fn add(questions: &mut Vec<Asked>, line: &[String; 9]) -> Result<(), String> {
    let [part, code, kind, own, text, meaning, value, reversed, only] = line;
    match compact(part).as_str() {
        "frage" | "question" => {
            questions.push(Asked {
                code: code.clone(),
                text: text.clone(),
                kind: type_of(kind).ok_or_else(|| kind.clone())?,
                choices: Vec::new(),
                items: Vec::new(),
                filter: filter_of(only)?,
                condition: None,
            });
            Ok(())
        }
        "option" | "stufe" | "choice" | "level" => {
            let number = value.replace(',', ".");
            let choice = Choice {
                code: if own.is_empty() {
                    text.clone()
                } else {
                    own.clone()
                },
                label: text.clone(),
                gap: gap_of(meaning)?,
                value: match number.as_str() {
                    "" => None,
                    number => Some(number.parse().map_err(|_| value.clone())?),
                },
            };
            last(questions, code)?.choices.push(choice);
            Ok(())
        }
        "teilfrage" | "item" | "subquestion" => {
            let item = Item {
                code: own.clone(),
                text: text.clone(),
                reversed: words::flag(reversed).unwrap_or(false),
                gap: gap_of(meaning)?,
            };
            last(questions, code)?.items.push(item);
            Ok(())
        }
        _ => Err(part.clone()),
    }
}

/// The question that an option or item belongs to: the one it names, or the one above.
fn last<'q>(questions: &'q mut [Asked], code: &str) -> Result<&'q mut Asked, String> {
    let own = questions
        .iter_mut()
        .rev()
        .find(|asked| code.is_empty() || asked.code == code);
    own.ok_or_else(|| code.to_owned())
}

fn type_of(text: &str) -> Option<QuestionType> {
    Some(match compact(text).as_str() {
        "einfachauswahl" | "einfach" | "single" => QuestionType::Single,
        "mehrfachauswahl" | "mehrfach" | "multiple" => QuestionType::Multiple,
        "skala" | "scale" => QuestionType::Scale,
        "zahl" | "number" => QuestionType::Number,
        "datum" | "date" => QuestionType::Date,
        "text" | "freitext" => QuestionType::Text,
        "nichtauswerten" | "other" => QuestionType::Other,
        _ => return None,
    })
}

/// Meanings as they are written, by kind: German, English.
const MEANINGS: [(Gap, [&str; 2]); 3] = [
    (Gap::DontKnow, ["weiß nicht", "don't know"]),
    (Gap::NotGiven, ["keine Angabe", "not stated"]),
    (
        Gap::NotApplicable,
        ["betrifft mich nicht", "not applicable"],
    ),
];

fn gap_of(text: &str) -> Result<Option<Gap>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let own = compact(text);
    { MEANINGS.iter() }
        .find(|(_, names)| names.iter().any(|name| compact(name) == own))
        .map(|(gap, _)| Some(*gap))
        .ok_or_else(|| text.to_owned())
}

/// `A1 = Ja | Nein`: asked only of those who gave one of these answers to A1.
fn filter_of(text: &str) -> Result<Option<Filter>, String> {
    if text.is_empty() {
        return Ok(None);
    }
    let (question, answers) = text.split_once('=').ok_or_else(|| text.to_owned())?;
    Ok(Some(Filter {
        question: question.trim().to_owned(),
        answers: answers
            .split('|')
            .map(|answer| answer.trim().to_owned())
            .collect(),
    }))
}
