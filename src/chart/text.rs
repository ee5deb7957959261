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

/// A word in parts that fit, hyphenated by force where it is wider than the limit.
fn split_word(word: &str, limit: f64, size: f64) -> Vec<String> {
    if width(word.trim_end(), size) <= limit {
        return vec![word.to_owned()];
    }
    let room = limit - width("-", size);
    let mut parts = Vec::new();
    let mut part = String::new();
    for c in word.chars() {
        if part.chars().count() > 1 && width(&part, size) + width(&c.to_string(), size) > room {
            part.push('-');
            parts.push(std::mem::take(&mut part));
        }
        part.push(c);
    }
    parts.push(part);
    parts
}
