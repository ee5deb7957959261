//! Cohen's kappa, Krippendorff's alpha and the MASI distance of sets.
//!
//! A coefficient is not defined when only one value occurs; that is `None`, never 0 or 1.

use std::collections::{BTreeMap, BTreeSet};

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
