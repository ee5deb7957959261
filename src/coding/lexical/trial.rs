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
const FOLDS: usize = 5;

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
    let seconds = seconds(&tried, calibration);
    calibration.thresholds(&judged, &seconds);
    calibration
}

/// Indices of the Ankerbeispiele among the examples with their fold: every fifth of each category.
fn folds(question: &Question<'_>) -> Vec<(usize, usize)> {
    let mut counts = vec![0; question.categories.len()];
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

/// What a second code would be: for each Ankerbeispiel alone, and joined to the next one of another category.
fn seconds(tried: &[Tried], calibration: Calibration) -> Vec<SecondTry> {
    let judge =
        |judgement: &Judgement| calibration.probabilities(&judgement.raw, &judgement.terms());
    let mut found = Vec::new();
    for (index, one) in tried.iter().enumerate() {
        let first = top(&judge(&one.whole));
        let second = best_other(one.parts.iter().map(judge), first);
        found.push(SecondTry {
            probability: second.map_or(0.0, |(_, probability)| probability),
            right: false,
            double: false,
        });
        let step = tried.len() / 2 + index % 7;
        let other = &tried[(index + step) % tried.len()];
        if other.own == one.own || other.fold != one.fold {
            continue;
        }
        // Scores are linear: those of the joined text lie between those of the two.
        let joined: Vec<f32> = one
            .whole
            .raw
            .iter()
            .zip(&other.whole.raw)
            .map(|(a, b)| (a + b) / 2.0)
            .collect();
        let whole = Judgement {
            vector: Vec::new(),
            raw: joined,
            hits: one
                .whole
                .hits
                .iter()
                .chain(&other.whole.hits)
                .cloned()
                .collect(),
        };
        let first = top(&judge(&whole));
        let parts = one.parts.iter().chain(&other.parts);
        let second = best_other(parts.map(judge), first);
        found.push(SecondTry {
            probability: second.map_or(0.0, |(_, probability)| probability),
            right: second.is_some_and(|(category, _)| category == one.own || category == other.own),
            double: true,
        });
    }
    found
}

fn top(probabilities: &[f64]) -> usize {
    super::calibrate::highest(probabilities).0
}

/// The most probable category of the segments that is not the first one.
fn best_other(parts: impl Iterator<Item = Vec<f64>>, first: usize) -> Option<(usize, f64)> {
    parts
        .map(|probabilities| super::calibrate::highest(&probabilities))
        .filter(|(category, _)| *category != first)
        .fold(None, |best: Option<(usize, f64)>, found| match best {
            Some(best) if best.1 >= found.1 => Some(best),
            _ => Some(found),
        })
}
