//! Times as plans write them: `3. Quartal 2021`, `1. Halbjahr`, `2021–2025`, `kurzfristig`, `fortlaufend bis 31.12.2025`.
//!
//! A quarter is its three months and not its first one, as the dates of devices have it: what is due in a quarter may take all
//! of it.

use chrono::NaiveDate;

use crate::model::strategy::{Term, When, months};
use crate::validate::fold::compact;

use super::date::{self, Dated, Edge};

/// Words before a time that say no more than that it ends or begins there.
const TIES: [&str; 16] = [
    "bis",
    "zum",
    "zur",
    "spaetestens",
    "ab",
    "seit",
    "dem",
    "den",
    "im",
    "in",
    "am",
    "until",
    "by",
    "from",
    "on",
    "the",
];

/// Words for what goes on all the time.
const ONGOING: [&str; 9] = [
    "fortlaufend",
    "laufend",
    "dauerhaft",
    "daueraufgabe",
    "kontinuierlich",
    "staendig",
    "ongoing",
    "continuous",
    "permanent",
];

/// Reads a time; `None` when it is none. Two-digit years lie in the hundred years up to `latest_year`.
pub(crate) fn parse(text: &str, latest_year: i32) -> Option<Term> {
    let text = text.trim();
    let words: Vec<&str> = text.split_whitespace().collect();
    let folded: Vec<String> = words.iter().map(|word| compact(word)).collect();
    let is_ongoing = |word: &String| ONGOING.contains(&word.as_str());
    let ongoing = folded.iter().any(is_ongoing);
    let from = folded
        .iter()
        .position(|word| !is_ongoing(word) && !TIES.contains(&word.as_str()))
        .unwrap_or(words.len());
    let rest = words[from..].join(" ");
    let when = if rest.is_empty() {
        ongoing.then_some(When::Open)
    } else {
        word(&rest).or_else(|| period(&rest, latest_year).map(|(a, b)| When::Period(a, b)))
    };
    Some(Term {
        text: text.to_owned(),
        when: when?,
        ongoing,
    })
}

/// The horizons of plans.
fn word(text: &str) -> Option<When> {
    let folded = compact(text);
    let of = |words: &[&str]| words.contains(&folded.as_str());
    match () {
        () if of(&["kurzfristig", "kurz", "sofort", "shortterm", "immediately"]) => {
            Some(When::Short)
        }
        () if of(&["mittelfristig", "mittel", "mediumterm"]) => Some(When::Medium),
        () if of(&["langfristig", "lang", "longterm"]) => Some(When::Long),
        () if of(&["offen", "unbefristet", "open"]) => Some(When::Open),
        () => None,
    }
}

/// First and last day of a day, month, quarter, half-year, year or span of years.
fn period(text: &str, latest_year: i32) -> Option<(NaiveDate, NaiveDate)> {
    named(text)
        .or_else(|| span(text))
        .or_else(|| open_end(text))
        .or_else(|| {
            let read = date::parse(text, latest_year, None).ok()?;
            let months_long = match read.dated {
                // "Mitte 2021" is read as July; whoever writes it has the middle in mind and not the end of July.
                Dated::Month(year, month) => return months(year, month, 1),
                other => other,
            };
            Some((months_long.day(Edge::First)?, months_long.day(Edge::Last)?))
        })
}

/// Quarters and half-years: `3. Quartal 2021`, `Q3/2021`, `III. Quartal 2021`, `2. HJ 2021`, `2021 H1`.
fn named(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let folded: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|part| !part.is_empty())
        .collect();
    let at = folded
        .iter()
        .position(|part| part.len() == 4 && part.chars().all(|c| c.is_ascii_digit()))?;
    let year: i32 = folded[at].parse().ok()?;
    let unit: String = { folded.iter().enumerate() }
        .filter(|(index, _)| *index != at)
        .map(|(_, part)| part.as_str())
        .collect();
    let name: String = unit.chars().filter(|c| c.is_alphabetic()).collect();
    let digits: String = unit.chars().filter(char::is_ascii_digit).collect();
    let (name, number) = match digits.parse::<u32>() {
        Ok(number) => (name, number),
        Err(_) => roman(&name)?,
    };
    match (name.as_str(), number) {
        ("q" | "quartal" | "quarter" | "qu", 1..=4) => months(year, 3 * number - 2, 3),
        ("h" | "hj" | "halbjahr" | "half" | "halfyear", 1..=2) => months(year, 6 * number - 5, 6),
        ("halbjahr" | "quartal", _) => None,
        _ => None,
    }
}

/// `iiiquartal` is the third quarter.
fn roman(text: &str) -> Option<(String, u32)> {
    let numbers = [("iii", 3), ("iv", 4), ("ii", 2), ("i", 1)];
    numbers.iter().find_map(|(sign, number)| {
        let rest = text.strip_prefix(sign)?;
        matches!(rest, "quartal" | "halbjahr" | "q").then(|| (rest.to_owned(), *number))
    })
}

/// Two years: `2021–2025`, `2021 bis 2025`, `2021/2022`.
fn span(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let parts: Vec<&str> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let words = text.chars().any(char::is_alphabetic);
    let tied = !words || compact(text).contains("bis") || compact(text).contains("to");
    match parts[..] {
        [first, last] if tied && first.len() == 4 && last.len() == 4 => {
            let (first, last) = (first.parse().ok()?, last.parse().ok()?);
            (first <= last).then_some(())?;
            Some((months(first, 1, 1)?.0, months(last, 12, 1)?.1))
        }
        _ => None,
    }
}

/// `2026 ff.` begins with a year and has no end; it is taken as that year, which the text beside it shows.
fn open_end(text: &str) -> Option<(NaiveDate, NaiveDate)> {
    let folded = compact(text);
    let year: i32 = folded.strip_suffix("ff")?.parse().ok()?;
    Some((months(year, 1, 1)?.0, months(year, 12, 1)?.1))
}
