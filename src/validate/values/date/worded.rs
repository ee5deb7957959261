//! Dates with words: months by name, quarters, half-years, weeks, thirds of a year, and what is only about.

use chrono::{NaiveDate, Weekday};

use super::{DateError, Dated, Order, Read, century, exact, full, parse, with_year};
use crate::validate::fold::compact;

/// Words that say that a date is no exact one.
const ROUGHLY: [&str; 9] = [
    "ca",
    "circa",
    "etwa",
    "ungefaehr",
    "um",
    "vermutlich",
    "wohl",
    "about",
    "approx",
];

/// Words before a date that leave it as it is.
const PLAINLY: [&str; 16] = [
    "am",
    "ab",
    "seit",
    "zum",
    "bis",
    "im",
    "in",
    "vom",
    "der",
    "den",
    "jahr",
    "spaetestens",
    "voraussichtlich",
    "vsl",
    "year",
    "by",
];

/// A date with words: `1. März 2020`, `Mrz 24`, `Q3/2024`, `KW 12/2024`, `ca. 2024`, `Mitte 2024`, `Ende März 2024`.
pub(super) fn in_words(
    text: &str,
    latest_year: i32,
    order: Option<Order>,
) -> Result<Read, DateError> {
    let separator = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '.' | ',' | '-' | '–' | '/' | '\'' | '’' | '‘' | '(' | ')'
            )
    };
    let mut rough = false;
    let mut part_of = None;
    let mut words: Vec<String> = Vec::new();
    let mut rest_from = None;
    for (at, word) in split_with_places(text, separator) {
        let folded = compact(word);
        match folded.as_str() {
            "" => {}
            word if ROUGHLY.contains(&word) => rough = true,
            word if PLAINLY.contains(&word) => {}
            "anfang" | "beginn" => part_of = Some(Third::First),
            "mitte" => part_of = Some(Third::Middle),
            "ende" => part_of = Some(Third::Last),
            _ => {
                rest_from.get_or_insert(at);
                words.push(folded);
            }
        }
    }
    let rest = rest_from.map_or("", |at| text[at..].trim_end_matches(['.', ')', ' ']));
    let read = if rest.contains(char::is_alphabetic) {
        named(&words, latest_year)?
    } else if rest.is_empty() || rest.len() == text.len() {
        return Err(DateError::Unreadable);
    } else {
        parse(rest, latest_year, order)?
    };
    Ok(match part_of {
        Some(third) => third.of(read),
        None => Read {
            rough: read.rough || rough,
            ..read
        },
    })
}

fn split_with_places(
    text: &str,
    separator: impl Fn(char) -> bool + Copy,
) -> impl Iterator<Item = (usize, &str)> {
    let begin = text.as_ptr() as usize;
    text.split(separator)
        .map(move |word| (word.as_ptr() as usize - begin, word))
}

/// `Anfang`, `Mitte` and `Ende` of a year or month.
#[derive(Debug, Clone, Copy)]
enum Third {
    First,
    Middle,
    Last,
}

impl Third {
    /// The month meant in a year; a month stays what it is.
    fn of(self, read: Read) -> Read {
        let dated = match (read.dated, self) {
            (Dated::Year(year), Self::First) => Dated::Month(year, 1),
            (Dated::Year(year), Self::Middle) => Dated::Month(year, 7),
            (Dated::Year(year), Self::Last) => Dated::Month(year, 12),
            (other, _) => other,
        };
        Read {
            dated,
            rough: true,
            ..read
        }
    }
}

/// Months, quarters, half-years and weeks by their names.
fn named(words: &[String], latest_year: i32) -> Result<Read, DateError> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse::<u32>().map_err(|_| DateError::Unreadable);
    match words[..] {
        [month, year] if month_number(month).is_some() => {
            let month = month_number(month).unwrap_or_default();
            in_year(year, latest_year, |year| Some(Dated::Month(year, month)))
        }
        [day, month, year] if month_number(month).is_some() => {
            let month = month_number(month).unwrap_or_default();
            with_year(number(year)?, year.len(), month, number(day)?, latest_year)
        }
        // "March 3, 2024"
        [month, day, year] if month_number(month).is_some() => {
            let month = month_number(month).unwrap_or_default();
            with_year(number(year)?, year.len(), month, number(day)?, latest_year)
        }
        _ => period(&words, latest_year),
    }
}

