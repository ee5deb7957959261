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
use crate::model::coding::{CodingRow, CodingStatus, CodingTable, Codings, Method};
use crate::model::coding_rows::rows;
use crate::model::coding_table::CodingRows;
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
        Edition::Internal => rows(answers, codings, codebook)
            .map(|(_, row)| row)
            .collect(),
        Edition::Public if settings.quotations => {
            public(answers, codings, codebook, &coarse.survey)
                .into_iter()
                .collect()
        }
        Edition::Public => CodingRows::default(),
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
    Gated(CodingTable { rows, facts })
}

fn public(
    answers: &[Answer],
    codings: &Codings,
    codebook: &Codebook,
    plan: &Plan,
) -> Vec<CodingRow> {
    let may_quote = |answer: usize| plan.quotable.get(answer).copied().unwrap_or(false);
    let mut shown: Vec<CodingRow> = rows(answers, codings, codebook)
        // What stands in an answer that is none says nothing, and its number stands beside n.
        .filter(|(answer, row)| may_quote(*answer) && row.status != CodingStatus::NonAnswer)
        .map(|(_, row)| anonymous(row))
        .collect();
    shown.sort_by(|a, b| sort_key(a).cmp(&sort_key(b)));
    shown.dedup();
    for (index, row) in shown.iter_mut().enumerate() {
        row.answer_id = (index + 1).to_string();
    }
    shown
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
        status: row.status,
        ..CodingRow::default()
    }
}
