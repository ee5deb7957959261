//! Finds the known word that a misspelt one was meant to be.
//!
//! One edit (a letter too many, missing, wrong, or two swapped) from six letters on, two from eleven; the first letter must
//! be right. Short words are left alone: too many real words lie one letter apart.

use rustc_hash::{FxHashMap, FxHashSet};

const SHORTEST: usize = 6;
const SHORTEST_FOR_TWO: usize = 11;

/// Known stems by what is left of them when one letter is taken out.
#[derive(Debug, Default)]
pub(crate) struct Spelling {
    known: FxHashSet<String>,
    without_one: FxHashMap<String, Vec<u32>>,
    words: Vec<String>,
}

impl Spelling {
    /// From known stems, most frequent first: of two equally near ones the earlier is taken.
    pub(crate) fn new(stems: impl Iterator<Item = String>) -> Self {
        let mut spelling = Self::default();
        for word in stems {
            if !spelling.known.insert(word.clone()) {
                continue;
            }
            let length = word.chars().count();
            if length + 1 < SHORTEST {
                continue;
            }
            let index = u32::try_from(spelling.words.len()).unwrap_or(u32::MAX);
            for shorter in deletions(&word).chain([word.clone()]) {
                spelling.without_one.entry(shorter).or_default().push(index);
            }
            spelling.words.push(word);
        }
        spelling
    }

    /// The known stem that an unknown one was meant to be.
    pub(crate) fn correct(&self, stem: &str) -> Option<&str> {
        let length = stem.chars().count();
        if length < SHORTEST || self.known.contains(stem) || !stem.chars().all(char::is_alphabetic)
        {
            return None;
        }
        let mut best: Option<(usize, u32)> = None;
        for shorter in deletions(stem).chain([stem.to_owned()]) {
            for index in self.without_one.get(&shorter).into_iter().flatten() {
                let Some(word) = self.words.get(*index as usize) else {
                    continue;
                };
                let distance = strsim::osa_distance(stem, word);
                let allowed = if length >= SHORTEST_FOR_TWO { 2 } else { 1 };
                if distance <= allowed && word.chars().next() == stem.chars().next() {
                    let found = (distance, *index);
                    best = Some(best.map_or(found, |best| best.min(found)));
                }
            }
        }
        best.and_then(|(_, index)| self.words.get(index as usize))
            .map(String::as_str)
    }
}

/// The word with each of its letters but the first taken out in turn.
fn deletions(word: &str) -> impl Iterator<Item = String> {
    word.char_indices()
        .skip(1)
        .map(|(at, c)| format!("{}{}", &word[..at], &word[at + c.len_utf8()..]))
}
