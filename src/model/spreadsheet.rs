//! What a spreadsheet makes of a text, and how to keep it from that: no formula, and no more letters than a cell holds.

use std::borrow::Cow;

/// Letters that a cell of Excel holds, counted in UTF-16 as Excel counts.
///
/// Source: Microsoft, "Excel specifications and limits": total number of characters that a cell can contain.
pub const MOST_LETTERS: usize = 32_767;

/// A cell of a CSV file: a text that no spreadsheet runs, or a number.
///
/// Writers of CSV take nothing else, so that no text, header or cell, gets past [`CsvCell::text`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CsvCell(String);

impl CsvCell {
    /// A text, with an apostrophe before it when a spreadsheet could read it as a formula.
    pub fn text(text: &str) -> Self {
        Self(neutral(text).into_owned())
    }

    /// A figure made by the program itself; a minus sign stays what it is.
    pub fn figure(written: String) -> Self {
        // What is no figure after all is text.
        let is_figure = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '%' | 'e');
        match written.chars().all(is_figure) {
            true => Self(written),
            false => Self::text(&written),
        }
    }

    /// The cell as it is written, not yet quoted.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl AsRef<[u8]> for CsvCell {
    fn as_ref(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

/// The text, with an apostrophe before it when a spreadsheet could read it as a formula.
///
/// Source: OWASP, "CSV Injection": cells that begin with `=`, `+`, `-`, `@`, tab or carriage return, also in full width. White
/// space and signs that take no room may stand before them: some programs drop them on opening.
fn neutral(text: &str) -> Cow<'_, str> {
    let first = text.chars().find(|c| !is_skipped(*c));
    let starts = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    if first.is_some_and(starts) || text.starts_with(['\t', '\r', '\n']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// White space, control signs and signs without a width.
fn is_skipped(c: char) -> bool {
    c.is_whitespace() || c.is_control() || super::letters::is_invisible(c)
}

/// The text as a cell of Excel holds it; a longer one is cut and ends with the note that says so.
pub fn fitting<'t>(text: &'t str, note: &str) -> Cow<'t, str> {
    // A letter takes at least as many bytes as it has units.
    if text.len() <= MOST_LETTERS || units(text) <= MOST_LETTERS {
        return Cow::Borrowed(text);
    }
    let mut room = MOST_LETTERS.saturating_sub(units(note));
    let kept = text.char_indices().find(|(_, c)| {
        let needed = c.len_utf16();
        let is_over = needed > room;
        room = room.saturating_sub(needed);
        is_over
    });
    let end = kept.map_or(text.len(), |(at, _)| at);
    Cow::Owned(format!("{}{note}", &text[..end]))
}

fn units(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}
