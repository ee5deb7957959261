//! What befund by itself would say of an answer, with what speaks for it.

use super::Suggestion;
use crate::coding::decide::judged_whole;
use crate::coding::lexical::features::Memory;
use crate::coding::question::{Language, Question};

/// Suggestions for an answer: the keys 1, 2 and 3.
const MOST: usize = 3;

/// The best categories of an answer.
#[derive(Debug, Clone, Default)]
pub(in crate::coding) struct Weighed {
    /// Best first.
    pub(in crate::coding) suggestions: Vec<Suggestion>,
    /// Probability that the answer says nothing.
    pub(in crate::coding) nothing: f64,
}

/// Weighs an answer as a whole.
pub(in crate::coding) fn weigh(
    text: &str,
    question: &Question<'_>,
    language: &Language,
    memory: &mut Memory,
) -> Weighed {
    let Some(judged) = judged_whole(text, question, language, memory) else {
        return Weighed::default();
    };
    let mut ranked: Vec<(usize, f64)> = judged.probabilities.iter().copied().enumerate().collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let categories = question.categories.len();
    let nothing = judged.probabilities.get(categories).copied().unwrap_or(0.0);
    let best = ranked.into_iter().filter(|(index, _)| *index < categories);
    let suggestion = |(index, score): (usize, f64)| {
        let hits = judged.judgement.hits.iter();
        Suggestion {
            category: question.categories[index].id.clone(),
            score,
            term: { hits }
                .filter(|hit| hit.owner == index)
                .map(|hit| hit.term.clone())
                .next(),
            examples: { question.evidence(&judged.judgement, index).into_iter() }
                .map(str::to_owned)
                .collect(),
        }
    };
    Weighed {
        suggestions: best.take(MOST).map(suggestion).collect(),
        nothing,
    }
}
