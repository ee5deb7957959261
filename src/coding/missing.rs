//! Answers that are none: "k. A.", "---", "s. o.", "fällt mir nichts ein", "weiß nicht".
//!
//! A whole answer is judged; what says something beside such a phrase is an answer.

mod phrases;

use std::sync::LazyLock;

use rustc_hash::{FxHashMap, FxHashSet};

use self::phrases::{AROUND, DONT_KNOW, NOT_GIVEN};
use super::text::token::{fold, tokens};
use crate::model::answers::Missing;

/// Longest answer, in words, that can be none.
const MOST_WORDS: usize = 14;

/// A phrase by its words; `*` among them.
type Phrase = (Vec<String>, Missing);

/// All phrases by their first word.
static PHRASES: LazyLock<FxHashMap<String, Vec<Phrase>>> = LazyLock::new(|| {
    let mut index: FxHashMap<String, Vec<Phrase>> = FxHashMap::default();
    let dont_know = DONT_KNOW
        .split('|')
        .map(|phrase| (phrase, Missing::DontKnow));
    let not_given = NOT_GIVEN
        .split('|')
        .map(|phrase| (phrase, Missing::NotGiven));
    for (phrase, missing) in dont_know.chain(not_given) {
        let words: Vec<String> = phrase.split_whitespace().map(phrase_word).collect();
        if let Some(first) = words.first() {
            index
                .entry(first.clone())
                .or_default()
                .push((words, missing));
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

/// The kind of missing of a whole answer; `None` when it says something.
pub(crate) fn kind(text: &str) -> Option<Missing> {
    let words = tokens(text);
    if words.is_empty() {
        return Some(Missing::NotGiven);
    }
    if words.len() > MOST_WORDS {
        return None;
    }
    let forms: Vec<&str> = words.iter().map(|word| word.form.as_str()).collect();
    find(&forms).or_else(|| trimmed(&forms))
}

fn find(words: &[&str]) -> Option<Missing> {
    PHRASES
        .get(*words.first()?)?
        .iter()
        .find(|(phrase, _)| matches(phrase, words))
        .map(|(_, missing)| *missing)
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

/// The same without the words around the phrase.
fn trimmed(words: &[&str]) -> Option<Missing> {
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
