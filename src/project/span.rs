//! A span of time as `befund.toml` writes one: `90`, `"90 days"`, `"3 months"`, `"1 year"`.

use toml::de::DeValue;

use super::notes::Notes;
use super::rules;
use super::section::Section;
use super::value::{whole_number, written};

/// Words for spans with their longest number of days.
const WORDS: [(&str, u32); 8] = [
    ("day", 1),
    ("days", 1),
    ("week", 7),
    ("weeks", 7),
    ("month", 31),
    ("months", 31),
    ("year", 366),
    ("years", 366),
];

/// The most days that anybody means.
const MOST: u32 = 36_600;

/// Reads a span in days; what is none is noted.
pub(super) fn read(section: &mut Section<'_>, key: &'static str, notes: &mut Notes) -> Option<u32> {
    let found = section.any(key)?;
    let days = match found.value {
        DeValue::String(text) => words(text),
        value => whole_number(value).and_then(|days| u32::try_from(days).ok()),
    };
    let days = days.filter(|days| (1..=MOST).contains(days));
    if days.is_none() {
        let issue = notes.breach(rules::NO_SPAN, &found.span).with("key", key);
        notes.add(issue.with("value", written(found.value)));
    }
    days
}

fn words(text: &str) -> Option<u32> {
    let mut words = text.split_whitespace();
    let count: u32 = words.next()?.parse().ok()?;
    let days = match words.next() {
        None => 1,
        Some(word) => WORDS.iter().find(|(known, _)| *known == word)?.1,
    };
    words.next().is_none().then(|| count.checked_mul(days))?
}
