//! One number in bands of several divisions: who adds up two classes of five years has one of ten, and who takes off the
//! class from 60 to 65 from all from 60 on has those from 65 on.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{Figure, Measure, Nature};
use super::relate::{Builder, same};
use crate::model::finding::{RowKind, Scope};

/// First number of a band and first number above it.
pub(super) type Interval = (i64, i64);

/// Adds what the divisions of a number tell about each other, for all groups that are divided more than once.
///
/// Between two neighbouring ends of any bands lies a piece; every band is the sum of its pieces.
pub(super) fn relate(builder: &mut Builder<'_>) {
    for measure in builder.measures() {
        for (rest, divisions) in divided(builder, &measure) {
            if divisions.len() > 1 {
                relate_divisions(builder, &measure, &rest, &divisions);
            }
        }
    }
}

/// Bands of one division and their figures; a band that several tables print has several.
type Division = BTreeMap<Interval, BTreeSet<usize>>;

/// Scope that stays, then the dimension of the bands.
type Divided = BTreeMap<Scope, BTreeMap<&'static str, Division>>;

fn divided(builder: &Builder<'_>, measure: &Measure) -> Divided {
    let mut found = Divided::new();
    for (index, figure) in builder.figures.iter().enumerate() {
        if figure.measure != *measure || figure.nature != Nature::Sum {
            continue;
        }
        for (dimension, value) in figure.scope.iter().filter(|(d, _)| divides_age(d)) {
            if let Some(interval) = interval(value) {
                let mut rest = figure.scope.clone();
                rest.remove(dimension);
                let divisions = found.entry(rest).or_default();
                let division = divisions.entry(*dimension).or_default();
                division.entry(interval).or_default().insert(index);
            }
        }
    }
    found
}

/// Whether a dimension divides the age: as its name begins, so that two divisions of it are known to be of one number.
fn divides_age(dimension: &str) -> bool {
    dimension.starts_with("age-")
}

fn relate_divisions(
    builder: &mut Builder<'_>,
    measure: &Measure,
    rest: &Scope,
    divisions: &BTreeMap<&'static str, Division>,
) {
    let Some(below) = below(builder, divisions) else {
        return;
    };
    let ends: Vec<(i64, f64)> = below.into_iter().collect();
    let bands = || divisions.values().flatten();
    let mut pieces: Vec<(Interval, usize)> = Vec::new();
    for pair in ends.windows(2) {
        let ((from, before), (to, up_to)) = (pair[0], pair[1]);
        let printed = bands().find(|(interval, _)| **interval == (from, to));
        let figure = match printed.and_then(|(_, figures)| figures.first()) {
            Some(figure) => *figure,
            None => builder.add(piece(measure, rest, (from, to), up_to - before)),
        };
        pieces.push(((from, to), figure));
    }
    for ((from, to), figures) in bands() {
        let inside = pieces.iter().filter(|((a, b), _)| a >= from && b <= to);
        let parts: Vec<usize> = inside.map(|(_, figure)| *figure).collect();
        for figure in figures.iter().filter(|figure| !parts.contains(figure)) {
            if same(builder.total(&parts).0, builder.amount(*figure)) {
                builder.state_sum(*figure, &parts);
            }
        }
    }
}

/// How many are below each end of a band, from nobody to all; `None` where no division is complete.
///
/// A complete division tells it for its own ends, a single band for one end where the other is known.
fn below(
    builder: &Builder<'_>,
    divisions: &BTreeMap<&'static str, Division>,
) -> Option<BTreeMap<i64, f64>> {
    let amount = |figures: &BTreeSet<usize>| figures.first().map_or(0.0, |f| builder.amount(*f));
    let mut below = BTreeMap::from([(i64::MIN, 0.0)]);
    for division in divisions.values().filter(|bands| is_complete(bands)) {
        let mut passed = 0.0;
        for ((_, to), figures) in division {
            passed += amount(figures);
            below.insert(*to, passed);
        }
    }
    below.contains_key(&i64::MAX).then_some(())?;
    for ((from, to), figures) in divisions.values().flatten() {
        match (below.get(from).copied(), below.get(to).copied()) {
            (Some(before), None) => below.insert(*to, before + amount(figures)),
            (None, Some(up_to)) => below.insert(*from, up_to - amount(figures)),
            _ => None,
        };
    }
    Some(below)
}

/// Whether each band begins where the one below it ends, from the lowest to the highest number.
fn is_complete(division: &Division) -> bool {
    let mut reached = i64::MIN;
    for (from, to) in division.keys() {
        if *from != reached {
            return false;
        }
        reached = *to;
    }
    reached == i64::MAX
}

/// Those between two ends, whom no table prints.
fn piece(measure: &Measure, rest: &Scope, (from, to): Interval, amount: f64) -> Figure {
    let mut scope = rest.clone();
    // No dimension of the data has this name: the piece is nobody else's figure.
    scope.insert("\u{0}piece", format!("{from}-{to}"));
    let is_count = matches!(measure, Measure::Persons(_));
    Figure {
        spot: None,
        finding: usize::MAX,
        scope,
        measure: measure.clone(),
        nature: Nature::Sum,
        value: amount,
        is_whole: is_count,
        persons: is_count.then_some(amount),
        is_homogeneous: false,
        kind: RowKind::Data,
        changed: None,
        is_known: false,
    }
}

/// The interval that a value names: `<25`, `25-35`, `>=60`.
pub(super) fn interval(value: &str) -> Option<Interval> {
    if let Some(to) = value.strip_prefix('<') {
        return Some((i64::MIN, to.parse().ok()?));
    }
    if let Some(from) = value.strip_prefix(">=") {
        return Some((from.parse().ok()?, i64::MAX));
    }
    let (from, to) = value.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}
