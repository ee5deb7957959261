//! Shares of full time: `0,5`, `50 %`, `50` in a column that counts in percent, or weekly hours of a known full time.
//!
//! Hours are never read as percent: a column that could be either is not read, and an issue says so.

use std::collections::BTreeSet;

use crate::model::answers::Value;
use crate::model::issue::{Issue, Rule};
use crate::model::raw::RawCell;
use crate::project::DemographySettings;

use super::fold::{compact, shown};
use super::measure::{self, Measure};
use super::row::{NumberText, Row};
use super::rules;
use super::sheet::Sheet;
use super::values::number::{self, Writing};

/// Largest share of full time that several contracts' bookings reach in practice.
const MOST: f64 = 1.5;

/// Weekly hours of full time in the public service, past and present.
const FULL_TIMES: std::ops::RangeInclusive<f64> = 35.0..=42.5;

/// What the numbers of a column mean.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Unit {
    /// 1 is full time.
    Fraction,
    /// 100 is full time.
    Percent,
    /// So many hours are full time.
    Hours(f64),
    /// Hours of an unknown full time, or nobody knows; an issue says so.
    Unclear,
}

/// How a column of shares is read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Share {
    unit: Unit,
    /// Weekly hours of full time that the project gives.
    full_time: Option<f64>,
}

/// The numbers of a column that stand without a unit.
#[derive(Debug, Default)]
struct Bare {
    all: u64,
    /// Too large for a share of 1.
    large: u64,
    most: f64,
    /// Values that are somebody's full time, as the bits of a number; those of positive numbers sort as they do.
    full_times: BTreeSet<u64>,
}

impl Share {
    /// What the header and all values say together.
    pub(crate) fn of(
        sheet: &Sheet<'_>,
        name: &str,
        settings: &DemographySettings,
        issues: &mut Vec<Issue>,
    ) -> Self {
        let full_time = settings
            .full_time_hours
            .map(|hours| f64::from(hours) / 100.0);
        let Some(column) = sheet.column(name) else {
            let unit = Unit::Fraction;
            return Self { unit, full_time };
        };
        let bare = Bare::of(sheet, name, column);
        let heading = sheet.heading(name);
        let mut say = |rule: Rule, hours: Option<f64>| {
            let place = sheet.table.place(sheet.header.last_row, column);
            let issue = Issue::new(rule, Some(place))
                .with("column", shown(&heading))
                .with("most", number_shown(bare.most))
                .with("hours", hours.map(number_shown).unwrap_or_default());
            issues.push(issue);
        };
        let unit = match measure::of_header(&heading) {
            Some(Measure::Hours) if bare.all > 0 => match full_time.or(bare.only_full_time()) {
                Some(hours) => {
                    if full_time.is_none() {
                        say(rules::HOURS_ASSUMED, Some(hours));
                    }
                    Unit::Hours(hours)
                }
                None => {
                    say(rules::HOURS_UNCLEAR, None);
                    Unit::Unclear
                }
            },
            // A workbook stores a cell shown as 50 % as 0.5, whatever the header says.
            Some(Measure::Percent) if bare.large > 0 => Unit::Percent,
            _ if bare.large * 2 <= bare.all => Unit::Fraction,
            // Where nobody works more than 42.5 per cent, these are no per cent.
            _ if bare.most <= *FULL_TIMES.end() => match full_time {
                Some(hours) => Unit::Hours(hours),
                None => {
                    say(rules::HOURS_OR_PERCENT, None);
                    Unit::Unclear
                }
            },
            _ => Unit::Percent,
        };
        Self { unit, full_time }
    }

    /// The share that hours and minutes are, where full time is known in hours.
    fn clocked(self, text: &str) -> Option<f64> {
        match self.unit {
            Unit::Hours(hours) => clock(text).map(|worked| worked / hours),
            _ => None,
        }
    }

