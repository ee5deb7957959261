//! Codes the answers: every distinct text of a question once, in a fixed order, on all cores.

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::CodingOptions;
use super::decide::{Code, Outcome, decide};
use super::decisions::text_hash;
use super::lexical::calibrate::PRECISION;
use super::lexical::features::Memory;
use super::question::{Language, Question};
use crate::model::answers::Answer;
use crate::model::codebook::Codebook;
use crate::model::coding::{
    Coding, CodingFacts, Codings, Method, NonAnswer, QuestionFacts, Target, Uncoded,
};

/// Texts that share one memory of words. Its size does not change the result.
const CHUNK: usize = 2048;

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
    let language = Language::new(codebook, &options.decisions);
    let questions = prepare(&texts, codebook, options, &language);
    let decided = decisions(options);
    let distinct: Vec<(&str, &str)> = texts.keys().copied().collect();
    let outcomes: Vec<Outcome> = distinct
        .par_chunks(CHUNK)
        .flat_map_iter(|chunk| {
            let mut memory = Memory::default();
            let outcome = |(question, text): &(&str, &str)| {
                let hash = text_hash(text);
                match (
                    decided.get(&(*question, hash.as_str())),
                    questions.get(question),
                ) {
                    (Some(decided), _) => decision(text, decided, codebook),
                    (None, Some(plan)) => decide(text, plan, &language, &mut memory),
                    (None, None) => Outcome::Coded(Vec::new(), Vec::new()),
                }
            };
            chunk.iter().map(outcome).collect::<Vec<_>>()
        })
        .collect();
    let mut all = gather(&texts, outcomes);
    all.facts = facts(&all, codebook, &questions);
    all
}

/// What is known about each question that has answers.
fn prepare<'q, 'c>(
    texts: &BTreeMap<(&'q str, &str), Vec<usize>>,
    codebook: &'c Codebook,
    options: &'c CodingOptions,
    language: &Language,
) -> BTreeMap<&'q str, Question<'c>> {
    let mut keys: Vec<&str> = texts.keys().map(|(question, _)| *question).collect();
    keys.dedup();
    keys.par_iter()
        .map(|key| {
            (
                *key,
                Question::new(key, codebook, &options.decisions, language),
            )
        })
        .collect::<Vec<_>>()
        .into_iter()
        .collect()
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

fn decision(text: &str, decision: &super::Decision, codebook: &Codebook) -> Outcome {
    let nothing = decision.targets.iter().find_map(|target| match target {
        Target::Category(id) => codebook.category(id)?.residual?.missing(),
        Target::Handlungsfeld { .. } => None,
    });
    if let Some(missing) = nothing.filter(|_| decision.targets.len() == 1) {
        return Outcome::Missing(missing);
    }
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

fn gather(texts: &BTreeMap<(&str, &str), Vec<usize>>, outcomes: Vec<Outcome>) -> Codings {
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
    all
}

fn facts(
    all: &Codings,
    codebook: &Codebook,
    questions: &BTreeMap<&str, Question<'_>>,
) -> CodingFacts {
    let questions: Vec<QuestionFacts> = questions
        .iter()
        .map(|(key, question)| question.facts(key))
        .collect();
    let lowest = questions.iter().map(|question| question.threshold);
    let threshold = lowest.reduce(f64::min).unwrap_or_default();
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
        threshold,
        aimed_precision: PRECISION,
        questions,
        by_method: methods.map(|method| (method, count(method))).to_vec(),
        segments_coded: coded.len() as u64,
        segments_uncoded: all.uncoded.len() as u64,
        double: None,
    }
}
