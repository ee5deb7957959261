//! German stems by Snowball's algorithm, with umlaut spellings folded into one.
//!
//! The algorithm itself is a crate that passes Snowball's own list of 35,033 pairs; here stands only what is added.

use std::cell::RefCell;

use rustc_hash::FxHashMap;
use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Words whose stems a thread remembers; a language has fewer that are common.
const REMEMBERED: usize = 50_000;

thread_local! {
    /// Stems of words seen before: a pure memory, as the same few words make up most of all text.
    static SEEN: RefCell<FxHashMap<String, String>> = RefCell::default();
}

/// Stem of a folded word; "ausfuehren", "ausführen" and "ausfuhren" have the same one.
pub(crate) fn stem(form: &str) -> String {
    SEEN.with_borrow_mut(|seen| {
        if let Some(known) = seen.get(form) {
            return known.clone();
        }
        let stem = stemmed(form);
        if seen.len() < REMEMBERED {
            seen.insert(form.to_owned(), stem.clone());
        }
        stem
    })
}

fn stemmed(form: &str) -> String {
    let stemmed = Stemmer::create(Algorithm::German).stem(form).into_owned();
    if stemmed.is_ascii() {
        return stemmed;
    }
    stemmed
        .chars()
        .map(|c| match c {
            'ä' | 'à' | 'â' | 'á' => 'a',
            'ö' | 'ó' | 'ô' => 'o',
            'ü' | 'ú' | 'û' => 'u',
            'é' | 'è' | 'ê' => 'e',
            other => other,
        })
        .collect()
}
