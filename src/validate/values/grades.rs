//! School grades as people and survey tools write them: `2`, `2,0`, `2.`, `2 (gut)`, `Note 2`, `2 = gut`, full-width digits.
//!
//! A cell is a grade when it names exactly one whole grade: `2-3`, `2+`, `2 von 6` and `2 (sehr gut)` are none.

use unicode_normalization::UnicodeNormalization;

use super::number::{self, Writing};

/// The words of the six grades, best first, folded.
const NAMES: [&[&str]; 6] = [
    &["sehr gut", "sehrgut", "very good", "excellent"],
    &["gut", "good"],
    &["befriedigend", "satisfactory"],
    &["ausreichend", "sufficient", "adequate"],
    &["mangelhaft", "poor", "deficient"],
    &[
        "ungenügend",
        "ungenuegend",
        "insufficient",
        "fail",
        "very poor",
    ],
];

/// Whether a text is one of the negative codes by which survey tools say why there is no answer: -1 "don't know", -9 "no answer".
pub(crate) fn is_missing_code(text: &str) -> bool {
    matches!(
        text.trim().trim_end_matches(",0").trim_end_matches(".0"),
        "-1" | "-8" | "-9" | "-77" | "-88" | "-98" | "-99" | "-999"
    )
}

/// The grade that a number is.
pub(crate) fn of_number(value: f64) -> Option<u8> {
    (1u8..=6).find(|grade| f64::from(*grade) == value)
}

/// The one whole grade that a text names.
pub(crate) fn of_text(text: &str) -> Option<u8> {
    let text: String = text.nfkc().filter(|c| !is_mark(*c)).collect();
    let text = text.trim();
    let plain = number::parse(text, Writing::German).filter(|number| number.unit.is_empty());
    if let Some(number) = plain {
        return of_number(number.value);
    }
    labelled(&text.to_lowercase())
}

/// Marks of writing direction and joiners, which nobody sees.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

/// One digit with words around it; a word of a grade must be that digit's own.
fn labelled(text: &str) -> Option<u8> {
    let digits: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| c.is_ascii_digit())
        .collect();
    let [(at, digit)] = digits[..] else {
        return None;
    };
    let grade = u8::try_from(digit.to_digit(10)?).ok()?;
    if !(1..=6).contains(&grade) {
        return None;
    }
    let (before, after) = (&text[..at], &text[at + 1..]);
    // "2+", "2-", "-2" and "2,5" are something between two grades.
    if after.starts_with(['+', '-', '−', ',']) || before.ends_with(['-', '−', '+', ',', '.']) {
        let dashed_name = after
            .strip_prefix(['-', '−'])
            .is_some_and(|rest| name_of(rest.trim_matches(is_around)) == Some(grade));
        if !dashed_name {
            return None;
        }
    }
    let is_set_off = after
        .trim_start()
        .starts_with(['(', '[', '=', ':', '–', '—', '-']);
    let before = before.trim_matches(is_around);
    let after = after.trim_matches(is_around);
    let before_fits = matches!(
        before,
        "" | "note" | "schulnote" | "grade" | "mark" | "zensur"
    ) || name_of(before) == Some(grade);
    let after_fits = after.is_empty() || label_fits(after, grade, is_set_off);
    (before_fits && after_fits).then_some(grade)
}

fn is_around(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '(' | ')' | '[' | ']' | '=' | ':' | '.' | '–' | '—' | '-' | '"' | '„' | '“' | '/' | '|'
        )
}

/// The grade that a word names.
fn name_of(text: &str) -> Option<u8> {
    let at = NAMES.iter().position(|names| names.contains(&text))?;
    u8::try_from(at + 1).ok()
}

/// Whether a label goes with a grade: its own name, or, set off, words that name none (`2 (eher positiv)`).
fn label_fits(label: &str, grade: u8, is_set_off: bool) -> bool {
    // Words that make of one grade a range, a count or another grade.
    const OTHERWISE: [&str; 13] = [
        "von", "of", "bis", "to", "oder", "or", "und", "and", "plus", "minus", "x", "mal", "punkte",
    ];
    if let Some(named) = name_of(label) {
        return named == grade;
    }
    is_set_off
        && label.chars().any(char::is_alphabetic)
        && !label
            .split_whitespace()
            .any(|word| OTHERWISE.contains(&word))
}
