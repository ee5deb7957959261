//! An attacker who adds and subtracts: intervals of counts, narrowed by every relation until nothing moves.
//!
//! It knows no table by name. From scopes alone it takes that parts add up to wholes (rows over one dimension, units of one
//! branch, classes that tile the ages) and that whoever is counted more narrowly is counted more widely; a printed count may
//! be off by less than the base. It solves no program and shares no code with the rounding.

use std::collections::{BTreeMap, BTreeSet};

use super::print::{AGES, Group, Number};

/// Counts of one group at some ages.
pub(super) type Key = (Group, (u32, u32));

/// A sum: the whole and its parts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Sum {
    pub(super) whole: Key,
    pub(super) parts: Vec<Key>,
}

/// What is printed and how it hangs together.
pub(super) struct Printed {
    /// Each count once.
    pub(super) counts: BTreeMap<Key, f64>,
    /// Counts of the same persons that differ.
    pub(super) contradictions: Vec<String>,
    pub(super) sums: Vec<Sum>,
    /// Narrower, wider.
    pub(super) nested: Vec<(Key, Key)>,
}

/// Dimensions whose values are paths.
const PATHS: [&str; 3] = ["unit", "desk", "payroll"];

impl Printed {
    /// Reads the relations off the scopes.
    pub(super) fn new(numbers: &[Number]) -> Self {
        let mut counts: BTreeMap<Key, f64> = BTreeMap::new();
        let mut contradictions = Vec::new();
        let persons = numbers.iter().filter(|n| n.is_persons());
        // A cell that says of nobody whom it counts can be read in a total row only.
        for number in persons.filter(|n| n.kind == "total" || !n.group.is_empty() || n.ages != AGES)
        {
            let key = (number.group.clone(), number.ages);
            let known = *counts.entry(key).or_insert(number.value);
            if (known - number.value).abs() > 1e-9 {
                let (finding, column) = (&number.finding, &number.column);
                contradictions.push(format!("{finding} {column}: {known} and {}", number.value));
            }
        }
        let sums = sums(numbers, &counts);
        let nested = nested(&counts);
        Self {
            counts,
            contradictions,
            sums,
            nested,
        }
    }
}

/// All sums whose whole and parts are printed.
fn sums(numbers: &[Number], counts: &BTreeMap<Key, f64>) -> Vec<Sum> {
    let mut found: BTreeSet<Sum> = BTreeSet::new();
    for finding in numbers.iter().map(|n| &n.finding).collect::<BTreeSet<_>>() {
        let cells = || {
            numbers
                .iter()
                .filter(|n| n.finding == *finding && n.is_persons())
        };
        for column in cells().map(|n| n.at.0).collect::<BTreeSet<_>>() {
            let rows: Vec<&Number> = { cells() }
                .filter(|n| n.at.0 == column && n.kind == "data")
                .collect();
            found.extend(by_dimension(&rows, counts));
        }
        for row in cells().map(|n| n.at.1).collect::<BTreeSet<_>>() {
            let columns: Vec<&Number> = cells().filter(|n| n.at.1 == row).collect();
            found.extend(by_dimension(&columns, counts));
        }
    }
    found.into_iter().collect()
}

/// Cells beside each other that differ in one dimension add up to what is printed without it.
fn by_dimension(cells: &[&Number], counts: &BTreeMap<Key, f64>) -> Vec<Sum> {
    let mut sums = by_ages(cells, counts);
    let dimensions: BTreeSet<&String> = cells.iter().flat_map(|cell| cell.group.keys()).collect();
    for dimension in dimensions {
        let mut families: BTreeMap<Key, BTreeSet<&String>> = BTreeMap::new();
        for cell in cells {
            let mut rest = cell.group.clone();
            if rest.remove(dimension).is_some() {
                let family = families.entry((rest, cell.ages)).or_default();
                family.insert(&cell.group[dimension]);
            }
        }
        for (whole, values) in families {
            // Women and men leave a rest; desk and payroll count who leaves up to a year.
            let is_part = dimension == "sex" || dimension.starts_with("stays");
            if !is_part && values.len() > 1 {
                sums.extend(of_family(&whole, dimension, &values, counts));
            }
        }
    }
    sums
}

