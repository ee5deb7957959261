//! What `codings.csv` may show.
//!
//! Internal: every code with its evidence. Public: nothing, unless the project allows quotations; then words and codes
//! without key, source or order, of respondents in no joined group: what all said to a question is published as it is, and
//! counting the rows gives back no other count (`survey`).

use super::printed::cut;
use super::survey::Plan;
use super::{Coarse, Gated};
use crate::model::answers::Answer;
use crate::model::codebook::Codebook;
use crate::model::coding::{Coding, CodingRow, CodingTable, Codings, Method, Target, Uncoded};
use crate::project::{DisclosureSettings, Edition};

/// Digits of a score as `codings.csv` writes it.
const SCORE_DIGITS: u8 = 3;

/// The codings as the edition may show them.
pub fn gate_codings(
    coarse: &Coarse<'_>,
    codings: &Codings,
    codebook: &Codebook,
    settings: &DisclosureSettings,
) -> Gated<CodingTable> {
    let answers = &coarse.dataset.answers;
    let rows = match settings.edition {
        Edition::Internal => all(answers, codings, codebook),
        Edition::Public if settings.quotations => {
            public(answers, codings, codebook, &coarse.survey)
        }
        Edition::Public => Vec::new(),
    };
    let mut facts = codings.facts.clone();
    if settings.edition == Edition::Public {
        // A hash lets a reader try guesses: Ankerbeispiele are answers.
        facts.codebook_hash.clear();
        facts.model_hash.clear();
        // Counts of single answers would stand beside the table that protects them.
        for question in &mut facts.questions {
            question.shares = None;
        }
    }
    Gated(CodingTable {
        rows: rows.into_iter().map(|(_, row)| row).collect(),
        facts,
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
    plan: &Plan,
) -> Vec<(usize, CodingRow)> {
    let may_quote = |answer: usize| plan.quotable.get(answer).copied().unwrap_or(false);
    let mut shown: Vec<CodingRow> = all(answers, codings, codebook)
        .into_iter()
        .filter(|(answer, _)| may_quote(*answer))
        .map(|(_, row)| anonymous(row))
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

/// Words and codes without key, source or order.
fn anonymous(row: CodingRow) -> CodingRow {
    CodingRow {
        question: row.question,
        segment: row.segment,
        category_id: row.category_id,
        category: row.category,
        handlungsfeld: row.handlungsfeld,
        unterfeld: row.unterfeld,
        score: cut(row.score, SCORE_DIGITS),
        // What a similarity rests on may be another person's words; a search term is the codebook's.
        evidence: if row.method == Some(Method::Term) {
            row.evidence
        } else {
            String::new()
        },
        method: row.method,
        ..CodingRow::default()
    }
}
