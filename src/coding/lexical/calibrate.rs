//! From raw scores to probabilities, and the lowest probability at which nine of ten codes are right.
//!
//! Everything here is learned from the Ankerbeispiele themselves, each judged by a model that has not seen it.

/// Share of right codes that the thresholds are set for.
pub(crate) const PRECISION: f64 = 0.90;
/// Share of answers with two ideas that the second threshold assumes.
const DOUBLES: f64 = 0.10;
/// Fewest Ankerbeispiele from which a question's own calibration is learned.
const FEWEST: usize = 40;
/// Never code below these, however sure the Ankerbeispiele look: answers wander further off than examples do.
const FLOOR: f64 = 0.35;
const FLOOR_SECOND: f64 = 0.55;

/// How raw scores of a question become probabilities and decisions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Calibration {
    /// Factor of the raw score of the words.
    pub(crate) slope: f64,
    /// Factor of the raw score of the meaning.
    pub(crate) sense: f64,
    /// What a search term adds.
    pub(crate) term: f64,
    /// Lowest probability at which a first code is given.
    pub(crate) first: f64,
    /// Lowest probability at which a further segment gives a second code.
    pub(crate) second: f64,
    /// The same for a segment with a search term of the category.
    pub(crate) second_term: f64,
    /// Lowest likeness to any wording; what is further off is about something else.
    pub(crate) nearest: f32,
    /// The same for likeness of meaning.
    pub(crate) nearest_sense: f32,
    /// Ankerbeispiele that were held out in turn.
    pub(crate) tried: u64,
    /// Those among them at or above `first`.
    pub(crate) coded: u64,
    /// Those among these that were right.
    pub(crate) right: u64,
}

impl Default for Calibration {
    /// For codebooks too small to learn from; measured on the built-in one.
    fn default() -> Self {
        Self {
            slope: 4.0,
            sense: 2.0,
            term: 4.0,
            first: 0.55,
            second: 0.9,
            second_term: 0.6,
            nearest: 0.12,
            nearest_sense: 0.3,
            tried: 0,
            coded: 0,
            right: 0,
        }
    }
}

/// One Ankerbeispiel judged by a model that has not seen it.
#[derive(Debug, Clone)]
pub(crate) struct Judged {
    /// Raw scores by category, of the words.
    pub(crate) raw: Vec<f32>,
    /// Raw scores by category, of the meaning; empty without a sentence model.
    pub(crate) sense: Vec<f32>,
    /// Whether a search term of the category was found, by category.
    pub(crate) terms: Vec<bool>,
    /// Its category.
    pub(crate) own: usize,
    /// Likeness to the nearest other wording.
    pub(crate) nearest: f32,
    /// The same by meaning.
    pub(crate) nearest_sense: f32,
}

/// A possible second code of an answer, made of one Ankerbeispiel or two.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SecondTry {
    /// The category.
    pub(crate) category: usize,
    /// Whether a search term of it stands in the segment.
    pub(crate) backed: bool,
    /// Probability of the second code in its own segment.
    pub(crate) probability: f64,
    /// Whether it would be right.
    pub(crate) right: bool,
    /// Whether the answer was made of two.
    pub(crate) double: bool,
}

impl Calibration {
    /// Learns slope, term and nearest; the thresholds follow from [`Calibration::thresholds`].
    pub(crate) fn fit(judged: &[Judged]) -> Self {
        let mut fitted = Self::default();
        if judged.len() < FEWEST {
            return fitted;
        }
        // Coordinate search on a grid that halves: the likelihood is smooth and has one top.
        let (mut slope_step, mut term_step) = (2.0, 1.0);
        let has_sense = judged.iter().any(|one| !one.sense.is_empty());
        let mut best = likelihood(judged, &fitted);
        let mut tried = vec![(fitted.slope, fitted.sense, fitted.term)];
        for _ in 0..60 {
            let mut moved = false;
            for (slope, sense, term) in [
                (slope_step, 0.0, 0.0),
                (-slope_step, 0.0, 0.0),
                (0.0, 0.0, term_step),
                (0.0, 0.0, -term_step),
                (0.0, slope_step, 0.0),
                (0.0, -slope_step, 0.0),
            ] {
                if sense != 0.0 && !has_sense {
                    continue;
                }
                let next = Self {
                    // Beside a sentence model words may count for nothing.
                    slope: (fitted.slope + slope).clamp(if has_sense { 0.0 } else { 0.5 }, 40.0),
                    sense: (fitted.sense + sense).clamp(0.0, 40.0),
                    term: (fitted.term + term).clamp(0.0, 8.0),
                    ..fitted
                };
                // What was tried before is no better than the best since.
                let place = (next.slope, next.sense, next.term);
                if tried.contains(&place) {
                    continue;
                }
                tried.push(place);
                let value = likelihood(judged, &next);
                if value > best + 1e-9 {
                    (best, fitted, moved) = (value, next, true);
                }
            }
            if !moved {
                slope_step /= 2.0;
                term_step /= 2.0;
                if slope_step < 0.05 {
                    break;
                }
            }
        }
        // One in a hundred Ankerbeispiele lies further from all others than this.
        let low = |mut likenesses: Vec<f32>| {
            likenesses.sort_by(f32::total_cmp);
            likenesses[likenesses.len() / 100]
        };
        fitted.nearest = low(judged.iter().map(|one| one.nearest).collect());
        fitted.nearest_sense = low(judged.iter().map(|one| one.nearest_sense).collect());
        fitted
    }

