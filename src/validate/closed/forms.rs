//! Questionnaires as two tools for forms keep them: XLSForm (KoboToolbox, ODK) and the data dictionary of REDCap.
//!
//! Sources: XLSForm reference (xlsform.org), sheets `survey` and `choices`; REDCap, "Data Dictionary", columns of the file.

use std::collections::BTreeMap;

use super::super::fold::compact;
use super::super::row::written;
use super::super::survey::plain_text;
use crate::model::questionnaire::{Asked, Choice, Filter, Item, QuestionType};
use crate::model::raw::{RawRow, RawTable};

/// A table by its headers: what each row has in the wanted columns.
struct Listed<'t> {
    rows: &'t [RawRow],
    columns: Vec<Option<usize>>,
}

impl<'t> Listed<'t> {
    /// The table when its first row has all of the first `needed` headers; a header may go on (`label::Deutsch (de)`).
    fn of(table: &'t RawTable, headers: &[&str], needed: usize) -> Option<Self> {
        let (first, rows) = table.rows.split_first()?;
        let heads: Vec<String> = { first.cells.iter() }
            .map(|cell| written(cell).map(|text| text.trim().to_lowercase()))
            .map(Option::unwrap_or_default)
            .collect();
        let find = |header: &&str| {
            let whole = heads.iter().position(|head| head == header);
            let begins = |head: &String| head.starts_with(&format!("{header}::"));
            whole.or_else(|| heads.iter().position(begins))
        };
        let columns: Vec<Option<usize>> = headers.iter().map(find).collect();
        let is_one = columns.iter().take(needed).all(Option::is_some);
        is_one.then_some(Self { rows, columns })
    }

    /// The cells of each row in the order of the wanted headers.
    fn lines(&self) -> impl Iterator<Item = Vec<String>> + '_ {
        self.rows.iter().map(|row| {
            let cell = |column: &Option<usize>| {
                let cell = column.and_then(|column| row.cells.get(column));
                let text = cell.and_then(written).unwrap_or_default();
                plain_text(&text).trim().to_owned()
            };
            self.columns.iter().map(cell).collect()
        })
    }
}

/// The questions of an XLSForm; `None` where the tables are none.
pub(super) fn xlsform(tables: &[RawTable]) -> Option<Vec<Asked>> {
    let headers = ["type", "name", "label", "relevant"];
    let survey = tables
        .iter()
        .find_map(|table| Listed::of(table, &headers, 3))?;
    let mut lists: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    let choices = { tables.iter() }
        .find_map(|table| Listed::of(table, &["list_name", "name", "label"], 3))
        .or_else(|| {
            { tables.iter() }
                .find_map(|table| Listed::of(table, &["list name", "name", "label"], 3))
        });
    for line in choices.iter().flat_map(Listed::lines) {
        let [list, name, label] = &line[..] else {
            continue;
        };
        let label = if label.is_empty() { name } else { label };
        lists
            .entry(list.clone())
            .or_default()
            .push((name.clone(), label.clone()));
    }
    let asked = survey.lines().filter_map(|line| {
        let [kind, name, label, relevant] = &line[..] else {
            return None;
        };
        let (kind, list) = kind.split_once(' ').unwrap_or((kind, ""));
        let list = list.split_whitespace().next().unwrap_or_default();
        let options = lists.get(list).map(Vec::as_slice).unwrap_or_default();
        let kind = match kind {
            "select_one" => QuestionType::Single,
            "select_multiple" => QuestionType::Multiple,
            "integer" | "decimal" | "range" => QuestionType::Number,
            "date" | "datetime" => QuestionType::Date,
            "text" => QuestionType::Text,
            _ => return None,
        };
        Some(Asked {
            filter: relevance(relevant),
            condition: unread(relevant, relevance),
            ..asked(name, label, kind, options)
        })
    });
    Some(asked.collect())
}

