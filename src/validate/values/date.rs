//! Dates as HR systems, inventories and people write them: `TT.MM.JJJJ`, `TT.MM.JJ`, ISO, `JJJJMMTT`, Excel serials, months,
//! quarters, weeks, years, and words around them (`ca. 2024`, `Ende März 2024`).
//!
//! `03/04/2020` can be read two ways: the rest of its column decides, and where nothing does it is not read at all.

mod worded;

use chrono::{Datelike, Days, NaiveDate};

use crate::validate::fold::compact;
use worded::in_words;
pub(crate) use worded::month_number;

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
    /// No date at all.
    Unreadable,
    /// Day and month, or month and day; nothing tells which.
    TwoWays,
    /// A span of two years (`2023/2024`).
    Span,
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
    /// Whether it was given as about then (`ca. 2024`, `Mitte 2024`).
    pub(crate) rough: bool,
}

/// Which comes first in dates with strokes: `13/04/2021` or `04/13/2021`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// As most of the world writes.
    DayFirst,
    /// As the United States do.
    MonthFirst,
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

/// The order in which a text with strokes can only have been meant; `None` when it fits both or is no such date.
pub(crate) fn order(text: &str) -> Option<Order> {
    if !text.contains('/') {
        return None;
    }
    let (text, clock) = without_time(text.trim());
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    let [a, b, year] = parts[..] else {
        return None;
    };
    let number = |text: &str| text.parse::<u32>().ok().filter(|n| (1..=31).contains(n));
    let (a, b) = (number(a)?, number(b)?);
    year.parse::<u32>().ok()?;
    match (a > 12, b > 12) {
        (true, false) => Some(Order::DayFirst),
        (false, true) => Some(Order::MonthFirst),
        // Only who writes "2:30 PM" behind a date puts the month first.
        (false, false) if clock == Clock::Twelve => Some(Order::MonthFirst),
        _ => None,
    }
}

/// The order of a column's dates: the one that some of its texts show and none contradicts.
pub(crate) fn order_of<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Order> {
    let mut found = None;
    for shown in texts.filter_map(order) {
        match found {
            None => found = Some(shown),
            Some(before) if before == shown => {}
            Some(_) => return None,
        }
    }
    found
}

/// Reads a text. Two-digit years lie in the hundred years up to `latest_year`; `order` is the one of the column.
pub(crate) fn parse(text: &str, latest_year: i32, order: Option<Order>) -> Result<Read, DateError> {
    // Excel puts an apostrophe before what shall stay text.
    let text = text.trim().trim_start_matches(['\'', '’', '‘', '´', '`']);
    let (text, _) = without_time(text);
    let text = without_weekday(text);
    if !text.is_empty() && text.chars().all(|c| c.is_ascii_digit()) {
        return whole_number(text.parse().unwrap_or(0), text.len());
    }
    if text.contains(char::is_alphabetic) {
        return in_words(text, latest_year, order);
    }
    let parts: Vec<&str> = text
        .trim_end_matches('.')
        .split(['.', '-', '/', '–'])
        .map(|part| part.trim().trim_start_matches(['\'', '’', '‘']))
        .collect();
    let numbers: Vec<u32> = parts
        .iter()
        .map(|part| {
            let digits = part.chars().all(|c| c.is_ascii_digit());
            part.parse().ok().filter(|_| digits)
        })
        .collect::<Option<_>>()
        .ok_or(DateError::Unreadable)?;
    let strokes = text.contains('/');
    match (numbers[..].as_ref(), parts[0].len()) {
        ([year, month, day], 4) => day_of(full(*year), *month, *day, false),
        ([a, b, year], 1..=2) if strokes => {
            let (day, month) = in_order(*a, *b, order)?;
            with_year(*year, parts[2].len(), month, day, latest_year)
        }
        ([day, month, year], 1..=2) => with_year(*year, parts[2].len(), *month, *day, latest_year),
        ([first, second], 4) if is_span(*first, *second, parts[1].len(), strokes) => {
            Err(DateError::Span)
        }
        ([year, month], 4) => month_of(full(*year), *month, false),
        ([month, year], 1..=2) if parts[1].len() == 4 => month_of(full(*year), *month, false),
        // "03/24" is how month and year are stamped on things; "03.24" could be a number.
        ([month, year], 2) if strokes && parts[1].len() == 2 && (1..=12).contains(month) => {
            month_of(century(full(*year), latest_year), *month, true)
        }
        _ => Err(DateError::Unreadable),
    }
}