    /// The share of a row, 0 to 1.5.
    pub(crate) fn read(self, row: &mut Row<'_>, name: &str) -> Option<f64> {
        if let RawCell::Text(text) = row.cell(name).0
            && let Some(share) = said(text, row.sheet.writing(name)).or_else(|| self.clocked(text))
            && (0.0..=MOST).contains(&share)
        {
            return Some(share);
        }
        let Value::Given(NumberText(number, place)) = row.number(name) else {
            return None;
        };
        let behind = number.unit.to_lowercase();
        let measure = match behind.as_str() {
            "v.h." | "v. h." => Some(Measure::Percent),
            other => measure::of_header(other),
        };
        let share = match (measure, self.unit) {
            (Some(Measure::Percent), _) => number.value / 100.0,
            (None, Unit::Percent) if behind.is_empty() => number.value / 100.0,
            (None, Unit::Hours(hours)) if behind.is_empty() => number.value / hours,
            (None, Unit::Unclear) if behind.is_empty() => return None,
            (None, Unit::Fraction) if behind.is_empty() => number.value,
            (Some(Measure::FullTime), _) => number.value,
            (Some(Measure::Hours), Unit::Hours(hours)) => number.value / hours,
            (Some(Measure::Hours), _) => number.value / self.full_time.unwrap_or(f64::NAN),
            _ => f64::NAN,
        };
        if (0.0..=MOST).contains(&share) {
            return Some(share);
        }
        let _: Value<f64> = row.breach_at(rules::FTE, name, place);
        None
    }
}

/// Hours written with their minutes: `19:30`.
fn clock(text: &str) -> Option<f64> {
    let (hours, minutes) = text.trim().split_once(':')?;
    let minutes: f64 = minutes.parse().ok().filter(|_| minutes.len() == 2)?;
    let hours: f64 = hours.parse().ok()?;
    (minutes < 60.0).then_some(hours + minutes / 60.0)
}

/// A share in words or as a part: `Vollzeit`, `Teilzeit (75 %)`, `3/4`, `19,5/39`.
fn said(text: &str, writing: Writing) -> Option<f64> {
    let bare = |text: &str| {
        number::parse(text, writing)
            .filter(|number| number.unit.is_empty())
            .map(|number| number.value)
    };
    if let Some((part, whole)) = text.split_once('/')
        && let (Some(part), Some(whole)) = (bare(part), bare(whole))
    {
        return Some(part / whole).filter(|share| share.is_finite());
    }
    if !text.contains(char::is_alphabetic) {
        return None;
    }
    if let Some((before, behind)) = text.split_once('%') {
        let digits = |c: char| c.is_ascii_digit();
        let at = before
            .trim_end()
            .rfind(|c: char| !(c.is_ascii_digit() || matches!(c, ',' | '.')))?;
        let (words, number) = before.split_at(at + before[at..].chars().next()?.len_utf8());
        return bare(number)
            .filter(|_| !words.contains(digits) && !behind.contains(digits))
            .map(|percent| percent / 100.0);
    }
    matches!(
        compact(text).as_str(),
        "vollzeit" | "vz" | "fulltime" | "ganztags"
    )
    .then_some(1.0)
}

impl Bare {
    fn of(sheet: &Sheet<'_>, name: &str, column: u32) -> Self {
        let writing = sheet.writing(name);
        let hours = measure::of_header(&sheet.heading(name)) == Some(Measure::Hours);
        let mut bare = Self::default();
        for row in sheet.rows() {
            let value = match sheet.cell_at(row, column) {
                RawCell::Number(value) => Some(*value),
                RawCell::Text(text) => number::parse(text, writing)
                    .filter(|number| compact(&number.unit).is_empty() && !number.unit.contains('%'))
                    .map(|number| number.value)
                    .or_else(|| clock(text).filter(|_| hours)),
                _ => None,
            };
            if let Some(value) = value {
                bare.take(value);
            }
        }
        bare
    }

    fn take(&mut self, value: f64) {
        self.all += 1;
        self.large += u64::from(value > MOST);
        self.most = self.most.max(value);
        if FULL_TIMES.contains(&value) {
            self.full_times.insert(value.to_bits());
        }
    }

    /// The hours of full time, where the column holds one such value and nothing above it.
    fn only_full_time(&self) -> Option<f64> {
        let mut all = self.full_times.iter();
        let hours = f64::from_bits(*all.next()?);
        (all.next().is_none() && self.most <= hours).then_some(hours)
    }
}

/// A number of hours as a sentence shows it.
fn number_shown(hours: f64) -> String {
    format!("{hours:.2}")
        .trim_end_matches('0')
        .trim_end_matches('.')
        .replace('.', ",")
}
