//! How sums are called: `Summe Erdgeschoss`, `PC Ergebnis`, `Σ`, and how sure that is.

use crate::model::raw::{RawCell, RawRow};
use crate::validate::fold::compact;

/// How sure the words of a label are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Word {
    /// Nothing but a word for a sum: `Gesamt`.
    Alone,
    /// Begins as nothing else does: `Summe Erdgeschoss`, `**`.
    Sure,
    /// May be part of a name: `PC Ergebnis`, `Total Commander`.
    Likely,
}

/// The label of a row that may be a sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Label {
    /// Where it stands.
    pub(crate) column: u32,
    /// How sure it is.
    pub(crate) word: Word,
    /// Whether it is a mean or a sum carried over, which no rows have to equal.
    pub(crate) unchecked: bool,
    /// What it is of, folded: `PC` in `PC Ergebnis`.
    of: String,
}

impl Label {
    /// Whether the label is of the group that a record belongs to.
    pub(crate) fn names(&self, record: &RawRow) -> bool {
        !self.of.is_empty()
            && record.cells.iter().any(|cell| match cell {
                RawCell::Text(text) => compact(text) == self.of,
                RawCell::Number(number) => number.to_string() == self.of,
                _ => false,
            })
    }
}

/// Words that alone, or before anything else, make a sum.
const SURE: [&str; 11] = [
    "summe",
    "summen",
    "insgesamt",
    "zusammen",
    "gesamtergebnis",
    "teilergebnis",
    "zwischenergebnis",
    "uebertrag",
    "subtotal",
    "gesamtsumme",
    "zwischensumme",
];

/// Words for other figures of a whole column, which no rows have to equal.
const FIGURES: [&str; 6] = [
    "minimum",
    "maximum",
    "median",
    "standardabweichung",
    "davon",
    "darunter",
];

/// Words that make a sum alone, and may be part of a name otherwise.
const LIKELY: [&str; 12] = [
    "gesamt",
    "total",
    "sum",
    "ergebnis",
    "anzahl",
    "mittelwert",
    "durchschnitt",
    "average",
    "count",
    "saldo",
    "mittel",
    "endergebnis",
];

/// Reads a label such as `Summe Erdgeschoss`, `PC Ergebnis`, `**` or `Σ`.
pub(crate) fn sum_label(column: u32, text: &str) -> Option<Label> {
    let text = text.trim();
    let first = text.chars().next()?;
    if first == '*' {
        let stars = text.len() <= 4 && text.chars().all(|c| c == '*');
        return stars.then(|| label(column, Word::Sure, false, String::new()));
    }
    if matches!(first, 'Σ' | '∑') {
        return Some(label(
            column,
            Word::Sure,
            false,
            compact(&text[first.len_utf8()..]),
        ));
    }
    if text.len() > 80 || !may_hold(text) {
        return None;
    }
    worded(column, text)
}

/// A label in words: the first or the last of them says that it is a sum.
fn worded(column: u32, text: &str) -> Option<Label> {
    let mut words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(compact);
    let head = words.next()?;
    let Some(last) = words.next_back() else {
        let alone =
            is_sure(&head) || matches!(head.as_str(), "gesamt" | "total" | "sum" | "endergebnis");
        let figure = FIGURES.contains(&head.as_str());
        let known = alone || figure || LIKELY.contains(&head.as_str());
        let word = match head.as_str() {
            _ if alone => Word::Alone,
            // No rows need equal a mean; "mittel" alone is rather a level.
            "mittelwert" | "durchschnitt" | "average" | "saldo" => Word::Sure,
            _ if figure => Word::Sure,
            _ => Word::Likely,
        };
        return known.then(|| label(column, word, is_unchecked(&head), String::new()));
    };
    if head == "grand" && last == "total" {
        return Some(label(column, Word::Alone, false, String::new()));
    }
    let whole = compact(text);
    let sure = is_sure(&head) || FIGURES.contains(&head.as_str());
    if sure || LIKELY.contains(&head.as_str()) {
        let word = if sure { Word::Sure } else { Word::Likely };
        let of = whole.strip_prefix(head.as_str()).unwrap_or_default();
        return Some(label(column, word, is_unchecked(&head), of.to_owned()));
    }
    let ends = is_sure(&last) || LIKELY.contains(&last.as_str());
    let of = whole.strip_suffix(last.as_str()).unwrap_or_default();
    ends.then(|| label(column, Word::Likely, is_unchecked(&last), of.to_owned()))
}

/// Means and sums carried over, which the rows above need not give.
fn is_unchecked(word: &str) -> bool {
    FIGURES.contains(&word)
        || matches!(
            word,
            "mittelwert" | "durchschnitt" | "average" | "mittel" | "uebertrag" | "saldo"
        )
}

/// The letters without which no word for a sum is written; most cells end here.
fn may_hold(text: &str) -> bool {
    [
        "sum",
        "samt",
        "samm",
        "ergeb",
        "trag",
        "total",
        "anz",
        "mitt",
        "schnitt",
        "aver",
        "count",
        "sald",
        "imum",
        "median",
        "standardab",
        "davon",
        "darunter",
    ]
    .iter()
    .any(|part| contains_folded(text, part))
}

fn contains_folded(text: &str, part: &str) -> bool {
    let bytes = text.as_bytes();
    bytes
        .windows(part.len())
        .any(|window| window.eq_ignore_ascii_case(part.as_bytes()))
}

fn is_sure(word: &str) -> bool {
    // German compounds end with what they are: "Gesamtanzahl", "Monatssumme".
    let whole = word.strip_prefix("gesamt");
    SURE.contains(&word)
        || (word.ends_with("summe") && word.len() > 5)
        || whole.is_some_and(|rest| rest == "zahl" || LIKELY.contains(&rest))
}

fn label(column: u32, word: Word, unchecked: bool, of: String) -> Label {
    Label {
        column,
        word,
        unchecked,
        of,
    }
}
