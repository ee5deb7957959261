//! How far two codings of the same answers agree: raw agreement, Cohen's kappa, Krippendorff's alpha.
//!
//! A coefficient is not defined when only one value occurs; that is `None`, never 0 or 1. Which coder is right is not asked.

use std::collections::{BTreeMap, BTreeSet};

/// Resamples of the bootstrap.
const RESAMPLES: usize = 2000;
/// Seed of the bootstrap: the same two files always give the same interval.
const SEED: u64 = 0x0062_6566_756e_6421;

/// The codes of one coder: unit (answer) → its codes, an empty set where the coder found none to give.
pub type Coder = BTreeMap<String, BTreeSet<String>>;

/// Agreement on one category: given or not.
#[derive(Debug, Clone, PartialEq)]
pub struct CategoryAgreement {
    /// The category.
    pub category: String,
    /// Units to which the first coder gave it.
    pub first: u64,
    /// Units to which the second coder gave it.
    pub second: u64,
    /// Units to which both gave it.
    pub both: u64,
    /// Share of units on which they agree, 0..=1.
    pub raw: f64,
    /// Cohen's kappa; `None` when not defined.
    pub kappa: Option<f64>,
    /// Krippendorff's alpha, nominal on given or not; `None` when not defined.
    pub alpha: Option<f64>,
}

/// A unit to which the coders gave different sets of codes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The unit.
    pub unit: String,
    /// Codes of the first coder that the second did not give.
    pub only_first: BTreeSet<String>,
    /// Codes of the second coder that the first did not give.
    pub only_second: BTreeSet<String>,
    /// Codes that both gave.
    pub both: BTreeSet<String>,
}

/// Agreement of two coders.
#[derive(Debug, Clone, PartialEq)]
pub struct Agreement {
    /// Units that both coded.
    pub units: u64,
    /// Units that only the first coded; they are left out.
    pub only_first: Vec<String>,
    /// Units that only the second coded; they are left out.
    pub only_second: Vec<String>,
    /// By category, sorted by name.
    pub categories: Vec<CategoryAgreement>,
    /// Share of units with the same set of codes, 0..=1; `None` without units.
    pub same_sets: Option<f64>,
    /// Krippendorff's alpha over sets with the MASI distance; `None` when not defined.
    pub alpha: Option<f64>,
    /// Its 95 % interval by bootstrap over units; `None` when fewer than half of the resamples are defined.
    pub interval: Option<(f64, f64)>,
    /// Units with different codes, by unit.
    pub disagreements: Vec<Disagreement>,
}

/// Compares two coders on the units that both coded.
pub fn agree(first: &Coder, second: &Coder) -> Agreement {
    let units: Vec<(&String, &BTreeSet<String>, &BTreeSet<String>)> = first
        .iter()
        .filter_map(|(unit, codes)| Some((unit, codes, second.get(unit)?)))
        .collect();
    let pairs: Vec<Vec<&BTreeSet<String>>> = units.iter().map(|(_, a, b)| vec![*a, *b]).collect();
    let names: BTreeSet<&String> = pairs
        .iter()
        .flatten()
        .flat_map(|codes| codes.iter())
        .collect();
    let same = units.iter().filter(|(_, a, b)| a == b).count();
    let disagreements = units
        .iter()
        .filter(|(_, a, b)| a != b)
        .map(|(unit, a, b)| Disagreement {
            unit: (*unit).clone(),
            only_first: a.difference(b).cloned().collect(),
            only_second: b.difference(a).cloned().collect(),
            both: a.intersection(b).cloned().collect(),
        });
    Agreement {
        units: units.len() as u64,
        only_first: missing(first, second),
        only_second: missing(second, first),
        categories: names
            .into_iter()
            .map(|name| category(name, &pairs))
            .collect(),
        same_sets: (!units.is_empty()).then(|| same as f64 / units.len() as f64),
        alpha: alpha(&pairs, |a, b| masi_distance(a, b)),
        interval: interval(&pairs),
        disagreements: disagreements.collect(),
    }
}

fn missing(of: &Coder, from: &Coder) -> Vec<String> {
    of.keys()
        .filter(|unit| !from.contains_key(*unit))
        .cloned()
        .collect()
}

fn category(name: &str, pairs: &[Vec<&BTreeSet<String>>]) -> CategoryAgreement {
    let given: Vec<(bool, bool)> = pairs
        .iter()
        .map(|pair| (pair[0].contains(name), pair[1].contains(name)))
        .collect();
    let count = |of: fn(&(bool, bool)) -> bool| given.iter().filter(|pair| of(pair)).count() as u64;
    let units: Vec<Vec<bool>> = given.iter().map(|(a, b)| vec![*a, *b]).collect();
    CategoryAgreement {
        category: name.to_owned(),
        first: count(|pair| pair.0),
        second: count(|pair| pair.1),
        both: count(|pair| pair.0 && pair.1),
        raw: count(|pair| pair.0 == pair.1) as f64 / given.len().max(1) as f64,
        kappa: kappa(&given),
        alpha: alpha(&units, nominal_distance),
    }
}

