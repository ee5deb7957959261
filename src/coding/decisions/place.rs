//! Which answers a decision is about: a whole answer by its words, else a passage of answers, else none, and that is said.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use super::join::shortened;
use super::{Decision, plain, text_hash};
use crate::coding::codebook::rules;
use crate::coding::segment::segments;
use crate::model::answers::Answer;
use crate::model::issue::Issue;

/// Letters of two answers that are compared to say which is nearest.
const COMPARED: usize = 400;

/// Digits by which a hash is known that was cut or mistyped.
const BEGINNING: usize = 10;

/// The distinct answers to a question: hash and text.
type Texts<'a> = BTreeMap<&'a str, BTreeMap<String, &'a str>>;

/// Tells the decisions on passages from those on whole answers, and says which hit nothing.
pub fn settle(decisions: &mut [Decision], answers: &[Answer]) -> Vec<Issue> {
    if decisions.is_empty() {
        return Vec::new();
    }
    let texts = by_question(answers);
    let passages = passages(decisions, &texts);
    let mut issues = Vec::new();
    for decision in decisions {
        let own = texts.get(decision.question.as_str());
        if own.is_some_and(|own| own.contains_key(&decision.hash)) {
            continue;
        }
        let key = (decision.question.clone(), decision.hash.clone());
        decision.is_passage = passages.contains(&key);
        if !decision.is_passage {
            issues.push(unplaced(decision, &texts));
        }
    }
    issues
}

fn by_question(answers: &[Answer]) -> Texts<'_> {
    let distinct: BTreeSet<(&str, &str)> = { answers.iter() }
        .filter_map(|answer| Some((answer.question.as_str(), answer.text.given()?.as_str())))
        .collect();
    let distinct: Vec<(&str, &str)> = distinct.into_iter().collect();
    let hashes: Vec<String> = distinct
        .par_iter()
        .map(|(_, text)| text_hash(text))
        .collect();
    let mut texts = Texts::new();
    for ((question, text), hash) in distinct.into_iter().zip(hashes) {
        texts.entry(question).or_default().insert(hash, text);
    }
    texts
}

/// Question and hash of the passages that occur, of those questions that have decisions on no whole answer.
fn passages(decisions: &[Decision], texts: &Texts<'_>) -> BTreeSet<(String, String)> {
    let open: BTreeSet<&str> = { decisions.iter() }
        .filter(|one| {
            let own = texts.get(one.question.as_str());
            one.text.is_some() && own.is_some_and(|own| !own.contains_key(&one.hash))
        })
        .map(|one| one.question.as_str())
        .collect();
    let mut found = BTreeSet::new();
    for question in open {
        for text in texts.get(question).into_iter().flat_map(BTreeMap::values) {
            found.extend(passage_hashes(text).map(|hash| (question.to_owned(), hash)));
        }
    }
    found
}

/// The hashes of an answer's passages, with and without the signs that cut them.
fn passage_hashes(text: &str) -> impl Iterator<Item = String> {
    let parts = segments(text).into_iter();
    let words = parts.flat_map(|part| [part.range.clone(), trimmed(text, part.range)]);
    words.map(|range| text_hash(&text[range]))
}

/// A passage without the signs that cut it from the next one.
fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let is_sign =
        |c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.' | '•' | '-' | '–' | '*');
    let whole = &text[range.clone()];
    let inner = whole.trim_start_matches(is_sign);
    let start = range.start + (whole.len() - inner.len());
    start..start + inner.trim_end_matches(is_sign).len()
}

/// The segments of an answer, each without its signs and as it is compared.
pub(in crate::coding) fn parts(text: &str) -> Vec<(Range<usize>, String)> {
    let parts = segments(text).into_iter();
    let part = parts.map(|part| trimmed(text, part.range));
    part.map(|range| (range.clone(), plain(&text[range])))
        .collect()
}

/// The one of an answer's [`parts`] that a passage is.
pub(in crate::coding) fn part_of(
    passage: &str,
    parts: &[(Range<usize>, String)],
) -> Option<Range<usize>> {
    let wanted = plain(&passage[trimmed(passage, 0..passage.len())]);
    let found = parts.iter().find(|(_, plain)| *plain == wanted)?;
    (!wanted.is_empty()).then(|| found.0.clone())
}

/// Where in an answer words stand, in bytes; `None` when they do not.
pub(in crate::coding) fn range_of(words: &str, text: &str) -> Option<Range<usize>> {
    let words = words.trim();
    if words.is_empty() {
        return None;
    }
    match text.find(words) {
        Some(start) => Some(start..start + words.len()),
        None => part_of(words, &parts(text)),
    }
}

fn unplaced(decision: &Decision, texts: &Texts<'_>) -> Issue {
    let place = decision.place.clone();
    let words = decision.text.as_deref().or_else(|| {
        // Of who keeps the answer to himself the passage may tell which it was.
        let segments = decision.segments.iter().map(String::as_str);
        segments.into_iter().find(|segment| !segment.is_empty())
    });
    let nearest = match words {
        Some(words) => nearest(words, decision, texts),
        None => nearest_hash(&decision.hash, texts),
    };
    let named = decision.text.as_deref().unwrap_or(&decision.hash);
    let rule = match nearest {
        Some(_) => rules::DECISION_UNPLACED,
        None => rules::DECISION_NO_ANSWER,
    };
    let issue = Issue::new(rule, place)
        .with("text", shortened(named))
        .with("question", decision.question.as_str());
    match nearest {
        Some((question, text)) => issue
            .with("nearest", shortened(text))
            .with("where", question),
        None => issue,
    }
}

/// The answer that a hash without words may mean: the same words under another question, an answer of which it is a passage, or one whose hash
/// begins so.
fn nearest_hash<'t>(hash: &str, texts: &Texts<'t>) -> Option<(&'t str, &'t str)> {
    let all = || {
        let questions = texts.iter();
        questions.flat_map(|(question, texts)| texts.iter().map(move |text| (*question, text)))
    };
    let same = all().find(|(_, (known, _))| *known == hash);
    let passage = || all().find(|(_, (_, text))| passage_hashes(text).any(|own| own == hash));
    let begins = || {
        let cut: String = hash.chars().take(BEGINNING).collect();
        let is_cut = cut.chars().count() == BEGINNING;
        all().find(|(_, (known, _))| is_cut && known.starts_with(&cut))
    };
    let (question, (_, text)) = same.or_else(passage).or_else(begins)?;
    Some((question, text))
}

/// The answer whose words are nearest: of the same question, or of any where the question has none.
fn nearest<'t>(text: &str, decision: &Decision, texts: &Texts<'t>) -> Option<(&'t str, &'t str)> {
    let cut = |text: &str| {
        plain(text)
            .to_lowercase()
            .chars()
            .take(COMPARED)
            .collect::<String>()
    };
    let wanted = cut(text);
    let own = texts.get_key_value(decision.question.as_str());
    let pools: Vec<(&str, &BTreeMap<String, &str>)> = match own {
        Some((question, texts)) => vec![(*question, texts)],
        None => texts
            .iter()
            .map(|(question, texts)| (*question, texts))
            .collect(),
    };
    let all = pools
        .into_iter()
        .flat_map(|(question, texts)| texts.values().map(move |text| (question, *text)));
    let mut best: Option<(f64, &str, &str)> = None;
    for (question, other) in all {
        let likeness = strsim::sorensen_dice(&wanted, &cut(other));
        if likeness > best.map_or(0.0, |best| best.0) {
            best = Some((likeness, question, other));
        }
    }
    best.map(|(_, question, text)| (question, text))
}
