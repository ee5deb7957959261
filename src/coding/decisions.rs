//! What persons decided: the codes of an answer by the hash of its text. They are never overruled.

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::model::coding::Target;

/// One decision of `decisions.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decision {
    /// Key of the question.
    pub question: String,
    /// Hash of the answer's text, as [`text_hash`] makes it.
    pub hash: String,
    /// The codes; none when the answer carries none.
    pub targets: Vec<Target>,
    /// Who decided.
    pub who: String,
    /// When, as written.
    pub when: String,
}

/// sha256 (hex) of a text in NFC with single spaces: the same words in another file have the same hash.
pub fn text_hash(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let plain: String = words.join(" ").nfc().collect();
    Sha256::digest(plain.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
