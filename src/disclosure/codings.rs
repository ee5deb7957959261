//! What `codings.csv` may show.
//!
//! Internal: every code with its evidence. Public: nothing, unless the project allows quotations; then words without
//! key, source or order, of respondents whose groups all have at least `k` members, and their codes only for questions
//! in which no code is that small: the number of rows would tell the count that a table keeps secret.

use std::collections::{BTreeMap, BTreeSet};

use super::Gated;
use super::primary::is_small;
use crate::model::answers::{Answer, Respondent};
use crate::model::codebook::Codebook;
use crate::model::coding::{Coding, CodingRow, CodingTable, Codings, Method, Target, Uncoded};
use crate::project::{DisclosureSettings, Edition};

/// The codings as the edition may show them.
pub fn gate_codings(
    answers: &[Answer],
    codings: &Codings,
    codebook: &Codebook,
    settings: &DisclosureSettings,
) -> Gated<CodingTable> {
    let rows = match settings.edition {
        Edition::Internal => all(answers, codings, codebook),
        Edition::Public if settings.quotations => public(answers, codings, codebook, settings.k),
        Edition::Public => Vec::new(),
    };
    Gated(CodingTable {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        facts: codings.facts.clone(),
    })
}

/// Rows in answer and segment order, with the index of their answer.
fn all(answers: &[Answer], codings: &Codings, codebook: &Codebook) -> Vec<(usize, CodingRow)> {
    let coded = codings.codings.iter().filter_map(|coding| {
        Some((
            coding.answer,
            coding.segment.start,
            coded_row(answers, coding, codebook)?,
        ))
    });
    let uncoded = codings
        .uncoded
        .iter()
        .filter_map(|open| Some((open.answer, open.segment.start, uncoded_row(answers, open)?)));
    let mut rows: Vec<_> = coded.chain(uncoded).collect();
    // Stable: several codes of one segment keep the order in which coding gave them.
    rows.sort_by_key(|(answer, start, _)| (*answer, *start));
    rows.into_iter()
        .map(|(answer, _, row)| (answer, row))
        .collect()
}

fn answer_row(
    answers: &[Answer],
    index: usize,
    segment: &std::ops::Range<usize>,
) -> Option<CodingRow> {
    let answer = answers.get(index)?;
    Some(CodingRow {
        answer_id: answer.id.clone(),
        respondent: answer.respondent.key.clone(),
        question: answer.question.clone(),
        segment: answer.text.given()?.get(segment.clone())?.to_owned(),
        source: answer.place.to_string(),
        ..CodingRow::default()
    })
}

fn coded_row(answers: &[Answer], coding: &Coding, codebook: &Codebook) -> Option<CodingRow> {
    let mut row = answer_row(answers, coding.answer, &coding.segment)?;
    let (field, unterfeld) = match &coding.target {
        Target::Category(id) => {
            let category = codebook.category(id);
            row.category_id = id.to_string();
            row.category = category.map_or_else(|| id.to_string(), |c| c.label.clone());
            (
                category.and_then(|c| c.handlungsfeld.clone()),
                category.and_then(|c| c.unterfeld.clone()),
            )
        }
        Target::Handlungsfeld {
            handlungsfeld,
            unterfeld,
        } => (Some(handlungsfeld.clone()), unterfeld.clone()),
    };
    if let Some(id) = field {
        let field = codebook.handlungsfeld(&id);
        row.unterfeld = unterfeld
            .and_then(|id| field?.unterfelder.iter().find(|u| u.id == id))
            .map(|u| u.label.clone())
            .unwrap_or_default();
        row.handlungsfeld = field.map_or(id, |f| f.label.clone());
    }
    row.method = Some(coding.method);
    row.score = coding.score;
    row.evidence.clone_from(&coding.evidence);
    Some(row)
}

