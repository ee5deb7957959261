//! What can only be settled when all sheets are read: keys of respondents, ids of answers, spellings of units.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::Answer;
use crate::model::dataset::Dataset;
use crate::model::intake::{ColumnAccount, ColumnRole, SheetIntake, Unread};
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::model::place::{Origin, Place, column_letters};

use super::account;
use super::columns::list;
use super::desk::Desk;
use super::fold::{name_form, shown};
use super::names;
use super::people::People;
use super::rules;
use super::staff;
use super::states;

/// Settles what concerns all sources together.
pub(crate) fn settle(desk: &mut Desk<'_>, dataset: &mut Dataset) {
    unify_units(dataset, &mut desk.issues);
    let (table, today) = (&desk.project.names, desk.project.reference_date);
    names::apply(dataset, table, today, &mut desk.issues);
    People::settle(dataset, &desk.populations, &mut desk.issues);
    name_answers(&mut dataset.answers, &mut desk.issues);
    desk.issues
        .extend(desk.device_ids.issues(rules::DEVICES_AGAIN));
    staff::settle(dataset, desk.project, &mut desk.issues);
    states::name_lists_of_other_years(&dataset.intake.sheets, &mut desk.issues);
    dataset.questions = std::mem::take(&mut desk.questions.found);
    name_useful_columns(&dataset.intake.sheets, &mut desk.issues);
}

/// Columns that no source of their sheet reads although one could use them.
fn name_useful_columns(sheets: &[SheetIntake], issues: &mut Vec<Issue>) {
    let mut read: BTreeMap<&Origin, BTreeSet<u32>> = BTreeMap::new();
    for sheet in sheets {
        let columns = account::columns_read(&sheet.columns);
        read.entry(&sheet.origin).or_default().extend(columns);
    }
    let mut named = BTreeSet::new();
    for sheet in sheets {
        for account in &sheet.columns {
            let ColumnRole::Unread(Unread::Useful { name, says }) = account.role else {
                continue;
            };
            let known = read
                .get(&*sheet.origin)
                .is_some_and(|read| read.contains(&account.column));
            if !known && named.insert((&sheet.origin, account.column)) {
                issues.push(useful(sheet, account, name, says));
            }
        }
    }
}

fn useful(
    sheet: &SheetIntake,
    account: &ColumnAccount,
    name: &'static str,
    says: &'static str,
) -> Issue {
    let header = match account.header.as_str() {
        "" => column_letters(account.column),
        header => shown(header),
    };
    let place = Place::cell(&sheet.origin, sheet.header_row, account.column);
    Issue::new(rules::COLUMN_USEFUL, Some(place))
        .with("header", header)
        .with("column", Message::new(says))
        .with("key", name)
        .with("kind", sheet.kind)
}

/// Gives every answer an id that no other has. It depends on what was said, not on the order of the rows.
fn name_answers(answers: &mut [Answer], issues: &mut Vec<Issue>) {
    let given: BTreeSet<String> = answers
        .iter()
        .filter(|answer| !answer.id.is_empty())
        .map(|answer| answer.id.clone())
        .collect();
    let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (index, answer) in answers.iter().enumerate() {
        let id = if answer.id.is_empty() {
            format!("{}-{}", answer.respondent.key, answer.question)
        } else {
            answer.id.clone()
        };
        groups.entry(id).or_default().push(index);
    }
    let mut used = given;
    for (id, mut indices) in groups {
        indices.sort_by_cached_key(|index| {
            let answer = &answers[*index];
            // Of one id the answer that carries it itself comes first.
            (
                answer.id.is_empty(),
                answer.respondent.clone(),
                answer.question.clone(),
                answer.text.given().cloned(),
                answer.place.clone(),
            )
        });
        let mut number = 1u64;
        for (position, index) in indices.iter().enumerate() {
            let own = !answers[*index].id.is_empty();
            if own && position > 0 {
                issues.push(id_twice(&answers[*index], &answers[indices[0]]));
            }
            if own && position == 0 {
                continue;
            }
            let mut name = id.clone();
            while !used.insert(name.clone()) {
                number += 1;
                name = format!("{id}-{number}");
            }
            answers[*index].id = name;
        }
    }
}

fn id_twice(answer: &Answer, first: &Answer) -> Issue {
    Issue::new(rules::ANSWER_ID, Some(answer.place.clone()))
        .with("value", shown(&answer.id))
        .with("cell", first.place.cell_name())
}

/// `Ordnungsamt`, `ordnungsamt` and `Ordnungs-Amt` are one unit: the most frequent spelling is used for all.
fn unify_units(dataset: &mut Dataset, issues: &mut Vec<Issue>) {
    let mut counts: BTreeMap<String, (u64, Place)> = BTreeMap::new();
    each_unit(
        dataset,
        &mut |unit, place| match counts.get_mut(unit.as_str()) {
            Some((count, _)) => *count += 1,
            None => {
                counts.insert(unit.clone(), (1, place.clone()));
            }
        },
    );
    let mut alike: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for unit in counts.keys() {
        alike.entry(name_form(unit)).or_default().push(unit);
    }
    let mut chosen: BTreeMap<&String, &String> = BTreeMap::new();
    for (key, units) in &alike {
        if key.is_empty() || units.len() < 2 {
            continue;
        }
        // Of equally frequent ones the first in the alphabet.
        let Some(used) = units.iter().rev().max_by_key(|unit| counts[**unit].0) else {
            continue;
        };
        let others: Vec<&String> = units.iter().filter(|unit| *unit != used).copied().collect();
        let place = others
            .iter()
            .map(|other| counts[*other].1.at_column(0))
            .min();
        issues.push(
            Issue::new(rules::SPELLINGS, place)
                .with("used", shown(used))
                .with("others", list(others.iter().map(|other| other.as_str()))),
        );
        chosen.extend(others.into_iter().map(|other| (other, *used)));
    }
    if chosen.is_empty() {
        return;
    }
    each_unit(dataset, &mut |unit, _| {
        if let Some(used) = chosen.get(&*unit) {
            *unit = (*used).clone();
        }
    });
}

/// Every unit that a table names, with its place.
pub(super) fn each_unit(dataset: &mut Dataset, visit: &mut dyn FnMut(&mut String, &Place)) {
    let mut optional = |unit: &mut Option<String>, place: &Place| {
        if let Some(unit) = unit {
            visit(unit, place);
        }
    };
    for answer in &mut dataset.answers {
        optional(&mut answer.respondent.unit, &answer.place);
    }
    for grade in &mut dataset.grades {
        optional(&mut grade.respondent.unit, &grade.place);
    }
    let surveys = dataset.surveys.iter_mut();
    for one in surveys.flat_map(|survey| &mut survey.participants) {
        optional(&mut one.respondent.unit, &one.place);
    }
    for band in &mut dataset.age_bands {
        optional(&mut band.unit, &band.place);
    }
    for device in &mut dataset.devices {
        optional(&mut device.unit, &device.place);
    }
    for one in &mut dataset.fachverfahren {
        optional(&mut one.unit, &one.place);
    }
    for one in &mut dataset.online_dienste {
        optional(&mut one.unit, &one.place);
    }
    for contract in &mut dataset.contracts {
        for level in &mut contract.unit {
            visit(level, &contract.place);
        }
    }
}
