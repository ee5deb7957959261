//! The rows of `codings.csv`: every code of an answer, every segment without a sure one, and every answer that is none, in words.

use std::sync::Arc;

use super::answers::{Answer, Missing};
use super::codebook::{Category, Codebook, Residual};
use super::coding::{Coding, CodingRow, CodingStatus, Codings, NonAnswer, Target, Uncoded};

/// Rows in answer and segment order, with the index of their answer. Each is made when it is asked for.
pub fn rows<'c>(
    answers: &'c [Answer],
    codings: &'c Codings,
    codebook: &'c Codebook,
) -> impl Iterator<Item = (usize, CodingRow)> + use<'c> {
    let sure = codings.codings.iter().map(|one| (one, CodingStatus::Sure));
    let provisional = { codings.provisional.iter() }.map(|one| (one, CodingStatus::Provisional));
    let coded = sure.chain(provisional).map(|(coding, status)| {
        let made = Made::Coded(coding, status);
        (coding.answer, coding.segment.start, made)
    });
    let none = codings.non_answers.iter();
    let none = none.map(|none| (none.answer, 0, Made::NonAnswer(*none)));
    let open = codings.uncoded.iter();
    let open = open.map(|open| (open.answer, open.segment.start, Made::Open(open)));
    let mut rows: Vec<(usize, usize, Made<'c>)> = coded.chain(open).chain(none).collect();
    // Stable: several codes of one segment keep the order in which coding gave them.
    rows.sort_by_key(|(answer, start, _)| (*answer, *start));
    rows.into_iter().filter_map(|(answer, _, made)| {
        let row = match made {
            Made::Coded(coding, status) => coded_row(answers, coding, status, codebook)?,
            Made::Open(open) => uncoded_row(answers, open)?,
            Made::NonAnswer(none) => none_row(answers, none, codebook)?,
        };
        Some((answer, row))
    })
}

/// What a row is made from.
enum Made<'c> {
    Coded(&'c Coding, CodingStatus),
    Open(&'c Uncoded),
    NonAnswer(NonAnswer),
}

fn answer_row(
    answers: &[Answer],
    index: usize,
    segment: &std::ops::Range<usize>,
) -> Option<CodingRow> {
    let answer = answers.get(index)?;
    let text = answer.text.given()?;
    let characters = |of: &str| of.chars().count() as u64;
    let before = characters(text.get(..segment.start)?);
    let said = text.get(segment.clone())?;
    Some(CodingRow {
        answer_id: answer.id.clone(),
        respondent: answer.respondent.key.clone(),
        question: answer.question.clone(),
        segment: said.to_owned(),
        source: answer.place.to_string(),
        characters: Some((before + 1, before + characters(said))),
        ..CodingRow::default()
    })
}

fn coded_row(
    answers: &[Answer],
    coding: &Coding,
    status: CodingStatus,
    codebook: &Codebook,
) -> Option<CodingRow> {
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
    coding.evidence.as_ref().clone_into(&mut row.evidence);
    row.status = status;
    row.probability = Some(coding.score);
    row.margin = Some(coding.margin);
    row.candidates = Arc::clone(&coding.candidates);
    Some(row)
}

/// An answer that is none, under the residual category of its kind where the codebook has one.
fn none_row(answers: &[Answer], none: NonAnswer, codebook: &Codebook) -> Option<CodingRow> {
    let text = answers.get(none.answer)?.text.given()?;
    let mut row = answer_row(answers, none.answer, &(0..text.len()))?;
    row.status = CodingStatus::NonAnswer;
    if let Some(residual) = residual_of(none.missing, codebook) {
        row.category_id = residual.id.to_string();
        row.category.clone_from(&residual.label);
    }
    Some(row)
}

/// The residual category that stands for a kind of missing, where the codebook codes it.
pub fn residual_of(missing: Missing, codebook: &Codebook) -> Option<&Category> {
    let kind = match missing {
        Missing::DontKnow => Residual::DontKnow,
        Missing::Unusable => Residual::Unclear,
        Missing::NotAsked | Missing::NotGiven => Residual::NotGiven,
    };
    let mut coded = codebook.categories.iter().filter(|category| category.coded);
    coded.find(|category| category.residual == Some(kind))
}

fn uncoded_row(answers: &[Answer], open: &Uncoded) -> Option<CodingRow> {
    let mut row = answer_row(answers, open.answer, &open.segment)?;
    row.score = open.candidates.first().map_or(0.0, |best| best.score);
    row.candidates = Arc::clone(&open.candidates);
    Some(row)
}
