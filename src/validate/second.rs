//! A second row of a header: the wordings below the names of variables (SoSci Survey, Qualtrics), the options below a question
//! (SurveyMonkey), units of measure, the same header in another language.
//!
//! It is told by what stands below it: a label over numbers, a question over answers, nothing where every record has
//! something. A row of which one cell could be data is data.

use std::collections::BTreeMap;

use crate::model::raw::{RawCell, RawTable};

use super::columns::is_empty;
use super::fold::{compact, one_line};
use super::heading::{Header, Label, cells_of};
use super::lexicon::Lexicon;
use super::measure::Measure;
use super::row::written;
use super::survey::plain_text;
use super::values::number::{self, Writing};
use super::values::{date, words};
use super::wide::is_question;

/// Rows below that are compared with.
const LOOKED_AT: usize = 200;

/// What a second row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Second {
    /// Wordings or another language: a name of its own for each column.
    Wordings,
    /// Parts of the heading above them.
    Parts,
    /// Units of measure and formats.
    Measures,
}

/// The header with its second row, where it has one.
pub(crate) fn extend(table: &RawTable, header: Header, lexicon: &Lexicon) -> Header {
    if header.first_row == 0 || header.first_row != header.last_row {
        return header;
    }
    let row = header.first_row;
    let below = find(table, row, lexicon).map(|second| (row, second));
    let above = || {
        let upper = row.checked_sub(1).filter(|upper| *upper > 0)?;
        let full = 2 * cells_of(table, upper).count() >= cells_of(table, row).count();
        let second = full.then(|| find(table, upper, lexicon)).flatten()?;
        Some((upper, second))
    };
    match below.or_else(above) {
        Some((first, second)) => join(table, first, second),
        None => header,
    }
}

/// What speaks for and against a second row.
#[derive(Debug, Default)]
struct Signs {
    filled: usize,
    /// A label over numbers or dates.
    over_numbers: usize,
    /// A question over what is none.
    asks: usize,
    /// A name where the row above has none.
    names: usize,
    /// Below a heading that has none beside it.
    firsts: usize,
    /// A unit of measure or a format.
    measures: usize,
    /// Nothing, where all records have something.
    gaps: usize,
    /// An accepted header.
    heads: usize,
    /// A tool's word for "the answer".
    answers: usize,
}

fn find(table: &RawTable, row: u32, lexicon: &Lexicon) -> Option<Second> {
    let next = table.rows.iter().find(|r| r.number > row)?;
    if next.number != row + 1 {
        return None;
    }
    let below: Vec<_> = table
        .rows
        .iter()
        .filter(|r| r.number > row + 1)
        .take(LOOKED_AT)
        .collect();
    if below.len() < 2 {
        return None;
    }
    let upper: BTreeMap<u32, String> = cells_of(table, row).collect();
    let width = table
        .rows
        .iter()
        .take(LOOKED_AT)
        .map(|r| r.cells.len())
        .max()?;
    let mut signs = Signs::default();
    for index in 0..width {
        let column = u32::try_from(index + 1).ok()?;
        let values: Vec<String> = below
            .iter()
            .filter_map(|r| r.cells.get(index))
            .filter_map(written)
            .collect();
        let above = upper.get(&column).map(String::as_str);
        let cell = next.cells.get(index).unwrap_or(const { &RawCell::Empty });
        if !signs.see(cell, above, &values, below.len(), lexicon) {
            return None;
        }
        let goes_on = !upper.contains_key(&(column + 1)) && { next.cells.get(index + 1) }
            .is_some_and(|next| !is_empty(next));
        signs.firsts += usize::from(above.is_some() && !is_empty(cell) && goes_on);
    }
    signs.verdict(upper.values().filter(|text| is_variable(text)).count() * 2 >= upper.len())
}

impl Signs {
    /// Looks at one cell of the row; false when it can be nothing but data.
    fn see(
        &mut self,
        cell: &RawCell,
        above: Option<&str>,
        values: &[String],
        rows: usize,
        lexicon: &Lexicon,
    ) -> bool {
        if is_empty(cell) {
            self.gaps += usize::from(above.is_some() && rows > 1 && values.len() == rows);
            return true;
        }
        let RawCell::Text(text) = cell else {
            return false;
        };
        self.filled += 1;
        let text = one_line(&plain_text(text));
        if Measure::of(text.trim_matches(['(', ')', '[', ']'])).is_some() || is_format(&text) {
            self.measures += 1;
            // "FTE" is a measure, and a header beside others.
            let label = Label::new(1, std::slice::from_ref(&text));
            self.heads += usize::from(lexicon.accepts(&label.forms));
            return true;
        }
        if is_value(&text) || words::missing(&text).is_some() {
            return false;
        }
        let folded = compact(&text);
        let alike = values
            .iter()
            .filter(|value| compact(value) == folded)
            .count();
        if alike > 0 {
            // An option that was chosen stands below its name, and nothing else does.
            let option = alike == values.len() && (above.is_none() || alike < rows);
            self.names += usize::from(option);
            return option;
        }
        let numbers = values.iter().filter(|value| is_value(value)).count();
        self.over_numbers += usize::from(values.len() > 1 && 10 * numbers >= 8 * values.len());
        let asking = values
            .iter()
            .filter(|value| value.trim_end().ends_with('?'))
            .count();
        let asks =
            text.ends_with('?') && !above.is_some_and(is_question) && 10 * asking < values.len();
        self.asks += usize::from(asks);
        self.names += usize::from(above.is_none());
        self.answers += usize::from(is_answer_word(&folded));
        let label = Label::new(1, std::slice::from_ref(&text));
        self.heads += usize::from(lexicon.accepts(&label.forms));
        true
    }