/// Cohen's kappa of paired values; `None` when there are none or chance agreement is complete.
///
/// Source: Cohen 1960, A coefficient of agreement for nominal scales: κ = (p_o − p_e) / (1 − p_e).
pub fn kappa<T: Ord>(pairs: &[(T, T)]) -> Option<f64> {
    let n = pairs.len() as f64;
    let mut margins: BTreeMap<&T, (f64, f64)> = BTreeMap::new();
    for (a, b) in pairs {
        margins.entry(a).or_default().0 += 1.0;
        margins.entry(b).or_default().1 += 1.0;
    }
    let observed = pairs.iter().filter(|(a, b)| a == b).count() as f64 / n;
    let expected: f64 = margins.values().map(|(a, b)| a * b / (n * n)).sum();
    (!pairs.is_empty() && margins.len() > 1 && expected < 1.0)
        .then(|| (observed - expected) / (1.0 - expected))
}

/// Krippendorff's alpha of units with the values that coders gave them, any number of them; units with fewer than two
/// values are left out. `None` when nothing can be paired or only one value occurs.
///
/// Source: Krippendorff 2011, Computing Krippendorff's Alpha-Reliability: α = 1 − D_o / D_e.
pub fn alpha<T: Ord>(units: &[Vec<T>], distance: impl Fn(&T, &T) -> f64) -> Option<f64> {
    let pairable: Vec<&Vec<T>> = units.iter().filter(|values| values.len() > 1).collect();
    let mut counts: BTreeMap<&T, f64> = BTreeMap::new();
    let mut observed = 0.0;
    for values in &pairable {
        let mut within = 0.0;
        for (index, a) in values.iter().enumerate() {
            *counts.entry(a).or_default() += 1.0;
            within += values[index + 1..]
                .iter()
                .map(|b| 2.0 * distance(a, b))
                .sum::<f64>();
        }
        observed += within / (values.len() as f64 - 1.0);
    }
    let n: f64 = counts.values().sum();
    let list: Vec<(&T, f64)> = counts.into_iter().collect();
    let mut expected = 0.0;
    for (index, (a, of_a)) in list.iter().enumerate() {
        for (b, of_b) in &list[index + 1..] {
            expected += 2.0 * of_a * of_b * distance(a, b);
        }
    }
    (expected > 0.0).then(|| 1.0 - (observed / n) / (expected / (n * (n - 1.0))))
}

/// 0 for the same value, 1 for different ones.
pub fn nominal_distance<T: PartialEq>(a: &T, b: &T) -> f64 {
    f64::from(u8::from(a != b))
}

/// Distance of two sets: 1 − Jaccard × monotonicity, which is 1 for equal sets, 2/3 when one holds the other, 1/3 when
/// they overlap, 0 when they do not. Two empty sets agree.
///
/// Source: Passonneau 2006, Measuring Agreement on Set-Valued Items (MASI). Some libraries round 2/3 to 0.67.
pub fn masi_distance<T: Ord>(a: &BTreeSet<T>, b: &BTreeSet<T>) -> f64 {
    if a == b {
        return 0.0;
    }
    let common = a.intersection(b).count();
    let all = a.union(b).count();
    let monotonicity = if a.is_subset(b) || b.is_subset(a) {
        2.0 / 3.0
    } else {
        1.0 / 3.0
    };
    1.0 - common as f64 / all as f64 * monotonicity
}

/// 95 % percentile interval of the MASI alpha over resampled units.
fn interval(pairs: &[Vec<&BTreeSet<String>>]) -> Option<(f64, f64)> {
    if pairs.len() < 2 {
        return None;
    }
    // Distances between the distinct sets are looked up, not computed two thousand times.
    let distinct: Vec<&BTreeSet<String>> = pairs
        .iter()
        .flatten()
        .copied()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let distances: Vec<Vec<f64>> = distinct
        .iter()
        .map(|a| distinct.iter().map(|b| masi_distance(a, b)).collect())
        .collect();
    let index = |set: &&BTreeSet<String>| distinct.binary_search(set).unwrap_or_default();
    let coded: Vec<Vec<usize>> = pairs
        .iter()
        .map(|pair| pair.iter().map(index).collect())
        .collect();
    let mut random = SplitMix(SEED);
    let mut found: Vec<f64> = (0..RESAMPLES)
        .filter_map(|_| {
            let sample: Vec<Vec<usize>> = (0..coded.len())
                .map(|_| coded[random.below(coded.len())].clone())
                .collect();
            alpha(&sample, |a, b| distances[*a][*b])
        })
        .collect();
    found.sort_by(f64::total_cmp);
    let at = |share: f64| found[((found.len() - 1) as f64 * share).round() as usize];
    (found.len() * 2 >= RESAMPLES).then(|| (at(0.025), at(0.975)))
}

/// Steele, Lea, Flood 2014: SplitMix64. Small, fixed, the same everywhere.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        // The bias of the remainder is below 1e-15 for any number of answers.
        (self.next() % bound.max(1) as u64) as usize
    }
}