fn of_family(
    whole: &Key,
    dimension: &str,
    values: &BTreeSet<&String>,
    counts: &BTreeMap<Key, f64>,
) -> Vec<Sum> {
    let key = |value: &str| {
        let mut group = whole.0.clone();
        group.insert(dimension.to_owned(), value.to_owned());
        (group, whole.1)
    };
    let is_path = PATHS.contains(&dimension);
    let below = |above: &str, value: &str| {
        value
            .strip_prefix(above)
            .is_some_and(|rest| rest.starts_with('/'))
    };
    // Of values below each other only the lowest are parts.
    let lowest: Vec<&String> = { values.iter().copied() }
        .filter(|value| !is_path || !values.iter().any(|other| below(value, other)))
        .collect();
    let sum = |whole: Key, parts: Vec<&String>| Sum {
        whole,
        parts: parts.iter().map(|value| key(value)).collect(),
    };
    let mut sums = vec![sum(whole.clone(), lowest.clone())];
    let above: BTreeSet<String> = { lowest.iter().filter(|_| is_path) }
        .flat_map(|value| {
            value
                .match_indices('/')
                .map(|(at, _)| value[..at].to_owned())
        })
        .collect();
    for above in above {
        let parts = lowest.iter().copied().filter(|value| below(&above, value));
        sums.push(sum(key(&above), parts.collect()));
    }
    // One branch alone is no division: who leaves within ten years is more than who leaves within five.
    let branches = |sum: &Sum| -> usize {
        let above = sum.whole.0.get(dimension).map_or(0, |path| path.len() + 1);
        let parts = sum.parts.iter().filter_map(|part| part.0.get(dimension));
        let steps = parts.filter_map(|path| path.get(above..)?.split('/').next());
        steps.collect::<BTreeSet<&str>>().len()
    };
    sums.retain(|sum| counts.contains_key(&sum.whole) && (!is_path || branches(sum) > 1));
    sums
}

/// Classes that tile a span of ages add up to it.
fn by_ages(cells: &[&Number], counts: &BTreeMap<Key, f64>) -> Vec<Sum> {
    let mut classes: BTreeMap<&Group, BTreeSet<(u32, u32)>> = BTreeMap::new();
    for cell in cells {
        classes.entry(&cell.group).or_default().insert(cell.ages);
    }
    let mut sums = Vec::new();
    for (group, spans) in classes {
        let wholes = counts.keys().filter(|key| key.0 == *group).map(|key| key.1);
        for whole in wholes {
            let mut parts = Vec::new();
            let mut at = whole.0;
            // The narrowest class that begins here, until the end.
            while let Some(next) = spans
                .iter()
                .find(|span| span.0 == at && span.1 <= whole.1 && **span != whole)
            {
                parts.push((group.clone(), *next));
                at = next.1;
            }
            if at == whole.1 && parts.len() > 1 {
                sums.push(Sum {
                    whole: (group.clone(), whole),
                    parts,
                });
            }
        }
    }
    sums
}

/// Pairs of counts of which the first counts only persons of the second.
fn nested(counts: &BTreeMap<Key, f64>) -> Vec<(Key, Key)> {
    let within = |inner: &Key, outer: &Key| {
        let holds = |(dimension, value): (&String, &String)| {
            inner.0.get(dimension).is_some_and(|own| {
                own == value
                    || PATHS.contains(&dimension.as_str()) && own.starts_with(&format!("{value}/"))
            })
        };
        inner != outer
            && outer.1.0 <= inner.1.0
            && inner.1.1 <= outer.1.1
            && outer.0.iter().all(holds)
    };
    let mut pairs = Vec::new();
    for inner in counts.keys() {
        for outer in counts.keys().filter(|outer| within(inner, outer)) {
            pairs.push((inner.clone(), outer.clone()));
        }
    }
    pairs
}

/// What may be true of each count: the narrowest interval that adding and subtracting leaves.
pub(super) fn intervals(printed: &Printed, base: f64) -> BTreeMap<Key, (f64, f64)> {
    let keys: BTreeMap<&Key, usize> = printed.counts.keys().zip(0..).collect();
    let mut low: Vec<f64> = printed
        .counts
        .values()
        .map(|v| (v - base + 1.0).max(0.0))
        .collect();
    let mut high: Vec<f64> = printed.counts.values().map(|v| v + base - 1.0).collect();
    let known: Vec<(usize, Vec<usize>)> = { printed.sums.iter() }
        .filter_map(|sum| {
            let parts: Option<Vec<usize>> =
                sum.parts.iter().map(|p| keys.get(p).copied()).collect();
            Some((*keys.get(&sum.whole)?, parts?))
        })
        .collect();
    let pairs: Vec<(usize, usize)> = { printed.nested.iter() }
        .map(|(inner, outer)| (keys[inner], keys[outer]))
        .collect();
    for _ in 0..200 {
        let before = (low.clone(), high.clone());
        for (whole, parts) in &known {
            let (least, most): (f64, f64) = { parts.iter() }.fold((0.0, 0.0), |sum, part| {
                (sum.0 + low[*part], sum.1 + high[*part])
            });
            low[*whole] = low[*whole].max(least);
            high[*whole] = high[*whole].min(most);
            for part in parts {
                let others = (least - low[*part], most - high[*part]);
                low[*part] = low[*part].max(low[*whole] - others.1);
                high[*part] = high[*part].min(high[*whole] - others.0);
            }
        }
        for (inner, outer) in &pairs {
            high[*inner] = high[*inner].min(high[*outer]);
            low[*outer] = low[*outer].max(low[*inner]);
        }
        if before == (low.clone(), high.clone()) {
            break;
        }
    }
    { printed.counts.keys().cloned() }
        .zip(low.into_iter().zip(high))
        .collect()
}
