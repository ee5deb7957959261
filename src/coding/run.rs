//! Codes the answers: every distinct text of a question once, in a fixed order, on all cores.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use rayon::prelude::*;

use super::CodingOptions;
use super::decide::{Code, Open, Outcome, decide};
use super::decisions::{part_of, parts, range_of, text_hash};
use super::lexical::cuts::PRECISION;
use super::lexical::features::Memory;
use super::missing;
use super::model::plain;
use super::question::{Language, Question};
use super::reading::Reading;
use super::text::abbreviation::Abbreviations;
use super::wordings::described;
use crate::model::answers::{Answer, Missing};
use crate::model::codebook::{CategoryId, Codebook};
use crate::model::coding::{
    Coding, CodingFacts, Codings, Method, NonAnswer, QuestionFacts, Shares, Target, Uncoded,
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
    told(&texts, codebook, options, |_, _, _, _| ()).1
}

/// What each distinct answer comes to, whether a person decided on the whole of it, and what else was asked.
type Told<T> = (Outcome, bool, Option<T>);

/// A distinct answer as a run codes it, with what else was asked about it.
pub(super) struct Distinct<T> {
    /// Key of the question.
    pub(super) question: String,
    /// What was said.
    pub(super) text: String,
    /// Indices of the answers.
    pub(super) answers: Vec<usize>,
    /// What it comes to.
    pub(super) outcome: Outcome,
    /// Whether a person decided on the whole answer.
    pub(super) is_decided: bool,
    /// What else was asked; `None` where the codebook has no question.
    pub(super) also: Option<T>,
}

