//! What is said of counted persons besides their number: means and shares.

use super::keys::{Key, OLDEST};
use super::program::number;
use super::round::World;
use crate::model::finding::{CellValue, Sign};

/// Persons from which a mean is told in whole years, and with one digit: a step times the persons is at least 20, so that
/// who knows all others knows the last one's age by ten years either way.
const WHOLE_YEARS: u64 = 20;
const TENTHS: u64 = 200;

/// Persons from which a share is told, in whole per cent.
const PERCENT: u64 = 80;

/// Years by which one person may be older or younger than all others are in the mean.
const ONE_PERSON: f64 = 30.0;

/// Youngest and oldest age that somebody at work is taken to have.
const AT_WORK: (u8, u8) = (14, 75);

/// A mean as it may be told. Whether it is, and with how many digits, follows from printed numbers alone: nothing where the persons are few or an
/// end of the ages prints nobody. What was printed before is printed again while a single person may have moved the mean that far: else who is
/// corrected, or comes, would be told by the one mean that moves. It is the nearest that the printed classes leave room for.
pub(super) fn mean(value: &CellValue, key: &Key, world: &World) -> CellValue {
    let (Some(mean), Some(persons)) = (value.number(), world.printed(key)) else {
        return CellValue::Empty;
    };
    let (steps, digits) = match persons {
        TENTHS.. => (10.0, 1),
        WHOLE_YEARS.. => (1.0, 0),
        _ => return CellValue::Sign(Sign::Unreliable),
    };
    let is_end = |ages: (u8, u8)| (ages.0 == 0) != (ages.1 == OLDEST);
    let at = |age: u8| Key {
        ages: (age, age),
        ..key.clone()
    };
    let of_group = world.numbers.range(at(0)..=at(OLDEST));
    let classes: Vec<((u8, u8), u64)> = of_group
        .map(|(other, number)| (other.ages, *number))
        .collect();
    let is_bare = classes
        .iter()
        .any(|(ages, number)| is_end(*ages) && *number == 0);
    if is_bare {
        return CellValue::Sign(Sign::Unreliable);
    }
    let reach = 0.5 + steps * ONE_PERSON / number(persons);
    let kept = { world.means.get(key) }
        .map(|kept| (kept * steps).round())
        .filter(|kept| (kept - mean * steps).abs() <= reach);
    let step = kept.unwrap_or_else(|| (mean * steps).round());
    let room = room(&classes).map(|age| age * steps);
    CellValue::Number {
        value: step
            .min((room[1] + 0.5).floor())
            .max((room[0] - 0.5).ceil())
            / steps,
        digits,
    }
}

/// Least and greatest mean that persons of printed classes can have; any where there are none.
fn room(classes: &[((u8, u8), u64)]) -> [f64; 2] {
    let (mut from, mut least, mut most, mut persons) = (0, 0.0, 0.0, 0.0);
    while from != OLDEST {
        let starting = classes.iter().filter(|(ages, _)| ages.0 == from);
        let Some((ages, count)) = starting.min_by_key(|(ages, _)| ages.1) else {
            return [f64::from(AT_WORK.0), f64::from(AT_WORK.1)];
        };
        let first = if ages.0 == 0 { AT_WORK.0 } else { ages.0 };
        let last = if ages.1 == OLDEST {
            AT_WORK.1
        } else {
            ages.1 - 1
        };
        persons += number(*count);
        least += number(*count) * f64::from(first);
        most += number(*count) * f64::from(last);
        from = ages.1;
    }
    [least / persons, most / persons]
}

/// A share of printed numbers as it may be told.
pub(super) fn share(part: u64, of: u64) -> CellValue {
    match of {
        0 => CellValue::Sign(Sign::NotMeaningful),
        PERCENT.. => {
            CellValue::Percent((number(part) / number(of) * 100.0).round_ties_even() / 100.0)
        }
        _ => CellValue::Sign(Sign::Unreliable),
    }
}
