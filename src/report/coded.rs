//! How answers were coded, in sentences and pairs for the methods chapter: by which methods, from which thresholds on, with
//! which model. The figures are facts of the run; nothing is computed here.

use crate::i18n::I18n;
use crate::model::coding::{CodingFacts, Doubt, Method, QuestionFacts};
use crate::model::message::{Arg, Message};

/// The sentences on what was done.
pub(super) fn sentences(facts: &CodingFacts, i18n: &I18n) -> Vec<String> {
    let done = Message::new("report-coding-sentence")
        .with("codebook", facts.codebook.as_str())
        .with("coded", facts.segments_coded)
        .with("uncoded", facts.segments_uncoded)
        .with("share", Arg::Share(facts.share_uncoded().unwrap_or(0.0)));
    let likeness = match &facts.model {
        Some(model) => Message::new("report-coding-model").with("model", model.as_str()),
        None => Message::new("report-coding-no-model"),
    };
    let mut sentences = vec![i18n.text(&done), i18n.text(&likeness)];
    if facts.questions.iter().any(|question| question.tried > 0) {
        let aim = Message::new("report-coding-aim").with("aim", Arg::Share(facts.aimed_precision));
        sentences.push(i18n.text(&aim));
    }
    sentences
}

/// Each method with the number and share of its codes.
pub(super) fn methods(facts: &CodingFacts, i18n: &I18n) -> Vec<(String, String)> {
    let methods = facts.by_method.iter();
    methods
        .map(|(method, count)| {
            let value = match facts.share_of_codes(*method) {
                Some(share) => format!("{} ({})", i18n.count(*count), i18n.percent(share)),
                None => i18n.count(*count),
            };
            (i18n.get(key(*method)), value)
        })
        .collect()
}

/// Each question with its threshold and what held-out Ankerbeispiele said of it.
pub(super) fn thresholds(facts: &CodingFacts, i18n: &I18n) -> Vec<(String, String)> {
    let line = |question: &QuestionFacts| {
        let threshold = Arg::Decimal {
            value: question.threshold,
            digits: 2,
        };
        let message = match question.precision() {
            None if question.tried > 0 => {
                Message::new("report-coding-threshold-none").with("tried", question.tried)
            }
            Some(precision) => Message::new("report-coding-threshold-tried")
                .with("tried", question.tried)
                .with("coded", question.coded)
                .with("precision", Arg::Share(precision)),
            None => Message::new("report-coding-threshold"),
        };
        let value = i18n.text(&message.with("threshold", threshold));
        (question.question.clone(), value)
    };
    facts.questions.iter().map(line).collect()
}

/// Each question with the answers that befund coded, those that a person decided on, and those left open; empty where that may
/// not be told.
pub(super) fn shares(facts: &CodingFacts, i18n: &I18n) -> Vec<(String, String)> {
    let line = |question: &QuestionFacts| {
        let shares = question.shares?;
        let message = Message::new("report-coding-shares-line")
            .with("machine", shares.machine)
            .with("person", shares.person)
            .with("open", shares.open)
            .with("provisional", shares.provisional);
        let mut line = i18n.text(&message);
        if let Some(doubt) = question.doubt() {
            line.push(' ');
            line.push_str(&i18n.text(&Message::new(why(doubt)).with("tried", question.tried)));
        }
        Some((question.question.clone(), line))
    };
    facts.questions.iter().filter_map(line).collect()
}

/// Message key of the reason why less than half is coded.
fn why(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::NoExamples => "report-coding-doubt-none",
        Doubt::FewExamples => "report-coding-doubt-few",
        Doubt::Alike => "report-coding-doubt-alike",
        Doubt::Unlike => "report-coding-doubt-unlike",
    }
}

/// The hashes that may be told, each with the key of its label.
pub(super) fn hashes(facts: &CodingFacts) -> Vec<(&'static str, &str)> {
    let all = [
        ("report-codebook-hash", facts.codebook_hash.as_str()),
        ("report-model-hash", facts.model_hash.as_str()),
    ];
    all.into_iter()
        .filter(|(_, hash)| !hash.is_empty())
        .collect()
}

/// Message key of a coding method.
fn key(method: Method) -> &'static str {
    match method {
        Method::Decision => "report-method-decision",
        Method::Exact => "report-method-exact",
        Method::Term => "report-method-term",
        Method::Lexical => "report-method-lexical",
        Method::Model => "report-method-model",
    }
}