/// The questions of a REDCap data dictionary; `None` where the tables are none.
pub(super) fn redcap(tables: &[RawTable]) -> Option<Vec<Asked>> {
    let headers = [
        "variable / field name",
        "field type",
        "field label",
        "choices, calculations, or slider labels",
        "text validation type or show slider number",
        "branching logic (show field only if...)",
    ];
    let fields = tables
        .iter()
        .find_map(|table| Listed::of(table, &headers, 4))?;
    let asked = fields.lines().enumerate().filter_map(|(at, line)| {
        let [name, kind, label, choices, validation, branching] = &line[..] else {
            return None;
        };
        let options: Vec<(String, String)> = match kind.as_str() {
            "yesno" => [("1", "Ja"), ("0", "Nein")].map(owned).into(),
            "truefalse" => [("1", "Wahr"), ("0", "Falsch")].map(owned).into(),
            _ => { choices.split('|') }
                .filter_map(|option| option.split_once(','))
                .map(|(code, label)| owned((code.trim(), label.trim())))
                .collect(),
        };
        let kind = match (kind.as_str(), validation.as_str()) {
            // The first field is the number of the record.
            _ if at == 0 => QuestionType::Other,
            ("radio" | "dropdown" | "yesno" | "truefalse", _) => QuestionType::Single,
            ("checkbox", _) => QuestionType::Multiple,
            ("slider", _) | ("text", "integer" | "number") => QuestionType::Number,
            ("text", validation) if validation.starts_with("date") => QuestionType::Date,
            ("text" | "notes", _) => QuestionType::Text,
            _ => QuestionType::Other,
        };
        let options = match kind {
            QuestionType::Single | QuestionType::Multiple => &options[..],
            _ => &[],
        };
        Some(Asked {
            filter: branch(branching),
            condition: unread(branching, branch),
            ..asked(name, label, kind, options)
        })
    });
    Some(asked.collect())
}

fn owned((code, label): (&str, &str)) -> (String, String) {
    (code.to_owned(), label.to_owned())
}

/// A question with its options: boxes of a multiple choice are items.
fn asked(name: &str, label: &str, kind: QuestionType, options: &[(String, String)]) -> Asked {
    let is_multiple = kind == QuestionType::Multiple;
    let choice = |(code, label): &(String, String)| Choice {
        code: code.clone(),
        label: label.clone(),
        gap: None,
        value: None,
    };
    let item = |(code, label): &(String, String)| Item {
        code: code.clone(),
        text: label.clone(),
        reversed: false,
        gap: None,
    };
    Asked {
        code: name.to_owned(),
        text: if label.is_empty() { name } else { label }.to_owned(),
        kind,
        choices: { options.iter().filter(|_| !is_multiple) }
            .map(choice)
            .collect(),
        items: { options.iter().filter(|_| is_multiple) }
            .map(item)
            .collect(),
        filter: None,
        condition: None,
    }
}

/// A condition that was not understood, as it stands.
fn unread(text: &str, read: impl Fn(&str) -> Option<Filter>) -> Option<String> {
    (!text.is_empty() && read(text).is_none()).then(|| text.to_owned())
}

/// `${a1} = 'ja'`, several of one question joined by `or`, or `selected(${a1}, 'x')`.
fn relevance(text: &str) -> Option<Filter> {
    same_question(text, |part| {
        if let Some(inner) = part
            .strip_prefix("selected(")
            .and_then(|rest| rest.strip_suffix(')'))
        {
            let (question, answer) = inner.split_once(',')?;
            return Some((variable(question.trim(), "${", "}")?, bare(answer)?));
        }
        let (question, answer) = part.split_once('=')?;
        Some((variable(question.trim(), "${", "}")?, bare(answer)?))
    })
}

/// `[a1] = '1'`, several of one question joined by `or`; `[a1(2)] = '1'` is a box that is ticked.
fn branch(text: &str) -> Option<Filter> {
    same_question(text, |part| {
        let (question, answer) = part.split_once('=')?;
        let question = variable(question.trim(), "[", "]")?;
        match question
            .strip_suffix(')')
            .and_then(|rest| rest.split_once('('))
        {
            Some((base, item)) => Some((format!("{base}[{item}]"), "Y".to_owned())),
            None => Some((question, bare(answer)?)),
        }
    })
}

/// All parts between "or" as one filter; `None` where one is not understood, or they ask for several questions.
fn same_question(text: &str, part: impl Fn(&str) -> Option<(String, String)>) -> Option<Filter> {
    let mut filter: Option<Filter> = None;
    for own in text.replace(" OR ", " or ").split(" or ") {
        let (question, answer) = part(own.trim())?;
        match &mut filter {
            None => {
                filter = Some(Filter {
                    question,
                    answers: vec![answer],
                });
            }
            Some(known) if known.question == question => known.answers.push(answer),
            Some(_) => return None,
        }
    }
    filter
}

fn variable(text: &str, open: &str, close: &str) -> Option<String> {
    let inner = text.strip_prefix(open)?.strip_suffix(close)?;
    (!inner.is_empty() && !compact(inner).is_empty()).then(|| inner.to_owned())
}

/// An answer between its quotation marks; a comparison or a call is none.
fn bare(text: &str) -> Option<String> {
    let own = text.trim().trim_matches(['\'', '"']).trim();
    let is_word = own
        .chars()
        .all(|c| c.is_alphanumeric() || "_- .".contains(c));
    (!own.is_empty() && is_word).then(|| own.to_owned())
}
