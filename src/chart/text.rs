//! How wide text is and where it breaks, before any browser has seen it.
//!
//! Widths are those of the widest common screen font (DejaVu Sans), so that what fits here fits with any of the stack.

/// Width of a text in CSS pixels at a font size.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// Width of a character in em, rounded up by class.
fn em(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' | 'I' | 'ı' => 0.30,
        ' ' | '\u{a0}' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | '·' => 0.34,
        'f' | 't' | 'r' | '-' | '(' | ')' | '/' | '„' | '“' | '"' => 0.43,
        's' | 'c' | 'z' | 'k' | 'v' | 'x' | 'y' | 'J' => 0.58,
        '0'..='9' => 0.64,
        'm' | 'M' | 'W' | '%' | '—' | '…' => 1.0,
        'w' | '+' | '=' | '–' | 'Ö' | 'O' | 'Q' | 'G' | 'D' | 'N' | 'H' | 'U' | 'Ü' => 0.82,
        c if c.is_uppercase() => 0.72,
        c if c.is_ascii() || c.is_lowercase() => 0.64,
        _ => 1.0,
    }
}

/// Breaks a text into lines no wider than `limit` CSS pixels: after spaces, hyphens and slashes, and inside a word
/// only where the word alone is too wide. Nothing is cut off.
pub(super) fn wrap(text: &str, limit: f64, size: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let joined = width(&line, size) + width(piece.trim_end(), size);
        if !line.is_empty() && joined > limit {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        for part in split_word(&piece, limit, size) {
            if !line.is_empty() && width(&line, size) + width(part.trim_end(), size) > limit {
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            line.push_str(&part);
        }
    }
    let last = line.trim_end();
    if !last.is_empty() || lines.is_empty() {
        lines.push(last.to_owned());
    }
    lines
}

/// Words with the space, hyphen or slash that ends them.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut piece = String::new();
    let clean = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for c in clean.chars() {
        piece.push(c);
        // A hyphen after one letter ("E-Akte") is no place to break.
        let breaks = c == ' ' || (matches!(c, '-' | '/' | '–') && piece.chars().count() > 3);
        if breaks {
            pieces.push(std::mem::take(&mut piece));
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

/// A word in parts that fit, hyphenated where it is wider than the limit.
fn split_word(word: &str, limit: f64, size: f64) -> Vec<String> {
    let room = limit - width("-", size);
    let mut parts = Vec::new();
    let mut rest: Vec<char> = word.chars().collect();
    while rest.len() > 1 && width(rest.iter().collect::<String>().trim_end(), size) > limit {
        let fitting = fitting(&rest, room, size);
        let at = break_before(&rest, fitting);
        let part: String = rest.drain(..at).collect();
        parts.push(format!("{part}-"));
    }
    parts.push(rest.into_iter().collect());
    parts
}

/// How many characters fit, at least one.
fn fitting(word: &[char], room: f64, size: f64) -> usize {
    let mut used = 0.0;
    word.iter()
        .take_while(|c| {
            used += em(**c) * size;
            used <= room
        })
        .count()
        .clamp(1, word.len().saturating_sub(1).max(1))
}

/// Where to break a German word of which `most` characters fit: before the last consonant that a vowel follows, as
/// syllables begin; anywhere when there is no such place.
///
/// Source: Amtliches Regelwerk der deutschen Rechtschreibung, § 110 (one consonant goes to the next syllable) and
/// § 111 (ch, ck, sch, ph, th stay whole).
fn break_before(word: &[char], most: usize) -> usize {
    (3..=most.min(word.len().saturating_sub(3)))
        .rev()
        .find(|at| begins_syllable(word, *at))
        .unwrap_or(most)
}

fn begins_syllable(word: &[char], at: usize) -> bool {
    let is_vowel = |c: char| "aeiouyäöüAEIOUYÄÖÜ".contains(c);
    let (before, here, after) = (word[at - 1], word[at], word[at + 1]);
    let pair = [before.to_ascii_lowercase(), here.to_ascii_lowercase()];
    let whole = matches!(pair, ['c', 'h' | 'k'] | ['p' | 't' | 's', 'h'] | ['q', 'u']);
    before.is_alphabetic() && here.is_alphabetic() && !is_vowel(here) && is_vowel(after) && !whole
}
