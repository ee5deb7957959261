//! Two coders compared on the units that both coded. Which of them is right is not asked.

use std::collections::{BTreeMap, BTreeSet};

use super::coefficients::{alpha, kappa, masi_distance, nominal_distance};
use super::interval::interval;

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
    /// Cohen's kappa, each set of codes one value; `None` when not defined.
    pub kappa: Option<f64>,
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
        kappa: kappa(&units.iter().map(|(_, a, b)| (*a, *b)).collect::<Vec<_>>()),
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
