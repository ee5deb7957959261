//! The rows of `codings.csv`: every code of an answer, and every segment without one, in words.

use super::answers::Answer;
use super::codebook::Codebook;
use super::coding::{Coding, CodingRow, Codings, Target, Uncoded};

/// Rows in answer and segment order, with the index of their answer. Each is made when it is asked for.
pub fn rows<'c>(
    answers: &'c [Answer],
    codings: &'c Codings,
    codebook: &'c Codebook,
) -> impl Iterator<Item = (usize, CodingRow)> + use<'c> {
    let coded = codings.codings.iter();
    let coded = coded.map(|coding| (coding.answer, coding.segment.start, Made::Coded(coding)));
    let open = codings.uncoded.iter();
    let open = open.map(|open| (open.answer, open.segment.start, Made::Open(open)));
    let mut rows: Vec<(usize, usize, Made<'c>)> = coded.chain(open).collect();
    // Stable: several codes of one segment keep the order in which coding gave them.
    rows.sort_by_key(|(answer, start, _)| (*answer, *start));
    rows.into_iter().filter_map(|(answer, _, made)| {
        let row = match made {
            Made::Coded(coding) => coded_row(answers, coding, codebook)?,
            Made::Open(open) => uncoded_row(answers, open)?,
        };
        Some((answer, row))
    })
}

/// What a row is made from.
enum Made<'c> {
    Coded(&'c Coding),
    Open(&'c Uncoded),
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
    coding.evidence.as_ref().clone_into(&mut row.evidence);
    Some(row)
}

fn uncoded_row(answers: &[Answer], open: &Uncoded) -> Option<CodingRow> {
    let mut row = answer_row(answers, open.answer, &open.segment)?;
    row.score = open.candidates.first().map_or(0.0, |best| best.score);
    Some(row)
}
