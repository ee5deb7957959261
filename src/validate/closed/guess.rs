//! Types of questions from what stands in their columns, where no tool and no person says them.
//!
//! Small samples and large ones get the same type: it follows from what values are and whether the next one would be new, not
//! from how many different ones there are. What stays doubtful is said.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fold::compact;
use super::scale;
use super::values::Values;
use crate::model::questionnaire::QuestionType;

/// A type, and whether the values leave it open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Guess {
    /// The type.
    pub(super) kind: QuestionType,
    /// Whether another one is as likely.
    pub(super) doubtful: bool,
}

const fn sure(kind: QuestionType) -> Guess {
    Guess {
        kind,
        doubtful: false,
    }
}

const fn doubt(kind: QuestionType) -> Guess {
    Guess {
        kind,
        doubtful: true,
    }
}

/// Words by which boxes are ticked or left.
const TICKED: [&str; 10] = [
    "y",
    "ja",
    "yes",
    "1",
    "x",
    "true",
    "wahr",
    "ausgewaehlt",
    "checked",
    "gewaehlt",
];
const LEFT: [&str; 12] = [
    "n",
    "nein",
    "no",
    "0",
    "false",
    "falsch",
    "nichtausgewaehlt",
    "nichtgewaehlt",
    "unchecked",
    "notselected",
    "nicht gewaehlt",
    "quotedno",
];

/// Whether a value ticks a box, leaves it, or neither.
pub(super) fn ticks(text: &str) -> Option<bool> {
    let folded = compact(text);
    if TICKED.contains(&folded.as_str()) {
        Some(true)
    } else if LEFT.contains(&folded.as_str()) {
        Some(false)
    } else {
        None
    }
}

/// The type of a question with several columns.
pub(super) fn of_group(items: &[(&str, &Values)]) -> Guess {
    let given: u64 = items.iter().map(|(_, values)| values.given).sum();
    if given == 0 {
        return doubt(QuestionType::Other);
    }
    let ticking = |(text, values): &(&str, &Values)| {
        let own = compact(text);
        values.counts.keys().all(|value| {
            // Some tools write the option itself into the box.
            ticks(value).is_some() || (!own.is_empty() && compact(value) == own)
        })
    };
    if items.iter().all(ticking) {
        let most = items.iter().map(|(_, values)| values.given).max();
        let full = items.iter().all(|(_, values)| Some(values.given) == most);
        let left = items.iter().any(|(_, values)| {
            values
                .counts
                .keys()
                .any(|value| ticks(value) == Some(false))
        });
        // Where "no" stands and cells are empty beside it, boxes would not be: yes and no were asked for each item.
        return match (left, full) {
            (true, false) => doubt(QuestionType::Scale),
            _ => sure(QuestionType::Multiple),
        };
    }
    if items.iter().all(|(_, v)| v.given == 0 || v.are_dates()) {
        return sure(QuestionType::Date);
    }
    let union: BTreeSet<&str> = items
        .iter()
        .flat_map(|(_, values)| values.content().map(|(text, _)| text))
        .collect();
    let labels: Vec<&str> = union.iter().copied().collect();
    if scale::order(&labels).is_some() && labels.len() <= 11 {
        return sure(QuestionType::Scale);
    }
    if items.iter().all(|(_, v)| v.given == 0 || v.are_numbers()) {
        return sure(QuestionType::Number);
    }
    // Items of one scale say the same few things again and again.
    let total: u64 = items
        .iter()
        .flat_map(|(_, values)| values.content().map(|(_, count)| count))
        .sum();
    let is_short = items.iter().all(|(_, values)| values.mean_words() <= 6.0);
    if labels.len() <= 12 && is_short && total >= 2 * labels.len() as u64 {
        return sure(QuestionType::Scale);
    }
    if items.iter().any(|(_, values)| values.mean_words() > 2.0) {
        sure(QuestionType::Text)
    } else {
        doubt(QuestionType::Text)
    }
}

/// The type of a question with one column.
pub(super) fn of_column(heading: &str, values: &Values) -> Guess {
    if values.content().next().is_none() {
        return doubt(QuestionType::Other);
    }
    if values.are_dates() {
        return sure(QuestionType::Date);
    }
    if values.are_numbers() {
        return of_numbers(heading, values);
    }
    let labels: Vec<&str> = values.content().map(|(text, _)| text).collect();
    if labels.len() <= 11 && !values.more {
        if scale::order(&labels).is_some_and(|order| order.told) && labels.len() > 2 {
            return sure(QuestionType::Scale);
        }
        if labels.iter().all(|label| ticks(label).is_some()) {
            return sure(QuestionType::Single);
        }
        if labels.len() > 1 && labels.iter().all(|label| scale::level(label).is_some()) {
            return sure(QuestionType::Scale);
        }
    }
    if parted(values).is_some() {
        return sure(QuestionType::Multiple);
    }
    let unseen = values.unseen();
    let long = values.mean_words();
    if unseen <= 0.25 && long <= 14.0 {
        sure(QuestionType::Single)
    } else if (unseen >= 0.75 && long >= 3.0) || long >= 8.0 {
        sure(QuestionType::Text)
    } else if unseen <= 0.5 {
        doubt(QuestionType::Single)
    } else {
        doubt(QuestionType::Text)
    }
}