/// `Q3/2024`, `3. Quartal 2024`, `III. Quartal 2024`, `2024-Q3`, `2. Halbjahr 2024`, `KW 12/2024`.
fn period(words: &[&str], latest_year: i32) -> Result<Read, DateError> {
    let year_at = words
        .iter()
        .rposition(|word| word.len() == 4 && word.chars().all(|c| c.is_ascii_digit()))
        .or_else(|| words.len().checked_sub(1))
        .ok_or(DateError::Unreadable)?;
    let unit: String = words
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != year_at)
        .map(|(_, word)| *word)
        .collect();
    let digits = |c: char| c.is_ascii_digit();
    let name: String = unit.chars().filter(|c| !digits(*c)).collect();
    let given: String = unit.chars().filter(|c| digits(*c)).collect();
    let (name, given) = match name.as_str() {
        name if !given.is_empty() => (name, given.parse().unwrap_or(0)),
        name => roman(name).ok_or(DateError::Unreadable)?,
    };
    let year = words[year_at];
    match (name, given) {
        ("q" | "quartal" | "qu" | "quarter" | "vierteljahr" | "viertel", 1..=4) => {
            in_year(year, latest_year, |year| {
                Some(Dated::Month(year, 3 * given - 2))
            })
        }
        ("h" | "hj" | "halbjahr" | "half", 1..=2) => in_year(year, latest_year, |year| {
            Some(Dated::Month(year, 6 * given - 5))
        }),
        ("kw" | "kalenderwoche" | "woche" | "week" | "w", 1..=53) => {
            in_year(year, latest_year, |year| {
                NaiveDate::from_isoywd_opt(year, given, Weekday::Mon).map(Dated::Day)
            })
        }
        _ => Err(DateError::Unreadable),
    }
}

/// `IIIquartal`, `quartalIII`: the name and the number before or behind it; `IV` alone, as in `IV/2024`, is a quarter.
fn roman(text: &str) -> Option<(&str, u32)> {
    const NUMBERS: [(&str, u32); 4] = [("iii", 3), ("iv", 4), ("ii", 2), ("i", 1)];
    if let Some((_, quarter)) = NUMBERS.iter().find(|(sign, _)| *sign == text) {
        return Some(("quartal", *quarter));
    }
    NUMBERS.iter().find_map(|(sign, number)| {
        let name = text
            .strip_prefix(sign)
            .or_else(|| text.strip_suffix(sign))?;
        matches!(name, "quartal" | "halbjahr" | "q").then_some((name, *number))
    })
}

fn in_year(
    year: &str,
    latest_year: i32,
    dated: impl FnOnce(i32) -> Option<Dated>,
) -> Result<Read, DateError> {
    let number: u32 = year.parse().map_err(|_| DateError::Unreadable)?;
    let (year, short_year) = match year.len() {
        4 => (full(number), false),
        2 => (century(full(number), latest_year), true),
        _ => return Err(DateError::Unreadable),
    };
    let dated = dated(year).ok_or(DateError::Impossible)?;
    Ok(Read {
        short_year,
        ..exact(dated)
    })
}

/// The month with that German or English name or its first letters.
pub(crate) fn month_number(name: &str) -> Option<u32> {
    const MONTHS: [&[&str]; 12] = [
        &["januar", "jaenner", "january", "jan"],
        &["februar", "feber", "february", "feb"],
        &["maerz", "march", "mrz", "mar", "maer"],
        &["april", "apr"],
        &["mai", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["august", "aug"],
        &["september", "sep", "sept"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["dezember", "december", "dez", "dec"],
    ];
    let at = MONTHS.iter().position(|names| names.contains(&name))?;
    u32::try_from(at + 1).ok()
}
