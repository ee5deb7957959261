//! Turns of a conversation: who speaks, and which of the speakers asks the questions.

use std::collections::BTreeMap;

use crate::model::document::{Document, Paragraph};
use crate::validate::fold::compact;

use super::attribute;

/// Longest name of a speaker, in letters and in words.
const LONGEST: usize = 24;
const MOST_WORDS: usize = 3;

/// Turns that make a conversation.
const FEWEST_TURNS: usize = 4;

/// Share of questions among the turns of who asks, and of who answers.
const ASKS: f64 = 0.6;
const ANSWERS: f64 = 0.3;

/// A turn: who speaks, and what is said.
pub(super) fn turn(text: &str) -> Option<(&str, &str)> {
    let text = without_time(text);
    let (speaker, said) = text.split_once(':')?;
    let speaker = speaker.trim();
    // A time mark behind the name: `B1 (00:03`.
    let speaker = speaker
        .split(['(', '[', '#'])
        .next()
        .unwrap_or_default()
        .trim();
    let said = match said.find([')', ']']) {
        Some(end)
            if text
                .find(['(', '['])
                .is_some_and(|at| at < text.len() - said.len()) =>
        {
            said[end + 1..].trim_start_matches(':')
        }
        _ => said,
    };
    let fits = (1..=LONGEST).contains(&speaker.chars().count())
        && speaker.split_whitespace().count() <= MOST_WORDS
        && speaker.starts_with(char::is_alphabetic)
        && !speaker.contains([';', ',', '|', '"', '.'])
        && (said.is_empty() || said.starts_with(char::is_whitespace))
        && attribute::of_label(speaker).is_none_or(|_| is_role_of_speech(&compact(speaker)));
    fits.then(|| (speaker, end_time(said.trim())))
}

/// Labels that are also lines of a head, and speakers all the same.
fn is_role_of_speech(form: &str) -> bool {
    asks(form) || answers(form)
}

/// The text without a time mark before it: `[00:01:02]`, `#00:01:02-3#`, `00:12`.
fn without_time(text: &str) -> &str {
    let text = text.trim_start();
    let rest = text.trim_start_matches(|c: char| {
        c.is_ascii_digit()
            || matches!(
                c,
                ':' | '-' | '.' | ',' | '#' | '[' | ']' | '(' | ')' | ' ' | '\t'
            )
    });
    let mark = &text[..text.len() - rest.len()];
    let is_time = mark.contains(':') && mark.contains(|c: char| c.is_ascii_digit());
    if is_time { rest } else { text }
}

/// The text without a time mark at its end.
fn end_time(text: &str) -> &str {
    match text
        .strip_suffix('#')
        .and_then(|rest| rest.rsplit_once('#'))
    {
        Some((said, mark)) if mark.starts_with(|c: char| c.is_ascii_digit()) => said.trim_end(),
        _ => text,
    }
}

/// Whether a label is that of who asks.
fn asks(form: &str) -> bool {
    let letters = form.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(
        letters,
        "i" | "int" | "iv" | "f" | "frage" | "q" | "m" | "mod"
    ) || letters.starts_with("interviewer")
        || letters.starts_with("interviewend")
        || letters.starts_with("interviewleit")
        || letters.starts_with("moderat")
        || letters.starts_with("frageste")
}

/// Whether a label is that of who answers.
fn answers(form: &str) -> bool {
    let letters = form.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(
        letters,
        "b" | "bp" | "a" | "antwort" | "p" | "ip" | "tn" | "e" | "person"
    ) || letters.starts_with("befragt")
        || letters.starts_with("interviewte")
        || letters.starts_with("interviewpartner")
        || letters.starts_with("gespraechspartner")
        || letters.starts_with("teilnehm")
}

/// The speakers of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Speakers {
    /// It is no conversation.
    None,
    /// Nobody can be told to ask the questions: the speakers there are.
    Unclear(Vec<String>),
    /// Comparable forms of those who ask; `found` when the turns say so and not the label.
    Known {
        /// Who asks.
        asking: Vec<String>,
        /// The label as it stands, where it had to be found out.
        found: Option<String>,
        /// Who answers, in the order of their first turns.
        answering: Vec<String>,
    },
}

/// What a speaker does in a document.
#[derive(Default)]
struct Turns {
    label: String,
    first: usize,
    turns: usize,
    questions: usize,
}

/// The speakers of a document.
pub(super) fn of(document: &Document) -> Speakers {
    let mut speakers: BTreeMap<String, Turns> = BTreeMap::new();
    let mut all = 0usize;
    for paragraph in &document.paragraphs {
        let Some((label, said)) = turn_of(paragraph) else {
            continue;
        };
        all += 1;
        let turns = speakers.entry(compact(label)).or_insert_with(|| Turns {
            label: label.to_owned(),
            first: all,
            ..Turns::default()
        });
        turns.turns += 1;
        turns.questions += usize::from(said.trim_end().ends_with('?'));
    }
    let known = speakers.keys().any(|form| asks(form)) && speakers.keys().any(|form| answers(form));
    let again = speakers.values().filter(|turns| turns.turns > 1).count();
    let fewest = if known { 2 } else { FEWEST_TURNS };
    let talk = all >= fewest && (known || (again >= 2 && 2 * speakers.len() <= all));
    // A record in which a few lines happen to begin with a word and a colon is none.
    if !talk || 4 * all < document.paragraphs.len() {
        return Speakers::None;
    }
    asking(&speakers)
}

fn asking(speakers: &BTreeMap<String, Turns>) -> Speakers {
    let mut order: Vec<(&String, &Turns)> = speakers.iter().collect();
    order.sort_by_key(|(_, turns)| turns.first);
    let named: Vec<String> = { order.iter() }
        .filter(|(form, _)| asks(form))
        .map(|(form, _)| (*form).clone())
        .collect();
    let share = |turns: &Turns| turns.questions as f64 / turns.turns as f64;
    let (asking, found) = if named.is_empty() {
        let likely: Vec<_> = order.iter().filter(|(_, t)| share(t) >= ASKS).collect();
        let others = order
            .iter()
            .all(|(_, t)| share(t) >= ASKS || share(t) <= ANSWERS);
        match likely[..] {
            [(form, turns)] if others => (vec![(*form).clone()], Some(turns.label.clone())),
            _ => {
                let labels = order.iter().map(|(_, turns)| turns.label.clone());
                return Speakers::Unclear(labels.collect());
            }
        }
    } else {
        (named, None)
    };
    let answering = { order.iter() }
        .map(|(form, _)| (*form).clone())
        .filter(|form| !asking.contains(form))
        .collect();
    Speakers::Known {
        asking,
        found,
        answering,
    }
}

/// A turn that a paragraph begins. Headings and cells of tables begin none.
pub(super) fn turn_of(paragraph: &Paragraph) -> Option<(&str, &str)> {
    use crate::model::document::Form;
    let in_table = paragraph.cell.is_some_and(|cell| cell.column > 1);
    let heading = matches!(paragraph.form, Form::Heading(_));
    (!in_table && !heading)
        .then(|| turn(&paragraph.text))
        .flatten()
}

/// The sentences of a turn; a question asked in one of several is found by itself.
pub(super) fn sentences(said: &str) -> impl Iterator<Item = &str> {
    let ends = |c: char| matches!(c, '.' | '?' | '!' | ':' | '\n');
    said.split_inclusive(ends)
        .map(str::trim)
        .filter(|sentence| sentence.len() > 3)
}
