//! Splits German compounds into words that are known: "Rechnungseingang" is about "Rechnung" and "Eingang".
//!
//! Only words of the given lexicon count as parts, so nothing is split into nonsense.

use rustc_hash::FxHashSet;

use super::stem::stem;

/// Shortest part, in letters.
const SHORTEST: usize = 4;

/// Letters that may stand between two parts.
const LINKS: &[&str] = &["", "s", "es", "n", "en", "er", "e"];

/// Most parts a word is split into.
const MOST_PARTS: usize = 4;

/// The stems of the parts of a word; empty when it is not a compound of known words.
pub(crate) fn split(form: &str, lexicon: &FxHashSet<String>) -> Vec<String> {
    if form.chars().count() < 2 * SHORTEST || !form.chars().all(char::is_alphabetic) {
        return Vec::new();
    }
    let mut parts = Vec::new();
    if divide(form, lexicon, MOST_PARTS, &mut parts) && parts.len() > 1 {
        parts
    } else {
        Vec::new()
    }
}

/// Takes the longest known beginning whose rest can be divided too.
fn divide(rest: &str, lexicon: &FxHashSet<String>, most: usize, parts: &mut Vec<String>) -> bool {
    // The whole word is never its own part, the whole rest may be the last one.
    if !parts.is_empty() {
        let last = stem(rest);
        if lexicon.contains(&last) {
            parts.push(last);
            return true;
        }
    }
    if most < 2 {
        return false;
    }
    let cuts: Vec<usize> = rest
        .char_indices()
        .map(|(at, _)| at)
        .skip(SHORTEST)
        .collect();
    for cut in cuts
        .iter()
        .rev()
        .copied()
        .filter(|cut| rest[*cut..].chars().count() >= SHORTEST)
    {
        let Some(part) = known(&rest[..cut], lexicon) else {
            continue;
        };
        parts.push(part);
        if divide(&rest[cut..], lexicon, most - 1, parts) {
            return true;
        }
        parts.pop();
    }
    false
}

/// The stem of a part, its linking letters taken off.
fn known(part: &str, lexicon: &FxHashSet<String>) -> Option<String> {
    LINKS
        .iter()
        .filter_map(|link| part.strip_suffix(link))
        .filter(|bare| bare.chars().count() >= SHORTEST)
        .map(stem)
        .find(|stem| lexicon.contains(stem))
}
