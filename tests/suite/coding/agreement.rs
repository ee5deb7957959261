//! Agreement coefficients equal their published worked examples, and are not defined where they are not.

use std::collections::BTreeSet;

use befund::coding::agreement::{Coder, agree, alpha, kappa, masi_distance, nominal_distance};
use proptest::prelude::*;

fn near(found: Option<f64>, expected: f64) {
    let found = found.expect("defined");
    assert!(
        (found - expected).abs() < 0.0005,
        "{found} instead of {expected}"
    );
}

/// Rows are coders, columns units, `*` is missing.
fn units(rows: &[&str]) -> Vec<Vec<String>> {
    let rows: Vec<Vec<&str>> = rows
        .iter()
        .map(|row| row.split_whitespace().collect())
        .collect();
    (0..rows[0].len())
        .map(|unit| {
            let values = rows
                .iter()
                .map(|row| row[unit])
                .filter(|value| *value != "*");
            values.map(str::to_owned).collect()
        })
        .collect()
}

/// Krippendorff 2011, Computing Krippendorff's Alpha-Reliability, sections A, B and C: .095, .692, .743.
#[test]
fn alpha_of_krippendorff_2011() {
    let a = units(&["0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"]);
    near(alpha(&a, nominal_distance), 0.095);
    let b = units(&["a a b b d c c c e d d a", "b a b b b c c c e d d d"]);
    near(alpha(&b, nominal_distance), 0.692);
    let c = units(&[
        "1 2 3 3 2 1 4 1 2 * * *",
        "1 2 3 3 2 2 4 1 2 5 * 3",
        "* 3 3 3 2 3 4 2 2 5 1 *",
        "1 2 3 3 2 4 4 1 2 5 1 *",
    ]);
    near(alpha(&c, nominal_distance), 0.743);
}

/// Wikipedia, Krippendorff's alpha: nominal 0.691, interval 0.811.
#[test]
fn alpha_of_wikipedia() {
    let units = units(&[
        "*    *    *    *    *    3    4    1    2    1    1    3    3    *    3",
        "1    *    2    1    3    3    4    3    *    *    *    *    *    *    *",
        "*    *    2    1    3    4    4    *    2    1    1    3    3    *    4",
    ]);
    near(alpha(&units, nominal_distance), 0.691);
    let number = |text: &String| text.parse::<f64>().expect("a number");
    near(alpha(&units, |a, b| (number(a) - number(b)).powi(2)), 0.811);
}

/// Wikipedia, Cohen's kappa: 0.40 (grants), 0.1304 and 0.2593 (same agreement, other margins).
#[test]
fn kappa_of_wikipedia() {
    let pairs = |table: [[usize; 2]; 2]| {
        let mut pairs = Vec::new();
        for (a, row) in table.iter().enumerate() {
            for (b, count) in row.iter().enumerate() {
                pairs.extend(std::iter::repeat_n((a, b), *count));
            }
        }
        pairs
    };
    near(kappa(&pairs([[20, 5], [10, 15]])), 0.40);
    near(kappa(&pairs([[45, 15], [25, 15]])), 0.1304);
    near(kappa(&pairs([[25, 35], [5, 35]])), 0.2593);
}

/// Paired values of a table of frequencies: rows are the first judge's.
fn paired<const N: usize>(table: [[usize; N]; N]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for (a, row) in table.iter().enumerate() {
        for (b, count) in row.iter().enumerate() {
            pairs.extend(std::iter::repeat_n((a, b), *count));
        }
    }
    pairs
}

/// Cohen 1960, table 2: 200 patients, three diagnoses, p_o = .70, p_e = .41, κ = .492.
#[test]
fn kappa_of_cohen_1960() {
    let table = [[88, 14, 18], [10, 40, 10], [2, 6, 12]];
    near(kappa(&paired(table)), 0.492);
}

/// Artstein and Poesio 2008, Inter-Coder Agreement for Computational Linguistics, section 2.4: 100 utterances,
/// three dialogue acts, A_o = .88, A_e = .396, κ = .8013.
#[test]
fn kappa_of_artstein_and_poesio() {
    let table = [[46, 6, 0], [0, 32, 0], [0, 6, 10]];
    near(kappa(&paired(table)), 0.8013);
}