/// Codes all answers and asks something else about each distinct one.
pub(super) fn coded<T: Send>(
    answers: &[Answer],
    codebook: &Codebook,
    options: &CodingOptions,
    also: impl Fn(&str, &Question<'_>, &Language, &mut Memory) -> T + Sync,
) -> (Codings, Vec<Distinct<T>>) {
    let texts = by_text(answers);
    let (told, all) = told(&texts, codebook, options, also);
    let judged = { texts.into_iter().zip(told) }
        .map(
            |(((question, text), answers), (outcome, is_decided, also))| Distinct {
                question: question.to_owned(),
                text: text.to_owned(),
                answers,
                outcome,
                is_decided,
                also,
            },
        )
        .collect();
    (all, judged)
}

/// Codes each distinct answer, and gathers the codes of all.
fn told<T: Send>(
    texts: &Texts<'_>,
    codebook: &Codebook,
    options: &CodingOptions,
    also: impl Fn(&str, &Question<'_>, &Language, &mut Memory) -> T + Sync,
) -> (Vec<Told<T>>, Codings) {
    let language = Language::new(codebook, &options.decisions, options.vectors.clone());
    let questions = prepare(texts, codebook, options, &language);
    let decided = decisions(options);
    let passages = passages(options);
    let distinct: Vec<(&str, &str)> = texts.keys().copied().collect();
    // Few texts, too, are work for every core; the size does not change the result.
    let share = distinct.len().div_ceil(4 * rayon::current_num_threads());
    let told: Vec<Told<T>> = distinct
        .par_chunks(share.clamp(1, CHUNK))
        .flat_map_iter(|chunk| {
            let mut memory = Memory::default();
            let outcome = |(question, text): &(&str, &str)| {
                let hash = text_hash(text);
                let own = decided.get(&(*question, hash.as_str()));
                let plan = questions.get(question);
                let else_asked = plan.map(|plan| also(text, plan, &language, &mut memory));
                let outcome = match (own, plan) {
                    (Some(decided), _) => decision(text, decided, codebook),
                    (None, Some(plan)) => {
                        let outcome = decide(text, plan, &language, &mut memory);
                        let passages = passages.get(question).map_or(&[][..], Vec::as_slice);
                        with_passages(outcome, text, passages)
                    }
                    (None, None) => Outcome::Coded(Vec::new(), Vec::new(), Vec::new()),
                };
                (outcome, own.is_some(), else_asked)
            };
            chunk.iter().map(outcome).collect::<Vec<_>>()
        })
        .collect();
    let shares = shares(texts, &told);
    let mut all = gather(texts, told.iter().map(|(outcome, ..)| outcome));
    all.facts = facts(&all, codebook, &questions);
    for question in &mut all.facts.questions {
        question.shares = shares.get(question.question.as_str()).copied();
    }
    if let Some(vectors) = &options.vectors {
        all.facts.model = Some(vectors.model.clone());
        all.facts.model_hash.clone_from(&vectors.hash);
    }
    (told, all)
}

/// What is known about each question that has answers.
///
/// Questions with the same categories are one to learn from, with what was decided in any of them: a survey may ask hundreds
/// that the codebook does not know.
fn prepare<'q, 'c>(
    texts: &BTreeMap<(&'q str, &str), Vec<usize>>,
    codebook: &'c Codebook,
    options: &'c CodingOptions,
    language: &Language,
) -> BTreeMap<&'q str, Arc<Question<'c>>> {
    let mut alike: BTreeMap<Vec<&CategoryId>, Vec<&'q str>> = BTreeMap::new();
    let mut questions: Vec<&str> = texts.keys().map(|(question, _)| *question).collect();
    questions.dedup();
    for question in questions {
        let categories = codebook.categories_for(question);
        let ids = categories.iter().map(|category| &category.id).collect();
        alike.entry(ids).or_default().push(question);
    }
    let groups: Vec<Vec<&str>> = alike.into_values().collect();
    let learn = |group: &Vec<&'q str>| {
        let decisions = &options.decisions;
        Arc::new(Question::new(group, codebook, decisions, language))
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
        .filter(|decision| !decision.is_passage)
        .map(|decision| {
            (
                (decision.question.as_str(), decision.hash.as_str()),
                decision,
            )
        })
        .collect()
}

/// The kind of missing that a decision says an answer is; `None` when it says something.
pub(super) fn missing_by(decision: &super::Decision, codebook: &Codebook) -> Option<Missing> {
    match decision.targets.as_slice() {
        [Target::Category(id)] => codebook.category(id)?.residual?.missing(),
        _ => None,
    }
}

fn decision(text: &str, decision: &super::Decision, codebook: &Codebook) -> Outcome {
    if let Some(missing) = missing_by(decision, codebook) {
        return Outcome::Missing(missing);
    }
    let codes = decision.targets.iter().enumerate();
    let codes = codes.map(|(index, target)| {
        let passage = decision.segments.get(index).map_or("", String::as_str);
        let range = range_of(passage, text).unwrap_or(0..text.len());
        decided_code(decision, target, range)
    });
    Outcome::Coded(codes.collect(), Vec::new(), Vec::new())
}

fn decided_code(decision: &super::Decision, target: &Target, segment: Range<usize>) -> Code {
    Code {
        segment,
        target: target.clone(),
        method: Method::Decision,
        score: 1.0,
        margin: 1.0,
        evidence: format!("{} {}", decision.who, decision.when)
            .trim()
            .to_owned(),
        candidates: Vec::new(),
    }
}

/// The decisions on passages, by question.
fn passages(options: &CodingOptions) -> BTreeMap<&str, Vec<&super::Decision>> {
    let mut found: BTreeMap<&str, Vec<&super::Decision>> = BTreeMap::new();
    for decision in options.decisions.iter().filter(|one| one.is_passage) {
        found.entry(&decision.question).or_default().push(decision);
    }
    found
}

/// What an answer comes to when persons have decided on passages of it: their codes take the place of those that touch them.
fn with_passages(outcome: Outcome, text: &str, passages: &[&super::Decision]) -> Outcome {
    if passages.is_empty() {
        return outcome;
    }
    let parts = parts(text);
    let here = passages.iter().filter_map(|decision| {
        let passage = decision.text.as_deref()?;
        Some((*decision, part_of(passage, &parts)?))
    });
    let here: Vec<(&super::Decision, Range<usize>)> = here.collect();
    if here.is_empty() {
        return outcome;
    }
    let (mut codes, mut likely, mut open) = match outcome {
        Outcome::Missing(_) => (Vec::new(), Vec::new(), Vec::new()),
        Outcome::Coded(codes, likely, open) => (codes, likely, open),
    };
    let touched = |segment: &Range<usize>| {
        let touches = |range: &Range<usize>| range.start < segment.end && segment.start < range.end;
        here.iter().any(|(_, range)| touches(range))
    };
    codes.retain(|code| !touched(&code.segment));
    likely.retain(|code| !touched(&code.segment));
    open.retain(|open| !touched(&open.segment));
    for (decision, range) in &here {
        for target in &decision.targets {
            if codes.iter().all(|code| code.target != *target) {
                codes.push(decided_code(decision, target, range.clone()));
            }
        }
    }
    codes.sort_by_key(|code| code.segment.start);
    Outcome::Coded(codes, likely, open)
}

/// Answers by who coded them, by question.
fn shares<'t, T>(texts: &Texts<'t>, told: &[Told<T>]) -> BTreeMap<&'t str, Shares> {
    let mut found: BTreeMap<&str, Shares> = BTreeMap::new();
    for (((question, _), answers), (outcome, is_decided, _)) in texts.iter().zip(told) {
        let shares = found.entry(question).or_default();
        let by_person = match outcome {
            Outcome::Missing(_) => *is_decided,
            Outcome::Coded(codes, ..) => {
                *is_decided || codes.iter().any(|code| code.method == Method::Decision)
            }
        };
        let is_open = matches!(outcome, Outcome::Coded(codes, ..) if codes.is_empty());
        let count = answers.len() as u64;
        if by_person {
            shares.person += count;
        } else if is_open {
            shares.open += count;
            let is_likely = matches!(outcome, Outcome::Coded(_, likely, _) if !likely.is_empty());
            shares.provisional += if is_likely { count } else { 0 };
        } else {
            shares.machine += count;
        }
    }
    found
}

/// The codes of an answer, as all answers with the same words to the same question have them.
enum Same {
    Missing(Missing),
    Coded(Vec<Coding>, Vec<Coding>, Vec<Uncoded>),
}

impl Same {
    /// With 0 in place of an answer.
    fn of(outcome: &Outcome) -> Self {
        let (codes, likely, open) = match outcome {
            Outcome::Missing(missing) => return Self::Missing(*missing),
            Outcome::Coded(codes, likely, open) => (codes, likely, open),
        };
        let coding = |code: &Code| Coding {
            answer: 0,
            segment: code.segment.clone(),
            target: code.target.clone(),
            method: code.method,
            score: code.score,
            margin: code.margin,
            evidence: Arc::from(code.evidence.as_str()),
            candidates: Arc::from(code.candidates.as_slice()),
        };
        let uncoded = |open: &Open| Uncoded {
            answer: 0,
            segment: open.segment.clone(),
            candidates: Arc::from(open.candidates.as_slice()),
        };
        Self::Coded(
            codes.iter().map(coding).collect(),
            likely.iter().map(coding).collect(),
            open.iter().map(uncoded).collect(),
        )
    }
}

/// The codes of all answers, in their order.
fn gather<'o>(texts: &Texts<'_>, outcomes: impl Iterator<Item = &'o Outcome>) -> Codings {
    let distinct: Vec<Same> = outcomes.map(Same::of).collect();
    let mut order: Vec<(usize, usize)> = { texts.values().enumerate() }
        .flat_map(|(same, answers)| answers.iter().map(move |answer| (*answer, same)))
        .collect();
    order.par_sort_unstable();
    let mut all = Codings::default();
    for (answer, same) in order {
        match &distinct[same] {
            Same::Missing(missing) => all.non_answers.push(NonAnswer {
                answer,
                missing: *missing,
            }),
            Same::Coded(codes, likely, open) => {
                let coding = |code: &Coding| Coding {
                    answer,
                    ..code.clone()
                };
                let uncoded = |open: &Uncoded| Uncoded {
                    answer,
                    ..open.clone()
                };
                all.codings.extend(codes.iter().map(coding));
                all.provisional.extend(likely.iter().map(coding));
                all.uncoded.extend(open.iter().map(uncoded));
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
