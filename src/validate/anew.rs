//! Respondents who are numbered from 1 in every sheet or file of a source: the same number is another person.
//!
//! It is told by what they say: one person does not answer one question twice, and differently. Sheets of which each asks a question
//! of its own have the same persons.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::RawTable;
use crate::project::{Source, SourceKind};

use super::desk::Desk;
use super::fold::compact;
use super::open::{Form, open};
use super::row::written;
use super::rules;
use super::sheet::Sheet;

/// What a sheet says: number of the respondent and question → what was answered.
type Said = BTreeMap<(String, String), BTreeSet<String>>;

/// Whether the numbers of respondents begin anew in each table; it is said.
pub(crate) fn begins(source: &Source, tables: &[&RawTable], desk: &mut Desk<'_>) -> bool {
    if source.kind != SourceKind::Answers || tables.len() < 2 {
        return false;
    }
    let Some(first) = tables.first() else {
        return false;
    };
    let said: Option<Vec<Said>> = { tables.iter() }
        .map(|table| {
            let opened = open(source, table, &desk.questions, &mut Vec::new());
            let long = opened.form == Form::Long && opened.refused.is_none();
            long.then(|| said_in(&opened.sheet)).flatten()
        })
        .collect();
    let anew = said.is_some_and(|said| said.windows(2).any(|pair| contradict(&pair[0], &pair[1])));
    if anew {
        let column = source
            .columns
            .get("respondent")
            .cloned()
            .unwrap_or_default();
        desk.issues.push(
            Issue::new(rules::KEYS_ANEW, Some(Place::sheet(&first.origin)))
                .with("count", tables.len())
                .with("column", column),
        );
    }
    anew
}

/// What the respondents say, where their keys are numbers from 1 on; `None` where they are not.
fn said_in(sheet: &Sheet<'_>) -> Option<Said> {
    let (key, question, text) = (
        sheet.column("respondent")?,
        sheet.column("question")?,
        sheet.column("text")?,
    );
    let mut said = Said::new();
    let mut numbers = BTreeSet::new();
    for row in sheet.rows() {
        let cell = |column| written(sheet.cell_at(row, column));
        let Some(own) = cell(key) else { continue };
        numbers.insert(own.trim().trim_end_matches('.').parse::<usize>().ok()?);
        if let (Some(question), Some(text)) = (cell(question), cell(text)) {
            let place = (compact(&own), compact(&question));
            said.entry(place).or_default().insert(compact(&text));
        }
    }
    (numbers.first() == Some(&1) && numbers.last() == Some(&numbers.len())).then_some(said)
}

/// Whether most of what both have under one number and question differs.
fn contradict(one: &Said, other: &Said) -> bool {
    let both = { one.iter() }.filter_map(|(place, texts)| Some((texts, other.get(place)?)));
    let (mut all, mut differing) = (0usize, 0usize);
    for (texts, others) in both {
        all += 1;
        differing += usize::from(texts.is_disjoint(others));
    }
    all > 0 && 2 * differing > all
}
