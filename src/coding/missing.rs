//! Answers that are none: "k. A.", "---", "s. o.", "fällt mir nichts ein", "weiß nicht"; and those that say that nothing is
//! needed, which are answers: "kein Bedarf", "keine Probleme", "passt alles".
//!
//! A whole answer is judged; what says something beside such a phrase is an answer of its own.

mod phrases;

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use self::phrases::{AROUND, DONT_KNOW, NO_NEED, NOT_GIVEN};
use super::text::token::{Token, fold, tokens};
use crate::model::answers::Missing;

/// Longest answer, in words, that can be none.
const MOST_WORDS: usize = 14;

/// Words that deny what stands beside them, besides the forms of "kein".
const DENIALS: &[&str] = &["nicht", "nichts", "nix", "ohne"];

/// What a whole answer comes to that names nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nothing {
    /// It is no answer.
    Missing(Missing),
    /// It says that nothing is needed, wrong or expected. That is content: the codebook's own category takes it.
    NoNeed,
}

impl Nothing {
    /// The kind of missing; `None` for an answer.
    pub(crate) fn missing(self) -> Option<Missing> {
        match self {
            Self::Missing(missing) => Some(missing),
            Self::NoNeed => None,
        }
    }
}

/// A phrase by its words; `*` among them.
type Phrase = (Vec<String>, Nothing);

/// All phrases by their first word.
static PHRASES: LazyLock<FxHashMap<String, Vec<Phrase>>> = LazyLock::new(|| {
    let mut index: FxHashMap<String, Vec<Phrase>> = FxHashMap::default();
    let dont_know = DONT_KNOW
        .split('|')
        .map(|phrase| (phrase, Nothing::Missing(Missing::DontKnow)));
    let not_given = NOT_GIVEN
        .split('|')
        .map(|phrase| (phrase, Nothing::Missing(Missing::NotGiven)));
    let no_need = NO_NEED.split('|').map(|phrase| (phrase, Nothing::NoNeed));
    for (phrase, nothing) in dont_know.chain(not_given).chain(no_need) {
        let words: Vec<String> = phrase.split_whitespace().map(phrase_word).collect();
        if let Some(first) = words.first() {
            index
                .entry(first.clone())
                .or_default()
                .push((words, nothing));
        }
    }
    index
});

/// The words around, for looking up.
static AROUND_SET: LazyLock<FxHashSet<&str>> =
    LazyLock::new(|| AROUND.split_whitespace().collect());

fn phrase_word(word: &str) -> String {
    // Folding would take the star for a gender mark.
    if word == "*" {
        word.to_owned()
    } else {
        fold(word)
    }
}

/// What a whole answer comes to that names nothing; `None` when it names something.
pub(crate) fn kind(text: &str) -> Option<Nothing> {
    let words = tokens(text);
    if words.is_empty() {
        return Some(Nothing::Missing(Missing::NotGiven));
    }
    if words.len() > MOST_WORDS {
        return None;
    }
    let forms: Vec<&str> = words.iter().map(|word| word.form.as_str()).collect();
    find(&forms).or_else(|| trimmed(&forms))
}

fn find(words: &[&str]) -> Option<Nothing> {
    PHRASES
        .get(*words.first()?)?
        .iter()
        .find(|(phrase, _)| matches(phrase, words))
        .map(|(_, nothing)| *nothing)
}

/// Whether the words are the phrase, `*` standing for none to four words.
fn matches(phrase: &[String], words: &[&str]) -> bool {
    match phrase.split_first() {
        None => words.is_empty(),
        Some((first, rest)) if first == "*" => {
            (0..=words.len().min(4)).any(|skip| matches(rest, &words[skip..]))
        }
        Some((first, rest)) => words
            .split_first()
            .is_some_and(|(word, tail)| word == first && matches(rest, tail)),
    }
}

/// Whether words deny something.
pub(crate) fn denies(words: &[Token]) -> bool {
    let is_denial = |form: &str| form.starts_with("kein") || DENIALS.contains(&form);
    words.iter().any(|word| is_denial(&word.form))
}

/// The same without the words around the phrase.
fn trimmed(words: &[&str]) -> Option<Nothing> {
    let is_around = |word: &&str| AROUND_SET.contains(word);
    let leading = words.iter().take_while(|word| is_around(word)).count();
    let trailing = words
        .iter()
        .rev()
        .take_while(|word| is_around(word))
        .count();
    let starts = 0..=leading.min(words.len() - 1);
    starts
        .flat_map(|start| {
            let first_end = (words.len() - trailing).max(start + 1);
            (first_end..=words.len()).rev().map(move |end| (start, end))
        })
        .find_map(|(start, end)| find(&words[start..end]))
}
