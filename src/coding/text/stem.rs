//! German stems by Snowball's algorithm, with umlaut spellings folded into one.
//!
//! The algorithm itself is a crate that passes Snowball's own list of 35,033 pairs; here stands only what is added.

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// Stem of a folded word; "ausfuehren", "ausführen" and "ausfuhren" have the same one.
pub(crate) fn stem(form: &str) -> String {
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