fn uncoded_row(answers: &[Answer], open: &Uncoded) -> Option<CodingRow> {
    let mut row = answer_row(answers, open.answer, &open.segment)?;
    row.score = open.candidates.first().map_or(0.0, |best| best.score);
    Some(row)
}

fn public(
    answers: &[Answer],
    codings: &Codings,
    codebook: &Codebook,
    k: u64,
) -> Vec<(usize, CodingRow)> {
    let rows = all(answers, codings, codebook);
    let groups = group_sizes(answers);
    let guarded = questions_with_small_codes(answers, &rows, k);
    let mut shown: Vec<CodingRow> = rows
        .into_iter()
        .filter(|(answer, _)| {
            groups_of(&answers[*answer].respondent).all(|group| {
                groups
                    .get(&group)
                    .is_some_and(|keys| keys.len() as u64 >= k)
            })
        })
        .map(|(_, row)| anonymous(row, &guarded))
        .collect();
    shown.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
    shown.dedup();
    for (index, row) in shown.iter_mut().enumerate() {
        row.answer_id = (index + 1).to_string();
    }
    shown.into_iter().map(|row| (0, row)).collect()
}

fn sort_key(row: &CodingRow) -> (&str, &str, &str, &str) {
    (
        &row.question,
        &row.segment,
        &row.category_id,
        &row.handlungsfeld,
    )
}

fn anonymous(row: CodingRow, guarded: &BTreeSet<String>) -> CodingRow {
    let words = CodingRow {
        question: row.question.clone(),
        segment: row.segment.clone(),
        ..CodingRow::default()
    };
    if guarded.contains(&row.question) {
        return words;
    }
    CodingRow {
        category_id: row.category_id,
        category: row.category,
        handlungsfeld: row.handlungsfeld,
        unterfeld: row.unterfeld,
        score: row.score,
        // What a similarity rests on may be another person's words; a search term is the codebook's.
        evidence: if row.method == Some(Method::Term) {
            row.evidence
        } else {
            String::new()
        },
        method: row.method,
        ..words
    }
}

/// A dimension and its value; the empty dimension is everybody.
pub(super) type Group<'a> = (&'static str, &'a str);

pub(super) fn groups_of(respondent: &Respondent) -> impl Iterator<Item = Group<'_>> {
    [
        ("", Some("")),
        ("unit", respondent.unit.as_deref()),
        ("role", respondent.role.as_deref()),
        ("group", respondent.group.as_deref()),
    ]
    .into_iter()
    .filter_map(|(dimension, value)| Some((dimension, value?)))
}

pub(super) fn group_sizes(answers: &[Answer]) -> BTreeMap<Group<'_>, BTreeSet<&str>> {
    let mut sizes: BTreeMap<Group<'_>, BTreeSet<&str>> = BTreeMap::new();
    for answer in answers {
        for group in groups_of(&answer.respondent) {
            sizes
                .entry(group)
                .or_default()
                .insert(&answer.respondent.key);
        }
    }
    sizes
}

/// Questions in which some Oberbegriff, Unterfeld or Handlungsfeld was named by fewer than `k` respondents.
fn questions_with_small_codes(
    answers: &[Answer],
    rows: &[(usize, CodingRow)],
    k: u64,
) -> BTreeSet<String> {
    let mut named: BTreeMap<(&str, u8, &str, &str), BTreeSet<&str>> = BTreeMap::new();
    for (answer, row) in rows.iter().filter(|(_, row)| row.method.is_some()) {
        let key = answers[*answer].respondent.key.as_str();
        for (level, a, b) in [
            (0, row.category_id.as_str(), ""),
            (1, row.handlungsfeld.as_str(), row.unterfeld.as_str()),
            (2, row.handlungsfeld.as_str(), ""),
        ] {
            named
                .entry((&row.question, level, a, b))
                .or_default()
                .insert(key);
        }
    }
    named
        .into_iter()
        .filter(|(_, keys)| is_small(keys.len() as u64, k))
        .map(|((question, ..), _)| question.to_owned())
        .collect()
}
