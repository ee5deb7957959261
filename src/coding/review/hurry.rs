//! Where there are more different answers than anybody looks through: those that are least sure as a run coded them.

use std::collections::BTreeMap;

use crate::model::answers::Answer;
use crate::model::coding::{Codings, Method};

/// The different answers of a survey that are too many to be reviewed.
pub struct Hurry {
    most: usize,
    /// Which different answer each answer is; `None` without words.
    same: Vec<Option<u32>>,
    /// How many answers each is.
    counts: Vec<u32>,
}

impl Hurry {
    /// `None` where there are no more different answers to a question than `most`, all questions taken together.
    pub fn of(answers: &[Answer], most: usize) -> Option<Self> {
        let mut known: BTreeMap<(&str, &str), u32> = BTreeMap::new();
        let mut counts: Vec<u32> = Vec::new();
        let mut same = Vec::with_capacity(answers.len());
        for answer in answers {
            same.push(answer.text.given().map(|text| {
                let own = *known.entry((&answer.question, text)).or_insert_with(|| {
                    counts.push(0);
                    u32::try_from(counts.len() - 1).unwrap_or(u32::MAX)
                });
                counts[own as usize] += 1;
                own
            }));
        }
        (counts.len() > most).then_some(Self { most, same, counts })
    }

    /// The answers whose words are among the least sure: how many codes are expected to be wrong or missing × how many answers. Where it is
    /// the same, those come first that come first among all answers.
    pub fn least_sure(&self, answers: &[Answer], codings: &Codings) -> Vec<Answer> {
        let mut mistakes = vec![0.0f64; self.counts.len()];
        let mut seen = vec![false; self.counts.len()];
        let mut by_answer: BTreeMap<usize, f64> = BTreeMap::new();
        for coding in &codings.codings {
            let expected = match coding.method {
                Method::Decision => 0.0,
                // A wrong code stands in the place of a right one.
                _ => 2.0 * (1.0 - coding.score),
            };
            *by_answer.entry(coding.answer).or_default() += expected;
        }
        for open in &codings.uncoded {
            let best = open.candidates.first().map_or(0.0, |best| best.score);
            let expected = by_answer.entry(open.answer);
            expected.and_modify(|sum| *sum += best).or_insert(1.0);
        }
        for (answer, expected) in by_answer {
            if let Some(own) = self.same.get(answer).copied().flatten()
                && !std::mem::replace(&mut seen[own as usize], true)
            {
                mistakes[own as usize] = expected * f64::from(self.counts[own as usize]);
            }
        }
        let mut order: Vec<usize> = (0..self.counts.len()).collect();
        order.sort_by(|a, b| mistakes[*b].total_cmp(&mistakes[*a]).then(a.cmp(b)));
        let mut chosen = vec![false; self.counts.len()];
        order
            .into_iter()
            .take(self.most)
            .for_each(|own| chosen[own] = true);
        let is_chosen = |own: &Option<u32>| own.is_some_and(|own| chosen[own as usize]);
        { answers.iter().zip(&self.same) }
            .filter(|(_, own)| is_chosen(own))
            .map(|(answer, _)| answer.clone())
            .collect()
    }
}
