//! Durations in place of dates: `36 Monate`, `5 Jahre`, `3 J.`, and bare numbers in a column of durations.

use crate::validate::fold::compact;
use crate::validate::measure::{Measure, of_word};

use super::number::{self, Writing};

/// Longest duration that a thing is used for, in months; more is a year or a mistake.
const LONGEST: u32 = 600;

/// The months that a text with a unit names; `None` when it is no duration.
pub(crate) fn months(text: &str, writing: Writing) -> Option<u32> {
    let number = number::parse(text, writing)?;
    let unit = compact(&number.unit);
    let per_unit = match of_word(&unit)? {
        Measure::Months => 1.0,
        Measure::Years => 12.0,
        _ => return None,
    };
    whole(number.value * per_unit)
}

/// The months that a bare number means in a column whose header or other values name the unit.
pub(crate) fn bare(value: f64, unit: Measure) -> Option<u32> {
    match unit {
        Measure::Months => whole(value),
        Measure::Years => whole(value * 12.0),
        _ => None,
    }
}

fn whole(months: f64) -> Option<u32> {
    (1..=LONGEST).find(|whole| (f64::from(*whole) - months).abs() < 0.01)
}