    /// Sets both thresholds for [`PRECISION`].
    pub(crate) fn thresholds(&mut self, judged: &[Judged], seconds: &[SecondTry]) {
        if judged.len() < FEWEST {
            return;
        }
        let mut tops: Vec<(f64, bool)> = judged
            .iter()
            .map(|one| {
                let probabilities = self.probabilities(&one.raw, &one.sense, &one.terms);
                let (top, probability) = highest(&probabilities);
                (probability, top == one.own)
            })
            .collect();
        tops.sort_by(|a, b| b.0.total_cmp(&a.0));
        self.first = lowest_precise(&tops).max(FLOOR);
        let coded = || {
            tops.iter()
                .filter(|(probability, _)| *probability >= self.first)
        };
        self.tried = tops.len() as u64;
        (self.coded, self.right) = (
            coded().count() as u64,
            coded().filter(|(_, right)| *right).count() as u64,
        );
        let lowest = FLOOR_SECOND.max(self.first);
        self.second = second_threshold(seconds, judged.len(), false).max(lowest);
        self.second_term = second_threshold(seconds, judged.len(), true).max(lowest);
    }

    /// Probability of each category from the scores of words and of meaning and the terms found.
    pub(crate) fn probabilities(&self, raw: &[f32], sense: &[f32], terms: &[bool]) -> Vec<f64> {
        let logits: Vec<f64> = raw
            .iter()
            .zip(terms)
            .enumerate()
            .map(|(category, (score, term))| {
                let sense = sense.get(category).copied().unwrap_or_default();
                self.slope * f64::from(*score)
                    + self.sense * f64::from(sense)
                    + if *term { self.term } else { 0.0 }
            })
            .collect();
        let top = logits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let powers: Vec<f64> = logits.iter().map(|logit| (logit - top).exp()).collect();
        let sum: f64 = powers.iter().sum();
        powers.into_iter().map(|power| power / sum).collect()
    }
}

/// Index and value of the highest; the first of equals.
pub(crate) fn highest(values: &[f64]) -> (usize, f64) {
    values
        .iter()
        .copied()
        .enumerate()
        .fold(
            (0, 0.0),
            |best, (index, value)| {
                if value > best.1 { (index, value) } else { best }
            },
        )
}

fn likelihood(judged: &[Judged], calibration: &Calibration) -> f64 {
    judged
        .iter()
        .map(|one| {
            let own = calibration.probabilities(&one.raw, &one.sense, &one.terms)[one.own];
            own.max(1e-12).ln()
        })
        .sum()
}

/// The lowest value down to which the share of right ones stays at [`PRECISION`]; `tops` is sorted, highest first.
fn lowest_precise(tops: &[(f64, bool)]) -> f64 {
    let mut right = 0.0;
    let mut threshold = 1.0;
    for (index, (probability, is_right)) in tops.iter().enumerate() {
        right += f64::from(u8::from(*is_right));
        if right >= PRECISION * (index + 1) as f64 {
            threshold = *probability;
        }
    }
    // What is right to the last one sets no limit.
    if right >= PRECISION * tops.len() as f64 {
        0.0
    } else {
        threshold
    }
}

/// The same for second codes, doubles and singles weighed as they are expected among `all` Ankerbeispiele.
fn second_threshold(seconds: &[SecondTry], all: usize, backed: bool) -> f64 {
    let doubles = seconds.iter().filter(|one| one.double).count().max(1) as f64;
    let mut sorted: Vec<&SecondTry> = seconds.iter().filter(|one| one.backed == backed).collect();
    sorted.sort_by(|a, b| b.probability.total_cmp(&a.probability));
    let (mut right, mut sum, mut threshold) = (0.0, 0.0, 1.0);
    for one in sorted {
        let weight = if one.double {
            DOUBLES / doubles
        } else {
            (1.0 - DOUBLES) / all as f64
        };
        sum += weight;
        if one.right {
            right += weight;
        }
        if right >= PRECISION * sum {
            threshold = one.probability;
        }
    }
    if sum > 0.0 && right >= PRECISION * sum {
        0.0
    } else {
        threshold
    }
}
