//! Single values of `befund.toml`: what their type is, whether they lie within bounds, and what a word means.

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::DeValue;

use super::notes::{Notes, advice};
use super::rules;
use super::section::Found;
use crate::model::issue::Issue;
use crate::model::message::Message;

/// The meaning of a word, or a note that it has none.
pub(super) fn choose<T: Copy>(
    key: &'static str,
    found: &Found<String>,
    possible: &[(&'static str, T)],
    notes: &mut Notes,
) -> Option<T> {
    let hit = possible.iter().find(|(name, _)| *name == found.value);
    if hit.is_none() {
        let issue = notes
            .breach(rules::UNKNOWN_VALUE, &found.span)
            .with("key", key)
            .with("value", found.value.as_str())
            .with(
                "advice",
                advice(&found.value, possible.iter().map(|(name, _)| *name)),
            );
        notes.add(issue);
    }
    hit.map(|(_, meaning)| *meaning)
}

/// A number within its bounds, or a note that it is not.
pub(super) fn in_range(
    key: &'static str,
    found: &Found<i64>,
    (least, most): (u32, u32),
    notes: &mut Notes,
) -> Option<u32> {
    let number = u32::try_from(found.value)
        .ok()
        .filter(|number| (least..=most).contains(number));
    if number.is_none() {
        let issue = notes
            .breach(rules::RANGE, &found.span)
            .with("key", key)
            .with("value", found.value.to_string())
            .with("least", least)
            .with("most", most);
        notes.add(issue);
    }
    number
}

/// A whole number; those too large for the type are saturated, they are out of every range anyway.
pub(super) fn whole_number(value: &DeValue<'_>) -> Option<i64> {
    let integer = value.as_integer()?;
    let fallback = if integer.as_str().starts_with('-') {
        i64::MIN
    } else {
        i64::MAX
    };
    Some(i64::from_str_radix(integer.as_str(), integer.radix()).unwrap_or(fallback))
}

/// A day without a time, as a date of TOML or as text.
pub(super) fn calendar_day(value: &DeValue<'_>) -> Option<NaiveDate> {
    if let Some(text) = value.as_str() {
        return day(text);
    }
    let stamp = value.as_datetime()?;
    if stamp.time.is_some() {
        return None;
    }
    let date = stamp.date?;
    NaiveDate::from_ymd_opt(
        i32::from(date.year),
        u32::from(date.month),
        u32::from(date.day),
    )
}

/// A day as people write it: `2026-06-30` or `30.06.2026`.
pub fn day(text: &str) -> Option<NaiveDate> {
    let parts = |mark: char| {
        let mut parts = text.trim().split(mark);
        Some((parts.next()?, parts.next()?, parts.next()?)).filter(|_| parts.next().is_none())
    };
    let number = |part: &str, most: usize| -> Option<u32> {
        let fits = !part.is_empty() && part.len() <= most;
        let digits = fits && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse().ok())?
    };
    let (year, month, day) = match (parts('-'), parts('.')) {
        (Some((year, month, day)), _) | (None, Some((day, month, year))) => (year, month, day),
        (None, None) => return None,
    };
    // A year of two digits could be two years.
    let year = number(year, 4).filter(|_| year.len() == 4)?;
    NaiveDate::from_ymd_opt(
        i32::try_from(year).ok()?,
        number(month, 2)?,
        number(day, 2)?,
    )
}

/// A value as somebody would write it.
pub(super) fn written(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Integer(number) => number.to_string(),
        DeValue::Float(number) => number.to_string(),
        DeValue::Boolean(flag) => flag.to_string(),
        DeValue::Datetime(stamp) => stamp.to_string(),
        DeValue::Array(_) => "[…]".to_owned(),
        DeValue::Table(_) => "{…}".to_owned(),
    }
}

/// A value of the wrong type, ready to be added.
pub(super) fn wrong_type(
    notes: &Notes,
    key: &'static str,
    value: &Spanned<DeValue<'_>>,
    expected: &'static str,
) -> Issue {
    notes
        .breach(rules::WRONG_TYPE, &value.span())
        .with("key", key)
        .with("expected", Message::new(expected))
        .with("found", type_of(value.get_ref()))
}

/// The type of a value, in words.
pub(super) fn type_of(value: &DeValue<'_>) -> Message {
    Message::new(match value {
        DeValue::String(_) => "project-type-text",
        DeValue::Integer(_) => "project-type-number",
        DeValue::Float(_) => "project-type-decimal",
        DeValue::Boolean(_) => "project-type-flag",
        DeValue::Datetime(_) => "project-type-date",
        DeValue::Array(_) => "project-type-list",
        DeValue::Table(_) => "project-type-table",
    })
}