/// Day and month of a date with strokes.
fn in_order(a: u32, b: u32, order: Option<Order>) -> Result<(u32, u32), DateError> {
    match order {
        _ if a > 12 => Ok((a, b)),
        _ if b > 12 => Ok((b, a)),
        _ if a == b => Ok((a, b)),
        Some(Order::DayFirst) => Ok((a, b)),
        Some(Order::MonthFirst) => Ok((b, a)),
        None => Err(DateError::TwoWays),
    }
}

/// `2023/2024`, `2023-2024`, `2023/24`. `2011/12` may be a December and is not read either.
fn is_span(first: u32, second: u32, length: usize, strokes: bool) -> bool {
    match length {
        4 => second >= first,
        2 => second == (first + 1) % 100 && (strokes || second > 12),
        _ => false,
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
        4 if (1900..=2100).contains(&number) => Ok(exact(Dated::Year(full(number)))),
        // 10 000 is 1927-05-18, 80 000 is 2119-01-10: what a civil servant's birth or a device's end can be.
        5 if (10_000..=80_000).contains(&number) => serial(number)
            .map(|day| exact(Dated::Day(day)))
            .ok_or(DateError::Unreadable),
        // Later serials are ends that no calendar knows: the last days of 2999, 9999.
        6..=7 => serial(number)
            .filter(|day| (day.month(), day.day()) == (12, 31) && day.year() <= 9999)
            .map(|day| exact(Dated::Day(day)))
            .ok_or(DateError::Unreadable),
        8 => {
            let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
            match day_of(full(year), month, day, false) {
                Err(_) if !(1900..=2101).contains(&year) => Err(DateError::Unreadable),
                read => read,
            }
        }
        _ => Err(DateError::Unreadable),
    }
}

fn serial(number: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::from(number)))
}

fn exact(dated: Dated) -> Read {
    Read {
        dated,
        short_year: false,
        rough: false,
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
    NaiveDate::from_ymd_opt(year, month, day)
        .filter(|day| (1..=9999).contains(&day.year()))
        .map(|day| Read {
            short_year,
            ..exact(Dated::Day(day))
        })
        .ok_or(DateError::Impossible)
}

fn month_of(year: i32, month: u32, short_year: bool) -> Result<Read, DateError> {
    if (1..=12).contains(&month) && (1..=9999).contains(&year) {
        Ok(Read {
            short_year,
            ..exact(Dated::Month(year, month))
        })
    } else {
        Err(DateError::Impossible)
    }
}

/// Which clock stands behind a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clock {
    None,
    TwentyFour,
    Twelve,
}

/// Exports write `2021-09-28 11:51:17`, `3/5/2024 2:30 PM`, `28.09.2021, 11:51 Uhr`; only the day counts.
fn without_time(text: &str) -> (&str, Clock) {
    let is_time = |rest: &str| {
        rest.contains(':')
            && rest
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, ':' | '.' | 'Z' | '+' | '-' | ' ' | ','))
    };
    let Some((day, rest)) = text.split_once([' ', 'T']) else {
        return (text, Clock::None);
    };
    let lower = rest.trim().to_lowercase();
    let (plain, clock) = match lower
        .strip_suffix("pm")
        .or_else(|| lower.strip_suffix("am"))
    {
        Some(plain) => (plain, Clock::Twelve),
        None => (
            lower.strip_suffix("uhr").unwrap_or(&lower),
            Clock::TwentyFour,
        ),
    };
    let plain = plain.trim().to_uppercase();
    if is_time(&plain) {
        (day.trim_end_matches(','), clock)
    } else {
        (text, Clock::None)
    }
}

/// `Mo, 03.04.2021` and `Montag, 3. April 2021` are their dates.
fn without_weekday(text: &str) -> &str {
    const DAYS: [&str; 28] = [
        "mo",
        "di",
        "mi",
        "do",
        "fr",
        "sa",
        "so",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "montag",
        "dienstag",
        "mittwoch",
        "donnerstag",
        "freitag",
        "samstag",
        "sonnabend",
        "sonntag",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
    ];
    match text.split_once([',', ' ', '.']) {
        Some((day, rest)) if DAYS.contains(&compact(day).as_str()) => {
            rest.trim_start_matches([',', '.', ' '])
        }
        _ => text,
    }
}
