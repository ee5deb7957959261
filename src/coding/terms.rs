//! Search terms: words and phrases that code by themselves when they stand in an answer.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::text::token::{Token, tokens};

/// Shortest term, in bytes of its stem, that is also found inside a longer compound.
const COMPOUND_LENGTH: usize = 7;

/// Most stopwords passed over between two words of a term.
const GAP: usize = 1;

/// A term found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    /// Bytes of the text from its first to its last word.
    pub(crate) range: Range<usize>,
    /// Index of the owner, as given to [`Terms::new`].
    pub(crate) owner: usize,
    /// The term as the codebook has it.
    pub(crate) term: String,
    /// Number of words of the term.
    pub(crate) words: usize,
    /// Found as whole words, not inside a compound.
    pub(crate) whole: bool,
    /// Another category has the same term: it points to both and codes by itself for neither.
    pub(crate) shared: bool,
}

struct Term {
    stems: Vec<String>,
    owner: usize,
    text: String,
    /// Written exactly so, for short forms that are also common words.
    exact: bool,
    shared: bool,
}

/// The terms of the categories that meet under one question.
#[derive(Default)]
pub(crate) struct Terms {
    list: Vec<Term>,
    by_first: FxHashMap<String, Vec<usize>>,
}

impl Terms {
    /// Indexes terms of several owners.
    pub(crate) fn new<'c>(terms: impl Iterator<Item = (usize, &'c str)>) -> Self {
        let mut owner_of: FxHashMap<Vec<String>, Option<usize>> = FxHashMap::default();
        let mut list = Vec::new();
        for (owner, text) in terms {
            let stems: Vec<String> = tokens(text).into_iter().map(|token| token.stem).collect();
            if stems.is_empty() {
                continue;
            }
            let known = owner_of.entry(stems.clone()).or_insert(Some(owner));
            if *known != Some(owner) {
                *known = None;
            }
            let short = text.chars().count() <= 2;
            list.push(Term {
                stems,
                owner,
                text: text.to_owned(),
                exact: short && text.chars().all(char::is_uppercase),
                shared: false,
            });
        }
        for term in &mut list {
            term.shared = owner_of.get(&term.stems) == Some(&None);
        }
        let mut by_first: FxHashMap<String, Vec<usize>> = FxHashMap::default();
        for (index, term) in list.iter().enumerate() {
            by_first
                .entry(term.stems[0].clone())
                .or_default()
                .push(index);
        }
        Self { list, by_first }
    }

    /// Terms in the tokens of a text, longest first where they overlap, in text order.
    pub(crate) fn find(&self, text: &str, tokens: &[Token]) -> Vec<Hit> {
        let mut found = Vec::new();
        for start in 0..tokens.len() {
            self.at(text, tokens, start, &mut found);
        }
        longest(found)
    }

    fn at(&self, text: &str, tokens: &[Token], start: usize, found: &mut Vec<Hit>) {
        let stem = &tokens[start].stem;
        for index in self.by_first.get(stem).into_iter().flatten() {
            let term = &self.list[*index];
            if term.exact && text[tokens[start].range.clone()] != term.text {
                continue;
            }
            if let Some(end) = end_of(&term.stems, tokens, start) {
                found.push(hit(term, tokens[start].range.start..end, true));
            }
        }
        for part in compound_ends(stem) {
            for index in self.by_first.get(part).into_iter().flatten() {
                let term = &self.list[*index];
                if term.stems.len() == 1 {
                    found.push(hit(term, tokens[start].range.clone(), false));
                }
            }
        }
    }
}

fn hit(term: &Term, range: Range<usize>, whole: bool) -> Hit {
    Hit {
        range,
        owner: term.owner,
        term: term.text.clone(),
        words: term.stems.len(),
        whole,
        shared: term.shared,
    }
}

/// Where the term ends that begins at `start`, a stopword between its words passed over.
fn end_of(stems: &[String], tokens: &[Token], start: usize) -> Option<usize> {
    let mut at = start;
    for stem in &stems[1..] {
        let mut next = at + 1;
        let mut gap = 0;
        while tokens.get(next)?.stem != *stem {
            gap += 1;
            let passed = tokens[next].stop && gap <= GAP;
            if !passed && !tokens[next].added {
                return None;
            }
            next += 1;
        }
        at = next;
    }
    Some(tokens[at].range.end)
}

/// Beginnings and ends of a compound that are long enough to be terms.
fn compound_ends(stem: &str) -> impl Iterator<Item = &str> {
    let length = stem.len();
    let cuts = COMPOUND_LENGTH..length.saturating_sub(2).max(COMPOUND_LENGTH);
    cuts.flat_map(move |size| [stem.get(..size), stem.get(length - size..)])
        .flatten()
}

/// Of overlapping hits the longest stays, of those on the same words the whole ones before parts of compounds; several owners
/// of the same words stay all.
fn longest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by(|a, b| {
        let length = |hit: &Hit| hit.range.end - hit.range.start;
        (length(b), b.whole, b.words, b.term.len())
            .cmp(&(length(a), a.whole, a.words, a.term.len()))
            .then_with(|| a.range.start.cmp(&b.range.start))
            .then_with(|| a.owner.cmp(&b.owner))
            .then_with(|| a.term.cmp(&b.term))
    });
    let mut kept: Vec<Hit> = Vec::new();
    for hit in hits {
        let covered = kept.iter().any(|other| {
            other.range.start < hit.range.end
                && hit.range.start < other.range.end
                && (other.range != hit.range
                    || other.whole != hit.whole
                    || other.owner == hit.owner)
        });
        if !covered {
            kept.push(hit);
        }
    }
    kept.sort_by_key(|hit| (hit.range.start, hit.owner));
    kept
}
