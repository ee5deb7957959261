//! Texts that carry several codes: each category for itself against all others.
//!
//! Where the Ankerbeispiele and decisions of a question do, a category is given by its own probability, a logistic function of the scores
//! of words and meaning and of a term found. Slopes are shared by the categories of a question; each has an offset of its own, drawn towards
//! the common one where few Ankerbeispiele have it.

use super::calibrate::{Judged, climb};
use super::cuts::{self, Top};

/// Fewest Ankerbeispiele with several categories, and their least share, from which on a question is one of several codes.
const FEWEST: usize = 8;
const LEAST_SHARE: f64 = 0.1;
/// Categories a text on the average from which on the most probable one is no longer looked for first.
const USUAL: f64 = 1.5;
/// Usual slopes of words, meaning and term, and offset.
const USUALLY: [f64; 4] = [3.0, 1.5, 2.0, 0.0];
/// How far they lie apart: one standard deviation.
const SPREAD: [f64; 4] = [2.0, 1.5, 1.5, 1.5];
/// How far the offset of a category lies from the common one: one standard deviation.
const OWN_SPREAD: f64 = 0.7;

/// What was learned about a question whose texts carry several codes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Many {
    weights: [f64; 4],
    own: Vec<f64>,
    /// Lowest probability at which a code is sure.
    pub(crate) sure: f64,
    /// Lowest probability at which it is given at all.
    pub(crate) likely: f64,
    /// Whether most texts carry several, so that none of them is the first.
    pub(crate) is_usual: bool,
}

impl Many {
    /// Learns from Ankerbeispiele held out in turn, of `categories` categories; `None` where texts carry one code each.
    pub(crate) fn learn(judged: &[Judged], categories: usize) -> Option<Self> {
        let content: Vec<&Judged> = { judged.iter() }
            .filter(|one| one.own.iter().all(|own| *own < categories))
            .collect();
        let several = content.iter().filter(|one| one.own.len() > 1).count();
        if several < FEWEST || (several as f64) < LEAST_SHARE * content.len() as f64 {
            return None;
        }
        let has_sense = content.iter().any(|one| !one.sense.is_empty());
        let step = if has_sense { 1.0 } else { 0.0 };
        let weights = climb(
            USUALLY,
            [2.0, step, 1.0, 1.0],
            |at| {
                at.iter_mut()
                    .take(3)
                    .for_each(|weight| *weight = weight.clamp(0.0, 40.0))
            },
            |at| fit(&content, categories, at),
        );
        let mut learned = Self {
            weights,
            own: vec![0.0; categories],
            sure: cuts::UNKNOWN,
            likely: cuts::LIKELY,
            is_usual: content.iter().map(|one| one.own.len()).sum::<usize>() as f64
                > USUAL * content.len() as f64,
        };
        for category in 0..categories {
            learned.own[category] = learned.offset(&content, category);
        }
        learned.cut(&content);
        Some(learned)
    }

    /// Probability of each category that the text carries it, whatever else it carries.
    pub(crate) fn probabilities(&self, raw: &[f32], sense: &[f32], terms: &[bool]) -> Vec<f64> {
        let own = self.own.iter().enumerate();
        own.map(|(category, own)| {
            let sense = sense.get(category).copied().unwrap_or_default();
            logistic(logit(&self.weights, raw[category], sense, terms[category]) + own)
        })
        .collect()
    }

    /// The offset of a category, by Newton's method.
    fn offset(&self, content: &[&Judged], category: usize) -> f64 {
        let mut offset = 0.0;
        for _ in 0..20 {
            let prior = OWN_SPREAD.powi(-2);
            let (mut slope, mut bend) = (-offset * prior, prior);
            for one in content {
                let p = logistic(logit_of(&self.weights, one, category) + offset);
                slope += f64::from(u8::from(one.own.contains(&category))) - p;
                bend += p * (1.0 - p);
            }
            offset += slope / bend;
        }
        offset
    }

    /// Sets both cuts.
    fn cut(&mut self, content: &[&Judged]) {
        let mut tops: Vec<Top> = Vec::new();
        for one in content {
            let probabilities = self.probabilities(&one.raw, &one.sense, &one.terms);
            tops.extend({ probabilities.into_iter().enumerate() }.map(
                |(category, probability)| Top {
                    probability,
                    is_right: one.own.contains(&category),
                },
            ));
        }
        tops.sort_by(|a, b| b.probability.total_cmp(&a.probability));
        let gold = tops.iter().filter(|top| top.is_right).count();
        self.sure = cuts::sure(&tops, content.len());
        self.likely = cuts::likely(&tops, gold).min(self.sure);
    }
}

fn logistic(logit: f64) -> f64 {
    1.0 / (1.0 + (-logit).exp())
}

fn logit(weights: &[f64; 4], raw: f32, sense: f32, term: bool) -> f64 {
    let term = if term { weights[2] } else { 0.0 };
    weights[0] * f64::from(raw) + weights[1] * f64::from(sense) + term + weights[3]
}

fn logit_of(weights: &[f64; 4], one: &Judged, category: usize) -> f64 {
    let sense = one.sense.get(category).copied().unwrap_or_default();
    logit(weights, one.raw[category], sense, one.terms[category])
}

/// How likely the categories are under weights, and the weights by themselves, as a logarithm.
fn fit(content: &[&Judged], categories: usize, weights: &[f64; 4]) -> f64 {
    let mut sum = 0.0;
    for one in content {
        for category in 0..categories {
            let p = logistic(logit_of(weights, one, category));
            let p = if one.own.contains(&category) {
                p
            } else {
                1.0 - p
            };
            sum += p.max(1e-12).ln();
        }
    }
    let off = weights.iter().zip(USUALLY).zip(SPREAD);
    sum - off
        .map(|((weight, usual), spread)| ((weight - usual) / spread).powi(2) / 2.0)
        .sum::<f64>()
}
