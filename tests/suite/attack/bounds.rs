//! An attacker who adds and subtracts: intervals of counts, narrowed by every relation until nothing moves.
//!
//! It knows no table by name. From scopes alone it takes that parts add up to wholes (rows over one dimension, units of one
//! branch, classes that tile the ages, periods of exits with those who leave later), that whoever is counted more narrowly is
//! counted more widely, and that what is left of a whole is somebody, too; a printed count may be off by less than the base.
//! What else a reader knows of the same persons is added as it is. It solves no program and shares no code with the rounding.

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
    /// What nobody prints: a whole less some parts of it.
    pub(super) rests: Vec<Sum>,
}

/// What a reader knows from elsewhere: of all persons of some counts together, the least and the most.
pub(super) struct Known {
    pub(super) keys: Vec<Key>,
    pub(super) low: f64,
    pub(super) high: f64,
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
        let rests = rests(&counts, &nested);
        Self {
            counts,
            contradictions,
            sums,
            nested,
            rests,
        }
    }
}

/// Who is in a count and in none within it: in the wider of two of the same ages or the same group, and neither woman nor man.
fn rests(counts: &BTreeMap<Key, f64>, nested: &[(Key, Key)]) -> Vec<Sum> {
    let mut found: BTreeSet<Sum> = { nested.iter() }
        .filter(|(inner, outer)| inner.1 == outer.1 || inner.0 == outer.0)
        .map(|(inner, outer)| Sum {
            whole: outer.clone(),
            parts: vec![inner.clone()],
        })
        .collect();
    let mut sexes: BTreeMap<Key, Vec<Key>> = BTreeMap::new();
    for key in counts.keys() {
        let mut rest = key.0.clone();
        if rest.remove("sex").is_some() {
            sexes.entry((rest, key.1)).or_default().push(key.clone());
        }
    }
    let wholes = sexes
        .into_iter()
        .filter(|(whole, _)| counts.contains_key(whole));
    found.extend(wholes.map(|(whole, parts)| Sum { whole, parts }));
    found.into_iter().collect()
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
                // Who leaves later stands under the years as what is missing there, and is a part of all like them.
                .filter(|n| n.at.0 == column && n.kind != "total")
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

/// What may be true of each count, and of each rest: the narrowest intervals that adding and subtracting leave.
pub(super) fn intervals(printed: &Printed, base: f64, known: &[Known]) -> Vec<(String, f64, f64)> {
    let mut ranges = Ranges::new(printed, base);
    let keys: BTreeMap<&Key, usize> = printed.counts.keys().zip(0..).collect();
    let places = |of: &[Key]| -> Option<Vec<usize>> {
        of.iter().map(|key| keys.get(key).copied()).collect()
    };
    let sum = |sum: &Sum| Some((*keys.get(&sum.whole)?, places(&sum.parts)?));
    let mut sums: Vec<(usize, Vec<usize>)> = printed.sums.iter().filter_map(sum).collect();
    let mut names: Vec<String> = keys.keys().map(|key| format!("{key:?}")).collect();
    for rest in &printed.rests {
        if let Some((whole, mut parts)) = sum(rest) {
            parts.push(ranges.add(0.0, f64::INFINITY));
            sums.push((whole, parts));
            names.push(format!("{:?} less {:?}", rest.whole, rest.parts));
        }
    }
    for known in known {
        if let Some(parts) = places(&known.keys) {
            sums.push((ranges.add(known.low, known.high), parts));
            names.push(format!("known: {:?}", known.keys));
        }
    }
    let pairs = printed.nested.iter();
    let pairs: Vec<(usize, usize)> = pairs.map(|(a, b)| (keys[a], keys[b])).collect();
    ranges.narrow(&sums, &pairs);
    let bounds = ranges.low.into_iter().zip(ranges.high);
    { names.into_iter().zip(bounds) }
        .map(|(name, (low, high))| (name, low, high))
        .collect()
}

/// Least and greatest value of each count.
struct Ranges {
    low: Vec<f64>,
    high: Vec<f64>,
}

impl Ranges {
    fn new(printed: &Printed, base: f64) -> Self {
        let values = || printed.counts.values();
        Self {
            low: values().map(|v| (v - base + 1.0).max(0.0)).collect(),
            high: values().map(|v| v + base - 1.0).collect(),
        }
    }

    fn add(&mut self, low: f64, high: f64) -> usize {
        self.low.push(low);
        self.high.push(high);
        self.low.len() - 1
    }

    /// Until nothing moves.
    fn narrow(&mut self, sums: &[(usize, Vec<usize>)], pairs: &[(usize, usize)]) {
        for _ in 0..200 {
            let before = (self.low.clone(), self.high.clone());
            for (whole, parts) in sums {
                self.add_up(*whole, parts);
            }
            for (inner, outer) in pairs {
                self.high[*inner] = self.high[*inner].min(self.high[*outer]);
                self.low[*outer] = self.low[*outer].max(self.low[*inner]);
            }
            if before == (self.low.clone(), self.high.clone()) {
                break;
            }
        }
    }

    fn add_up(&mut self, whole: usize, parts: &[usize]) {
        let (low, high) = (&mut self.low, &mut self.high);
        let least: f64 = parts.iter().map(|part| low[*part]).sum();
        let most: f64 = parts.iter().map(|part| high[*part]).sum();
        low[whole] = low[whole].max(least);
        high[whole] = high[whole].min(most);
        for part in parts {
            let others_least = least - low[*part];
            // Of several that may be anything nothing follows.
            let others = parts.iter().filter(|other| *other != part);
            let others_most: f64 = others.map(|other| high[*other]).sum();
            low[*part] = low[*part].max(low[whole] - others_most);
            high[*part] = high[*part].min(high[whole] - others_least);
        }
    }
}
