//! Codes the answers: every distinct text of a question once, in a fixed order, on all cores.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::CodingOptions;
use super::decide::{Code, Outcome, decide};
use super::decisions::text_hash;
use super::lexical::calibrate::PRECISION;
use super::lexical::features::Memory;
use super::missing;
use super::model::plain;
use super::question::{Language, Question};
use super::reading::Reading;
use super::text::abbreviation::Abbreviations;
use super::wordings::described;
use crate::model::answers::Answer;
use crate::model::codebook::{CategoryId, Codebook};
use crate::model::coding::{
    Coding, CodingFacts, Codings, Method, NonAnswer, QuestionFacts, Target, Uncoded,
};

/// Most texts that share one memory of words.
const CHUNK: usize = 2048;

/// Indices of the answers by question and text.
type Texts<'a> = BTreeMap<(&'a str, &'a str), Vec<usize>>;

fn by_text(answers: &[Answer]) -> Texts<'_> {
    let mut texts = Texts::new();
    for (index, answer) in answers.iter().enumerate() {
        if let Some(text) = answer.text.given() {
            texts
                .entry((answer.question.as_str(), text.as_str()))
                .or_default()
                .push(index);
        }
    }
    texts
}

/// Texts that a sentence model is asked for.
pub(super) fn texts(
    answers: &[Answer],
    codebook: &Codebook,
    options: &CodingOptions,
) -> BTreeSet<String> {
    let abbreviations = Abbreviations::new(&codebook.abbreviations);
    let mut found: BTreeSet<String> = BTreeSet::new();
    let mut add = |text: &str| {
        let reading = Reading::new(text, &abbreviations);
        let pieces = reading.parts.iter().map(|part| part.range.clone());
        for piece in pieces.chain(std::iter::once(0..text.len())) {
            found.insert(plain(&reading.said(text, &piece)));
        }
        found.insert(plain(text));
    };
    let answered = by_text(answers);
    let mut questions: Vec<&str> = answered.keys().map(|(question, _)| *question).collect();
    questions.dedup();
    let says_something = |text: &&str| missing::kind(text).is_none();
    answered
        .keys()
        .map(|(_, text)| *text)
        .filter(says_something)
        .for_each(&mut add);
    let decided = options
        .decisions
        .iter()
        .filter(|one| questions.contains(&one.question.as_str()));
    decided
        .filter_map(|one| one.text.as_deref())
        .for_each(&mut add);
    let valid = questions
        .iter()
        .flat_map(|question| codebook.categories_for(question));
    let residual = codebook
        .categories
        .iter()
        .filter(|category| category.residual.is_some());
    let mut names = BTreeSet::new();
    for category in valid.chain(residual) {
        category
            .anchors
            .iter()
            .map(|anchor| anchor.text.as_str())
            .for_each(&mut add);
        names.insert(plain(&described(category)));
        names.insert(plain(&category.label));
    }
    found.append(&mut names);
    found.remove("");
    found
}

/// Codes all answers.
pub(super) fn code(answers: &[Answer], codebook: &Codebook, options: &CodingOptions) -> Codings {
    let texts = by_text(answers);
    let language = Language::new(codebook, &options.decisions, options.vectors.clone());
    let questions = prepare(&texts, codebook, options, &language);
    let decided = decisions(options);
    let distinct: Vec<(&str, &str)> = texts.keys().copied().collect();
    // Few texts, too, are work for every core; the size does not change the result.
    let share = distinct.len().div_ceil(4 * rayon::current_num_threads());
    let outcomes: Vec<Outcome> = distinct
        .par_chunks(share.clamp(1, CHUNK))
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
    if let Some(vectors) = &options.vectors {
        all.facts.model = Some(vectors.model.clone());
        all.facts.model_hash.clone_from(&vectors.hash);
    }
    all
}

/// What is known about each question that has answers.
///
/// Questions with the same categories and without decisions of their own are one to learn from: a survey may ask
/// hundreds that the codebook does not know.
fn prepare<'q, 'c>(
    texts: &BTreeMap<(&'q str, &str), Vec<usize>>,
    codebook: &'c Codebook,
    options: &'c CodingOptions,
    language: &Language,
) -> BTreeMap<&'q str, Arc<Question<'c>>> {
    let decided: BTreeSet<&str> = { options.decisions.iter() }
        .map(|decision| decision.question.as_str())
        .collect();
    let mut alike: BTreeMap<(Vec<&CategoryId>, Option<&str>), Vec<&'q str>> = BTreeMap::new();
    let mut questions: Vec<&str> = texts.keys().map(|(question, _)| *question).collect();
    questions.dedup();
    for question in questions {
        let categories = codebook.categories_for(question);
        let own = decided.contains(question).then_some(question);
        let ids = categories.iter().map(|category| &category.id).collect();
        alike.entry((ids, own)).or_default().push(question);
    }
    let groups: Vec<Vec<&str>> = alike.into_values().collect();
    let learn = |group: &Vec<&'q str>| {
        let decisions = &options.decisions;
        Arc::new(Question::new(group[0], codebook, decisions, language))
    };
    let learned: Vec<Arc<Question<'c>>> = groups.par_iter().map(learn).collect();
    { groups.iter().zip(learned) }
        .flat_map(|(group, question)| group.iter().map(move |key| (*key, Arc::clone(&question))))
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
    questions: &BTreeMap<&str, Arc<Question<'_>>>,
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
        model_hash: String::new(),
        threshold,
        aimed_precision: PRECISION,
        questions,
        by_method: methods.map(|method| (method, count(method))).to_vec(),
        segments_coded: coded.len() as u64,
        segments_uncoded: all.uncoded.len() as u64,
        double: None,
        revision: None,
    }
}
