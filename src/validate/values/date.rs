//! Dates as HR systems, inventories and people write them: `TT.MM.JJJJ`, `TT.MM.JJ`, ISO, `JJJJMMTT`, Excel serials, months, years.
//!
//! `03/04/2020` can be read two ways and is not read at all.

use chrono::{Days, NaiveDate};

use crate::validate::fold::compact;

/// A date as exactly as it was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Dated {
    /// A day.
    Day(NaiveDate),
    /// A month, 1–12.
    Month(i32, u32),
    /// A year.
    Year(i32),
}

/// Which day of a month or year is meant when only that is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Edge {
    /// The first: purchases, entries.
    First,
    /// The last: ends of life, exits.
    Last,
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DateError {
    /// No date at all, or one that can be read two ways.
    Unreadable,
    /// Written like a date, but there is no such day (31.02.).
    Impossible,
}

/// A date that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Read {
    /// The date.
    pub(crate) dated: Dated,
    /// Whether the century had to be supplied.
    pub(crate) short_year: bool,
}

impl Dated {
    /// The day meant; a month or year is taken at its edge.
    pub(crate) fn day(self, edge: Edge) -> Option<NaiveDate> {
        let (year, month) = match (self, edge) {
            (Self::Day(day), _) => return Some(day),
            (Self::Month(year, month), _) => (year, month),
            (Self::Year(year), Edge::First) => (year, 1),
            (Self::Year(year), Edge::Last) => (year, 12),
        };
        match edge {
            Edge::First => NaiveDate::from_ymd_opt(year, month, 1),
            Edge::Last => {
                let (year, month) = if month == 12 {
                    (year + 1, 1)
                } else {
                    (year, month + 1)
                };
                NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
            }
        }
    }
}

/// Reads a text. Two-digit years lie in the hundred years up to `latest_year`.
pub(crate) fn parse(text: &str, latest_year: i32) -> Result<Read, DateError> {
    let text = without_time(text.trim());
    if text.chars().all(|c| c.is_ascii_digit()) {
        return whole_number(text.parse().unwrap_or(0), text.len());
    }
    if text.contains(char::is_alphabetic) {
        return named_month(text, latest_year);
    }
    let parts: Vec<&str> = text.split(['.', '-', '/']).map(str::trim).collect();
    let numbers: Vec<u32> = parts
        .iter()
        .map(|p| p.parse().map_err(|_| DateError::Unreadable))
        .collect::<Result<_, _>>()?;
    match (numbers[..].as_ref(), parts[0].len()) {
        ([year, month, day], 4) => day_of(full(*year), *month, *day, false),
        ([a, b, year], 1..=2) if text.contains('/') && *a <= 12 && *b <= 12 && a != b => {
            let _ = year;
            Err(DateError::Unreadable)
        }
        ([month, day, year], 1..=2) if text.contains('/') && *day > 12 => {
            with_year(*year, parts[2].len(), *month, *day, latest_year)
        }
        ([day, month, year], 1..=2) => with_year(*year, parts[2].len(), *month, *day, latest_year),
        ([year, month], 4) => month_of(full(*year), *month),
        ([month, year], 1..=2) if parts[1].len() == 4 => month_of(full(*year), *month),
        _ => Err(DateError::Unreadable),
    }
}

/// Reads a workbook number: a year, `JJJJMMTT` or a serial of the 1900 system.
pub(crate) fn from_float(value: f64) -> Result<Read, DateError> {
    if !(0.0..100_000_000.0).contains(&value) {
        return Err(DateError::Unreadable);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the range was checked; the time of day is dropped"
    )]
    let whole = value as u32;
    whole_number(whole, whole.to_string().len())
}

fn whole_number(number: u32, length: usize) -> Result<Read, DateError> {
    match length {
        4 if (1900..=2100).contains(&number) => Ok(Read {
            dated: Dated::Year(full(number)),
            short_year: false,
        }),
        // 10 000 is 1927-05-18, 80 000 is 2119-01-10: what a civil servant's birth or a device's end can be.
        5 if (10_000..=80_000).contains(&number) => NaiveDate::from_ymd_opt(1899, 12, 30)
            .and_then(|zero| zero.checked_add_days(Days::new(u64::from(number))))
            .map(day_read)
            .ok_or(DateError::Unreadable),
        8 if (19_000_000..21_010_000).contains(&number) => day_of(
            full(number / 10_000),
            number / 100 % 100,
            number % 100,
            false,
        ),
        _ => Err(DateError::Unreadable),
    }
}

fn day_read(day: NaiveDate) -> Read {
    Read {
        dated: Dated::Day(day),
        short_year: false,
    }
}

fn full(year: u32) -> i32 {
    i32::try_from(year).unwrap_or(i32::MAX)
}

fn with_year(
    year: u32,
    length: usize,
    month: u32,
    day: u32,
    latest_year: i32,
) -> Result<Read, DateError> {
    match length {
        4 => day_of(full(year), month, day, false),
        2 => day_of(century(full(year), latest_year), month, day, true),
        _ => Err(DateError::Unreadable),
    }
}

/// The year with these last two digits that is not after `latest_year`.
fn century(short: i32, latest_year: i32) -> i32 {
    latest_year - (latest_year - short).rem_euclid(100)
}

fn day_of(year: i32, month: u32, day: u32, short_year: bool) -> Result<Read, DateError> {
    if !(1800..=2200).contains(&year) {
        return Err(DateError::Impossible);
    }
    NaiveDate::from_ymd_opt(year, month, day)
        .map(|day| Read {
            dated: Dated::Day(day),
            short_year,
        })
        .ok_or(DateError::Impossible)
}

fn month_of(year: i32, month: u32) -> Result<Read, DateError> {
    if (1..=12).contains(&month) && (1800..=2200).contains(&year) {
        Ok(Read {
            dated: Dated::Month(year, month),
            short_year: false,
        })
    } else {
        Err(DateError::Impossible)
    }
}

/// `1. März 2020`, `Mrz. 2020`, `March 2020`.
fn named_month(text: &str, latest_year: i32) -> Result<Read, DateError> {
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || matches!(c, '.' | ',' | '-' | '/'))
        .map(compact)
        .filter(|word| !word.is_empty())
        .collect();
    let (day, month, year) = match &words[..] {
        [month, year] => (None, month, year),
        [day, month, year] => (Some(day), month, year),
        _ => return Err(DateError::Unreadable),
    };
    let month = month_number(month).ok_or(DateError::Unreadable)?;
    let number = |text: &String| text.parse::<u32>().map_err(|_| DateError::Unreadable);
    match day {
        Some(day) => with_year(number(year)?, year.len(), month, number(day)?, latest_year),
        None if year.len() == 4 => month_of(full(number(year)?), month),
        None => Err(DateError::Unreadable),
    }
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

/// Exports write `2021-09-28 11:51:17`; only the day counts.
fn without_time(text: &str) -> &str {
    let is_time = |rest: &str| {
        rest.contains(':')
            && rest
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z' | '+' | ' '))
    };
    match text.split_once([' ', 'T']) {
        Some((day, rest)) if is_time(rest.trim()) => day,
        _ => text,
    }
}