fn of_numbers(heading: &str, values: &Values) -> Guess {
    const SAYS: [&str; 20] = [
        "zufrieden",
        "wichtig",
        "bewert",
        "skala",
        "note",
        "stimm",
        "beurteil",
        "schaetz",
        "satisf",
        "agree",
        "importan",
        "scale",
        "rate",
        "rating",
        "trifft",
        "geeignet",
        "1bis",
        "von1",
        "1to",
        "from1",
    ];
    let steps = values
        .content()
        .all(|(text, _)| text.parse::<u8>().is_ok_and(|step| step <= 10));
    let folded = compact(heading);
    match (steps, SAYS.iter().any(|word| folded.contains(word))) {
        (true, true) => sure(QuestionType::Scale),
        // A few small numbers may count something or be levels whose words the file does not hold.
        (true, false) if values.counts.len() > 1 => doubt(QuestionType::Number),
        _ => sure(QuestionType::Number),
    }
}

/// The options of a column that holds several in one cell, and what parts them; `None` where it does not.
///
/// Options may hold the sign themselves: two pieces that never stand apart are one option.
pub(super) fn parted(values: &Values) -> Option<(&'static str, Vec<String>)> {
    ["; ", ";", ", "].into_iter().find_map(|sign| {
        let joined: u64 = values
            .content()
            .filter(|(text, _)| text.trim_end_matches(';').contains(sign))
            .map(|(_, count)| count)
            .sum();
        let ends = values.content().any(|(text, _)| text.ends_with(';'));
        if joined == 0 && !(sign == ";" && ends) {
            return None;
        }
        let options = pieces(values, sign);
        let once = options.values().filter(|count| **count == 1).count() as u64;
        let all: u64 = options.values().sum();
        let long = options
            .keys()
            .map(|piece| piece.split_whitespace().count())
            .max();
        // Sentences hold commas, too; their pieces hardly come again.
        let again = 4 * once <= all && all > options.len() as u64;
        let is_short = long.is_some_and(|long| long <= 14) && options.len() <= 40;
        let mixes = sign != ", " || are_mixed(values, sign);
        (again && is_short && mixes).then(|| (sign, options.into_keys().collect()))
    })
}

/// Whether most pieces stand in several different cells: "Nein, kein Bedarf" and "Nein, aber bald" are two options of one choice,
/// whose pieces hardly meet others.
fn are_mixed(values: &Values, sign: &str) -> bool {
    let mut cells: BTreeMap<&str, u64> = BTreeMap::new();
    for (text, _) in values.content() {
        for piece in split(text, sign) {
            *cells.entry(piece).or_default() += 1;
        }
    }
    let several = cells.values().filter(|count| **count > 1).count();
    5 * several >= 3 * cells.len()
}

/// Pieces of all cells with their number, those joined that never stand apart.
fn pieces(values: &Values, sign: &str) -> BTreeMap<String, u64> {
    let cells: Vec<(Vec<&str>, u64)> = values
        .content()
        .map(|(text, count)| (split(text, sign), count))
        .collect();
    let mut single: BTreeMap<&str, u64> = BTreeMap::new();
    let mut pairs: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for (parts, count) in &cells {
        for part in parts {
            *single.entry(part).or_default() += count;
        }
        for pair in parts.windows(2) {
            *pairs.entry((pair[0], pair[1])).or_default() += count;
        }
    }
    // "Drucker, Scanner und Kopierer": the second piece begins small and follows the first wherever either stands.
    let never_apart = |a: &str, b: &str| {
        let together = pairs.get(&(a, b)).copied().unwrap_or(0);
        let small = b.chars().next().is_some_and(char::is_lowercase)
            || a.matches('(').count() > a.matches(')').count();
        together > 0 && together == single[a] && together == single[b] && (small || together > 2)
    };
    let mut found: BTreeMap<String, u64> = BTreeMap::new();
    for (parts, count) in &cells {
        let mut whole: Vec<String> = Vec::new();
        for (index, part) in parts.iter().enumerate() {
            match whole.last_mut() {
                Some(last) if index > 0 && never_apart(parts[index - 1], part) => {
                    last.push_str(sign);
                    last.push_str(part);
                }
                _ => whole.push((*part).to_owned()),
            }
        }
        for option in whole {
            *found.entry(option).or_default() += count;
        }
    }
    found
}

fn split<'t>(text: &'t str, sign: &str) -> Vec<&'t str> {
    text.split(sign.trim_end())
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect()
}
