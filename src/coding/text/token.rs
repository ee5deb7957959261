//! Text → tokens that know where they stood. The text itself is never changed.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::gender;
use super::spoken;
use super::stem::stem;
use super::stopwords;

/// Letters of a word that are looked at. The longest German words have about 80; what is longer is no word, and its
/// beginning tells as much of it as all of it would, without time that grows with the square of its length.
const LONGEST: usize = 100;

/// One word or number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    /// Bytes of the text it was made from.
    pub(crate) range: Range<usize>,
    /// NFC, lower case, ß as ss, gender forms as the short one.
    pub(crate) form: String,
    /// Snowball stem of the form, without umlauts.
    pub(crate) stem: String,
    /// A word without content of its own ("und", "eigentlich").
    pub(crate) stop: bool,
    /// Not written there: it is what a short form before it stands for.
    pub(crate) added: bool,
}

impl Token {
    /// A token of a form that is already folded.
    pub(crate) fn new(range: Range<usize>, form: String) -> Self {
        Self {
            stem: stem(&form),
            stop: stopwords::is_stopword(&form),
            range,
            form,
            added: false,
        }
    }
}

/// The tokens of a text in order.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_word(text, at) {
        let word = word_end(text, start);
        let word = gender::extended_end(text, start..word);
        at = word;
        let form = fold(beginning(&text[start..word]));
        match found.last_mut() {
            Some(prefix) if is_letter_prefix(text, prefix, start) => {
                let joined = format!("{}{form}", prefix.form);
                *prefix = Token::new(prefix.range.start..word, joined);
            }
            _ => found.push(Token::new(start..word, form)),
        }
    }
    found
}

/// As much of a word as is looked at.
fn beginning(word: &str) -> &str {
    let end = word.char_indices().nth(LONGEST);
    &word[..end.map_or(word.len(), |(at, _)| at)]
}

/// Lower case, NFC, ß as ss, gender forms as the short one, spoken small words as they are written.
pub(crate) fn fold(word: &str) -> String {
    let short = gender::short_form(word);
    let folded = if short.is_ascii() {
        short.to_ascii_lowercase()
    } else {
        let lower: String = short.nfc().flat_map(char::to_lowercase).collect();
        lower.replace('ß', "ss")
    };
    match spoken::written(&folded) {
        Some(written) => written.to_owned(),
        None => folded,
    }
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

fn next_word(text: &str, from: usize) -> Option<usize> {
    text[from..].find(char::is_alphanumeric).map(|at| from + at)
}

fn word_end(text: &str, start: usize) -> usize {
    text[start..]
        .find(|c| !is_word_char(c))
        .map_or(text.len(), |at| start + at)
}

/// Whether the word at `start` belongs to a single letter before it: "E-Akte", "E Akte" and "eAkte" are one word.
fn is_letter_prefix(text: &str, prefix: &Token, start: usize) -> bool {
    let mut letters = text[prefix.range.clone()].chars();
    let single = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
    if !single || !text[start..].starts_with(char::is_alphabetic) {
        return false;
    }
    match &text[prefix.range.end..start] {
        "-" | "‑" | "–" => true,
        // Only the e of "E Akte": other single letters stand for themselves.
        " " => {
            prefix.form == "e"
                && (text[start..].starts_with(char::is_uppercase)
                    || text[prefix.range.clone()].starts_with('E'))
        }
        _ => false,
    }
}