#[test]
fn not_defined_is_neither_zero_nor_one() {
    assert_eq!(kappa(&[(1, 1), (1, 1)]), None);
    assert_eq!(kappa::<u8>(&[]), None);
    assert_eq!(alpha(&[vec![1, 1], vec![1, 1]], nominal_distance), None);
    assert_eq!(alpha(&[vec![1], vec![2]], nominal_distance), None);
    assert_eq!(alpha::<u8>(&[], nominal_distance), None);
}

fn set(text: &str) -> BTreeSet<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

/// Passonneau 2006: monotonicity 1, 2/3, 1/3, 0.
#[test]
fn masi_of_passonneau() {
    let distance = |a: &str, b: &str| Some(masi_distance(&set(a), &set(b)));
    near(distance("1 2", "1 2"), 0.0);
    near(distance("1 2", "1 2 3 4"), 1.0 - 0.5 * 2.0 / 3.0);
    near(distance("1 2", "2 3"), 1.0 - 1.0 / 3.0 / 3.0);
    near(distance("1", "2"), 1.0);
    near(distance("", ""), 0.0);
    near(distance("", "1"), 1.0);
}

fn coder(rows: &[(&str, &str)]) -> Coder {
    rows.iter()
        .map(|(unit, codes)| ((*unit).to_owned(), set(codes)))
        .collect()
}

#[test]
fn two_codings_are_compared() {
    let a = coder(&[("1", "x"), ("2", "x y"), ("3", "z"), ("4", ""), ("5", "x")]);
    let b = coder(&[("1", "x"), ("2", "x"), ("3", "y"), ("4", ""), ("6", "x")]);
    let found = agree(&a, &b);
    assert_eq!(found.units, 4);
    assert_eq!(found.only_first, ["5"]);
    assert_eq!(found.only_second, ["6"]);
    assert_eq!(found.same_sets, Some(0.5));
    let units: Vec<&str> = found
        .disagreements
        .iter()
        .map(|d| d.unit.as_str())
        .collect();
    assert_eq!(units, ["2", "3"]);
    assert_eq!(found.disagreements[0].only_first, set("y"));
    assert_eq!(found.disagreements[0].both, set("x"));
    let x = &found.categories[0];
    assert_eq!((x.first, x.second, x.both, x.raw), (2, 2, 2, 1.0));
    near(x.kappa, 1.0);
    near(x.alpha, 1.0);
    let (low, high) = found.interval.expect("defined");
    let alpha = found.alpha.expect("defined");
    assert!(low <= alpha && alpha <= high);
    assert_eq!(agree(&a, &b), found);
}

/// Krippendorff's definition by brute force: every pair of values within units against every pair of all.
fn alpha_by_pairs(units: &[Vec<BTreeSet<u8>>]) -> Option<f64> {
    let all: Vec<&BTreeSet<u8>> = units.iter().flatten().collect();
    let n = all.len() as f64;
    let mut within = 0.0;
    for unit in units {
        for i in 0..unit.len() {
            for j in 0..unit.len() {
                if i != j {
                    within += masi_distance(&unit[i], &unit[j]) / (unit.len() as f64 - 1.0);
                }
            }
        }
    }
    let mut across = 0.0;
    for i in 0..all.len() {
        for j in 0..all.len() {
            if i != j {
                across += masi_distance(all[i], all[j]);
            }
        }
    }
    (across > 0.0).then(|| 1.0 - (within / n) / (across / (n * (n - 1.0))))
}

proptest! {
    #[test]
    fn alpha_equals_the_definition(
        units in prop::collection::vec(
            prop::collection::vec(prop::collection::btree_set(0u8..4, 0..3), 2..4),
            1..12,
        )
    ) {
        let found = alpha(&units, masi_distance);
        let expected = alpha_by_pairs(&units);
        match (found, expected) {
            (Some(a), Some(b)) => prop_assert!((a - b).abs() < 1e-9),
            (a, b) => prop_assert_eq!(a, b),
        }
    }
}
