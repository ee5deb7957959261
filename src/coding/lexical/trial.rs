//! Judges every Ankerbeispiel by a model that has not seen it, alone and joined to another, to learn how far scores can be
//! trusted.
//!
//! It sees the codebook only. Whoever measures on answers measures something else.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::calibrate::{Calibration, Judged};
use super::cuts::SecondTry;
use super::features::Memory;
use super::many::Many;
use crate::coding::question::{Judgement, Language, Learned as Model, Piece, Question};
use crate::coding::reading::Reading;
use crate::coding::wordings::Wording;

/// Parts into which the Ankerbeispiele are split; one at a time is held out.
const FOLDS: usize = 3;

/// Ankerbeispiele times categories that are tried: a few hundred tell as much as all of thousands, and each costs time by
/// the number of categories.
const MOST_TRIED: usize = 1_000_000;

/// An Ankerbeispiel judged without itself: as a whole and by its segments.
struct Tried {
    fold: usize,
    own: Vec<usize>,
    whole: Judgement,
    parts: Vec<Judgement>,
    /// Likeness to the nearest other wording, by words and by meaning.
    nearest: (f32, f32),
}

/// What Ankerbeispiele held out in turn teach about the scores of a question.
pub(crate) struct Learned {
    /// Of words and meaning.
    pub(crate) calibration: Calibration,
    /// Of words alone, where there are sentence vectors.
    pub(crate) words: Option<Calibration>,
    /// Where texts carry several codes.
    pub(crate) many: Option<Many>,
}

/// Learns the calibration of a question from its Ankerbeispiele.
pub(crate) fn calibrate(question: &Question<'_>, language: &Language) -> Learned {
    let tried = try_all(question, language);
    let judged: Vec<Judged> = tried
        .iter()
        .map(|one| Judged {
            raw: one.whole.raw.clone(),
            sense: one.whole.sense.clone(),
            terms: one.whole.terms(),
            own: one.own.clone(),
            nearest: one.nearest.0,
            nearest_sense: one.nearest.1,
        })
        .collect();
    let mut calibration = Calibration::fit(&judged);
    let seconds = seconds(&tried, calibration, question.categories.len());
    calibration.thresholds(&judged, &seconds);
    let has_sense = judged.iter().any(|one| !one.sense.is_empty());
    let words = has_sense.then(|| {
        let bare = judged.iter().map(|one| Judged {
            sense: Vec::new(),
            ..one.clone()
        });
        Calibration::fit(&bare.collect::<Vec<Judged>>())
    });
    Learned {
        many: Many::learn(&judged, question.categories.len()),
        calibration,
        words,
    }
}

/// Indices of the Ankerbeispiele among the examples with their fold: one in three of each category.
fn folds(question: &Question<'_>) -> Vec<(usize, usize)> {
    let mut counts = vec![0; question.categories.len() + 1];
    let mut found = Vec::new();
    for (index, (example, wording)) in question.examples.iter().zip(&question.wordings).enumerate()
    {
        if matches!(wording, Wording::Anchor(_)) {
            let first = example.categories[0];
            found.push((index, counts[first] % FOLDS));
            counts[first] += 1;
        }
    }
    let step = (found.len() * counts.len()).div_ceil(MOST_TRIED);
    if step > 1 {
        let some = found.into_iter().step_by(step).enumerate();
        found = some
            .map(|(place, (index, _))| (index, place % FOLDS))
            .collect();
    }
    found
}

fn try_all(question: &Question<'_>, language: &Language) -> Vec<Tried> {
    let folds = folds(question);
    let mut memory = Memory::default();
    let mut found = Vec::new();
    let tried: Vec<usize> = folds.iter().map(|(index, _)| *index).collect();
    let nearest: FxHashMap<usize, f32> = { tried.iter().copied() }
        .zip(question.nearest_others(&tried))
        .collect();
    let mut learned = question.learned().clone();
    for fold in 0..FOLDS {
        let held: Vec<usize> = folds
            .iter()
            .filter(|(_, own)| *own == fold)
            .map(|(index, _)| *index)
            .collect();
        if held.is_empty() {
            continue;
        }
        question.hold_out(&mut learned, |index| held.binary_search(&index).is_ok());
        for index in held {
            let (whole, parts) = judged(question, language, &learned, index, &mut memory);
            found.push(Tried {
                fold,
                own: question.examples[index].categories.clone(),
                whole,
                parts,
                nearest: (nearest[&index], question.nearest_meaning(index)),
            });
        }
    }
    found
}

/// Judges a wording as a whole and by its segments.
fn judged(
    question: &Question<'_>,
    language: &Language,
    learned: &Model,
    index: usize,
    memory: &mut Memory,
) -> (Judgement, Vec<Judgement>) {
    let text = question.wordings[index].text();
    let reading = Reading::new(text, &language.abbreviations);
    let mut judge = |range: &Range<usize>, tokens| {
        let said = reading.said(text, range);
        let piece = Piece {
            text,
            said: &said,
            tokens,
            is_held_out: true,
            example: (said.trim() == text.trim()).then_some(index),
        };
        let mut judgement = question.judge(piece, learned, language, memory);
        // Nobody asks again, and there are many.
        judgement.cosines = Vec::new();
        judgement
    };
    let parts = reading.parts.iter();
    let parts = parts
        .map(|part| judge(&part.range, reading.of(part)))
        .collect();
    (judge(&(0..text.len()), &reading.tokens), parts)
}

/// What a second code would be: for each Ankerbeispiel alone, and joined to another of its fold.
fn seconds(tried: &[Tried], calibration: Calibration, nothing: usize) -> Vec<SecondTry> {
    let mut found = Vec::new();
    for fold in 0..FOLDS {
        let content = tried.iter().filter(|one| !one.own.contains(&nothing));
        let group: Vec<&Tried> = content.filter(|one| one.fold == fold).collect();
        for (index, one) in group.iter().enumerate() {
            let first = top(&judge(&one.whole, calibration));
            let second = best_other(&one.parts, calibration, [first, nothing]);
            found.extend(second.map(|second| SecondTry {
                right: one.own.contains(&second.category),
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
    let between = |a: &[f32], b: &[f32]| a.iter().zip(b).map(|(a, b)| (a + b) / 2.0).collect();
    let hits = one.whole.hits.iter().chain(&other.whole.hits);
    let whole = Judgement {
        vector: Vec::new(),
        meaning: Vec::new(),
        raw: between(&one.whole.raw, &other.whole.raw),
        sense: between(&one.whole.sense, &other.whole.sense),
        hits: hits.cloned().collect(),
        cosines: Vec::new(),
    };
    let first = top(&judge(&whole, calibration));
    let parts = one.parts.iter().chain(&other.parts);
    let second = best_other(parts, calibration, [first, nothing])?;
    Some(SecondTry {
        right: one.own.contains(&second.category) || other.own.contains(&second.category),
        double: true,
        ..second
    })
}

fn judge(judgement: &Judgement, calibration: Calibration) -> Vec<f64> {
    calibration.probabilities(&judgement.raw, &judgement.sense, &judgement.terms())
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
