//! From raw scores to probabilities.
//!
//! Everything here is learned from the Ankerbeispiele themselves, each judged by a model that has not seen it, and drawn towards what
//! other questions taught where they are few: the weights are the most probable ones under a normal distribution around those.

use super::cuts::{self, SecondTry, Top};

/// Fewest Ankerbeispiele from which anything is learned.
const FEWEST: usize = 8;
/// How far the weights of questions lie apart: one standard deviation, as a share of the usual weight.
const SPREAD: f64 = 0.6;

/// How raw scores of a question become probabilities and decisions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Calibration {
    /// Factor of the raw score of the words.
    pub(crate) slope: f64,
    /// Factor of the raw score of the meaning.
    pub(crate) sense: f64,
    /// What a search term adds.
    pub(crate) term: f64,
    /// Lowest probability at which a first code is sure.
    pub(crate) first: f64,
    /// Lowest probability at which a first code is given at all, at most `first`.
    pub(crate) likely: f64,
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
            first: cuts::UNKNOWN,
            likely: cuts::LIKELY,
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
    /// Its categories, one or several.
    pub(crate) own: Vec<usize>,
    /// Likeness to the nearest other wording.
    pub(crate) nearest: f32,
    /// The same by meaning.
    pub(crate) nearest_sense: f32,
}

impl Calibration {
    /// Learns slope, term and nearest; the thresholds follow from [`Calibration::thresholds`].
    pub(crate) fn fit(judged: &[Judged]) -> Self {
        let usual = Self::default();
        let mut fitted = usual;
        if judged.len() < FEWEST {
            return fitted;
        }
        let has_sense = judged.iter().any(|one| !one.sense.is_empty());
        let weights = |at: &[f64; 3]| Self {
            slope: at[0],
            sense: at[1],
            term: at[2],
            ..usual
        };
        // Beside a sentence model words may count for nothing.
        let lowest = [if has_sense { 0.0 } else { 0.5 }, 0.0, 0.0];
        let best = climb(
            [usual.slope, usual.sense, usual.term],
            [2.0, if has_sense { 2.0 } else { 0.0 }, 1.0],
            |at| {
                let limits = lowest.into_iter().zip([40.0, 40.0, 8.0]);
                for (value, (low, high)) in at.iter_mut().zip(limits) {
                    *value = value.clamp(low, high);
                }
            },
            |at| likelihood(judged, &weights(at)) + usual.nearness(&weights(at)),
        );
        (fitted.slope, fitted.sense, fitted.term) = (best[0], best[1], best[2]);
        // One in a hundred Ankerbeispiele lies further from all others than this.
        let low = |mut likenesses: Vec<f32>| {
            likenesses.sort_by(f32::total_cmp);
            likenesses[likenesses.len() / 100]
        };
        fitted.nearest = low(judged.iter().map(|one| one.nearest).collect());
        fitted.nearest_sense = low(judged.iter().map(|one| one.nearest_sense).collect());
        fitted
    }

    /// How near weights are to the usual ones, as a logarithm of a probability.
    fn nearness(&self, other: &Self) -> f64 {
        let off = |usual: f64, other: f64| ((other - usual) / (SPREAD * usual)).powi(2) / 2.0;
        -off(self.slope, other.slope) - off(self.sense, other.sense) - off(self.term, other.term)
    }

    /// Sets the thresholds for [`cuts::PRECISION`].
    pub(crate) fn thresholds(&mut self, judged: &[Judged], seconds: &[SecondTry]) {
        let mut tops: Vec<Top> = judged
            .iter()
            .map(|one| {
                let probabilities = self.probabilities(&one.raw, &one.sense, &one.terms);
                let (top, probability) = highest(&probabilities);
                Top {
                    probability,
                    is_right: one.own.contains(&top),
                }
            })
            .collect();
        tops.sort_by(|a, b| b.probability.total_cmp(&a.probability));
        self.first = cuts::sure(&tops, tops.len());
        self.likely = cuts::likely(&tops, tops.len()).min(self.first);
        let coded = || tops.iter().filter(|top| top.probability >= self.first);
        self.tried = tops.len() as u64;
        (self.coded, self.right) = (
            coded().count() as u64,
            coded().filter(|top| top.is_right).count() as u64,
        );
        (self.second, self.second_term) = cuts::second(seconds, judged.len(), self.first)
            .unwrap_or((self.second, self.second_term));
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

/// How likely the categories of the Ankerbeispiele are, as a logarithm. For one with several any of them is right.
fn likelihood(judged: &[Judged], calibration: &Calibration) -> f64 {
    judged
        .iter()
        .map(|one| {
            let probabilities = calibration.probabilities(&one.raw, &one.sense, &one.terms);
            let own: f64 = one.own.iter().map(|own| probabilities[*own]).sum();
            own.max(1e-12).ln()
        })
        .sum()
}

/// Coordinate search on a grid that halves, for a smooth function with one top. `bound` keeps a place within its limits.
pub(crate) fn climb<const N: usize>(
    start: [f64; N],
    mut steps: [f64; N],
    bound: impl Fn(&mut [f64; N]),
    height: impl Fn(&[f64; N]) -> f64,
) -> [f64; N] {
    let mut at = start;
    let mut best = height(&at);
    let mut tried = vec![at];
    for _ in 0..60 {
        let mut moved = false;
        for axis in 0..N {
            for sign in [1.0, -1.0] {
                let mut next = at;
                next[axis] += sign * steps[axis];
                bound(&mut next);
                // What was tried before is no better than the best since.
                if tried.contains(&next) {
                    continue;
                }
                tried.push(next);
                let value = height(&next);
                if value > best + 1e-9 {
                    (best, at, moved) = (value, next, true);
                }
            }
        }
        if !moved {
            steps = steps.map(|step| step / 2.0);
            if steps.iter().all(|step| *step < 0.05) {
                break;
            }
        }
    }
    at
}
