//! What is said of counted persons besides their number: full-time equivalents, means and shares.

use std::collections::BTreeMap;

use super::keys::{Key, OLDEST, Sets, Who};
use super::program::number;
use super::round::World;
use crate::model::finding::{CellValue, Finding, Sign};

/// Persons from which a mean is told in whole years, and with one digit: a step times the persons is at least 20, so that
/// who knows all others knows the last one's age by ten years either way.
const WHOLE_YEARS: u64 = 20;
const TENTHS: u64 = 200;

/// Persons from which a share is told, in whole per cent.
const PERCENT: u64 = 80;

/// Youngest and oldest age that somebody at work is taken to have.
const AT_WORK: (u8, u8) = (14, 75);

/// Full-time equivalents in multiples, such that parts add up and none exceeds its heads where none truly does.
pub(super) fn fte<'f>(
    findings: impl Iterator<Item = &'f Finding>,
    sets: &Sets,
    world: &World,
    kept: &BTreeMap<Key, u64>,
) -> BTreeMap<Key, u64> {
    let mut sums: BTreeMap<Key, f64> = BTreeMap::new();
    for finding in findings {
        let Some(column) = finding.table.column("fte") else {
            continue;
        };
        let head = &finding.table.columns[column];
        for row in &finding.table.rows {
            let key = sets.key(
                [&head.scope, &row.scope, &row.cells[column].scope],
                row.kind,
            );
            if let (Some(key), Some(value)) = (key, row.cells[column].value.number()) {
                sums.insert(key, value / number(world.base));
            }
        }
    }
    let Some(all) = sums.get(&Key::all()).copied() else {
        return BTreeMap::new();
    };
    let mut rounding = Fte {
        world,
        kept,
        printed: BTreeMap::new(),
    };
    let total = rounding.one(&Key::all(), all);
    rounding.printed.insert(Key::all(), total);
    let by = |is: &dyn Fn(&Key) -> bool| -> Vec<(Key, f64)> {
        let found = sums
            .iter()
            .filter(|(key, _)| **key != Key::all() && is(key));
        found.map(|(key, sum)| (key.clone(), *sum)).collect()
    };
    rounding.divide(total, all, &by(&|key| key.who == Who::All));
    rounding.divide(total, all, &by(&|key| matches!(key.who, Who::Sex(_))));
    let units = by(&|key| matches!(&key.who, Who::Unit(path) if !path.contains('/')));
    rounding.divide(total, all, &units);
    let mut parts: BTreeMap<&str, Vec<(Key, f64)>> = BTreeMap::new();
    for (key, sum) in &sums {
        if let Who::Unit(path) = &key.who
            && let Some((above, _)) = path.rsplit_once('/')
        {
            parts.entry(above).or_default().push((key.clone(), *sum));
        }
    }
    for (unit, sum) in &units {
        let Who::Unit(path) = &unit.who else { continue };
        if let Some(parts) = parts.get(path.as_str()) {
            let whole = rounding.printed[unit];
            rounding.divide(whole, *sum, parts);
        }
    }
    let base = world.base;
    { rounding.printed.into_iter() }
        .map(|(key, multiple)| (key, multiple * base))
        .collect()
}

struct Fte<'w> {
    world: &'w World,
    kept: &'w BTreeMap<Key, u64>,
    /// In multiples.
    printed: BTreeMap<Key, u64>,
}

impl Fte<'_> {
    /// Least and greatest multiple of a sum, and how much it pulls upwards.
    fn bounds(&self, key: &Key, sum: f64) -> (u64, u64, f64) {
        let (low, high) = (whole(sum.floor()), whole(sum.ceil()));
        let heads = self.world.printed(key).map(|heads| heads / self.world.base);
        let high = heads.map_or(high, |heads| high.min(heads.max(low)));
        let old = self.kept.get(key).map(|old| old / self.world.base);
        let pull = match old {
            Some(old) if old == low => -1.0,
            Some(old) if old == low + 1 => 1.0,
            _ => 0.0,
        };
        (low, high, sum.fract() + pull)
    }

    fn one(&self, key: &Key, sum: f64) -> u64 {
        let (low, high, pull) = self.bounds(key, sum);
        if pull >= 0.5 { high } else { low }
    }

    /// Gives the parts of a whole their multiples; what is no part is a rest.
    fn divide(&mut self, whole: u64, sum: f64, parts: &[(Key, f64)]) {
        let rest = (sum - parts.iter().map(|(_, sum)| sum).sum::<f64>()).max(0.0);
        let mut given: Vec<(usize, u64, u64, f64)> = Vec::new();
        for (index, (key, sum)) in parts.iter().enumerate() {
            let (low, high, pull) = self.bounds(key, *sum);
            given.push((index, low, high, pull));
        }
        if rest > 1e-6 {
            let low = self::whole(rest.floor());
            given.push((parts.len(), low, low + 1, rest.fract()));
        }
        given.sort_by(|a, b| b.3.total_cmp(&a.3).then(a.0.cmp(&b.0)));
        let least: u64 = given.iter().map(|(_, low, _, _)| low).sum();
        let mut open = whole.saturating_sub(least);
        // Who may not exceed its heads gives way to the others, unless they are too few.
        for beyond in [false, true] {
            for (index, low, high, _) in &mut given {
                let is_open = *high > *low
                    || beyond && parts.get(*index).is_some_and(|(_, s)| s.fract() > 0.0);
                if open > 0 && is_open {
                    *low += 1;
                    *high = *low;
                    open -= 1;
                }
            }
        }
        for (index, multiple, _, _) in given {
            if let Some((key, _)) = parts.get(index) {
                self.printed.insert(key.clone(), multiple);
            }
        }
    }
}

/// A mean as it may be told, by the printed number of persons; nothing where the persons are few, where an end of the ages prints nobody, or where the
/// printed classes leave no room for it.
pub(super) fn mean(value: &CellValue, key: &Key, world: &World) -> CellValue {
    let (Some(mean), Some(persons)) = (value.number(), world.printed(key)) else {
        return CellValue::Empty;
    };
    let (step, digits) = match persons {
        TENTHS.. => (10.0, 1),
        WHOLE_YEARS.. => (1.0, 0),
        _ => return CellValue::Sign(Sign::Unreliable),
    };
    let value = (mean * step).round() / step;
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
    if is_bare || !fits(value, 0.5 / step, &classes) {
        return CellValue::Sign(Sign::Unreliable);
    }
    CellValue::Number { value, digits }
}

/// Whether persons of printed classes can have a mean.
fn fits(mean: f64, half: f64, classes: &[((u8, u8), u64)]) -> bool {
    let (mut from, mut least, mut most, mut persons) = (0, 0.0, 0.0, 0.0);
    while from != OLDEST {
        let starting = classes.iter().filter(|(ages, _)| ages.0 == from);
        let Some((ages, count)) = starting.min_by_key(|(ages, _)| ages.1) else {
            return true;
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
    persons * (mean + half) >= least && persons * (mean - half) <= most
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

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a sum of full-time equivalents that is not negative"
)]
fn whole(value: f64) -> u64 {
    value.max(0.0) as u64
}
