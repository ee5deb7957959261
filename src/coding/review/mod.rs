//! What a person who reviews codes is shown: each distinct answer once, with what befund makes of it and why.

mod expect;
mod hurry;
mod order;
mod rank;
mod trust;
mod weigh;
mod words;
mod workbook;

use std::ops::Range;

use super::decisions::{Decision, range_of, text_hash};
use super::{CodingOptions, run};
use crate::model::answers::{Answer, Missing};
use crate::model::codebook::{CategoryId, Codebook};
use crate::model::coding::{Codings, Method, Target};

pub use self::expect::{AIM, Expected, enough, expected};
pub use self::hurry::Hurry;
pub use self::order::{by_margin, queue};
pub use self::rank::{Ranked, ranked, tables};
pub use self::trust::Trust;
pub use self::words::Words;
pub use self::workbook::{ReviewBook, read_review, review_workbook};

/// A category that befund considers for an answer, and what speaks for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// The category.
    pub category: CategoryId,
    /// Its probability, 0..=1.
    pub score: f64,
    /// The search term that was found.
    pub term: Option<String>,
    /// The nearest Ankerbeispiele.
    pub examples: Vec<String>,
}

/// A code that an answer has.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Byte range of the passage in the answer's text.
    pub segment: Range<usize>,
    /// The code.
    pub target: Target,
    /// How it was found.
    pub method: Method,
    /// How sure it is, 0..=1.
    pub score: f64,
    /// Distance to the second best, 0..=1.
    pub margin: f64,
    /// What it rests on.
    pub evidence: String,
}

/// A distinct answer to a question.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Item {
    /// Key of the question.
    pub question: String,
    /// What was said.
    pub text: String,
    /// Hash of the text.
    pub hash: String,
    /// Indices of the answers with this text.
    pub answers: Vec<usize>,
    /// Byte ranges of its segments.
    pub segments: Vec<Range<usize>>,
    /// The codes that hold, as a run gives them.
    pub codes: Vec<Given>,
    /// The kind of missing that it is, where it says nothing.
    pub missing: Option<Missing>,
    /// What befund by itself would say, best first, three at most.
    pub suggestions: Vec<Suggestion>,
    /// Probability that it says nothing, by befund itself, 0..=1.
    pub nothing: f64,
    /// Codes that it is expected to lack beside those that it has: its passages without one, by how likely their best would be.
    pub further: f64,
    /// Whether a person decided on it.
    pub is_decided: bool,
}

impl Item {
    /// How sure it is that the codes are right and complete, 0..=1.
    pub fn sureness(&self) -> f64 {
        if self.is_decided {
            return 1.0;
        }
        if self.codes.is_empty() && self.missing.is_none() {
            // An answer that says something and has no code is wrong for the tables, whatever the code would be.
            return self.nothing;
        }
        self.codes.iter().map(|code| code.score).fold(1.0, f64::min)
    }

    /// The ids of its categories.
    pub fn categories(&self) -> impl Iterator<Item = &CategoryId> {
        self.codes.iter().filter_map(|code| match &code.target {
            Target::Category(id) => Some(id),
            Target::Handlungsfeld { .. } => None,
        })
    }

    /// Makes the item what a run makes of it when that decision holds.
    pub fn decide(&mut self, decision: &Decision, codebook: &Codebook) {
        self.is_decided = true;
        self.missing = run::missing_by(decision, codebook);
        let codes = decision.targets.iter().enumerate();
        let codes = codes.map(|(index, target)| {
            let passage = decision.segments.get(index).map_or("", String::as_str);
            Given {
                segment: range_of(passage, &self.text).unwrap_or(0..self.text.len()),
                target: target.clone(),
                method: Method::Decision,
                score: 1.0,
                margin: 1.0,
                evidence: format!("{} {}", decision.who, decision.when)
                    .trim()
                    .to_owned(),
            }
        });
        self.codes = match self.missing {
            Some(_) => Vec::new(),
            None => codes.collect(),
        };
    }
}

/// All distinct answers, by question and text, and the codings of a run.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Review {
    /// What a run says.
    pub codings: Codings,
    /// Each distinct answer.
    pub items: Vec<Item>,
}

impl Review {
    /// The item of an answer.
    pub fn item(&self, question: &str, hash: &str) -> Option<usize> {
        self.items
            .iter()
            .position(|item| item.hash == hash && item.question == question)
    }
}

/// Codes all answers as a run does, and says of each distinct one what else was considered.
pub fn review(answers: &[Answer], codebook: &Codebook, options: &CodingOptions) -> Review {
    let (codings, judged) = run::coded(answers, codebook, options, weigh::weigh);
    let items = judged.into_iter().map(|judged| {
        let further = judged.outcome.further();
        let (codes, missing) = judged.outcome.told();
        let weighed = judged.also.unwrap_or_default();
        Item {
            question: judged.question,
            hash: text_hash(&judged.text),
            segments: super::segment(&judged.text),
            text: judged.text,
            answers: judged.answers,
            codes,
            missing,
            suggestions: weighed.suggestions,
            nothing: weighed.nothing,
            further,
            is_decided: judged.is_decided,
        }
    });
    Review {
        items: items.collect(),
        codings,
    }
}