    fn verdict(&self, variables: bool) -> Option<Second> {
        if self.filled == 0 {
            return None;
        }
        if self.measures == self.filled {
            return Some(Second::Measures);
        }
        if self.gaps >= 2 && self.answers > 0 && self.answers + self.names > 1 {
            return Some(Second::Parts);
        }
        // Parts below a heading that goes on over columns without one: nothing but them stands in the row.
        if self.gaps >= 2 && self.names > 0 && self.names + self.firsts == self.filled {
            return Some(Second::Parts);
        }
        let wordings = self.asks >= 2
            || self.over_numbers >= 3
            || (self.asks > 0 && self.over_numbers > 0)
            || (variables && self.asks + self.over_numbers > 0)
            || (self.heads >= 2 && 10 * self.heads >= 8 * self.filled);
        wordings.then_some(Second::Wordings)
    }
}

/// SurveyMonkey's words below a question that has one answer.
fn is_answer_word(folded: &str) -> bool {
    matches!(
        folded,
        "response"
            | "openendedresponse"
            | "antwort"
            | "offeneantwort"
            | "antworten"
            | "freitextantwort"
    )
}

/// What a template writes below a header: `TT.MM.JJJJ`, `Text`, `ja/nein`.
fn is_format(text: &str) -> bool {
    matches!(
        compact(text).as_str(),
        "ttmmjjjj"
            | "ddmmyyyy"
            | "jjjjmmtt"
            | "yyyymmdd"
            | "jjjj"
            | "yyyy"
            | "janein"
            | "freitext"
            | "text"
            | "zahl"
            | "ganzzahl"
            | "datum"
            | "mwd"
            | "wmd"
    )
}

fn is_value(text: &str) -> bool {
    const LATEST: i32 = 2100;
    let number =
        number::parse(text, Writing::German).is_some_and(|number| number.unit.chars().count() <= 3);
    number || date::parse(text, LATEST, None).is_ok()
}

/// A name of a variable, as statistics programs have them: `q_bedarf`, `A101`, `id`.
fn is_variable(text: &str) -> bool {
    let text = text.trim();
    let plain = text
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '[' | ']' | '-'));
    let marked = text.contains(|c: char| c.is_ascii_digit() || matches!(c, '_' | '['));
    let short = text.len() <= 4 || text == text.to_uppercase();
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && plain && (marked || short)
}

fn join(table: &RawTable, first: u32, second: Second) -> Header {
    let upper: BTreeMap<u32, String> = cells_of(table, first).collect();
    let lower: BTreeMap<u32, String> = cells_of(table, first + 1)
        .map(|(column, text)| (column, one_line(&plain_text(&text))))
        .collect();
    let last = upper.keys().chain(lower.keys()).max().copied().unwrap_or(0);
    let mut carried: Option<&String> = None;
    let mut labels = Vec::new();
    for column in 1..=last {
        let (above, below) = (upper.get(&column), lower.get(&column));
        carried = above.or(carried);
        let texts: Vec<String> = match (second, above, below) {
            (_, None, None) => continue,
            (Second::Measures, Some(above), _) => vec![above.clone()],
            (_, Some(above), None) => vec![above.clone()],
            (Second::Wordings, Some(above), Some(below)) => vec![below.clone(), above.clone()],
            (Second::Parts, Some(above), Some(below)) if is_answer_word(&compact(below)) => {
                vec![above.clone()]
            }
            (Second::Parts, _, Some(below)) => match carried {
                Some(heading) => vec![format!("{heading} / {below}"), below.clone()],
                None => vec![below.clone()],
            },
            (_, None, Some(below)) => vec![below.clone()],
        };
        let mut label = Label::new(column, &texts);
        if second == Second::Measures {
            let named = below.and_then(|text| Measure::of(text.trim_matches(['(', ')', '[', ']'])));
            label.measure = named.or(label.measure);
        }
        if second == Second::Wordings {
            label.code = above.filter(|text| is_variable(text)).cloned();
        }
        labels.push(label);
    }
    Header {
        first_row: first,
        last_row: first + 1,
        labels,
    }
}
