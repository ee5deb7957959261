//! Judges every Ankerbeispiel by a model that has not seen it, alone and joined to another, to learn how far scores can be
//! trusted.
//!
//! It sees the codebook only. Whoever measures on answers measures something else.

use super::calibrate::{Calibration, Judged, SecondTry};
use super::features::Memory;
use super::linear::Linear;
use crate::coding::question::{Judgement, Language, Question, Wording};
use crate::coding::reading::Reading;

/// Parts into which the Ankerbeispiele are split; one at a time is held out.
const FOLDS: usize = 3;

/// An Ankerbeispiel judged without itself: as a whole and by its segments.
struct Tried {
    fold: usize,
    own: usize,
    whole: Judgement,
    parts: Vec<Judgement>,
    nearest: f32,
}

/// Learns the calibration of a question from its Ankerbeispiele.
pub(crate) fn calibrate(question: &Question<'_>, language: &Language) -> Calibration {
    let tried = try_all(question, language);
    let judged: Vec<Judged> = tried
        .iter()
        .map(|one| Judged {
            raw: one.whole.raw.clone(),
            terms: one.whole.terms(),
            own: one.own,
            nearest: one.nearest,
        })
        .collect();
    let mut calibration = Calibration::fit(&judged);
    let seconds = seconds(&tried, calibration, question.categories.len());
    calibration.thresholds(&judged, &seconds);
    calibration
}

/// Indices of the Ankerbeispiele among the examples with their fold: one in three of each category.
fn folds(question: &Question<'_>) -> Vec<(usize, usize)> {
    let mut counts = vec![0; question.categories.len() + 1];
    let mut found = Vec::new();
    for (index, (example, wording)) in question.examples.iter().zip(&question.wordings).enumerate()
    {
        if matches!(wording, Wording::Anchor(_)) {
            found.push((index, counts[example.category] % FOLDS));
            counts[example.category] += 1;
        }
    }
    found
}

fn try_all(question: &Question<'_>, language: &Language) -> Vec<Tried> {
    let folds = folds(question);
    let mut memory = Memory::default();
    let mut found = Vec::new();
    for fold in 0..FOLDS {
        let held: Vec<usize> = folds
            .iter()
            .filter(|(_, own)| *own == fold)
            .map(|(index, _)| *index)
            .collect();
        if held.is_empty() {
            continue;
        }
        let model = question.linear().without(&question.examples, |index| {
            held.binary_search(&index).is_ok()
        });
        for index in held {
            found.push(try_one(
                question,
                language,
                &model,
                index,
                fold,
                &mut memory,
            ));
        }
    }
    found
}

fn try_one(
    question: &Question<'_>,
    language: &Language,
    model: &Linear,
    index: usize,
    fold: usize,
    memory: &mut Memory,
) -> Tried {
    let text = question.wordings[index].text();
    let reading = Reading::new(text, &language.abbreviations);
    let parts = reading
        .parts
        .iter()
        .map(|part| question.judge(text, reading.of(part), model, language, memory))
        .collect();
    Tried {
        fold,
        own: question.examples[index].category,
        whole: question.judge(text, &reading.tokens, model, language, memory),
        parts,
        nearest: question.nearest_other(index),
    }
}

/// What a second code would be: for each Ankerbeispiel alone, and joined to another of its fold.
fn seconds(tried: &[Tried], calibration: Calibration, nothing: usize) -> Vec<SecondTry> {
    let mut found = Vec::new();
    for fold in 0..FOLDS {
        let content = tried.iter().filter(|one| one.own != nothing);
        let group: Vec<&Tried> = content.filter(|one| one.fold == fold).collect();
        for (index, one) in group.iter().enumerate() {
            let first = top(&judge(&one.whole, calibration));
            let second = best_other(&one.parts, calibration, [first, nothing]);
            found.extend(second.map(|second| SecondTry {
                right: false,
                double: false,
                ..second
            }));
            // Neighbours in the list are of one category.
            let step = group.len() / 2 + index % 7;
            let other = group[(index + step) % group.len()];
            if other.own != one.own {
                found.extend(joined(one, other, calibration, nothing));
            }
        }
    }
    found
}

/// The second code of two Ankerbeispiele said in one breath.
fn joined(
    one: &Tried,
    other: &Tried,
    calibration: Calibration,
    nothing: usize,
) -> Option<SecondTry> {
    // Scores are linear: those of the joined text lie between those of the two.
    let scores = one.whole.raw.iter().zip(&other.whole.raw);
    let hits = one.whole.hits.iter().chain(&other.whole.hits);
    let whole = Judgement {
        vector: Vec::new(),
        raw: scores.map(|(a, b)| (a + b) / 2.0).collect(),
        hits: hits.cloned().collect(),
    };
    let first = top(&judge(&whole, calibration));
    let parts = one.parts.iter().chain(&other.parts);
    let second = best_other(parts, calibration, [first, nothing])?;
    Some(SecondTry {
        right: second.category == one.own || second.category == other.own,
        double: true,
        ..second
    })
}

fn judge(judgement: &Judgement, calibration: Calibration) -> Vec<f64> {
    calibration.probabilities(&judgement.raw, &judgement.terms())
}

fn top(probabilities: &[f64]) -> usize {
    super::calibrate::highest(probabilities).0
}

/// The most probable category of the segments that is none of the given.
fn best_other<'j>(
    parts: impl IntoIterator<Item = &'j Judgement>,
    calibration: Calibration,
    others: [usize; 2],
) -> Option<SecondTry> {
    let mut best: Option<SecondTry> = None;
    for part in parts {
        let (category, probability) = super::calibrate::highest(&judge(part, calibration));
        let better = best.is_none_or(|best| probability > best.probability);
        if better && !others.contains(&category) {
            best = Some(SecondTry {
                category,
                probability,
                backed: part.is_backed(category),
                right: false,
                double: false,
            });
        }
    }
    best
}
