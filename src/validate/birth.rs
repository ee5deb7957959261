//! When somebody was born, and a special age limit: from a date, year and month, or an age on the Stichtag.

use chrono::{Datelike, Months, NaiveDate};

use crate::model::answers::{Missing, Value};
use crate::model::issue::Issue;
use crate::model::staff::Birth;
use crate::project::SpecialLimit;

use super::fold::{compact, shown};
use super::row::{Century, NumberText, Row, written};
use super::rules;
use super::values::date::{Dated, Edge, month_number};

/// Ages at which somebody is employed; outside it a typing error is likelier.
const AGES: std::ops::RangeInclusive<u32> = 14..=90;

/// Month in which the births of a year lie on average.
const MIDDLE_OF_YEAR: u32 = 7;

/// The birth of a row, from the most exact column that is filled.
pub(crate) fn read(row: &mut Row<'_>) -> Value<Birth> {
    let mut reason = Missing::NotGiven;
    for read in [from_date, from_year, from_age] {
        match read(row) {
            Value::Given(birth) => return Value::Given(birth),
            // What stands there but cannot be used must not be covered up by an empty column beside it.
            Value::Missing(Missing::NotGiven) => {}
            Value::Missing(kind) => reason = kind,
        }
        if reason == Missing::Unusable {
            break;
        }
    }
    Value::Missing(reason)
}

fn from_date(row: &mut Row<'_>) -> Value<Birth> {
    match row.dated("birth_date", Century::Birth) {
        Value::Given((dated, place)) => {
            let birth = match dated {
                Dated::Day(day) => Birth::Date(day),
                Dated::Month(year, month) => Birth::Month { year, month },
                Dated::Year(year) => Birth::Month {
                    year,
                    month: MIDDLE_OF_YEAR,
                },
            };
            plausible(row, birth, "birth_date", place)
        }
        Value::Missing(kind) => Value::Missing(kind),
    }
}

fn from_year(row: &mut Row<'_>) -> Value<Birth> {
    match row.dated("birth_year", Century::Birth) {
        Value::Given((dated, place)) => {
            let Some(day) = dated.day(Edge::First) else {
                return row.breach_at(rules::DATE, "birth_year", place);
            };
            let month = match month_of(row) {
                Value::Given(month) => month,
                Value::Missing(Missing::Unusable) => return Value::Missing(Missing::Unusable),
                Value::Missing(_) => match dated {
                    Dated::Year(_) => MIDDLE_OF_YEAR,
                    Dated::Month(_, month) => month,
                    Dated::Day(day) => day.month(),
                },
            };
            let birth = Birth::Month {
                year: day.year(),
                month,
            };
            plausible(row, birth, "birth_year", place)
        }
        Value::Missing(kind) => Value::Missing(kind),
    }
}

fn month_of(row: &mut Row<'_>) -> Value<u32> {
    let (cell, place) = row.cell("birth_month");
    let Some(text) = written(cell) else {
        return Value::Missing(Missing::NotGiven);
    };
    let number = text.trim().parse::<u32>().ok();
    match number
        .filter(|m| (1..=12).contains(m))
        .or_else(|| month_number(&compact(&text)))
    {
        Some(month) => Value::Given(month),
        None => row.breach_at(rules::DATE, "birth_month", place),
    }
}

fn from_age(row: &mut Row<'_>) -> Value<Birth> {
    match row.number("age") {
        Value::Given(NumberText(number, place)) => {
            let years = matches!(
                number.unit.to_lowercase().as_str(),
                "" | "jahre" | "j" | "j." | "jahr" | "years"
            );
            // Systems give ages with a fraction; whole years completed are what counts.
            let age = AGES
                .clone()
                .find(|age| f64::from(*age) == number.value.floor());
            match age.and_then(|age| u8::try_from(age).ok()).filter(|_| years) {
                Some(age) => Value::Given(Birth::Age(age)),
                None => row.breach_at(rules::AGE, "age", place),
            }
        }
        Value::Missing(kind) => Value::Missing(kind),
    }
}

/// A birth after the Stichtag, or of somebody too young or too old to be employed, is a mistake.
fn plausible(
    row: &mut Row<'_>,
    birth: Birth,
    name: &str,
    place: crate::model::place::Place,
) -> Value<Birth> {
    let Some(day) = day_of(birth) else {
        return row.breach_at(rules::DATE_IMPOSSIBLE, name, place);
    };
    if day > row.today {
        row.future(name, place);
        return Value::Missing(Missing::Unusable);
    }
    match row.today.years_since(day) {
        Some(age) if AGES.contains(&age) => Value::Given(birth),
        _ => row.breach_at(rules::AGE, name, place),
    }
}

fn day_of(birth: Birth) -> Option<NaiveDate> {
    match birth {
        Birth::Date(day) => Some(day),
        Birth::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 15),
        Birth::Age(_) => None,
    }
}

/// A special age limit in months of age: `62`, `62/6`, `62 Jahre 6 Monate`, `744` months, the day on which it is reached,
/// or the name of a limit that the project gives with its source.
pub(crate) fn limit(row: &mut Row<'_>, birth: Value<Birth>, named: &[SpecialLimit]) -> Option<u32> {
    let (cell, place) = row.cell("special_limit");
    let text = written(cell).filter(|text| super::values::words::missing(text).is_none())?;
    let name = compact(&text);
    if let Some(limit) = named.iter().find(|limit| compact(&limit.name) == name) {
        return Some(limit.age.months);
    }
    let numbers: Option<Vec<u32>> = text
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect();
    let fraction = text.contains([',', '.']) && !text.contains(char::is_alphabetic);
    let months = match numbers.as_deref() {
        Some([years]) if (40..=75).contains(years) => Some(years * 12),
        Some([months]) if (480..=900).contains(months) => Some(*months),
        Some([years, tenths]) if fraction && (40..=75).contains(years) && *tenths < 10 => {
            Some(years * 12 + (tenths * 12 + 5) / 10)
        }
        Some([years, months]) if !fraction && (40..=75).contains(years) && *months < 12 => {
            Some(years * 12 + months)
        }
        _ => reached_on(row, birth),
    };
    if months.is_none() {
        row.issues
            .push(Issue::new(rules::LIMIT, Some(place)).with("value", shown(&text)));
    }
    months
}

/// Completed months of age on the day at which the limit is reached.
fn reached_on(row: &mut Row<'_>, birth: Value<Birth>) -> Option<u32> {
    let before = row.issues.len();
    let day = row.day("special_limit", Edge::Last, Century::Future);
    row.issues.truncate(before);
    let (Value::Given((day, _)), Some(born)) = (day, birth.given().copied().and_then(day_of))
    else {
        return None;
    };
    (480..=900u32).rev().find(|months| {
        born.checked_add_months(Months::new(*months))
            .is_some_and(|d| d <= day)
    })
}
