//! Text as its reader sees it, made once for all stages: one Unicode form, no invisible characters, one sign for a new line.
//!
//! Nothing that can be seen is changed: what is shown and quoted looks as it did in the file. Spaces, tabs and case stay.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::model::raw::{RawCell, RawTable};

/// Tags that editors and form tools leave where a new line begins.
const BREAK_TAGS: [&str; 3] = ["<br>", "<br/>", "<br />"];

/// Tags by which inventories write several values into one cell: each value becomes a line of its own.
const LIST_TAGS: [&str; 6] = ["<ul>", "</ul>", "<ol>", "</ol>", "<li>", "</li>"];

/// Normalises all texts of a table.
pub(super) fn tidy_table(table: &mut RawTable) {
    let cells = table.rows.iter_mut().flat_map(|row| row.cells.iter_mut());
    for cell in cells {
        let RawCell::Text(text) = cell else { continue };
        if let Cow::Owned(tidy) = tidy(text) {
            // Invisible characters alone are nothing.
            *cell = match tidy.trim() {
                "" => RawCell::Empty,
                _ => RawCell::Text(tidy),
            };
        }
    }
}

/// The text in form NFC, without invisible characters, with `\n` wherever a new line begins.
pub(super) fn tidy(text: &str) -> Cow<'_, str> {
    if !needs_care(text) {
        return Cow::Borrowed(text);
    }
    let composed: Cow<'_, str> = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    };
    let mut plain = composed.into_owned();
    if plain.contains('<') {
        plain = without_tags(plain);
    }
    let mut out = String::with_capacity(plain.len());
    let mut chars = plain.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' => {
                chars.next_if_eq(&'\n');
                out.push('\n');
            }
            c if is_break(c) => out.push('\n'),
            c if is_invisible(c) => {}
            c => out.push(c),
        }
    }
    Cow::Owned(out)
}

/// Letters of a European text, digits and signs need none; a look at each byte finds them.
fn needs_care(text: &str) -> bool {
    text.bytes()
        .any(|b| b == b'\r' || b == 0x0b || b == 0x0c || b == b'<' || b > 0x7f)
}

fn is_break(c: char) -> bool {
    matches!(c, '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Soft hyphens, spaces without width, marks of writing direction. The joiners of scripts and emoji can be seen and stay.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// Line breaks and lists of HTML as lines. A list is one only with its end, so that a text about tags stays as it is.
fn without_tags(text: String) -> String {
    let mut plain = text;
    for tag in BREAK_TAGS {
        plain = without_tag(&plain, tag);
    }
    let lower = plain.to_ascii_lowercase();
    if !(lower.contains("<li>") && (lower.contains("</ul>") || lower.contains("</ol>"))) {
        return plain;
    }
    for tag in LIST_TAGS {
        plain = without_tag(&plain, tag);
    }
    let lines: Vec<&str> = { plain.lines().map(str::trim) }
        .filter(|line| !line.is_empty())
        .collect();
    lines.join("\n")
}

fn without_tag(text: &str, tag: &str) -> String {
    let lower = text.to_ascii_lowercase();
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (at, _) in lower.match_indices(tag) {
        out.push_str(&text[from..at]);
        out.push('\n');
        from = at + tag.len();
    }
    out.push_str(&text[from..]);
    out
}
