//! Codes the answers: every distinct text of a question once, in a fixed order, on all cores.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::CodingOptions;
use super::decisions::text_hash;
use super::dismissal::dismissed;
use super::missing;
use super::question::{Language, Question};
use super::segment::segments;
use super::text::token::{Token, tokens};
use crate::model::answers::{Answer, Missing};
use crate::model::codebook::Codebook;
use crate::model::coding::{
    Candidate, Coding, CodingFacts, Codings, Method, NonAnswer, Target, Uncoded,
};

/// What one text became, before it is known whose answer it is.
#[derive(Debug, Clone, PartialEq)]
enum Outcome {
    Missing(Missing),
    Coded(Vec<Code>, Vec<Open>),
}

/// A code of a segment.
#[derive(Debug, Clone, PartialEq)]
struct Code {
    segment: Range<usize>,
    target: Target,
    method: Method,
    score: f64,
    margin: f64,
    evidence: String,
}

/// A segment without a code.
#[derive(Debug, Clone, PartialEq)]
struct Open {
    segment: Range<usize>,
    candidates: Vec<Candidate>,
}

/// Codes all answers.
pub(super) fn code(answers: &[Answer], codebook: &Codebook, options: &CodingOptions) -> Codings {
    let mut texts: BTreeMap<(&str, &str), Vec<usize>> = BTreeMap::new();
    for (index, answer) in answers.iter().enumerate() {
        if let Some(text) = answer.text.given() {
            texts
                .entry((answer.question.as_str(), text.as_str()))
                .or_default()
                .push(index);
        }
    }
    let language = Language::new(codebook);
    let questions: BTreeMap<&str, Question<'_>> = texts
        .keys()
        .map(|(question, _)| *question)
        .collect::<std::collections::BTreeSet<_>>()
        .into_iter()
        .map(|key| (key, Question::new(key, codebook)))
        .collect();
    let decided = decisions(options);
    let distinct: Vec<(&str, &str)> = texts.keys().copied().collect();
    let outcomes: Vec<Outcome> = distinct
        .par_iter()
        .map(|(question, text)| {
            let hash = (*question, text_hash(text));
            match (
                decided.get(&(hash.0, hash.1.as_str())),
                questions.get(question),
            ) {
                (Some(targets), _) => decision(text, targets),
                (None, Some(plan)) => one(text, plan, &language),
                (None, None) => Outcome::Coded(Vec::new(), Vec::new()),
            }
        })
        .collect();
    gather(&texts, outcomes, codebook)
}

type Decided<'o> = BTreeMap<(&'o str, &'o str), &'o super::Decision>;

fn decisions(options: &CodingOptions) -> Decided<'_> {
    // The last decision on a text is the one that holds.
    options
        .decisions
        .iter()
        .map(|decision| {
            (
                (decision.question.as_str(), decision.hash.as_str()),
                decision,
            )
        })
        .collect()
}

fn decision(text: &str, decision: &super::Decision) -> Outcome {
    let codes = decision.targets.iter().map(|target| Code {
        segment: 0..text.len(),
        target: target.clone(),
        method: Method::Decision,
        score: 1.0,
        margin: 1.0,
        evidence: format!("{} {}", decision.who, decision.when)
            .trim()
            .to_owned(),
    });
    Outcome::Coded(codes.collect(), Vec::new())
}

fn one(text: &str, question: &Question<'_>, language: &Language) -> Outcome {
    if let Some(missing) = missing::kind(text) {
        return Outcome::Missing(missing);
    }
    let all = tokens(text);
    let set_aside = dismissed(text, &all);
    let kept: Vec<_> = all
        .into_iter()
        .filter(|token| {
            set_aside
                .iter()
                .all(|range| !range.contains(&token.range.start))
        })
        .collect();
    let expanded = language.abbreviations.expand(text, &kept).unwrap_or(kept);
    let mut codes: Vec<Code> = Vec::new();
    let mut open = Vec::new();
    for segment in segments(text) {
        let inside: Vec<Token> = expanded
            .iter()
            .filter(|token| segment.range.contains(&token.range.start))
            .cloned()
            .collect();
        let filler = missing::kind(&text[segment.range.clone()]).is_some();
        if filler || inside.iter().all(|token| token.stop) {
            continue;
        }
        let found = match_segment(text, &inside, question);
        if found.is_empty() {
            open.push(Open {
                segment: segment.range,
                candidates: Vec::new(),
            });
            continue;
        }
        for (owner, method, evidence) in found {
            let target = Target::Category(question.categories[owner].id.clone());
            if codes.iter().all(|code| code.target != target) {
                codes.push(Code {
                    segment: segment.range.clone(),
                    target,
                    method,
                    score: 1.0,
                    margin: 1.0,
                    evidence,
                });
            }
        }
    }
    Outcome::Coded(codes, open)
}

/// Categories of a segment by wording and term, with what they rest on.
fn match_segment(
    text: &str,
    tokens: &[Token],
    question: &Question<'_>,
) -> Vec<(usize, Method, String)> {
    if let Some(owner) = question.exact(tokens) {
        let label = question.categories[owner].label.clone();
        return vec![(owner, Method::Exact, label)];
    }
    let mut found: Vec<(usize, Method, String)> = Vec::new();
    for hit in question.terms.find(text, tokens) {
        if found.iter().all(|(owner, _, _)| *owner != hit.owner) {
            found.push((hit.owner, Method::Term, hit.term));
        }
    }
    found
}

fn gather(
    texts: &BTreeMap<(&str, &str), Vec<usize>>,
    outcomes: Vec<Outcome>,
    codebook: &Codebook,
) -> Codings {
    let mut by_answer: BTreeMap<usize, Outcome> = BTreeMap::new();
    for (indices, outcome) in texts.values().zip(outcomes) {
        for index in indices {
            by_answer.insert(*index, outcome.clone());
        }
    }
    let mut all = Codings::default();
    for (answer, outcome) in by_answer {
        match outcome {
            Outcome::Missing(missing) => all.non_answers.push(NonAnswer { answer, missing }),
            Outcome::Coded(codes, open) => {
                all.codings.extend(codes.into_iter().map(|code| Coding {
                    answer,
                    segment: code.segment,
                    target: code.target,
                    method: code.method,
                    score: code.score,
                    margin: code.margin,
                    evidence: code.evidence,
                }));
                all.uncoded.extend(open.into_iter().map(|open| Uncoded {
                    answer,
                    segment: open.segment,
                    candidates: open.candidates,
                }));
            }
        }
    }
    all.facts = facts(&all, codebook);
    all
}

fn facts(all: &Codings, codebook: &Codebook) -> CodingFacts {
    let methods = [
        Method::Decision,
        Method::Exact,
        Method::Term,
        Method::Lexical,
        Method::Model,
    ];
    let count = |method: Method| {
        all.codings
            .iter()
            .filter(|code| code.method == method)
            .count() as u64
    };
    let mut coded: Vec<(usize, &Range<usize>)> = all
        .codings
        .iter()
        .map(|code| (code.answer, &code.segment))
        .collect();
    coded.dedup();
    CodingFacts {
        codebook: format!("{} {}", codebook.title, codebook.version)
            .trim()
            .to_owned(),
        codebook_hash: codebook.hash.clone(),
        model: None,
        threshold: 0.0,
        by_method: methods.map(|method| (method, count(method))).to_vec(),
        segments_coded: coded.len() as u64,
        segments_uncoded: all.uncoded.len() as u64,
    }
}
